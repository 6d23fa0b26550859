/// Which statements an endpoint wants to hear of: some, or all there are and will be.
package struct WebhookStatements: Sendable, Equatable {
  /// Slugs; nil for all.
  package let chosen: Set<String>?

  package static let all = WebhookStatements(chosen: nil)

  package init(chosen: Set<String>?) {
    self.chosen = chosen
  }

  /// Whether a message about these statements is wanted; one about none, such as a merge that changed no count, is for those who want all.
  func contains(anyOf slugs: Set<String>) -> Bool {
    chosen.map { !$0.isDisjoint(with: slugs) } ?? true
  }

  /// `*`, or the slugs with commas between them, sorted.
  package var stored: String {
    chosen.map { $0.sorted().joined(separator: ",") } ?? "*"
  }

  init(stored text: String) {
    chosen = text == "*" ? nil : Set(text.split(separator: ",").map(String.init))
  }
}
