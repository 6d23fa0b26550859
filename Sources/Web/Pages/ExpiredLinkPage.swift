import Rendering

/// A link that was good once: it ran out, or a newer one took its place. One button mails a new one.
package struct ExpiredLinkPage: Page {
  package static let template = "public/expired"
  package let layout: Layout
  let heading: String
  let lead: String
  let offer: String
  let action: String
  let csrf: String

  /// Why the link is no longer good.
  package enum Reason: String, Sendable {
    case expired, replaced
    /// It works once, and that was, or a newer one took its place.
    case used
  }

  /// - Parameter mailbox: masked, such as `a•••@example.org`; the new link goes there and nowhere else.
  package init(_ frame: Frame, reason: Reason, mailbox: String, token: String, csrf: String) {
    heading = frame.catalog("expired.\(reason.rawValue).heading")
    lead = frame.catalog("expired.\(reason.rawValue).lead")
    offer = frame.catalog("expired.offer", ["mailbox": frame.catalog.isolated(mailbox)])
    action = Paths.link(token: token).path
    self.csrf = csrf
    layout = Layout(frame, title: heading)
  }
}
