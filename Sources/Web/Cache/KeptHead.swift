import Foundation
import HTTPTypes
import NIOCore
import Synchronization

/// The head of an answer as the bytes of HTTP/1.1 (RFC 9112 §4), made anew only when the second that its `Date` names is over.
final class KeptHead: Sendable {
  /// Without `Date`.
  let fields: HTTPFields
  private let made = Mutex<(second: Int64, bytes: ByteBuffer)?>(nil)

  init(_ fields: HTTPFields) {
    self.fields = fields
  }

  /// Status 200, the fields and the empty line after them.
  /// - Parameter second: since 1970.
  func bytes(at second: Int64) -> ByteBuffer {
    made.withLock { made in
      if let made, made.second == second { return made.bytes }
      var text = "HTTP/1.1 200 OK\r\n"
      for field in fields { text += "\(field.name.rawName): \(field.value)\r\n" }
      let bytes = ByteBuffer(string: text + "Date: \(HTTPDate.text(second))\r\n\r\n")
      made = (second, bytes)
      return bytes
    }
  }
}

/// A moment as the `Date` field names it: `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110 §5.6.7).
enum HTTPDate {
  private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// - Parameter second: since 1970.
  static func text(_ second: Int64) -> String {
    var time = time_t(second)
    var parts = tm()
    gmtime_r(&time, &parts)
    let date = "\(twoDigits(parts.tm_mday)) \(months[Int(parts.tm_mon)]) \(parts.tm_year + 1900)"
    let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map(twoDigits).joined(separator: ":")
    return "\(days[Int(parts.tm_wday)]), \(date) \(clock) GMT"
  }

  private static func twoDigits(_ number: Int32) -> String { number < 10 ? "0\(number)" : String(number) }
}
