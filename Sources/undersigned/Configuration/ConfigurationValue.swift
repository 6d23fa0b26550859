import Foundation

/// A value as read from its text.
enum ConfigurationValue: Sendable, Equatable {
  case text(String)
  case integer(Int)
  case boolean(Bool)
  case duration(Duration)
  case path(String)
  case url(URL)
  case list([String])
}

/// Why a text is no value of its kind; `reason` goes on after the key's name ("must be …").
struct ConfigurationValueProblem: Error, Equatable {
  let reason: String

  init(_ reason: String) { self.reason = reason }

  static func outOf(_ range: ClosedRange<Int>, unit: String, got text: String) -> Self {
    .init("must be from \(range.lowerBound) to \(range.upperBound)\(unit), not \(text)")
  }
}
