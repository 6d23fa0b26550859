import Rendering
import Statements

/// Text taken apart at its merge fields.
struct MergeText: Sendable {
  private enum Piece {
    case text(String)
    case hole(Int)
  }

  /// Every place where a value goes, in their order.
  let holes: [MergeHole]
  /// The file's line of each.
  let lines: [Int]
  private let pieces: [Piece]

  /// - Parameters:
  ///   - firstLine: the file's line on which the text begins.
  ///   - flaws: what is wrong is added to these.
  init(_ text: String, firstLine: Int, flaw: (Int, String) -> FileFlaw, flaws: inout [FileFlaw]) {
    var scan = Scan()
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { scan.append("\n") }
      scan.take(line, number: firstLine + index)
    }
    flaws += scan.flaws.map { flaw($0.line, $0.sentence) }
    holes = scan.holes
    lines = scan.lines
    pieces = scan.pieces
  }

  /// The text with a mark for each hole, made by its number in `holes`.
  func marked(_ mark: (Int) -> String) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .hole(let index): mark(index)
      }
    }.joined()
  }

  /// Going through the text once, from brace to brace; a field ends on the line on which it begins.
  private struct Scan {
    var pieces: [Piece] = []
    var holes: [MergeHole] = []
    var lines: [Int] = []
    var flaws: [(line: Int, sentence: String)] = []

    mutating func append(_ text: some StringProtocol) { pieces.append(.text(String(text))) }

    mutating func take(_ line: Substring, number: Int) {
      if Mould.holdsMarks(String(line)) {
        flaws.append((number, "A character here is for private use and can't be sent. Take it out."))
      }
      var rest = line
      while let open = rest.firstRange(of: "{{") {
        takeText(rest[..<open.lowerBound], number: number)
        guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
          flaws.append((number, "`{{` is not closed. Write `}}` after the field, on the same line."))
          return
        }
        takeHole(rest[open.upperBound..<close.lowerBound], number: number)
        rest = rest[close.upperBound...]
      }
      takeText(rest, number: number)
    }

    private mutating func takeText(_ text: Substring, number: Int) {
      if text.contains("}}") {
        flaws.append((number, "`}}` closes nothing. Write `{{` before the field, or take it out."))
      }
      append(text)
    }

    private mutating func takeHole(_ inside: Substring, number: Int) {
      guard !inside.contains("{"), !inside.contains("}") else {
        flaws.append((number, "There are braces within these braces. Write `{{field}}` or `{{field|fallback}}`."))
        return
      }
      do {
        holes.append(try MergeHole(inside))
        lines.append(number)
        pieces.append(.hole(holes.count - 1))
      } catch {
        flaws.append((number, error.sentence))
      }
    }
  }
}
