/// What a person fills in to sign for an organization.
package struct SignOnAnswers: Sendable {
  package var organization: String
  package var acronym = ""
  package var country = "KE"
  package var kind = "ngo"
  package var website = ""
  package var contact = "Ana Example"
  package var role = "Director"
  package var email: String
  package var language = "en"
  package var isListed = true
  package var wantsUpdates = false

  package init(_ organization: String, email: String) {
    self.organization = organization
    self.email = email
  }

  /// By the names of the form's fields.
  package var fields: [String: String] {
    [
      "organization": organization, "acronym": acronym, "country": country, "kind": kind, "website": website,
      "contact": contact, "role": role, "email": email, "language": language, "authorised": "yes",
      "listed": isListed ? "yes" : "", "updates": wantsUpdates ? "yes" : "",
    ]
  }
}

extension Visitor {
  /// Fills in the open form and goes on to the page that shows the answers once more.
  package mutating func fillIn(
    _ answers: SignOnAnswers, statement slug: String = "safe-harbours", language: String = "en"
  ) async throws -> Page {
    let form = try await open("/s/\(slug)/\(language)/sign")
    return try await submit(on: form, pressing: "check", filling: answers.fields)
  }

  /// Signs through the open form, up to the page that says to look into the mailbox.
  package mutating func sign(
    _ answers: SignOnAnswers, statement slug: String = "safe-harbours", language: String = "en"
  ) async throws -> Page {
    let check = try await fillIn(answers, statement: slug, language: language)
    return try await submit(on: check, pressing: "submit")
  }

  /// Opens a mailed link and presses the button that confirms.
  package mutating func confirm(_ link: String) async throws -> Page {
    let page = try await open(link)
    return try await submit(on: page, pressing: "confirm")
  }
}
