import Rendering

/// A page that only says what happened and what comes next.
package struct NoticePage: Page {
  package static let template = "public/notice"
  package let layout: Layout
  let heading: String
  let paragraphs: [String]
  let link: PageLink?

  /// What happened.
  package enum Notice: Sendable {
    /// The sign-on was taken and a mail is on its way. Says the same whoever signs, so it can be kept and served again;
    /// `mailbox` is only given where the answer goes to the person who typed it.
    case sent(statement: StatementCard, mailbox: String? = nil)
    case intentRecorded(statement: StatementCard)
    case declined(statement: StatementCard)
    case withdrawn(organization: String, statement: StatementCard)
    case alreadyEndorsed(organization: String, statement: StatementCard)
    /// A new link went to the mailbox that the old one was for.
    case renewed
    /// A link of a mailing's test copy was opened or its button pressed.
    case testCopy
    /// Says the same whether or not the address is of the staff.
    case deskLinkSent
  }

  package init(_ frame: Frame, _ notice: Notice) {
    let catalog = frame.catalog
    var arguments: [String: String] = [:]
    var statement: StatementCard?
    let key: String
    switch notice {
    case .sent(let sentFor, let mailbox):
      key = mailbox == nil ? "sent" : "sentTo"
      statement = sentFor
      arguments["mailbox"] = mailbox.map(catalog.isolated)
    case .intentRecorded(let intended): (key, statement) = ("intentRecorded", intended)
    case .declined(let refused): (key, statement) = ("declined", refused)
    case .withdrawn(let organization, let left):
      (key, statement) = ("withdrawn", left)
      arguments["organization"] = catalog.isolated(organization)
    case .alreadyEndorsed(let organization, let endorsed):
      (key, statement) = ("alreadyEndorsed", endorsed)
      arguments["organization"] = catalog.isolated(organization)
    case .renewed: key = "renewed"
    case .testCopy: key = "testCopy"
    case .deskLinkSent: key = "deskLinkSent"
    }
    arguments["title"] = (statement?.title).map(catalog.isolated)
    heading = catalog("notice.\(key).heading", arguments)
    paragraphs = ["first", "second", "third"].compactMap { catalog.text("notice.\(key).\($0)", arguments) }
    link = statement.map {
      PageLink(
        label: catalog("notice.back", ["title": catalog.isolated($0.title)]),
        path: Paths.statement(slug: $0.slug, language: $0.language).path)
    }
    layout = Layout(frame, title: heading)
  }
}

/// A link with its words.
struct PageLink: Sendable {
  let label: String
  let path: String
}
