import Foundation

/// The settled values as a person or a program reads them; secrets are hidden.
struct ConfigurationListing {
  struct Line: Encodable, Equatable {
    let key: String
    /// Nil when the key has no value.
    let value: String?
    let source: String
    let type: String
    let secret: Bool
  }

  let lines: [Line]

  init(_ settled: SettledConfiguration) {
    lines = ConfigurationKey.all.map { key in
      let entry = settled.entries[key.name]
      return Line(
        key: key.name, value: entry.map { key.isSecret ? "(hidden)" : $0.value.shown },
        source: (entry?.source ?? .standard).description, type: key.kind.label, secret: key.isSecret)
    }
  }

  /// One line per key: name, value, place.
  var text: String {
    let widest = (lines.map(\.key.count).max() ?? 0, lines.map { ($0.value ?? Self.none).count }.max() ?? 0)
    return lines.map { line in
      let value = line.value ?? Self.none
      let columns = [Self.padded(line.key, to: widest.0), Self.padded(value, to: min(widest.1, 48)), line.source]
      return columns.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  /// An array of objects with `key`, `value`, `source`, `type` and `secret`.
  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(lines), as: UTF8.self)
    }
  }

  private static let none = "(none)"

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

extension ConfigurationValue {
  /// As it would be written in the file.
  var shown: String {
    switch self {
    case .text(let text), .path(let text): text
    case .integer(let number): "\(number)"
    case .boolean(let value): "\(value)"
    case .duration(let duration): "\(duration.components.seconds)s"
    case .url(let url): url.absoluteString
    case .list(let items): items.joined(separator: ", ")
    }
  }
}
