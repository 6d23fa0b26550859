import Identity
import Statements

/// What is odd about the rows of a sheet: of each kind the first lines in words, the others counted; a line is told once, in its turn.
struct MarkedLines {
  private static let shown = 20

  private enum Kind: Int, CaseIterable {
    case broken, fields, zeroBytes, windows1252, noID, country, lookalikes, name, empty

    /// What the lines have in common that are not told one by one.
    var words: String {
      switch self {
      case .broken: "that break the rules of the format"
      case .fields: "with more or fewer fields than the first"
      case .zeroBytes: "with zero bytes"
      case .windows1252: "that are not UTF-8"
      case .noID: "without a record_id"
      case .country: "with a country that is none"
      case .lookalikes: "with letters of two scripts that look alike"
      case .name: "without a usable name"
      case .empty: "without anything in them"
      }
    }
  }

  /// What is odd about one line together.
  private var told: [(line: Int, sentences: [String])] = []
  private var counts: [Kind: Int] = [:]
  /// Rows about which anything is odd.
  private(set) var rows = 0
  private var lastLine = 0

  /// Rows whose name is none, and which stand alone for it.
  var unusableNames: Int { counts[.name] ?? 0 }

  mutating func add(_ marks: [OrganizationRowMark], line: Int) {
    for mark in marks {
      switch mark {
      case .broken(let reason): add(.broken, line) { "\(reason). The line was read by itself, as well as can be" }
      case .fields(let count, let expected):
        add(.fields, line) {
          "has \(Quantity.text(count, "field")), the first line has \(expected)"
            + (count > expected ? "; the rest was left out" : "")
        }
      case .zeroBytes: add(.zeroBytes, line) { "holds zero bytes, which were left out" }
      case .windows1252: add(.windows1252, line) { "is not UTF-8 and was read as Windows-1252" }
      case .noID: add(.noID, line) { "has no record_id; the line's number stands for it" }
      case .unknownCountry(let text):
        add(.country, line) { "country “\(text.prefix(60))” is no code or name of one, and was left out" }
      }
    }
  }

  /// A line of nothing but separators, which is no row.
  mutating func addEmpty(line: Int) {
    add(.empty, line) { "has nothing in any field, and was left out" }
  }

  /// A name that mixes letters of two scripts as if they were one.
  mutating func addLookalikes(_ name: String, line: Int) {
    add(.lookalikes, line) { LookalikeSentence.text(name) }
  }

  mutating func add(_ flaw: NameFlaw, name: String, line: Int) {
    add(.name, line) {
      let reason =
        switch flaw {
        case .missing: "has no name"
        case .unreadable: "the name “\(name.prefix(60))” has no letter or digit"
        case .notAName: "“\(name.prefix(60))” is not a name"
        case .tooLong: "the name is longer than 300 characters: “\(name.prefix(60))…”"
        }
      return reason + "; the row stands alone"
    }
  }

  private mutating func add(_ kind: Kind, _ line: Int, _ sentence: () -> String) {
    counts[kind, default: 0] += 1
    if line != lastLine { rows += 1 }
    lastLine = line
    guard counts[kind, default: 0] <= Self.shown else { return }
    if told.last?.line == line {
      told[told.count - 1].sentences.append(sentence())
    } else {
      told.append((line, [sentence()]))
    }
  }

  /// Says it on standard error.
  func tell(in name: String) {
    // Lines of nothing are found after all others.
    for (line, sentences) in told.sorted(by: { $0.line < $1.line }) {
      Console.warn("\(name):\(line): \(sentences.joined(separator: "; "))")
    }
    for kind in Kind.allCases {
      let rest = (counts[kind] ?? 0) - Self.shown
      if rest > 0 {
        Console.warn("\(name): … and \(Quantity.text(rest, "further line")) \(kind.words)")
      }
    }
    if counts[.windows1252] != nil {
      Console.warn("\(name): If names look wrong, save the sheet as “CSV UTF-8” and try again.")
    }
  }
}
