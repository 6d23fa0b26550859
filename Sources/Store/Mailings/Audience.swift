import Statements

/// Whom a mailing goes to. What is not said does not restrict; everything that is said must hold.
///
/// Whoever it finds gets the mailing once, however many endorsements and invitations stand behind one mailbox.
package struct Audience: Sendable, Equatable, Codable {
  /// How an organization's contact stands towards the statement.
  package enum Standing: String, Sendable, Codable, CaseIterable {
    /// The endorsement counts.
    case endorsed
    /// Signed, and not confirmed from the mailbox.
    case unconfirmed
    /// Invited, and did not go on from the invitation's page.
    case notOpened = "not-opened"
    /// Went on from the invitation's page, and did not sign.
    case openedNotSigned = "opened"
    /// Said that it intends to sign.
    case intends

    /// Whether it is an invitation that shows it.
    package var isOfInvitation: Bool {
      switch self {
      case .notOpened, .openedNotSigned, .intends: true
      case .endorsed, .unconfirmed: false
      }
    }
  }

  /// The statement's slug; nil for endorsements of any.
  package var statement: String?
  /// The version of the text that was endorsed; nil for any.
  package var version: Int64?
  package var standing: Standing
  /// Region codes, ISO 3166 country codes, kinds, languages, tags: one of each that is named must fit.
  package var regions: [String]
  package var countries: [String]
  package var kinds: [String]
  /// Organizations (ids) of which the contact's organization is a member or a chapter, or which it is.
  package var networks: [Int64]
  package var languages: [String]
  package var tags: [String]
  /// Whether those who endorsed get it without having asked for updates: it is about their own endorsement.
  package var isAboutEndorsement: Bool
  /// A sheet of addresses instead of everything else.
  package var isList: Bool

  package init(
    statement: String? = nil, version: Int64? = nil, standing: Standing = .endorsed, regions: [String] = [],
    countries: [String] = [], kinds: [String] = [], networks: [Int64] = [], languages: [String] = [],
    tags: [String] = [], isAboutEndorsement: Bool = false, isList: Bool = false
  ) {
    self.statement = statement
    self.version = version
    self.standing = standing
    self.regions = regions
    self.countries = countries
    self.kinds = kinds
    self.networks = networks
    self.languages = languages
    self.tags = tags
    self.isAboutEndorsement = isAboutEndorsement
    self.isList = isList
  }
}
