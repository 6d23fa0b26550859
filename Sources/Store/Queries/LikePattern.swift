import Foundation
import GRDB

/// Texts as searches compare them: `FOLD(text) LIKE pattern ESCAPE '!'`, without case, in any script.
///
/// SQLite's LOWER knows ASCII alone; PostgreSQL's knows all letters. So SQLite gets a function of ours, which no index may use.
enum LikePattern {
  /// `FOLD(text)`: what `folded` gives, or NULL for NULL.
  static let function = DatabaseFunction("FOLD", argumentCount: 1, pure: true) { values in
    String.fromDatabaseValue(values[0]).map(folded)
  }

  static func folded(_ text: String) -> String {
    text.utf8.allSatisfy { $0 < 0x80 }
      ? text.lowercased() : text.precomposedStringWithCanonicalMapping.lowercased()
  }

  /// The pattern for folded texts that hold a part.
  static func containing(_ part: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in folded(part).unicodeScalars {
      if "!%_".unicodeScalars.contains(scalar) { escaped.append("!") }
      escaped.append(scalar)
    }
    return "%\(escaped)%"
  }
}
