/// Comma-separated values (RFC 4180), read record by record with the line that each begins on.
///
/// The delimiter is a comma, a semicolon or a tab: whichever the header line has most of. A byte order mark is skipped.
package struct CSV: Sendable {
  /// One record: its fields as they are, and the line it begins on (1-based).
  package struct Record: Sendable, Equatable {
    package let line: Int
    package let fields: [String]
  }

  package let records: [Record]
  package let flaws: [SheetFlaw]

  /// Longest field, in characters: more is a quote that was never closed.
  package static let longestField = 20_000

  package init(_ text: String) {
    var reader = Reader(text)
    (records, flaws) = reader.read()
  }

  private struct Reader {
    var scalars: Substring.UnicodeScalarView
    let delimiter: Unicode.Scalar
    var line = 1

    init(_ text: String) {
      var scalars = Substring(text).unicodeScalars
      if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
      self.scalars = scalars
      let header = scalars.prefix { $0 != "\n" && $0 != "\r" }
      let counted = [",", ";", "\t"].map { (delimiter: Unicode.Scalar) in
        (delimiter, header.count { $0 == delimiter })
      }
      delimiter = counted.max { $0.1 < $1.1 }?.0 ?? ","
    }

    mutating func read() -> ([Record], [SheetFlaw]) {
      var records: [Record] = []
      var flaws: [SheetFlaw] = []
      while !scalars.isEmpty {
        let first = line
        let (fields, reason) = record()
        if let reason {
          flaws.append(SheetFlaw(line: first, column: "", reason: reason))
        } else if fields != [""] {
          records.append(Record(line: first, fields: fields))
        }
      }
      return (records, flaws)
    }

    /// One record, and why it can't be used; after a broken one, reading goes on with the line after the one it began on.
    private mutating func record() -> (fields: [String], reason: String?) {
      let start = scalars
      let firstLine = line
      var fields: [String] = []
      while true {
        guard let field = field() else {
          scalars = start
          line = firstLine
          skipLine()
          return (
            [], "a quotation mark is opened and not closed, or followed by other text; double the marks inside a field"
          )
        }
        fields.append(field)
        guard let next = scalars.first else { return (fields, nil) }
        scalars.removeFirst()
        if next == delimiter { continue }
        if next == "\r", scalars.first == "\n" { scalars.removeFirst() }
        line += 1
        return (fields, nil)
      }
    }

    private mutating func field() -> String? {
      var text = String.UnicodeScalarView()
      guard scalars.first == "\"" else {
        while let next = scalars.first, next != delimiter, next != "\n", next != "\r" {
          text.append(next)
          scalars.removeFirst()
        }
        return String(text)
      }
      scalars.removeFirst()
      var length = 0
      while let next = scalars.popFirst() {
        if next == "\"" {
          if scalars.first == "\"" {
            scalars.removeFirst()
          } else if let after = scalars.first, after != delimiter, after != "\n", after != "\r" {
            return nil
          } else {
            return String(text)
          }
        }
        if next == "\n" { line += 1 }
        text.append(next)
        length += 1
        if length > CSV.longestField { return nil }
      }
      return nil
    }

    private mutating func skipLine() {
      while let next = scalars.popFirst(), next != "\n" {}
      line += 1
    }
  }
}
