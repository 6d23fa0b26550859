/// The grammar of comma-separated values (RFC 4180), as far as well-formed records go.
///
/// Beyond the RFC: line ends may be LF, CRLF or CR, and spaces may stand around a quoted field.
struct SheetGrammar {
  enum Reading {
    case record(SheetSpans)
    /// More bytes may make it a record.
    case unfinished
    /// A quotation mark is never closed, text follows the closing one, or a record of several lines has too many fields.
    case broken
  }

  static let quote = UInt8(ascii: "\"")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")

  let delimiter: UInt8

  /// Reads the record that the bytes begin with.
  /// - Parameters:
  ///   - columns: the most fields that a record of several lines can have. It is given up as soon as it has more: where each line's
  ///     marks close the field before and open the next, every line would else be a look at all that follow it.
  ///   - isWhole: whether nothing comes after the bytes.
  func read(_ bytes: UnsafeBufferPointer<UInt8>, columns: Int, isWhole: Bool) -> Reading {
    var spans = SheetSpans()
    var index = 0
    while true {
      let opening = Self.skipSpaces(bytes, from: index)
      if opening < bytes.count, bytes[opening] == Self.quote {
        switch quoted(bytes, from: opening + 1, isWhole: isWhole, breaks: &spans.breaks) {
        case .closed(let field, let next):
          spans.fields.append(field)
          index = next
        case .unfinished: return .unfinished
        case .unclosed: return .broken
        }
      } else {
        let end = plainEnd(bytes, from: index)
        if end == bytes.count, !isWhole { return .unfinished }
        spans.fields.append(SheetSpans.Field(range: index..<end))
        index = end
      }
      if spans.breaks > 0, spans.fields.count > columns { return .broken }
      if index < bytes.count, bytes[index] == delimiter {
        index += 1
        continue
      }
      guard let length = Self.lineEnd(bytes, at: index, isWhole: isWhole) else {
        return index + 1 >= bytes.count && !isWhole ? .unfinished : .broken
      }
      spans.length = index + length
      return .record(spans)
    }
  }

  private enum Quoted {
    case closed(SheetSpans.Field, next: Int)
    case unfinished
    case unclosed
  }

  /// A quoted field, from after its opening mark to where a delimiter or a line break should stand.
  private func quoted(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isWhole: Bool, breaks: inout Int
  ) -> Quoted {
    var field = SheetSpans.Field(range: start..<start)
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == Self.quote {
        guard index + 1 < bytes.count || isWhole else { return .unfinished }
        if index + 1 < bytes.count, bytes[index + 1] == Self.quote {
          field.isDoubled = true
          index += 2
          continue
        }
        field.range = start..<index
        let next = Self.skipSpaces(bytes, from: index + 1)
        return next == bytes.count && !isWhole ? .unfinished : .closed(field, next: next)
      }
      if byte == Self.carriageReturn || byte == Self.lineFeed {
        // The line feed of a CRLF was counted with its carriage return.
        if byte == Self.carriageReturn || index == start || bytes[index - 1] != Self.carriageReturn { breaks += 1 }
      }
      index += 1
    }
    return isWhole ? .unclosed : .unfinished
  }

  private func plainEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != delimiter, bytes[index] != Self.lineFeed,
      bytes[index] != Self.carriageReturn
    {
      index += 1
    }
    return index
  }

  static func skipSpaces(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] == space { index += 1 }
    return index
  }

  /// The length of the line break at an index, 0 at the end of everything; nil where there is none, or where it can't be known yet.
  static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, isWhole: Bool) -> Int? {
    guard index < bytes.count else { return isWhole ? 0 : nil }
    if bytes[index] == lineFeed { return 1 }
    guard bytes[index] == carriageReturn else { return nil }
    guard index + 1 < bytes.count else { return isWhole ? 1 : nil }
    return bytes[index + 1] == lineFeed ? 2 : 1
  }
}
