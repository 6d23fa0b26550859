import Statements

/// The text of a JSON array, written one value at a time, each on its own line.
struct JSONArrayText {
  private var isEmpty = true

  /// The text that adds a value.
  mutating func next(_ value: JSONValue) throws -> String {
    defer { isEmpty = false }
    return (isEmpty ? "[\n" : ",\n") + (try value.serialized())
  }

  /// The text after the last value.
  var end: String { isEmpty ? "[]\n" : "\n]\n" }
}
