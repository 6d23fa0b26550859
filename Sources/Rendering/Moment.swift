import Foundation

/// An instant as the wall clock of a zone shows it.
struct Moment {
  /// The IANA name that was used: the one asked for, or UTC.
  let zone: String
  let year, month, day, hour, minute, second: Int

  /// - Parameter milliseconds: since 1970-01-01T00:00Z.
  init(_ milliseconds: Int64, zone name: String) {
    let found = TimeZone(identifier: name)
    zone = found == nil ? "UTC" : name
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = found ?? .gmt
    let date = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
    let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: date)
    year = parts.year ?? 1970
    month = min(max(parts.month ?? 1, 1), 12)
    day = parts.day ?? 1
    hour = parts.hour ?? 0
    minute = parts.minute ?? 0
    second = parts.second ?? 0
  }

  /// `23:59`.
  var clock: String { String(format: "%02d:%02d", hour, minute) }
}
