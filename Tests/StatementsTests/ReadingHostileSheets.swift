import Foundation
import Testing

@testable import Statements

@Suite struct `Sheets made to take long` {
  /// Of so many lines each took another look at all that follow it, and a sheet of a megabyte many minutes.
  private static let lines = 50_000

  @Test(.timeLimit(.minutes(1))) func `lines whose marks close the one before and open the next are read one by one`()
    throws
  {
    let sheet = Array("a,b\n".utf8) + Array(String(repeating: "x\",\"\n", count: Self.lines).utf8)
    let records = try PiecedSheet(sheet).records
    #expect(Set(records.flatMap { Array($0.lines) }) == Set(1...(Self.lines + 1)))
  }

  @Test(.timeLimit(.minutes(1))) func `a line of marks that open and never close is read once`() throws {
    let line = String(repeating: "\"x, ", count: 50_000)
    let records = try PiecedSheet(Array("a,b\n\(line)\nc,d\n".utf8)).records
    #expect(records.map(\.line) == [1, 2, 3])
    #expect(records[1].flaw != nil && records[1].fields.count == 50_001)
    #expect(records[2].fields == ["c", "d"])
  }

  @Test(.timeLimit(.minutes(1))) func `a mark in the first line does not make the whole sheet its header`() throws {
    let rows = String(repeating: "Oxfam,GB\n", count: Self.lines)
    let records = try PiecedSheet(Array("\"name,country\n\(rows)".utf8)).records
    #expect(records.count == Self.lines + 1)
    #expect(records[0].flaw != nil)
  }

  @Test func `a name of ten thousand characters is one field, in quotation marks or not`() throws {
    let name = String(repeating: "Союз ", count: 2_000)
    let rows = try Self.rows("id,name\n1,\(name)\n2,\"\(name)\"\n3,A\n")
    #expect(rows.map(\.name) == [SignOnForm.line(name), SignOnForm.line(name), "A"])
  }

  private static func rows(_ text: String) throws -> [OrganizationRow] { try RowsOfAnySheet.rows(Array(text.utf8)) }
}

/// Rows of bytes, all of them.
enum RowsOfAnySheet {
  static func rows(_ bytes: [UInt8]) throws -> [OrganizationRow] {
    var reader = try OrganizationRows(PiecedSheet(bytes).scanner)
    var rows: [OrganizationRow] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
  }
}

/// How many sheets are tried, and from which seed: few with every test, many with `scripts/soak fuzz SEED COUNT`.
enum SheetFuzzing {
  private static let environment = ProcessInfo.processInfo.environment

  static let seed = environment["SOAK_SEED"].flatMap(UInt64.init) ?? 20_180_313
  static let count = environment["SOAK_FUZZ"].flatMap(Int.init) ?? 400
}

@Suite struct `Sheets as other programs save them` {
  /// Letters that every encoding here has.
  private static let pieces = [
    "Migration", "Genève", "Übersee", "España", "Łódź", "国", "\"", ",", ";", "\t", "|", " ", "(ICMC)", "=", "'", "\n",
    "\r\n", "…", "€",
  ]

  private static func rows(_ random: inout RepeatableRandomness, among pieces: [String]) -> [[String]] {
    (0..<Int.random(in: 1...12, using: &random)).map { row in
      (0..<3).map { column in
        if column == 0 { return "r\(row)" }
        let inside = (0..<Int.random(in: 0...6, using: &random)).map { _ in
          pieces[Int.random(in: pieces.indices, using: &random)]
        }.joined()
        // A line that looks like a row of its own is taken for one, and told: not what is asked here.
        return "x" + (inside.contains(where: \.isNewline) ? inside.filter { !",;|\t".contains($0) } : inside) + "x"
      }
    }
  }

  private static func text(_ rows: [[String]], _ delimiter: String, _ end: String) -> String {
    let lines = [["id", "name", "website"]] + rows
    return lines.map { line in
      line.map {
        $0.utf8.contains(where: Array("\",;|\t\r\n".utf8).contains) ? "\"\($0.replacing("\"", with: "\"\""))\"" : $0
      }
      .joined(separator: delimiter)
    }.joined(separator: end) + end
  }

  @Test func `each row comes back as it was, with the line it began on`() throws {
    var random = RepeatableRandomness(state: SheetFuzzing.seed)
    let encodings: [(encoding: String.Encoding, mark: [UInt8])] = [
      (.utf8, []), (.utf8, [0xEF, 0xBB, 0xBF]), (.utf16LittleEndian, [0xFF, 0xFE]), (.utf16BigEndian, [0xFE, 0xFF]),
      (.windowsCP1252, []),
    ]
    for round in 0..<SheetFuzzing.count {
      let (encoding, mark) = encodings[round % encodings.count]
      let pieces = encoding == .windowsCP1252 ? Self.pieces.filter { $0.canBeConverted(to: encoding) } : Self.pieces
      let rows = Self.rows(&random, among: pieces)
      let delimiter = [",", ";", "\t", "|"][Int.random(in: 0..<4, using: &random)]
      let end = ["\n", "\r\n"][Int.random(in: 0..<2, using: &random)]
      let text = Self.text(rows, delimiter, end)
      let bytes = mark + Array(try #require(text.data(using: encoding)))
      let read = try RowsOfAnySheet.rows(bytes)
      #expect(read.map { [$0.id, $0.name, $0.website ?? ""] } == rows, "\(text.debugDescription)")
      let breaks = rows.map { row in row.joined().count(where: \.isNewline) }
      var line = 2
      for (row, count) in zip(read, breaks) {
        #expect(row.line == line)
        line += count + 1
      }
    }
  }

  @Test func `each row of a secretariat's sheet is used, or refused with its line and the reason`() throws {
    var random = RepeatableRandomness(state: SheetFuzzing.seed &+ 1)
    let header = "organization,email,country,website,language\n"
    let rows = [
      "Oxfam,info@example.org,GB,https://example.org,en", "\"Caritas, Genève\",c@example.org,CH,,fr", "x,x,x,x,x",
      "\"A \"\"B\"\"\",b@example.org,FR,example.org,", ",,,,",
    ]
    for _ in 0..<SheetFuzzing.count {
      let lines = (0..<8).map { _ in rows[Int.random(in: rows.indices, using: &random)] }
      let bytes =
        Array(header.utf8)
        + `Reading any bytes at all as a sheet`.mutated(
          Array(lines.joined(separator: "\n").utf8), &random)
      let records = try PiecedSheet(bytes).records.dropFirst().filter { !$0.isBlank }
      let reading = try SheetReader.contacts(PiecedSheet(bytes).scanner, languages: ["en", "fr"])
      let (used, refused) = (Set(reading.rows.map(\.line)), Set(reading.flaws.map(\.line)))
      #expect(used.isDisjoint(with: refused))
      #expect(used.union(refused) == Set(records.map(\.line)), "\(bytes)")
      #expect(reading.flaws.allSatisfy { !$0.reason.isEmpty })
    }
  }
}
