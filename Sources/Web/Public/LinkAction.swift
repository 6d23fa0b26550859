import HTTPTypes
import Hummingbird
import Rendering
import SignedLinks
import Statements
import Store

/// The button behind a link that is good. What it may do follows from the link's purpose, never from the form alone.
struct LinkAction {
  let visit: LinkVisit
  let link: SignedLink
  let form: SentForm

  private var use: LinkUse { link.use }
  private var store: Store { visit.backend.store }

  func perform() async throws -> Response {
    switch (link.purpose, form["action"]) {
    case (.invitation, "intend"): try await answerInvitation(.intends)
    case (.invitation, "decline"): try await answerInvitation(.declined)
    case (.confirmation, "confirm"): try await confirm()
    case (.management, "rename"): try await rename()
    case (.management, "listing"):
      try await manage(.listing(listed: form.isTicked("listed"), updates: form.isTicked("updates")), saved: .listing)
    case (.management, "withdraw"): try await manage(.withdraw, saved: nil)
    case (.staffSignIn, "signin"): try await signIn()
    // Whatever else is sent ends updates: a mail program's one click (RFC 8058), and the button.
    case (.unsubscribe, "resubscribe"): try await subscribe(again: true)
    case (.unsubscribe, _): try await subscribe(again: false)
    default: throw WebRefusal.badRequest
    }
  }

  private func answerInvitation(_ answer: AnswerInvitation.Answer) async throws -> Response {
    switch try await store.perform(AnswerInvitation(link: use, answer: answer)) {
    case .recorded:
      let view = try await visit.invitation(link)
      let frame = visit.frame(view.language)
      let card = try await visit.card(view.statement, frame)
      return try visit.answer(
        NoticePage(frame, answer == .intends ? .intentRecorded(statement: card) : .declined(statement: card)))
    case .signed, .notOpen, .replaced: return try await LinkView(visit: visit, link: link).page()
    case .unknown: throw WebRefusal.unknownLink
    }
  }

  private func subscribe(again: Bool) async throws -> Response {
    let isKnown =
      again
      ? try await store.perform(Resubscribe(mail: link.subject))
      : try await store.perform(Unsubscribe(mail: link.subject))
    guard isKnown else { throw WebRefusal.unknownLink }
    return try await LinkView(visit: visit, link: link).page()
  }

  private func confirm() async throws -> Response {
    switch try await store.perform(ConfirmEndorsement(link: use)) {
    case .confirmed:
      // The receipt is the link's own page from now on; going back and forth confirms nothing twice.
      return visit.backend.seeOther(.link(token: visit.token))
    case .alreadyEndorsed(let id):
      let view = try await visit.endorsement(id)
      let frame = visit.frame(view.language)
      let card = try await visit.card(view.statement, frame)
      return try visit.answer(NoticePage(frame, .alreadyEndorsed(organization: view.organization, statement: card)))
    case .withdrawn, .replaced: return try await LinkView(visit: visit, link: link).page()
    case .tooLate:
      let view = try await visit.endorsement(link.subject)
      let frame = visit.frame(view.language)
      return try visit.answer(
        ClosedPage(frame, statement: try await visit.card(view.statement, frame)), status: .forbidden)
    case .unknown: throw WebRefusal.unknownLink
    }
  }

  private func rename() async throws -> Response {
    let typed = form["name"]
    if let problem = OrganizationNameRule.problem(with: typed, field: "name") {
      return try await refuse(FieldProblem(problem), typed)
    }
    return try await manage(.rename(SignOnForm.line(typed)), saved: .renamed)
  }

  private func refuse(_ problem: FieldProblem, _ typed: String) async throws -> Response {
    try await LinkView(visit: visit, link: link).page(problems: [problem], typedName: typed)
  }

  private func manage(_ change: ManageEndorsement.Change, saved: ManagePage.Saved?) async throws -> Response {
    switch try await store.perform(ManageEndorsement(link: use, change: change)) {
    case .done: return visit.backend.seeOther(.link(token: visit.token, step: saved?.rawValue))
    case .withdrawn, .replaced: return try await LinkView(visit: visit, link: link).page()
    case .unknown: throw WebRefusal.unknownLink
    }
  }

  private func signIn() async throws -> Response {
    let session = DeskSession(backend: visit.backend)
    let secret = session.newSecret()
    let command = SignInStaff(
      link: use, secretSHA256: Fingerprint.sha256(secret), lifetimeSeconds: visit.backend.settings.sessionSeconds)
    switch try await store.perform(command) {
    case .signedIn:
      return visit.backend.seeOther(.desk, headers: [.setCookie: session.cookie(secret)])
    case .replaced: return try await LinkView(visit: visit, link: link).page()
    case .unknown: throw WebRefusal.unknownLink
    }
  }
}
