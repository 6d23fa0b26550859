import Foundation

/// Turns the dates that people write into instants of a time zone.
package enum LocalTime {
  /// Which end of the day a bare date stands for.
  package enum BareDate {
    case startOfDay
    /// 23:59:59, the way deadlines are quoted.
    case endOfDay
  }

  /// Reads `2018-03-13` or `2018-03-13 23:59` (a `T` between, and seconds, are allowed).
  ///
  /// A time that the clocks skip in spring counts as the same time after the change.
  package static func instant(of text: String, in zone: TimeZone, bareDate: BareDate) -> Instant? {
    let shape = /(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d))?)?/.asciiOnlyDigits()
    guard let match = text.wholeMatch(of: shape)?.output,
      let year = Int(match.1), let month = Int(match.2), let day = Int(match.3),
      CivilDate(year: year, month: month, day: day) != nil
    else { return nil }
    var hour = bareDate == .endOfDay ? 23 : 0
    var minute = bareDate == .endOfDay ? 59 : 0
    var second = bareDate == .endOfDay ? 59 : 0
    if let hours = match.4.flatMap({ Int($0) }), let minutes = match.5.flatMap({ Int($0) }) {
      hour = hours
      minute = minutes
      second = match.6.flatMap { Int($0) } ?? 0
    }
    guard hour < 24, minute < 60, second < 60 else { return nil }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let components = DateComponents(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    guard let date = calendar.date(from: components) else { return nil }
    return Instant(secondsSince1970: Int64(date.timeIntervalSince1970.rounded()))
  }

  /// The zone of an IANA name such as `Europe/Zurich`, or `UTC`; abbreviations and offsets are refused, since they don't know summer time.
  package static func zone(named name: String) -> TimeZone? {
    guard name == "UTC" || name.contains("/") else { return nil }
    return TimeZone(identifier: name)
  }
}
