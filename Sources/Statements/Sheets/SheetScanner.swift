/// Reads comma-separated values record by record, from a file that is never held whole.
///
/// The encoding (UTF-8, UTF-16, Windows-1252) and the delimiter (comma, semicolon, tab, bar) are found out. Every line that is not
/// empty is part of exactly one record: where quotation marks break the rules, the line where the trouble begins becomes a record
/// with a flaw, and reading goes on with the next line, so a mark that is never closed swallows nothing.
package struct SheetScanner {
  /// Longest record, in bytes of UTF-8; what is longer is cut, with a flaw.
  package static let longestRecord = 1_000_000

  private var bytes: SheetBytes
  private var grammar: SheetGrammar?
  private var line = 1
  /// How many fields the header has, once it was read.
  private var columns: Int?

  /// - Parameter piece: the file's next bytes, of any number; none at its end. What it throws, `next()` throws.
  package init(_ piece: @escaping () throws -> [UInt8]) { bytes = SheetBytes(piece) }

  package init(_ text: String) {
    var rest: [UInt8]? = Array(text.utf8)
    self.init {
      defer { rest = nil }
      return rest ?? []
    }
  }

  /// Known once a record was read.
  package var encoding: SheetEncoding { bytes.encoding }

  /// The next record that is not an empty line; nil at the end.
  package mutating func next() throws -> SheetRecord? {
    while true {
      if bytes.count == 0 { try bytes.grow() }
      if bytes.count == 0, bytes.isAtEnd { return nil }
      let header = grammar ?? begin()
      guard let record = try read(header) else { continue }
      guard columns == nil else { return record }
      if record.isBlank { continue }
      let isFirst = grammar == nil
      grammar = header
      if isFirst, SheetDelimiter.isTold(by: record.fields) { continue }
      columns = record.fields.count
      return record
    }
  }

  /// The record at the window's beginning; nil for an empty line.
  private mutating func read(_ grammar: SheetGrammar) throws -> SheetRecord? {
    while true {
      let (isWhole, columns) = (bytes.isAtEnd, columns ?? .max)
      switch bytes.look({ grammar.read($0, columns: columns, isWhole: isWhole) }) {
      case .record(let spans):
        if let flaw = swallowed(spans, grammar) { return try brokenLine(grammar, flaw) }
        if spans.length > Self.longestRecord { return try brokenLine(grammar, Self.tooLong) }
        return take(spans, flaw: nil)
      case .unfinished where bytes.count > Self.longestRecord || isWhole: return try brokenLine(grammar, Self.unclosed)
      case .unfinished: try bytes.grow()
      case .broken: return try brokenLine(grammar, Self.unclosed)
      }
    }
  }

  private static let unclosed =
    "a quotation mark is opened and not closed, or followed by other text; double the marks inside a field"
  private static let tooLong = "the line is longer than \(longestRecord) bytes; the rest of it was left out"

  /// The grammar with the delimiter of the first line that is not empty.
  private func begin() -> SheetGrammar {
    let breaks = bytes.look { window in
      window.firstIndex { $0 != SheetGrammar.lineFeed && $0 != SheetGrammar.carriageReturn } ?? window.count
    }
    return SheetGrammar(
      delimiter: bytes.look { SheetDelimiter.of(header: UnsafeBufferPointer(rebasing: $0[breaks...])) })
  }

  /// Why a record of several lines is not believed, or nil: most of its lines would by themselves have as many fields as the header,
  /// so that a mark left open swallowed them.
  private func swallowed(_ spans: SheetSpans, _ grammar: SheetGrammar) -> String? {
    guard let columns, columns > 2, spans.breaks > 0 else { return nil }
    let alone = BrokenLine(delimiter: grammar.delimiter)
    let complete = bytes.look { window in
      let lines = window[..<spans.length].split { $0 == SheetGrammar.lineFeed || $0 == SheetGrammar.carriageReturn }
      return lines.count { alone.spans(of: UnsafeBufferPointer(rebasing: $0)).fields.count == columns }
    }
    return complete * 2 > spans.breaks + 1 ? Self.unclosed : nil
  }

  /// The window's first line by itself; what is beyond the longest record is left out.
  private mutating func brokenLine(_ grammar: SheetGrammar, _ flaw: String) throws -> SheetRecord? {
    var end = lineEnd(from: 0)
    while end == nil, bytes.count <= Self.longestRecord {
      try bytes.grow()
      end = lineEnd(from: 0)
    }
    let length = min(end?.start ?? bytes.count, Self.longestRecord)
    let spans = bytes.look {
      BrokenLine(delimiter: grammar.delimiter).spans(of: UnsafeBufferPointer(rebasing: $0[..<length]))
    }
    let isCut = length < end?.start ?? .max
    let record = take(spans, flaw: isCut ? Self.tooLong : flaw)
    try skipLine()
    return record
  }

  /// Leaves out everything up to and with the next line break, however far it is.
  private mutating func skipLine() throws {
    while true {
      if let end = lineEnd(from: 0) { return bytes.drop(end.start + end.length) }
      // A carriage return at the window's end may be half of a line break.
      bytes.drop(max(0, bytes.count - 1))
      try bytes.grow()
    }
  }

  /// Where the line ends that the window begins with; nil when the window does not reach so far.
  private func lineEnd(from index: Int) -> (start: Int, length: Int)? {
    let isWhole = bytes.isAtEnd
    return bytes.look { window in
      let start =
        window[index...].firstIndex { $0 == SheetGrammar.lineFeed || $0 == SheetGrammar.carriageReturn } ?? window.count
      return SheetGrammar.lineEnd(window, at: start, isWhole: isWhole).map { (start, $0) }
    }
  }

  /// Takes a record out of the window; nil when it is an empty line. The break of a line that was read by itself is left to `skipLine`.
  private mutating func take(_ spans: SheetSpans, flaw: String?) -> SheetRecord? {
    let first = line
    line += spans.breaks + 1
    var fields: [String] = []
    fields.reserveCapacity(spans.fields.count)
    var isUTF8 = true
    bytes.look { window in
      for field in spans.fields {
        let span = UnsafeBufferPointer(rebasing: window[field.range])
        let reading = field.isDoubled ? SheetText.reading(Self.undoubled(span)) : SheetText.reading(span)
        fields.append(reading.text)
        if !reading.isUTF8 { isUTF8 = false }
      }
    }
    bytes.drop(spans.length)
    if spans.fields.count == 1, spans.fields[0].range == 0..<0, flaw == nil { return nil }
    return SheetRecord(
      lines: first...(first + spans.breaks), fields: fields, flaw: flaw, isWindows1252: !isUTF8)
  }

  private static func undoubled(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var isSecond = false
    for byte in bytes {
      isSecond = byte == SheetGrammar.quote && !isSecond
      if byte != SheetGrammar.quote || isSecond { result.append(byte) }
    }
    return result
  }
}
