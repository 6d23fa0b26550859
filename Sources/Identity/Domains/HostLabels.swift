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
    var bytes = text
    let offsets = bytes.withUTF8(Self.starts)
    guard let offsets, !offsets.isEmpty else { return nil }
    for offset in offsets { starts.append(text.utf8.index(text.startIndex, offsetBy: offset)) }
  }

  /// Where each label but the first starts; nil for a host with a label that can't be one.
  private static func starts(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int]? {
    var starts: [Int] = []
    var length = 0
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: ".") {
        guard length > 0 else { return nil }
        starts.append(index + 1)
        length = 0
      } else {
        length += 1
        guard length <= 63 else { return nil }
      }
    }
    return length > 0 ? starts : nil
  }

  var count: Int { starts.count }

  /// The whole host.
  var host: Substring { Substring(text.utf8[starts[0]...]) }

  /// The last labels, with the dots between them.
  func last(_ count: Int) -> Substring { Substring(text.utf8[starts[starts.count - count]...]) }

  /// One label; 0 is the first.
  subscript(index: Int) -> Substring {
    let end = index + 1 < starts.count ? text.utf8.index(before: starts[index + 1]) : text.endIndex
    return Substring(text.utf8[starts[index]..<end])
  }

  mutating func removeFirst() { starts.removeFirst() }
}
