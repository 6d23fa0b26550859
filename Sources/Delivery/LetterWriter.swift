import Mail
import Statements
import Store

/// Writes the letter that a queued mail stands for.
package struct LetterWriter: Sendable {
  private let composer: MessageComposer
  private let links: MailLinks
  private let messageIDHost: String
  private let press: MailingPress
  private let mailings: MailingWriter
  private let signers: [DKIMSigner]

  /// - Parameters:
  ///   - messageIDHost: the right side of every Message-ID.
  ///   - signers: none for mail that is not signed.
  package init(
    composer: MessageComposer, links: MailLinks, messageIDHost: String, press: MailingPress, mailings: MailingWriter,
    signers: [DKIMSigner]
  ) {
    self.signers = signers
    self.press = press
    self.mailings = mailings
    self.composer = composer
    self.links = links
    self.messageIDHost = messageIDHost
  }

  /// Reads the texts of mailings, so that their mails can be written.
  func prepare(_ mails: [QueuedMail], from store: Store) async throws {
    try await press.prepare(Set(mails.compactMap(\.mailing)), from: store)
  }

  /// - Throws: what no other try would mend: a mail that lacks what its kind needs.
  func message(for mail: QueuedMail, at now: Instant) throws -> ComposedMessage {
    try unsigned(mail, at: now).signed(by: signers, at: now.secondsSince1970)
  }

  private func unsigned(_ mail: QueuedMail, at now: Instant) throws -> ComposedMessage {
    if let mailing = mail.mailing {
      return try mailings.message(
        for: mail, with: try press.mould(of: mailing, language: mail.language),
        messageID: "\(mail.messageID)@\(messageIDHost)", at: now)
    }
    return try letter(for: mail, at: now)
  }

  private func letter(for mail: QueuedMail, at now: Instant) throws -> ComposedMessage {
    guard let kind = mail.intent.kind else { throw MailingFault.notAMailing }
    var letter = Letter(
      kind: kind, to: mail.recipient, language: mail.language,
      messageID: "\(mail.messageID)@\(messageIDHost)", date: now.milliseconds)
    let dates = MailDates(language: mail.language)
    letter.contactName = mail.recipient.name
    if let statement = mail.statement {
      letter.statementTitle = statement.title
      letter.statementSummary = statement.summary
      letter.statementURL = links.statement(statement.slug, language: statement.language)
      letter.deadlineText = statement.closes.map { dates.moment($0, zone: statement.timeZone) }
    }
    let zone = mail.statement?.timeZone ?? "UTC"
    if let endorsement = mail.endorsement {
      letter.organizationName = endorsement.organization
      letter.reference = endorsement.reference
      letter.versionText = String(endorsement.version)
      letter.listedName = endorsement.listed ? endorsement.organization : nil
      letter.endorsedOnText = endorsement.confirmedAt.map { dates.day($0, zone: zone) }
      letter.withdrawnOnText = endorsement.withdrawnAt.map { dates.day($0, zone: zone) }
    }
    if let link = link(of: mail, at: now) {
      letter.actionURL = link.url
      letter.expiresText = dates.moment(link.expires, zone: zone)
    }
    if let invitation = mail.invitation {
      letter.organizationName = invitation.organization
      letter.unsubscribeURL = links.unsubscribe(mail.id)
    }
    if let endpoint = mail.endpoint {
      letter.endpointNumber = endpoint.id
      letter.endpointURL = endpoint.url
      letter.failure = endpoint.failure
    }
    return try mailings.returned(try composer.compose(letter), of: mail)
  }

  private func link(of mail: QueuedMail, at now: Instant) -> MailLinks.Minted? {
    switch mail.intent {
    case .invitation:
      mail.invitation.map { links.invitation($0.link.subject, version: $0.link.version, at: now) }
    case .confirmation:
      mail.endorsement.map { links.confirmation($0.confirmation.subject, version: $0.confirmation.version, at: now) }
    case .receipt, .alreadyEndorsed, .manage:
      mail.endorsement?.management.map { links.management($0.subject, version: $0.version, at: now) }
    case .withdrawn, .webhookDisabled, .mailing: nil
    case .staffSignIn:
      mail.staff.map { links.staffSignIn($0.subject, version: $0.version, at: now) }
    }
  }
}

extension LetterIntent {
  /// Nil for a mailing, which is no letter of ours.
  var kind: LetterKind? {
    switch self {
    case .invitation: .invitation
    case .confirmation: .confirmation
    case .receipt: .receipt
    case .alreadyEndorsed: .alreadyEndorsed
    case .manage: .manage
    case .withdrawn: .withdrawn
    case .staffSignIn: .staffSignIn
    case .webhookDisabled: .webhookDisabled
    case .mailing: nil
    }
  }
}
