/// A line whose quotation marks break the rules, read by itself and as well as can be.
///
/// A field that is closed on this line is one; a mark that opens and is not closed before the next field opens is part of the text.
struct BrokenLine {
  let delimiter: UInt8

  /// The fields of one line, given without its line break.
  func spans(of bytes: UnsafeBufferPointer<UInt8>) -> SheetSpans {
    var spans = SheetSpans()
    spans.length = bytes.count
    var index = 0
    while true {
      let opening = SheetGrammar.skipSpaces(bytes, from: index)
      if opening < bytes.count, bytes[opening] == SheetGrammar.quote, let closed = closed(bytes, from: opening + 1) {
        spans.fields.append(closed.field)
        index = closed.next
      } else {
        let end = bytes[index...].firstIndex(of: delimiter) ?? bytes.count
        spans.fields.append(SheetSpans.Field(range: index..<end))
        index = end
      }
      guard index < bytes.count else { return spans }
      index += 1
    }
  }

  private func closed(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (field: SheetSpans.Field, next: Int)? {
    var field = SheetSpans.Field(range: start..<start)
    var index = start
    while index < bytes.count {
      let next = index + 1
      if bytes[index] == SheetGrammar.quote {
        if next < bytes.count, bytes[next] == SheetGrammar.quote {
          field.isDoubled = true
          index += 2
          continue
        }
        let end = SheetGrammar.skipSpaces(bytes, from: next)
        if end == bytes.count || bytes[end] == delimiter {
          field.range = start..<index
          return (field, end)
        }
      } else if bytes[index] == delimiter {
        let opening = SheetGrammar.skipSpaces(bytes, from: next)
        if opening < bytes.count, bytes[opening] == SheetGrammar.quote { return nil }
      }
      index = next
    }
    return nil
  }
}
