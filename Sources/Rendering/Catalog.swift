import Foundation

/// The texts of one language: nested by page in the file (`{"sign": {"title": "…"}}`), named with dots in the program (`sign.title`).
package struct Catalog: Sendable {
  /// BCP 47, lower case: `en`, `fr`, `es`, `ar`.
  package let language: String
  /// The same texts as a tree, for templates: `{{text.sign.title}}` walks it. Plain texts only, placeholders unfilled.
  package let texts: CatalogBranch
  private let flat: [String: String]

  /// Reads one language's texts; `file` is only named in errors.
  /// - Throws: `RenderingFault.catalog` when a value is neither a text nor an object, or the error of the JSON parser.
  package init(language: String, json: Data, file: String) throws {
    guard let root = try JSONSerialization.jsonObject(with: json) as? [String: Any] else {
      throw RenderingFault.catalog("\(file): the top level must be an object")
    }
    self.language = language
    texts = try CatalogBranch(root, path: "", file: file)
    flat = texts.flattened()
  }

  /// `rtl` for Arabic, Persian, Hebrew and Urdu; `ltr` for all others: the value of HTML's `dir`.
  package var direction: String { Self.direction(of: language) }

  /// The same of any language, whether or not there is a catalog for it.
  package static func direction(of language: String) -> String {
    let primary = language.split(separator: "-").first.map { $0.lowercased() } ?? ""
    return ["ar", "fa", "he", "ur"].contains(primary) ? "rtl" : "ltr"
  }

  /// How this language writes numbers, dates and countries.
  package var formats: Formats { Formats(language: language) }

  /// Every key, sorted: what the completeness tests compare between languages.
  package var keys: [String] { flat.keys.sorted() }

  /// The text of a key with its `{name}` placeholders filled, or nil when there is no such key.
  package func text(_ key: String, _ arguments: [String: String] = [:]) -> String? {
    guard let text = flat[key] else { return nil }
    return arguments.isEmpty ? text : Self.fill(text, arguments)
  }

  /// The text of a key; a missing key shows as the key itself, which the tests look for.
  package func callAsFunction(_ key: String, _ arguments: [String: String] = [:]) -> String {
    text(key, arguments) ?? key
  }

  /// A name in any script, set apart so that it does not reorder the words of a right-to-left sentence around it
  /// (Unicode FSI and PDI). Not for addresses: software that finds links in plain text would take the mark for a part of them.
  package func isolated(_ name: String) -> String {
    direction == "rtl" ? "\u{2068}\(name)\u{2069}" : name
  }

  /// The form of a key for a count: `key.zero`, `.one`, `.two`, `.few`, `.many` or `.other`, by CLDR's cardinal rules.
  ///
  /// `{count}` is filled with the number as the language groups it. A form that is not written falls back to `other`;
  /// `zero`, where written, is also used for 0 in languages without such a form ("No signatories yet").
  package func count(_ key: String, _ count: Int, _ arguments: [String: String] = [:]) -> String {
    var arguments = arguments
    arguments["count"] = formats.number(count)
    if count == 0, let text = text("\(key).zero", arguments) { return text }
    let form = PluralForm(count, language: language)
    return text("\(key).\(form.rawValue)", arguments) ?? self("\(key).other", arguments)
  }

  /// One pass over the text, so that a value that happens to hold `{name}` is never filled in its turn.
  private static func fill(_ text: String, _ arguments: [String: String]) -> String {
    var filled = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      filled += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      filled += arguments[name] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}
