import Identity
import Statements

/// Whether a text can be an organization's name: told where it is typed, before anything is kept. Every door that a name comes in by asks here.
package enum OrganizationNameRule {
  /// What keeps a text from being a name, or nil.
  package static func flaw(of name: String) -> NameFlaw? { flaw(of: name, NameCheck(name)) }

  /// - Parameter check: of the same name.
  package static func flaw(of name: String, _ check: NameCheck) -> NameFlaw? {
    check.flaw ?? (isNumber(name) ? .notAName : nil)
  }

  /// The problem with a name that was typed into `field`, or nil.
  package static func problem(with name: String, field: String = "organization") -> SignOnProblem? {
    SignOnForm.nameProblems(name, field: field).first ?? flaw(of: name).map { problem(for: $0, field: field) }
  }

  /// A telephone number, or digits typed to get past the field; "La 72" and "10:10" are names.
  private static func isNumber(_ name: String) -> Bool {
    name.unicodeScalars.allSatisfy { $0.properties.numericType != nil || " +-().".unicodeScalars.contains($0) }
  }

  /// The domain that an organization registered for itself, or nil for free mail providers.
  package static func ownDomain(of address: MailAddress) -> String? {
    WebDomain(mail: address.description)?.name
  }

  static func problem(for flaw: NameFlaw, field: String) -> SignOnProblem {
    switch flaw {
    case .missing: SignOnProblem(field, "missing")
    case .unreadable: SignOnProblem(field, "unreadable")
    case .notAName: SignOnProblem(field, "notAName")
    case .tooLong: SignOnProblem(field, "tooLong", ["limit": String(NormalizedName.lengthLimit)])
    }
  }
}
