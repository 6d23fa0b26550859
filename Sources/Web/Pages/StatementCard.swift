/// Whether a statement takes endorsements now.
package enum Standing: String, Sendable {
  case notYetOpen, open, closed
}

/// What pages tell of a statement beside its text. Times are milliseconds since 1970, shown in `zone` (IANA).
package struct StatementCard: Sendable {
  package let slug: String
  /// In the language of the page, or in the nearest language there is.
  package let title: String
  /// The language of the title and the text that are shown.
  package let language: String
  /// Every language the statement can be read in.
  package let languages: [String]
  package let standing: Standing
  package let opens: Int64?
  package let closes: Int64?
  /// Names confirmed by then are in the list that is delivered.
  package let inDeliveredListUntil: Int64?
  package let delivered: Int64?
  package let zone: String
  /// nil while an embargo keeps the count secret.
  package let count: Int?
  package let goal: Int?

  package init(
    slug: String, title: String, language: String, languages: [String], standing: Standing, opens: Int64? = nil,
    closes: Int64? = nil, inDeliveredListUntil: Int64? = nil, delivered: Int64? = nil, zone: String, count: Int?,
    goal: Int? = nil
  ) {
    self.slug = slug
    self.title = title
    self.language = language
    self.languages = languages
    self.standing = standing
    self.opens = opens
    self.closes = closes
    self.inDeliveredListUntil = inDeliveredListUntil
    self.delivered = delivered
    self.zone = zone
    self.count = count
    self.goal = goal
  }
}
