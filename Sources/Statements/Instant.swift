/// A point in time: whole milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
///
/// Encodes as its ISO 8601 text. There is no "now" here: the clock is the caller's.
package struct Instant: Sendable, Hashable, Comparable, Codable {
  /// Milliseconds since 1970-01-01T00:00:00Z; negative before it.
  package let milliseconds: Int64

  /// The instant so many milliseconds after 1970-01-01T00:00:00Z.
  package init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// The instant so many whole seconds after 1970-01-01T00:00:00Z.
  package init(secondsSince1970 seconds: Int64) {
    milliseconds = seconds * 1000
  }

  /// Reads `2018-03-13T12:00:00Z`: seconds are required, one to three decimals allowed, the offset is `Z` or `±hh:mm`; years 0001–9999.
  /// - Returns: nil for any other shape and for dates that do not exist (RFC 3339 §5.6, without leap seconds).
  package init?(iso8601 text: String) {
    guard let milliseconds = InternetTimestamp.milliseconds(of: text) else { return nil }
    self.init(milliseconds: milliseconds)
  }

  /// `2018-03-13T12:00:00Z`, in UTC, with three decimals only when the milliseconds are not zero.
  package var iso8601: String { InternetTimestamp.text(of: milliseconds) }

  /// Whole seconds since 1970, rounded down.
  package var secondsSince1970: Int64 { milliseconds.dividedFloor(by: 1000) }

  /// This instant moved by seconds, which may be negative.
  package func adding(seconds: Int64) -> Instant {
    Instant(milliseconds: milliseconds + seconds * 1000)
  }

  /// This instant moved forward by seconds.
  package static func + (instant: Instant, seconds: Int64) -> Instant {
    instant.adding(seconds: seconds)
  }

  /// This instant moved back by seconds.
  package static func - (instant: Instant, seconds: Int64) -> Instant {
    instant.adding(seconds: -seconds)
  }

  /// Whole seconds from `earlier` to this instant, rounded down; negative when `earlier` is later.
  package func seconds(since earlier: Instant) -> Int64 {
    (milliseconds - earlier.milliseconds).dividedFloor(by: 1000)
  }

  package static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let instant = Instant(iso8601: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is not an ISO 8601 time")
    }
    self = instant
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso8601)
  }
}

extension Instant: CustomStringConvertible {
  package var description: String { iso8601 }
}
