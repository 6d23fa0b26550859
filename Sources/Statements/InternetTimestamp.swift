/// Reads and writes times in the internet's format (RFC 3339), without a calendar library, because every page and feed needs it often.
enum InternetTimestamp {
  private static let millisecondsPerDay: Int64 = 86_400_000

  static func text(of milliseconds: Int64) -> String {
    let days = milliseconds.dividedFloor(by: millisecondsPerDay)
    let date = CivilDate(daysSince1970: days)
    let rest = Int(milliseconds - days * millisecondsPerDay)
    let seconds = rest / 1000
    var text = padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2)
    text += "T" + padded(seconds / 3600, 2) + ":" + padded(seconds / 60 % 60, 2) + ":" + padded(seconds % 60, 2)
    if rest % 1000 != 0 { text += "." + padded(rest % 1000, 3) }
    return text + "Z"
  }

  static func milliseconds(of text: String) -> Int64? {
    // A regex literal is not Sendable, so it can't be a static.
    let shape = /(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.(\d{1,3}))?(?:[Zz]|([+-])(\d\d):(\d\d))/
      .asciiOnlyDigits()
    guard let match = text.wholeMatch(of: shape)?.output,
      let year = Int(match.1), let month = Int(match.2), let day = Int(match.3),
      let date = CivilDate(year: year, month: month, day: day),
      let hour = Int(match.4), hour < 24, let minute = Int(match.5), minute < 60, let second = Int(match.6), second < 60
    else { return nil }
    var total = date.daysSince1970 * millisecondsPerDay + Int64(hour * 3600 + minute * 60 + second) * 1000
    if let decimals = match.7, let fraction = Int64(decimals) {
      total += fraction * (decimals.count == 1 ? 100 : decimals.count == 2 ? 10 : 1)
    }
    if let sign = match.8 {
      guard let hours = match.9.flatMap({ Int64($0) }), hours < 24,
        let minutes = match.10.flatMap({ Int64($0) }), minutes < 60
      else { return nil }
      let offset = (hours * 60 + minutes) * 60_000
      total += sign == "+" ? -offset : offset
    }
    return total
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
