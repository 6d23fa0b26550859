/// The countries a form offers: in one language, in the order of its alphabet. Make one per language and keep it.
package struct CountryMenu: Sendable {
  /// One country: its ISO 3166-1 alpha-2 code, upper case, and its name.
  package struct Entry: Sendable, Equatable {
    package let code: String
    package let name: String

    package init(code: String, name: String) {
      self.code = code
      self.name = name
    }
  }

  package let entries: [Entry]
  private let names: [String: String]

  package init(_ entries: [Entry]) {
    self.entries = entries
    names = Dictionary(entries.map { ($0.code, $0.name) }) { first, _ in first }
  }

  /// The name of a country, or its code when it is not on the menu.
  package func name(of code: String) -> String { names[code] ?? code }
}
