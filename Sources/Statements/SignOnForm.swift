/// The sign-on form as it was sent: every field a text, as typed.
package struct SignOnForm: Sendable, Equatable {
  package var organization = ""
  package var acronym = ""
  package var country = ""
  package var kind = ""
  package var website = ""
  package var contact = ""
  package var role = ""
  package var email = ""
  package var language = ""
  package var authorised = false
  package var listed = false
  package var updates = false

  package init() {}

  /// Longest text each field takes, in characters.
  package enum Limit {
    package static let organization = 300
    package static let acronym = 40
    package static let website = 300
    package static let contact = 200
    package static let role = 200
  }

  /// Checks every field and gives the sign-on, or all that is wrong with it.
  /// - Parameters:
  ///   - eligible: the kinds of organization that may sign this statement.
  ///   - languages: the languages that mails can be written in.
  ///   - consent: the wording that is shown beside the boxes.
  package func checked(
    eligible: Set<OrganizationKind>, languages: [String], consent: Consent
  ) -> Result<SignOn, SignOnProblems> {
    var problems: [SignOnProblem] = []
    let name = Self.line(organization)
    problems += Self.nameProblems(name, field: "organization")
    let acronym = Self.line(acronym)
    problems += Self.acronymProblems(acronym, field: "acronym")
    let country = Country(code: Self.line(country))
    if country == nil {
      problems.append(SignOnProblem("country", Self.line(self.country).isEmpty ? "missing" : "unknown"))
    }
    let kind = OrganizationKind(rawValue: Self.line(kind))
    if let kind {
      if !eligible.contains(kind) { problems.append(SignOnProblem("kind", "notEligible")) }
    } else {
      problems.append(SignOnProblem("kind", Self.line(self.kind).isEmpty ? "missing" : "unknown"))
    }
    let website = WebsiteField(Self.line(website))
    if let problem = website.problem { problems.append(problem) }
    let contact = Self.line(contact)
    if contact.isEmpty {
      problems.append(SignOnProblem("contact", "missing"))
    } else {
      problems += Self.lengthAndControls("contact", contact, Limit.contact)
    }
    let role = Self.line(role)
    problems += Self.lengthAndControls("role", role, Limit.role)
    var address: MailAddress?
    do {
      address = try MailAddress(parsing: email)
    } catch {
      problems.append(SignOnProblem("email", error.rawValue))
    }
    let language = Self.line(language)
    if !languages.contains(language) { problems.append(SignOnProblem("language", "unknown")) }
    if !authorised { problems.append(SignOnProblem("authorised", "missing")) }

    guard problems.isEmpty, let country, let kind, let address else { return .failure(SignOnProblems(all: problems)) }
    return .success(
      SignOn(
        organization: name, acronym: acronym.isEmpty ? nil : acronym, country: country, kind: kind,
        website: website.value, contact: contact, role: role.isEmpty ? nil : role, address: address,
        language: language, listed: listed, updates: updates, consent: consent))
  }

  /// What is wrong with an organization's name as a text, wherever it comes in: it is missing, too long, or garbles the list it stands in.
  package static func nameProblems(_ typed: String, field: String) -> [SignOnProblem] {
    let name = line(typed)
    return name.isEmpty ? [SignOnProblem(field, "missing")] : lengthAndControls(field, name, Limit.organization)
  }

  /// What is wrong with an acronym, which may be missing.
  package static func acronymProblems(_ typed: String, field: String) -> [SignOnProblem] {
    lengthAndControls(field, line(typed), Limit.acronym)
  }

  /// A field's text without outer white space.
  package static func line(_ text: String) -> String {
    if let first = text.utf8.first, let last = text.utf8.last, isPrinted(first), isPrinted(last) { return text }
    guard let start = text.firstIndex(where: { !$0.isWhitespace }),
      let end = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[start...end])
  }

  /// ASCII that shows: where a text begins and ends so, there is no white space to take off.
  private static func isPrinted(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }

  /// Control characters, line breaks of every sort, what replaces unreadable bytes, and the marks that turn the direction of what
  /// follows (UAX #9): a name with one of these would garble the list it stands in.
  private static func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
    if (0x20...0x7E).contains(scalar.value) { return false }
    return switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
    default:
      scalar.value == 0xFFFD || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
  }

  static func lengthAndControls(_ field: String, _ text: String, _ limit: Int) -> [SignOnProblem] {
    var problems: [SignOnProblem] = []
    // No text has more characters than bytes.
    if text.utf8.count > limit, text.count > limit || text.unicodeScalars.count > limit * 2 {
      problems.append(SignOnProblem(field, "tooLong", ["limit": String(limit)]))
    }
    if text.unicodeScalars.contains(where: isUnfit) {
      problems.append(SignOnProblem(field, "control"))
    }
    return problems
  }
}

/// One thing that is wrong with one field. The sentence is in the catalogs, under `problem.FIELD.CODE`.
package struct SignOnProblem: Sendable, Equatable, Hashable {
  package let field: String
  package let code: String
  package let arguments: [String: String]

  package init(_ field: String, _ code: String, _ arguments: [String: String] = [:]) {
    self.field = field
    self.code = code
    self.arguments = arguments
  }
}

/// All that is wrong with a form, in the order of its fields.
package struct SignOnProblems: Error, Sendable, Equatable {
  package let all: [SignOnProblem]

  package init(all: [SignOnProblem]) {
    self.all = all
  }
}
