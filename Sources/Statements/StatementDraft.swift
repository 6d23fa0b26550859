/// A statement as its files tell it, checked, before it becomes a version in the store.
package struct StatementDraft: Sendable, Hashable {
  /// The statement's name in addresses: a–z, 0–9 and hyphens, 2 to 64 characters.
  package var slug: String
  /// The languages there are texts in; the first is the original.
  package var languages: [String]
  /// By language; has exactly the keys of `languages`.
  package var texts: [String: StatementText]
  /// The IANA name of the zone that dates are shown in.
  package var timeZone: String
  package var opens: Instant?
  package var closes: Instant?
  package var deliveredUntil: Instant?
  /// How many endorsements the campaign hopes for; at least 1.
  package var goal: Int?
  package var whoMaySign: Set<OrganizationKind>
  package var embargoUntil: Instant?
  /// Whether the body only sums up the statement, which the page then says.
  package var isSummary: Bool
  /// Citations, as plain text.
  package var sources: [String]

  package init(
    slug: String, languages: [String], texts: [String: StatementText], timeZone: String,
    opens: Instant? = nil, closes: Instant? = nil, deliveredUntil: Instant? = nil, goal: Int? = nil,
    whoMaySign: Set<OrganizationKind> = Set(OrganizationKind.allCases), embargoUntil: Instant? = nil,
    isSummary: Bool = false, sources: [String] = []
  ) {
    self.slug = slug
    self.languages = languages
    self.texts = texts
    self.timeZone = timeZone
    self.opens = opens
    self.closes = closes
    self.deliveredUntil = deliveredUntil
    self.goal = goal
    self.whoMaySign = whoMaySign
    self.embargoUntil = embargoUntil
    self.isSummary = isSummary
    self.sources = sources
  }

  /// The dates of the file as a schedule, with nothing done by hand yet.
  package var schedule: StatementSchedule {
    StatementSchedule(opens: opens, closes: closes, deliveredUntil: deliveredUntil, embargoUntil: embargoUntil)
  }

  /// What a version of the text is hashed over: every language's words, in the order of the language codes.
  ///
  /// Dates, goal, sources and the other keys of the campaign are not part of it, so that changing them makes no new version.
  package func canonicalText() -> String {
    "undersigned statement text 1\n"
      + texts.values.sorted { $0.language < $1.language }.map(\.canonicalText).joined()
  }
}
