import Rendering

/// `/desk/sign-in`: a mail address in, a one-time link by mail.
package struct DeskSignInPage: Page {
  package static let template = "desk/sign-in"
  package let layout: Layout
  let summary: ErrorSummary?
  let email: FieldView
  let action: String
  let csrf: String

  package init(_ frame: Frame, csrf: String, typed: String = "", problems: [FieldProblem] = []) {
    let catalog = frame.catalog
    layout = Layout(frame, title: catalog("desk.signIn.heading"), isPublic: false)
    summary = ErrorSummary(problems, catalog: catalog, anchors: ["csrf": "email"])
    email = FieldView(
      "email", catalog: catalog, problems: problems, label: catalog("desk.signIn.email"),
      hint: catalog("desk.signIn.hint"), value: typed, type: "email", autocomplete: "email", isRequired: true)
    action = Paths.deskSignIn.path
    self.csrf = csrf
  }
}

/// `/l/{token}` of a staff sign-in: one button, because mail scanners open links.
package struct DeskEnterPage: Page {
  package static let template = "desk/enter"
  package let layout: Layout
  let lead: String
  let action: String
  let csrf: String

  package init(_ frame: Frame, mailbox: String, token: String, csrf: String) {
    layout = Layout(frame, title: frame.catalog("desk.enter.heading"), isPublic: false)
    lead = frame.catalog("desk.enter.lead", ["mailbox": frame.catalog.isolated(mailbox)])
    action = Paths.link(token: token).path
    self.csrf = csrf
  }
}
