/// What one recipient's copy of a mailing says. Dates come as text in the reader's language, links as finished URLs.
///
/// Names may come from strangers: they are bounded, put on one line, and hold nothing that mail programs make a link of.
package struct MailingValues: Sendable {
  /// Why somebody is written to, which the end of the mail says.
  package enum Reason: String, Sendable, Hashable, CaseIterable {
    /// The organization endorsed the statement.
    case endorsed
    /// It was invited to.
    case invited
    /// Somebody gave this address for an endorsement that was not confirmed.
    case requested
    /// The address is in a list that the secretariat gave.
    case listed
    /// It is a test copy, and its links are nobody's.
    case test
  }

  package var reason: Reason
  package var contactName: String?
  package var organization: String
  package var statementTitle: String
  package var statementURL: String
  /// Endorsements of the statement today.
  package var count: Int
  package var deadlineText: String?
  package var versionText: String?
  package var reference: String?
  /// The link that manages the endorsement, or that of the invitation.
  package var link: String?

  package init(
    reason: Reason, organization: String, statementTitle: String, statementURL: String, count: Int
  ) {
    self.reason = reason
    self.organization = organization
    self.statementTitle = statementTitle
    self.statementURL = statementURL
    self.count = count
  }
}
