/// A host cut at its dots, two labels or more; parts of it are taken as they stand, without making new texts.
struct HostLabels {
  private let text: Substring
  /// Where each label starts.
  private var starts: [String.Index]

  /// - Parameter text: lower case, without a port and without dots at its end.
  /// - Returns: nil for one label alone, and where a label is empty or longer than 63 bytes.
  init?(_ text: Substring) {
    self.text = text
    starts = [text.startIndex]
    let bytes = text.utf8
    var length = 0
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: ".") {
        guard length > 0 else { return nil }
        starts.append(bytes.index(after: index))
        length = 0
      } else {
        length += 1
        guard length <= 63 else { return nil }
      }
    }
    guard length > 0, starts.count >= 2 else { return nil }
  }

  var count: Int { starts.count }

  /// The whole host.
  var host: Substring { text[starts[0]...] }

  /// The last labels, with the dots between them.
  func last(_ count: Int) -> Substring { text[starts[starts.count - count]...] }

  /// One label; 0 is the first.
  subscript(index: Int) -> Substring {
    let end = index + 1 < starts.count ? text.utf8.index(before: starts[index + 1]) : text.endIndex
    return text[starts[index]..<end]
  }

  mutating func removeFirst() { starts.removeFirst() }
}
