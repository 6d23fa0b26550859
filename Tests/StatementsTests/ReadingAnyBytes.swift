import Testing

@testable import Statements

/// SplitMix64: the same bytes in every run.
struct RepeatableRandomness: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite struct `Reading any bytes at all as a sheet` {
  static let seeds: [UInt64] = [1, 7, 42, 1951, 2016, 2018, 2022, 20_180_313, 0xFEED, 0xC0FFEE]

  /// Bytes without regard to any form, with those that matter to a sheet among them.
  static func noise(_ random: inout RepeatableRandomness) -> [UInt8] {
    let telling = Array("\",;\t|\r\n \"\"\n=".utf8) + [0, 0xC3, 0xE8, 0xFF, 0xFE]
    return (0..<Int.random(in: 0...300, using: &random)).map { _ in
      Bool.random(using: &random)
        ? telling[Int.random(in: telling.indices, using: &random)] : UInt8.random(in: 0...255, using: &random)
    }
  }

  /// A sheet that was written by the rules.
  static func fields(_ random: inout RepeatableRandomness) -> [[String]] {
    let pieces = ["Migration", "\"", ",", ";", "é", "国", " ", "a", "UK", "\t", "'", "|", "(ICMC)", "="]
    return (0..<Int.random(in: 1...12, using: &random)).map { row in
      (0..<4).map { column in
        if row == 0 { return ["id", "name", "country", "website"][column] }
        return (0..<Int.random(in: 1...6, using: &random))
          .map { _ in pieces[Int.random(in: pieces.indices, using: &random)] }.joined()
      }
    }
  }

  static func written(_ rows: [[String]]) -> [UInt8] {
    Array(rows.map { $0.map(CSVField.exact).joined(separator: ",") }.joined(separator: "\n").utf8)
  }

  static func mutated(_ bytes: [UInt8], _ random: inout RepeatableRandomness) -> [UInt8] {
    var bytes = bytes
    let inserted = Array("\"\"\"\n,\r".utf8) + [0, 0xE9, 0x80]
    for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
      let index = Int.random(in: bytes.indices, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes.remove(at: index)
      case 1: bytes.insert(inserted[Int.random(in: inserted.indices, using: &random)], at: index)
      default: bytes[index] = inserted[Int.random(in: inserted.indices, using: &random)]
      }
    }
    return bytes
  }

  /// The numbers of the lines that hold anything; only for what is not UTF-16.
  static func filledLines(_ bytes: [UInt8]) -> Set<Int> {
    var lines: Set<Int> = []
    var line = 1
    for (index, byte) in bytes.enumerated() {
      let isBreak = byte == 10 || byte == 13
      if byte == 13 || byte == 10 && (index == 0 || bytes[index - 1] != 13) { line += 1 }
      if !isBreak { lines.insert(line) }
    }
    return lines
  }

  @Test(arguments: seeds) func `every line that is not empty is in one record, in order, in whatever pieces`(
    _ seed: UInt64
  ) throws {
    var random = RepeatableRandomness(state: seed)
    for round in 0..<150 {
      let bytes =
        round.isMultiple(of: 2) ? Self.noise(&random) : Self.mutated(Self.written(Self.fields(&random)), &random)
      var sheet = PiecedSheet(bytes)
      sheet.size = max(1, bytes.count)
      let records = try sheet.records
      sheet.size = Int.random(in: 1...7, using: &random)
      #expect(try sheet.records == records)
      #expect(records.allSatisfy { !$0.fields.isEmpty })
      for (before, after) in zip(records, records.dropFirst()) {
        #expect(before.lines.upperBound < after.lines.lowerBound, "\(bytes)")
      }
      var scanner = sheet.scanner
      _ = try scanner.next()
      let (encoding, mark) = SheetEncoding.of(bytes)
      // Lines of UTF-16 are not lines of bytes; blank lines before the header and a `sep=` line are left out.
      guard encoding == .utf8, let first = records.first?.line else { continue }
      let covered = Set(records.flatMap { Array($0.lines) })
      let missing = Self.filledLines(Array(bytes.dropFirst(mark))).subtracting(covered).filter { $0 >= first }
      #expect(missing.isEmpty, "\(bytes)")
    }
  }

  @Test(arguments: seeds) func `what was written by the rules is read back as it was`(_ seed: UInt64) throws {
    var random = RepeatableRandomness(state: seed)
    for _ in 0..<80 {
      let rows = Self.fields(&random)
      let records = try PiecedSheet(Self.written(rows)).records
      #expect(records.map(\.fields) == rows)
      #expect(records.allSatisfy { $0.flaw == nil && !$0.isWindows1252 })
    }
  }

  @Test(arguments: seeds) func `a sheet of organizations gives every row an id and a line, or is refused`(
    _ seed: UInt64
  ) throws {
    var random = RepeatableRandomness(state: seed)
    for _ in 0..<80 {
      let bytes = Self.mutated(Self.written(Self.fields(&random)), &random)
      let records = try PiecedSheet(bytes).records
      do {
        var rows = try OrganizationRows(PiecedSheet(bytes).scanner)
        var lines: [Int] = []
        while let row = try rows.next() {
          #expect(!row.id.isEmpty)
          lines.append(row.line)
        }
        #expect(lines == records.dropFirst().filter { !$0.isBlank }.map(\.line))
      } catch let flaw as OrganizationHeaderFlaw {
        #expect(flaw != .empty || records.isEmpty)
      }
    }
  }
}
