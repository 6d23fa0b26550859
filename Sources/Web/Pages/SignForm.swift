/// What a person typed into the sign-on form: kept as typed, so that nothing is lost when the form comes back.
package struct SignForm: Sendable, Equatable {
  package var organization = ""
  package var acronym = ""
  /// ISO 3166-1 alpha-2, upper case.
  package var country = ""
  /// `network`, `ngo`, `union`, `diaspora`, `faith`, `academia` or `other`.
  package var kind = ""
  package var website = ""
  package var contact = ""
  package var role = ""
  package var email = ""
  /// The language of mails: BCP 47, lower case.
  package var language = ""
  package var authorised = false
  package var listed = false
  package var updates = false
  /// The token of the invitation that the form was opened with, or empty.
  package var invitation = ""
  /// The version of the consent's wording that was shown.
  package var consent = ""

  package init() {}
}

/// Why a field was refused; its text is the catalog's `problem.FIELD.CODE`.
package struct FieldProblem: Sendable, Equatable {
  package let field: String
  package let code: String
  /// Fills the text's placeholders, such as `{limit}`.
  package let arguments: [String: String]

  package init(field: String, code: String, arguments: [String: String] = [:]) {
    self.field = field
    self.code = code
    self.arguments = arguments
  }
}
