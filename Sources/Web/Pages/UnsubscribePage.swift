import Rendering

/// `/l/{token}` of a mailing: the button that ends updates to a mailbox, or, once pressed, the one that takes it back.
package struct UnsubscribePage: Page {
  package static let template = "public/unsubscribe"
  package let layout: Layout
  let heading: String
  let lead: String
  let note: String
  let button: String
  let choice: String
  let action: String

  /// - Parameters:
  ///   - mailbox: shown only to the holder of the link.
  ///   - isEnded: whether updates have ended already.
  package init(_ frame: Frame, mailbox: String, isEnded: Bool, token: String) {
    let catalog = frame.catalog
    let key = isEnded ? "ended" : "asked"
    heading = catalog("unsubscribe.\(key).heading")
    lead = catalog("unsubscribe.\(key).lead", ["mailbox": catalog.isolated(mailbox)])
    note = catalog("unsubscribe.\(key).note")
    button = catalog("unsubscribe.\(key).button")
    choice = isEnded ? "resubscribe" : "unsubscribe"
    action = Paths.link(token: token).path
    layout = Layout(
      frame, title: heading, alternates: frame.site.languages.map { ($0, .link(token: token, language: $0)) })
  }
}
