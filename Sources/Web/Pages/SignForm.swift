import Rendering
import Statements

/// What a person typed into the sign-on form, kept as typed, so that nothing is lost when the form comes back; and what came with it.
@dynamicMemberLookup
package struct SignForm: Sendable, Equatable {
  /// The fields as the domain checks them.
  package var answers = SignOnForm()
  /// The token of the invitation that the form was opened with, or empty.
  package var invitation = ""
  /// The version of the consent's wording that was shown.
  package var consent = ""
  /// The number of the version of the text that was shown.
  package var version = ""

  package init() {}

  package subscript<Value>(dynamicMember field: WritableKeyPath<SignOnForm, Value>) -> Value {
    get { answers[keyPath: field] }
    set { answers[keyPath: field] = newValue }
  }
}

/// Why a field was refused; its text is the catalog's `problem.FIELD.CODE`.
package struct FieldProblem: Sendable, Equatable {
  package let field: String
  package let code: String
  /// Fills the text's placeholders, such as `{limit}`.
  package let arguments: [String: String]
  /// The field in the catalogs whose sentences it has; its own, unless one form asks twice for the same.
  private let spokenOf: String

  package init(field: String, code: String, arguments: [String: String] = [:], as spokenOf: String? = nil) {
    self.field = field
    self.code = code
    self.arguments = arguments
    self.spokenOf = spokenOf ?? field
  }

  func words(_ catalog: Catalog) -> String { catalog("problem.\(spokenOf).\(code)", arguments) }
}
