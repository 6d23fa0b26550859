import HTTPTypes
import Hummingbird

extension Request {
  /// The value of the first cookie of a name (RFC 6265 §5.4), or nil; the others are passed over unread.
  func cookie(_ name: String) -> String? {
    guard let header = headers[.cookie] else { return nil }
    for pair in header.utf8.split(separator: UInt8(ascii: ";")) {
      let cookie = pair.drop { $0 == UInt8(ascii: " ") }
      guard cookie.starts(with: name.utf8) else { continue }
      let rest = cookie.dropFirst(name.utf8.count)
      guard rest.first == UInt8(ascii: "=") else { continue }
      return String(rest.dropFirst())
    }
    return nil
  }
}
