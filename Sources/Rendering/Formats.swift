import Foundation

/// How one language writes numbers and dates. A value without shared state: safe on any thread.
///
/// Digits are Western in every language, Arabic too, so that figures agree between the versions of a page.
package struct Formats: Sendable {
  /// BCP 47, lower case. A language without rules here is written as English is.
  package let language: String

  package init(language: String) {
    self.language = language
  }

  /// A whole number, grouped as CLDR 46 groups it: `1,234` (en, ar), `1 234` with U+202F (fr), `1234` and `12.345` (es).
  package func number(_ number: Int) -> String {
    let digits = String(number.magnitude)
    let minimum = language == "es" ? 5 : 4
    guard digits.count >= minimum else { return String(number) }
    let separator =
      switch language {
      case "fr": "\u{202F}"
      case "es": "."
      default: ","
      }
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { grouped += separator }
      grouped.append(digit)
    }
    return (number < 0 ? "-" : "") + grouped
  }

  /// A day: `13 March 2018`, `13 mars 2018`, `13 de marzo de 2018`, `13 آذار/مارس 2018`.
  /// - Parameters:
  ///   - milliseconds: since 1970-01-01T00:00Z.
  ///   - zone: an IANA name; one that is not known counts as UTC.
  package func date(_ milliseconds: Int64, zone: String) -> String {
    date(Moment(milliseconds, zone: zone))
  }

  /// A day and a minute without the zone, for tables: `13 March 2018, 23:59`.
  package func dateAndTime(_ milliseconds: Int64, zone: String) -> String {
    let moment = Moment(milliseconds, zone: zone)
    return "\(date(moment))\(language == "ar" ? "،" : ",") \(moment.clock)"
  }

  /// A zone by itself, for the tables whose times are of it: `UTC`, `Geneva time: Europe/Zurich`.
  package func zone(_ zone: String) -> String {
    ZoneName(Moment(0, zone: zone).zone).text(language: language)
  }

  /// A day, a minute and the zone, for deadlines: `13 March 2018, 23:59 (Geneva time: Europe/Zurich)`.
  package func deadline(_ milliseconds: Int64, zone: String) -> String {
    let moment = Moment(milliseconds, zone: zone)
    return "\(dateAndTime(milliseconds, zone: zone)) (\(ZoneName(moment.zone).text(language: language)))"
  }

  /// ISO 8601 in UTC to the second, for `<time datetime>`: `2018-03-13T22:59:00Z`.
  package func machine(_ milliseconds: Int64) -> String {
    let moment = Moment(milliseconds, zone: "UTC")
    return String(
      format: "%04d-%02d-%02dT%02d:%02d:%02dZ", moment.year, moment.month, moment.day, moment.hour, moment.minute,
      moment.second)
  }

  private func date(_ moment: Moment) -> String {
    let month = (MonthNames.byLanguage[language] ?? MonthNames.english)[moment.month - 1]
    return switch language {
    case "fr": "\(moment.day == 1 ? "1er" : String(moment.day)) \(month) \(moment.year)"
    case "es": "\(moment.day) de \(month) de \(moment.year)"
    default: "\(moment.day) \(month) \(moment.year)"
    }
  }
}
