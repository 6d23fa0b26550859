import Mail
import Statements
import Store

/// Fills a mailing's text in for one recipient.
package struct MailingWriter: Sendable {
  private let links: MailLinks
  private let returnPaths: ReturnPaths?
  /// Where a mailing without a statement leads.
  private let siteURL: String

  /// - Parameter returnPaths: nil while bounces come back to the sender unsorted.
  package init(links: MailLinks, returnPaths: ReturnPaths?, siteURL: String) {
    self.links = links
    self.returnPaths = returnPaths
    self.siteURL = siteURL
  }

  /// - Throws: what no other try would mend.
  package func message(
    for mail: QueuedMail, with mould: MailingMould, messageID: String, at now: Instant
  ) throws -> ComposedMessage {
    try mould.compose(
      values(for: mail, at: now), to: mail.recipient, messageID: messageID, date: now.milliseconds,
      returnPath: try returnPaths?.address(of: .mail(mail.id)), unsubscription: try unsubscription(from: mail))
  }

  /// How its reader ends updates.
  private func unsubscription(from mail: QueuedMail) throws -> Unsubscription {
    Unsubscription(
      url: links.unsubscribe(mail.id), address: try returnPaths?.address(of: .unsubscribe(contact: mail.id)))
  }

  /// The same message, with a return path of its own where bounces are sorted.
  func returned(_ message: ComposedMessage, of mail: QueuedMail) throws -> ComposedMessage {
    guard let returnPaths else { return message }
    return message.returned(to: try returnPaths.address(of: .mail(mail.id)))
  }

  private func values(for mail: QueuedMail, at now: Instant) -> MailingValues {
    let zone = mail.statement?.timeZone ?? "UTC"
    var values = MailingValues(
      reason: reason(for: mail),
      organization: mail.endorsement?.organization ?? mail.invitation?.organization ?? mail.organization ?? "",
      statementTitle: mail.statement?.title ?? "",
      statementURL: mail.statement.map { links.statement($0.slug, language: $0.language) } ?? siteURL,
      count: Int(mail.statement?.endorsements ?? 0))
    values.contactName = mail.recipient.name
    values.deadlineText = mail.statement?.closes.map { MailDates(language: mail.language).moment($0, zone: zone) }
    values.versionText = mail.endorsement.map { String($0.version) }
    values.reference = mail.endorsement?.reference
    values.link = link(of: mail, at: now)
    return values
  }

  /// The same for looking at and trying out: with links that are nobody's, so that no reader of a copy acts for its recipient.
  package func sample(of mail: QueuedMail, at now: Instant) -> MailingValues {
    var values = self.values(for: mail, at: now)
    if values.link != nil { values.link = links.sample(language: mail.language) }
    return values
  }

  /// How updates would be ended, likewise.
  package func sampleUnsubscription(from mail: QueuedMail) -> Unsubscription {
    Unsubscription(url: links.sample(language: mail.language))
  }

  private func reason(for mail: QueuedMail) -> MailingValues.Reason {
    if let endorsement = mail.endorsement { return endorsement.isAwaiting ? .requested : .endorsed }
    return mail.invitation == nil ? .listed : .invited
  }

  private func link(of mail: QueuedMail, at now: Instant) -> String? {
    if let invitation = mail.invitation {
      return links.invitation(invitation.link.subject, version: invitation.link.version, at: now).url
    }
    guard let endorsement = mail.endorsement else { return nil }
    if endorsement.isAwaiting {
      return links.confirmation(endorsement.confirmation.subject, version: endorsement.confirmation.version, at: now)
        .url
    }
    return endorsement.management.map { links.management($0.subject, version: $0.version, at: now).url }
  }
}
