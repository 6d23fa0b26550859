import Rendering
import Statements

/// Dates in the words of a mail's language.
package struct MailDates: Sendable {
  private let formats: Formats

  package init(language: String) {
    formats = Formats(language: language)
  }

  /// `13 March 2018`.
  /// - Parameter zone: an IANA name.
  package func day(_ instant: Instant, zone: String) -> String {
    formats.date(instant.milliseconds, zone: zone)
  }

  /// `13 March 2018, 23:59 (Geneva time: Europe/Zurich)`.
  /// - Parameter zone: an IANA name.
  package func moment(_ instant: Instant, zone: String) -> String {
    formats.deadline(instant.milliseconds, zone: zone)
  }
}
