import Testing

@testable import Statements

/// A sheet as bytes, given in pieces of one size.
struct PiecedSheet {
  var bytes: [UInt8]
  var size = 1_000

  init(_ bytes: [UInt8]) { self.bytes = bytes }
  init(_ text: String) { bytes = Array(text.utf8) }

  var scanner: SheetScanner {
    var rest = bytes[...]
    let size = size
    return SheetScanner {
      defer { rest = rest.dropFirst(size) }
      return Array(rest.prefix(size))
    }
  }

  var records: [SheetRecord] {
    get throws {
      var scanner = scanner
      var records: [SheetRecord] = []
      while let record = try scanner.next() { records.append(record) }
      return records
    }
  }

  var fields: [[String]] { get throws { try records.map(\.fields) } }
}

@Suite struct `Reading a sheet` {
  @Test(arguments: [",", ";", "\t", "|"]) func `the header tells the delimiter`(_ delimiter: String) throws {
    let text = ["id\(delimiter)\"name, or; what|ever\t\"", "1\(delimiter)A, B"].joined(separator: "\n")
    let expected = delimiter == "," ? ["1", "A", " B"] : ["1", "A, B"]
    #expect(try PiecedSheet(text).fields.last == expected)
  }

  @Test func `a line for spreadsheets that tells the delimiter is believed, and is no header`() throws {
    #expect(try PiecedSheet("sep=;\r\nid,no;name\r\n1;A\r\n").fields == [["id,no", "name"], ["1", "A"]])
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func `lines end in any of three ways, and are counted`(_ end: String) throws {
    let text = ["id,name", "", "1,\"A\(end)B\"", "2,C", ""].joined(separator: end)
    let records = try PiecedSheet(text).records
    #expect(records.map(\.fields) == [["id", "name"], ["1", "A\(end)B"], ["2", "C"]])
    #expect(records.map(\.lines) == [1...1, 3...4, 5...5])
    #expect(records.allSatisfy { $0.flaw == nil })
  }

  @Test func `quotation marks are doubled in a field, and spaces may stand around it`() throws {
    let text = "id,name,land\n1, \"Save, the \"\"Kids\"\"\" ,GB\n2,\"\",\n"
    #expect(try PiecedSheet(text).fields.dropFirst() == [["1", "Save, the \"Kids\"", "GB"], ["2", "", ""]])
  }

  @Test func `a quotation mark that is never closed swallows nothing`() throws {
    let text = "id,name,land\n1,\"Broken,GB\n2,Whole,FR\n3,\"Quoted\",DE\n4,\"Also, broken,ES\n5,End,IT\n"
    let records = try PiecedSheet(text).records
    #expect(records.map(\.line) == [1, 2, 3, 4, 5, 6])
    #expect(records.map { $0.flaw == nil } == [true, false, true, true, false, true])
    #expect(records[1].fields == ["1", "\"Broken", "GB"])
    #expect(records[3].fields == ["3", "Quoted", "DE"])
    #expect(records[4].fields == ["4", "\"Also", " broken", "ES"])
  }

  @Test func `two stray marks do not make one row of the rows between them`() throws {
    let text = "id,name,land\n1,\"Broken,GB\n2,Whole,FR\n3,Open\",DE\n"
    #expect(try PiecedSheet(text).records.map(\.line) == [1, 2, 3, 4])
  }

  @Test func `a field of several lines may hold what separates fields`() throws {
    let text = "id,name,land\n1,\"Rue de Lausanne, 5\n\nGeneva\",\"CH, Geneva\"\n2,Whole,FR\n"
    #expect(
      try PiecedSheet(text).fields.dropFirst() == [
        ["1", "Rue de Lausanne, 5\n\nGeneva", "CH, Geneva"], ["2", "Whole", "FR"],
      ])
  }

  @Test func `text after a closing mark is kept with its marks`() throws {
    let text = "id,name,land\n1,\"Foo\" Bar,GB\n2,\"The \"Best\" of All\",FR\n"
    #expect(
      try PiecedSheet(text).fields.dropFirst() == [["1", "\"Foo\" Bar", "GB"], ["2", "The \"Best\" of All", "FR"]])
  }

  @Test func `a line without end is cut, told, and the next one is read`() throws {
    let text = "id,name\n1,\(String(repeating: "a", count: 3_000_000))\n2,B\n"
    var sheet = PiecedSheet(text)
    sheet.size = 65_536
    let records = try sheet.records
    #expect(records.map(\.line) == [1, 2, 3])
    #expect(records[1].flaw?.contains("longer than 1000000 bytes") == true)
    #expect(records[1].fields[1].utf8.count < 1_000_001)
    #expect(records[2].fields == ["2", "B"])
  }

  static let international = "id;name\r\n1;Fédération Святой 国際 🕊️ \"x\"\r\n"

  @Test(arguments: [false, true], [false, true]) func `UTF-16 is read in both orders, with a mark and without`(
    isBigEndian: Bool, isMarked: Bool
  ) throws {
    let units = (isMarked ? [0xFEFF] : []) + Array(Self.international.utf16)
    let bytes: [UInt8] = units.flatMap { unit -> [UInt8] in
      isBigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    for size in [1, 3, 1_000] {
      var sheet = PiecedSheet(bytes)
      sheet.size = size
      #expect(try sheet.fields == PiecedSheet(Self.international).fields)
    }
    var scanner = PiecedSheet(bytes).scanner
    _ = try scanner.next()
    #expect(scanner.encoding == (isBigEndian ? .utf16BigEndian : .utf16LittleEndian))
  }

  @Test func `a byte order mark is no part of the first heading`() throws {
    #expect(try PiecedSheet("\u{FEFF}id,name\n1,A\n").fields.first == ["id", "name"])
  }

  @Test func `half a character of UTF-16 is replaced, and the rest is kept`() throws {
    let units: [UInt16] = Array("name,b\nA".utf16) + [0xD83D] + Array("B,".utf16) + [0xDC00]
    let bytes: [UInt8] = units.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] } + [0x41]
    #expect(try PiecedSheet([0xFF, 0xFE] + bytes).fields.last == ["A\u{FFFD}B", "\u{FFFD}\u{FFFD}"])
  }

  @Test func `what is not UTF-8 is read as Windows-1252, field by field`() throws {
    let bytes =
      Array("id,name,note\n1,Amis de Gen".utf8) + [0xE8] + Array("ve ".utf8) + [0x80, 0x93] + Array(",é\n2,é,\n".utf8)
    let records = try PiecedSheet(bytes).records
    #expect(records[1].fields == ["1", "Amis de Genève €“", "é"])
    #expect(records.map(\.isWindows1252) == [false, true, false])
  }

  @Test func `UTF-8 that is damaged is not taken for Windows-1252`() throws {
    let bytes = Array("name\nFédération inter".utf8) + [0xC3] + Array("\n".utf8)
    #expect(try PiecedSheet(bytes).fields.last == ["Fédération inter\u{FFFD}"])
  }

  @Test func `an empty file has no records, and one of line breaks neither`() throws {
    #expect(try PiecedSheet("").records.isEmpty)
    #expect(try PiecedSheet("\n\r\n\r\r").records.isEmpty)
    #expect(try PiecedSheet("\u{FEFF}").records.isEmpty)
  }
}
