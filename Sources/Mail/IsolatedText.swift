/// A value that can't reorder the sentence around it where their directions differ (UAX #9 §2.7: first strong isolate).
struct IsolatedText {
  let text: String

  /// - Parameter isWithinRightToLeft: whether the sentence itself is written from right to left.
  init(_ value: String, isWithinRightToLeft: Bool) {
    let isMixed =
      isWithinRightToLeft
      || !value.utf8.allSatisfy { $0 < 0x80 } && value.unicodeScalars.contains(where: Self.isRightToLeft)
    text = isMixed ? "\u{2068}\(value)\u{2069}" : value
  }

  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
