import HTTPTypes
import Hummingbird
import Rendering
import SignedLinks
import Statements
import Store

/// A link that was good once: says so, and offers a new one to the same mailbox.
struct StaleLinkView {
  let visit: LinkVisit
  let link: SignedLink

  private struct Mailbox {
    let address: MailAddress
    let language: String
  }

  func page(_ reason: ExpiredLinkPage.Reason) async throws -> Response {
    let mailbox = try await mailbox()
    return try visit.answer(
      ExpiredLinkPage(
        visit.frame(mailbox.language), reason: reason, mailbox: mailbox.address.masked, token: visit.token,
        csrf: visit.guardian.token), status: .gone)
  }

  func renew() async throws -> Response {
    let mailbox = try await mailbox()
    try visit.backend.limit(mailbox.address, visit.request, visit.context)
    guard let purpose else { throw WebRefusal.unknownLink }
    switch try await visit.backend.store.perform(RenewLink(purpose: purpose, subject: link.subject)) {
    case .sent: return try visit.answer(NoticePage(visit.frame(mailbox.language), .renewed))
    // Its own page says what became of it.
    case .pointless: return try await LinkView(visit: visit, link: link).page()
    }
  }

  private var purpose: RenewLink.Purpose? {
    switch link.purpose {
    case .invitation: .invitation
    case .confirmation: .confirmation
    case .management: .management
    case .staffSignIn: .staffSignIn
    case .unsubscribe: nil
    }
  }

  /// - Throws: `WebRefusal.unknownLink` when the subject or its mailbox is gone.
  private func mailbox() async throws -> Mailbox {
    let address: String?
    let language: String
    switch link.purpose {
    case .invitation:
      let view = try await visit.invitation(link)
      (address, language) = (view.address, view.language)
    case .confirmation, .management:
      let view = try await visit.endorsement(link.subject)
      (address, language) = (view.address, view.language)
    case .staffSignIn:
      let member = try await visit.staff(link)
      (address, language) = (member.address, member.language)
    case .unsubscribe: throw WebRefusal.unknownLink
    }
    guard let address else { throw WebRefusal.unknownLink }
    return Mailbox(address: try MailAddress(parsing: address), language: language)
  }
}
