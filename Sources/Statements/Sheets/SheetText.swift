/// The text of one field's bytes.
enum SheetText {
  /// Reads UTF-8. What is not UTF-8 is read as Windows-1252, as older spreadsheets save it; unless it holds letters in UTF-8 as
  /// well, for then it is damaged UTF-8, and U+FFFD stands for what can't be read.
  static func reading(_ bytes: some Collection<UInt8>) -> (text: String, isUTF8: Bool) {
    if let text = String(validating: bytes, as: UTF8.self) { return (text, true) }
    let mended = String(decoding: bytes, as: UTF8.self)
    if mended.unicodeScalars.contains(where: { !$0.isASCII && $0 != "\u{FFFD}" }) { return (mended, false) }
    return (String(String.UnicodeScalarView(bytes.map(windows1252))), false)
  }

  /// The letter of a byte in Windows-1252; U+FFFD for the five bytes that stand for none.
  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    (0x80...0x9F).contains(byte) ? upperControls[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }

  /// 0x80 to 0x9F, where Windows-1252 differs from ISO 8859-1.
  private static let upperControls: [Unicode.Scalar] = [
    "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž", "\u{FFFD}",
    "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{FFFD}", "ž", "Ÿ",
  ]
}
