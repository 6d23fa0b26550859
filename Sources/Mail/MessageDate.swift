/// A moment as the `Date` field writes it, in UTC: `Tue, 13 Mar 2018 10:00:00 +0000` (RFC 5322 §3.3).
enum MessageDate {
  private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// The field's parts, to be written with a space between: weekday with its comma, day, month, year, time, zone.
  /// - Parameter milliseconds: since 1970 UTC, from then until the year 9999.
  static func tokens(_ milliseconds: Int64) -> [String] {
    let (day, millisecondOfDay) = milliseconds.flooredQuotient(by: 86_400_000)
    let second = millisecondOfDay / 1000
    let (year, month, dayOfMonth) = civil(day)
    let time = [second / 3600, second / 60 % 60, second % 60].map(twoDigits).joined(separator: ":")
    let weekday = days[Int(day.flooredQuotient(by: 7).remainder)]
    return ["\(weekday),", "\(dayOfMonth)", months[Int(month) - 1], "\(year)", time, "+0000"]
  }

  private static func twoDigits(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Year, month and day of a count of days since 1970, in the proleptic Gregorian calendar: Howard Hinnant, "chrono-Compatible
  /// Low-Level Date Algorithms", `civil_from_days`.
  private static func civil(_ daysSince1970: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let (era, dayOfEra) = (daysSince1970 + 719_468).flooredQuotient(by: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }
}

extension Int64 {
  fileprivate func flooredQuotient(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
