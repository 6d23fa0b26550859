import Foundation

/// What a visitor sees after a request.
package struct Page: Sendable {
  /// The address of the page itself, after redirects.
  package let url: String
  package let answer: HTTPAnswer
  /// The addresses that were left by a redirect, in order.
  package let redirects: [String]
  package let forms: [PageForm]
  /// The words on the page, with single spaces; no title, scripts or styles.
  package let words: String
  package let title: String
  /// Targets as written, with the words on each link.
  package let links: [(target: String, words: String)]

  package var status: Int { answer.status }
  package var html: String { answer.text }

  init(url: String, answer: HTTPAnswer, redirects: [String]) {
    self.url = url
    self.answer = answer
    self.redirects = redirects
    let isHTML = answer.header("content-type")?.contains("html") ?? false
    let pieces = isHTML ? HTMLScanner.pieces(of: answer.text) : []
    forms = FormReading.forms(in: pieces)
    let reading = WordReading(pieces)
    words = isHTML ? reading.words : answer.text
    title = reading.title
    links = reading.links
  }

  /// The form that has the button, or has the field, or leads to an address that ends so.
  /// - Throws: `StoryFault.notOnPage`, which names the forms there are.
  package func form(
    withButton button: String? = nil, withField field: String? = nil, to action: String? = nil
  ) throws(StoryFault) -> PageForm {
    let found = forms.first { form in
      (button == nil || form.buttons.contains { [$0.label, $0.name, $0.value].contains(button) })
        && (field == nil || !form.controls(named: field ?? "").isEmpty)
        && (action == nil || (form.action ?? url).hasSuffix(action ?? ""))
    }
    if let found { return found }
    let wanted = [button.map { "button “\($0)”" }, field.map { "field “\($0)”" }, action.map { "action \($0)" }]
    let there = forms.map { "\($0.method) \($0.action ?? url) \($0.names) \($0.buttons.map(\.label))" }
    throw .notOnPage("form with \(wanted.compactMap { $0 })", "\(there); status \(status), “\(words.prefix(300))”")
  }

  /// The target of the first link with those words.
  package func link(_ text: String) throws(StoryFault) -> String {
    if let found = links.first(where: { $0.words == text }) ?? links.first(where: { $0.words.contains(text) }) {
      return found.target
    }
    throw .notOnPage("link “\(text)”", "the links \(links.map(\.words))")
  }
}
