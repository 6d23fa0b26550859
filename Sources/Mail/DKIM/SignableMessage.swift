import Crypto
import Foundation

/// A message taken apart for signing, once for all its signatures.
struct SignableMessage {
  /// The relaxed body's SHA-256 in base64.
  let bodyHash: String
  private let relaxedFields: [(name: String, field: [UInt8])]

  /// - Parameter message: lines ended by CRLF; without an empty line all of it is header.
  init(_ message: [UInt8]) {
    var fields: [ArraySlice<UInt8>] = []
    var start = 0
    var index = 0
    var body = message.endIndex
    while let end = message[index...].firstIndex(of: 0x0A) {
      let next = end + 1
      if end - index <= 1 {
        body = next
        break
      }
      let isContinued = next < message.count && (message[next] == 0x20 || message[next] == 0x09)
      if !isContinued {
        fields.append(message[start..<next])
        start = next
      }
      index = next
    }
    relaxedFields = fields.map { field in
      let relaxed = RelaxedForm.field(field)
      return (String(decoding: relaxed.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self), relaxed)
    }
    bodyHash = Data(SHA256.hash(data: RelaxedForm.body(message[body...]))).base64EncodedString()
  }

  /// The relaxed fields of a name, the last one first, as verifiers take them (RFC 6376 §5.4.2).
  func fields(_ name: String) -> [[UInt8]] {
    let name = name.lowercased()
    return relaxedFields.reversed().filter { $0.name == name }.map(\.field)
  }
}
