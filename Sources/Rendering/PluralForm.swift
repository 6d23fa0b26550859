/// The plural category of a whole number: Unicode CLDR 46, cardinal rules of the languages we have.
package enum PluralForm: String, Sendable {
  case zero, one, two, few, many, other

  /// A language without a rule here takes `other` for every number but 1.
  package init(_ count: Int, language: String) {
    let magnitude = count.magnitude
    switch language {
    case "ar": self = Self.arabic(magnitude)
    case "fr": self = magnitude < 2 ? .one : Self.millions(magnitude)
    case "es": self = magnitude == 1 ? .one : Self.millions(magnitude)
    default: self = magnitude == 1 ? .one : .other
    }
  }

  private static func arabic(_ count: UInt) -> PluralForm {
    switch (count, count % 100) {
    case (0, _): .zero
    case (1, _): .one
    case (2, _): .two
    case (_, 3...10): .few
    case (_, 11...99): .many
    default: .other
    }
  }

  /// French and Spanish say "un million *de* signatures".
  private static func millions(_ count: UInt) -> PluralForm {
    count != 0 && count % 1_000_000 == 0 ? .many : .other
  }
}
