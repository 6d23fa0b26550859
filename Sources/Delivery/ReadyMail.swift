import Statements
import Store
import Transport

/// A mail that is composed and waits for its turn. A class, because it is passed from hand to hand and never changed.
final class ReadyMail: Sendable {
  let mail: QueuedMail
  let envelope: MailEnvelope
  /// The recipient's domain, in lower case.
  let domain: String

  init(mail: QueuedMail, envelope: MailEnvelope) {
    self.mail = mail
    self.envelope = envelope
    domain = mail.recipient.address.domain.lowercased()
  }

  /// Whether it is one of many: those give way to the letters that people wait for.
  var isUpdate: Bool { mail.mailing != nil }
}
