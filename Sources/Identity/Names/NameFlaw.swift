/// Why a typed text cannot be an organization's name; the sign form says so beside the field.
package enum NameFlaw: String, Error, Sendable, CaseIterable {
  /// Nothing was typed, or only spaces and invisible characters.
  case missing
  /// No letter or digit in it.
  case unreadable
  /// A web or mail address, or a filler such as "n/a", "none" or "test".
  case notAName
  /// More than 300 characters.
  case tooLong
}
