/// What a mail server offers in its answer to EHLO, as far as we use it.
struct SMTPCapabilities: Equatable {
  /// Commands may be sent without waiting for each reply (RFC 2920).
  var pipelining = false
  /// BODY=8BITMIME (RFC 6152).
  var eightBit = false
  /// Addresses in UTF-8 (RFC 6531).
  var utf8 = false
  /// The parameter SIZE (RFC 1870).
  var size = false
  /// The most octets that a message may have; nil where the server names no limit.
  var longestMessage: Int?

  /// Reads one line of the answer, its code included; a keyword that we don't use changes nothing.
  mutating func read(_ line: String) {
    let words = line.dropFirst(4).split { $0 == " " || $0.isNewline }
    switch words.first?.uppercased() {
    case "PIPELINING": pipelining = true
    case "8BITMIME": eightBit = true
    case "SMTPUTF8": utf8 = true
    case "SIZE":
      size = true
      let limit = words.dropFirst().first.flatMap { Int($0) } ?? 0
      longestMessage = limit > 0 ? limit : nil
    default: break
    }
  }
}
