/// The beginning of what a receiver answered, fit to be stored and shown.
enum KeptAnswer {
  /// - Parameter limit: bytes of UTF-8 that the text has at most.
  static func text(_ bytes: [UInt8], limit: Int) -> String {
    guard !bytes.isEmpty else { return "" }
    var kept = String.UnicodeScalarView()
    var size = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let isFit = scalar.properties.generalCategory != .control || scalar == "\n" || scalar == "\t"
      let scalar = isFit ? scalar : " "
      size += UTF8.width(scalar)
      guard size <= limit else { break }
      kept.append(scalar)
    }
    return String(kept)
  }
}
