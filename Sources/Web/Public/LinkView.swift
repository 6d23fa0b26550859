import Hummingbird
import Rendering
import SignedLinks
import Statements
import Store

/// The page behind a link that is good.
struct LinkView {
  let visit: LinkVisit
  let link: SignedLink

  func page(problems: [FieldProblem] = [], typedName: String? = nil) async throws -> Response {
    switch link.purpose {
    case .invitation: try await invitation()
    case .confirmation: try await confirmation()
    case .management: try await management(problems: problems, typedName: typedName)
    case .staffSignIn: try await staffSignIn()
    case .unsubscribe: try await subscription()
    }
  }

  private func invitation() async throws -> Response {
    let view = try await visit.invitation(link)
    guard link.use.isCurrent(view.linkVersion) else { return try await replaced() }
    let frame = visit.frame(view.language)
    let card = try await visit.card(view.statement, frame)
    if view.state == "signed" {
      return try visit.answer(NoticePage(frame, .alreadyEndorsed(organization: view.organization, statement: card)))
    }
    if card.standing == .closed { return try visit.answer(ClosedPage(frame, statement: card)) }
    return try visit.answer(
      InvitationPage(
        frame, statement: card, organization: view.organization, token: visit.token, csrf: visit.guardian.token))
  }

  private func confirmation() async throws -> Response {
    let view = try await visit.endorsement(link.subject)
    let frame = visit.frame(view.language)
    let card = try await visit.card(view.statement, frame)
    switch view.state {
    case .withdrawn, .rejected:
      return try visit.answer(NoticePage(frame, .withdrawn(organization: view.organization, statement: card)))
    case .duplicate where view.isOrphaned:
      return try visit.answer(NoticePage(frame, .withdrawn(organization: view.organization, statement: card)))
    // A duplicate looks the same: an unlisted endorsement must not be found out this way.
    case .confirmed, .duplicate: return try visit.answer(ConfirmedPage(frame, card, view))
    case .awaiting: break
    }
    guard link.use.isCurrent(view.confirmationVersion) else { return try await replaced() }
    return try visit.answer(
      ConfirmPage(
        frame, statement: card, organization: view.organization, contact: view.contact ?? "", isListed: view.listed,
        version: Int(view.version), token: visit.token, csrf: visit.guardian.token))
  }

  private func management(problems: [FieldProblem], typedName: String?) async throws -> Response {
    let view = try await visit.endorsement(link.subject)
    let frame = visit.frame(view.language)
    let card = try await visit.card(view.statement, frame)
    guard view.state == .confirmed || view.state == .duplicate, !view.isOrphaned else {
      return try visit.answer(NoticePage(frame, .withdrawn(organization: view.organization, statement: card)))
    }
    guard link.use.isCurrent(view.managementVersion) else { return try await replaced() }
    let step = visit.request.uri.queryParameters["step"].map(String.init) ?? ""
    if step == "withdraw", problems.isEmpty {
      return try visit.answer(
        WithdrawPage(
          frame, statement: card, organization: view.organization, token: visit.token, csrf: visit.guardian.token))
    }
    let page = ManagePage(
      frame, statement: card, organization: view.organization, reference: view.reference,
      confirmedAt: (view.confirmedAt ?? view.requestedAt).milliseconds, version: Int(view.version),
      isListed: view.listed, wantsUpdates: view.updates, token: visit.token, csrf: visit.guardian.token,
      saved: problems.isEmpty ? ManagePage.Saved(rawValue: step) : nil, typedName: typedName, problems: problems)
    return try visit.answer(page, status: problems.isEmpty ? .ok : .unprocessableContent)
  }

  private func subscription() async throws -> Response {
    guard let found = try await visit.backend.store.ask(MailSubscription(mail: link.subject)) else {
      throw WebRefusal.unknownLink
    }
    return try visit.answer(
      UnsubscribePage(
        visit.frame(found.language), mailbox: found.address, isEnded: found.isUnsubscribed, token: visit.token))
  }

  private func staffSignIn() async throws -> Response {
    let member = try await visit.staff(link)
    guard link.use.isCurrent(member.linkVersion) else {
      return try await StaleLinkView(visit: visit, link: link).page(.used)
    }
    return try visit.answer(
      DeskEnterPage(
        visit.frame(member.language), mailbox: member.address, token: visit.token, csrf: visit.guardian.token))
  }

  private func replaced() async throws -> Response {
    try await StaleLinkView(visit: visit, link: link).page(.replaced)
  }
}

extension SignedLink {
  /// The link as commands take it.
  var use: LinkUse { LinkUse(subject: subject, version: Int64(version)) }
}

extension ConfirmedPage {
  init(_ frame: Frame, _ card: StatementCard, _ view: EndorsementView) {
    self.init(
      frame, statement: card, organization: view.organization, reference: view.reference,
      confirmedAt: (view.confirmedAt ?? view.requestedAt).milliseconds, isListed: view.listed,
      version: Int(view.version))
  }
}
