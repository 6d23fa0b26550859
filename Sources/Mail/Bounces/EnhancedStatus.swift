/// A status code of three numbers, `5.1.1` (RFC 3463).
struct EnhancedStatus: Hashable {
  /// 2 success, 4 temporary, 5 permanent.
  let category: Int
  let subject: Int
  let detail: Int

  var text: String { "\(category).\(subject).\(detail)" }

  /// Whether it says no more than its first number does.
  var isVague: Bool { subject == 0 && detail == 0 }

  init(category: Int, subject: Int = 0, detail: Int = 0) {
    self.category = category
    self.subject = subject
    self.detail = detail
  }

  /// The first code in a text: not a part of an address or of a longer number.
  /// - Parameter categories: the digits that it may begin with; without 2, versions of programs are seldom taken for one.
  init?(in text: String, categories: String = "245") {
    let bytes = Array(text.utf8)
    let categories = Array(categories.utf8)
    for index in bytes.indices where categories.contains(bytes[index]) {
      if index > 0, Self.isDigit(bytes[index - 1]) || bytes[index - 1] == Self.dot { continue }
      var rest = bytes[(index + 1)...]
      guard let subject = Self.number(&rest), let detail = Self.number(&rest) else { continue }
      if let next = rest.first,
        Self.isDigit(next) || next == Self.dot && rest.dropFirst().first.map(Self.isDigit) == true
      {
        continue
      }
      self.init(category: Int(bytes[index] - UInt8(ascii: "0")), subject: subject, detail: detail)
      return
    }
    return nil
  }

  /// The first reply code of SMTP in a text, `550`, as a status that says no more than its first digit.
  init?(replyIn text: String) {
    let bytes = Array(text.utf8)
    for index in bytes.indices.dropLast(2) where "45".utf8.contains(bytes[index]) {
      let isInside = index > 0 && (Self.isDigit(bytes[index - 1]) || bytes[index - 1] == Self.dot)
      let next = index + 3 < bytes.count ? bytes[index + 3] : 0x20
      guard !isInside, (UInt8(ascii: "0")...UInt8(ascii: "5")).contains(bytes[index + 1]),
        Self.isDigit(bytes[index + 2]),
        " -\r\n#:".utf8.contains(next)
      else { continue }
      self.init(category: Int(bytes[index] - UInt8(ascii: "0")))
      return
    }
    return nil
  }

  private static let dot = UInt8(ascii: ".")

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// A dot and one to three digits, taken off.
  private static func number(_ rest: inout ArraySlice<UInt8>) -> Int? {
    guard rest.first == dot else { return nil }
    let digits = rest.dropFirst().prefix(3).prefix(while: isDigit)
    guard !digits.isEmpty else { return nil }
    rest = rest[digits.endIndex...]
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
