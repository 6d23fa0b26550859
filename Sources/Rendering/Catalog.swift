import Foundation

/// The texts of one language: nested by page in the file (`{"sign": {"title": "…"}}`), named with dots in the program (`sign.title`).
package struct Catalog: Sendable {
  /// BCP 47, lower case: `en`, `fr`, `es`, `ar`.
  package let language: String
  private let texts: [String: String]

  init(language: String, json: Data, file: String) throws {
    guard let root = try JSONSerialization.jsonObject(with: json) as? [String: Any] else {
      throw RenderingFault.catalog("\(file): the top level must be an object")
    }
    self.language = language
    texts = try Self.flatten(root, prefix: "", file: file)
  }

  /// `rtl` for Arabic, Persian, Hebrew and Urdu; `ltr` for all others: the value of HTML's `dir`.
  package var direction: String { ["ar", "fa", "he", "ur"].contains(language) ? "rtl" : "ltr" }

  /// Every key, sorted: what the completeness tests compare between languages.
  package var keys: [String] { texts.keys.sorted() }

  /// The text of a key with its `{name}` placeholders filled, or nil when there is no such key.
  package func text(_ key: String, _ arguments: [String: String] = [:]) -> String? {
    guard var text = texts[key] else { return nil }
    for (name, value) in arguments { text = text.replacing("{\(name)}", with: value) }
    return text
  }

  /// The text of a key; a missing key shows as the key itself, which the tests look for.
  package func callAsFunction(_ key: String, _ arguments: [String: String] = [:]) -> String {
    text(key, arguments) ?? key
  }

  private static func flatten(_ node: [String: Any], prefix: String, file: String) throws -> [String: String] {
    var flat: [String: String] = [:]
    for (name, value) in node {
      let key = prefix.isEmpty ? name : "\(prefix).\(name)"
      if let text = value as? String {
        flat[key] = text
      } else if let branch = value as? [String: Any] {
        flat.merge(try flatten(branch, prefix: key, file: file)) { first, _ in first }
      } else {
        throw RenderingFault.catalog("\(file): \(key) must be a text or an object of texts")
      }
    }
    return flat
  }
}
