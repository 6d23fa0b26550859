/// Where an endorsement stands today.
///
/// ```
/// awaiting ──▶ confirmed ──▶ withdrawn
///    │             └──────▶ rejected     (by the secretariat)
///    └──▶ duplicate                      (confirmed after the organization already counted)
/// ```
package enum EndorsementState: String, Sendable, Codable, CaseIterable {
  /// Submitted; the mailbox has not confirmed it. Not counted.
  case awaiting
  /// Counted. At most one for each statement and organization.
  case confirmed
  /// Confirmed by its mailbox when the organization already had a counted endorsement: kept beneath that one, not counted.
  case duplicate
  /// Taken back by the organization.
  case withdrawn
  /// Taken off by the secretariat.
  case rejected
}

/// How an endorsement came in.
package enum EndorsementOrigin: String, Sendable, Codable, CaseIterable {
  case invitation
  case openForm = "open-form"
  case `import`
  case staff
}

/// Who stands for it that the organization really endorses.
package enum EndorsementAssurance: String, Sendable, Codable, CaseIterable {
  /// A link that was mailed to the contact was used.
  case mailbox
  /// The secretariat vouches for it: paper, telephone, another list.
  case staff
}

/// What a statement's pages, badge, feed and mails say of its endorsements: computed in one place, taken from there by all.
package struct EndorsementCount: Sendable, Equatable {
  /// Counted endorsements, listed or not.
  package let endorsements: Int
  /// Those that may be named in public.
  package let listed: Int
  /// Countries that have a listed endorsement, or at least `smallestCell` endorsements: a country that only a few
  /// unlisted organizations stand for would give them away.
  package let countries: Int

  /// A public breakdown never shows a cell of unlisted endorsements that is smaller than this.
  package static let smallestCell = 5

  package init(endorsements: Int, listed: Int, countries: Int) {
    self.endorsements = endorsements
    self.listed = listed
    self.countries = countries
  }

  /// Counted and never named.
  package var unlisted: Int { endorsements - listed }
}
