/// An acronym as typed in its own field, made comparable.
enum Acronym {
  private static let lengths = 2...16

  /// Letters and digits in lower case, or nil for an empty field, a filler, or something too short or long to be one.
  static func key(_ text: String) -> String? {
    let plain = text.utf8.allSatisfy { $0 < 0x80 } ? text : String(NameSpelling(String(text.prefix(64))).latin)
    var letters: [UInt8] = []
    for byte in plain.utf8 where Ascii.isWordByte(byte) {
      letters.append(Ascii.upper.contains(byte) ? byte | 0x20 : byte)
      if letters.count > lengths.upperBound { return nil }
    }
    guard lengths.contains(letters.count) else { return nil }
    let key = String(decoding: letters, as: UTF8.self)
    return Filler.isOne(key) ? nil : key
  }
}
