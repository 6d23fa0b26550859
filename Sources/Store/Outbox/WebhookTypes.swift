import Statements

/// Which types of event an endpoint asked for: some, or all there are and will be.
package struct WebhookTypes: Sendable, Equatable {
  /// Nil for all.
  package let chosen: Set<EventKind>?

  package static let all = WebhookTypes(chosen: nil)

  package init(chosen: Set<EventKind>?) {
    self.chosen = chosen
  }

  package func contains(_ kind: EventKind) -> Bool {
    // A test is sent by hand, whatever the endpoint asked for.
    kind == .webhookTest || (chosen?.contains(kind) ?? kind.isSentToWebhooks)
  }

  /// `*`, or the types with commas between them, sorted.
  package var stored: String {
    chosen.map { $0.map(\.rawValue).sorted().joined(separator: ",") } ?? "*"
  }

  init(stored text: String) {
    chosen = text == "*" ? nil : Set(text.split(separator: ",").compactMap { EventKind(rawValue: String($0)) })
  }
}
