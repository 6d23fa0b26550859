/// The fields of one line of a sheet, read by column name; what is wrong is gathered.
struct SheetFields {
  let line: Int
  private let values: [String: String]
  private(set) var flaws: [SheetFlaw] = []

  init(line: Int, names: [String], values: [String]) {
    self.line = line
    self.values = Dictionary(zip(names, values.map(SignOnForm.line))) { first, _ in first }
    if values.count > names.count, values.dropFirst(names.count).contains(where: { !SignOnForm.line($0).isEmpty }) {
      note(
        "",
        "has \(values.count) fields, the first line names \(names.count) columns; "
          + "put quotation marks around a text that holds the delimiter")
    }
  }

  private mutating func note(_ column: String, _ reason: String) {
    flaws.append(SheetFlaw(line: line, column: column, reason: reason))
  }

  private func value(_ column: String) -> String { values[column] ?? "" }

  mutating func text(_ column: String, limit: Int) -> String? {
    let text = value(column)
    guard !text.isEmpty else { return nil }
    for problem in SignOnForm.lengthAndControls(column, text, limit) {
      note(column, problem.code == "tooLong" ? "is longer than \(limit) characters" : "holds a control character")
    }
    return text
  }

  mutating func name() -> String? {
    guard let name = text("organization", limit: SignOnForm.Limit.organization) else {
      note("organization", "is empty; write the organization's name")
      return nil
    }
    return name
  }

  mutating func address(required: Bool) -> MailAddress? {
    let text = value("email")
    if text.isEmpty, !required { return nil }
    do {
      return try MailAddress(parsing: text)
    } catch {
      switch error {
      case .missing: note("email", "is empty; write an address")
      case .malformed: note("email", "\"\(text.prefix(80))\" is not an address of the form name@example.org")
      case .tooLong: note("email", "is longer than 254 characters")
      case .unmailable: note("email", "\"\(text.prefix(80))\" can't be written to by mail")
      }
      return nil
    }
  }

  mutating func country(required: Bool) -> Country? {
    let text = value("country")
    if text.isEmpty {
      if required { note("country", "is empty; write a two-letter code or a country's name") }
      return nil
    }
    guard let country = Country(spelled: text) else {
      note("country", "\"\(text.prefix(80))\" is neither a two-letter code nor a country's name")
      return nil
    }
    return country
  }

  mutating func kind() -> OrganizationKind {
    let text = value("kind")
    guard !text.isEmpty else { return .other }
    guard let kind = OrganizationKind(rawValue: text.lowercased()) else {
      let known = OrganizationKind.allCases.map(\.rawValue).joined(separator: ", ")
      note("kind", "\"\(text.prefix(80))\" is none of \(known)")
      return .other
    }
    return kind
  }

  mutating func website() -> String? {
    let field = WebsiteField(value("website"))
    if let problem = field.problem {
      note("website", problem.code == "tooLong" ? "is longer than 300 characters" : "is not a web address")
    }
    return field.value
  }

  mutating func language(_ languages: [String]) -> String {
    let text = value("language").lowercased()
    if text.isEmpty { return languages.first ?? "en" }
    if !languages.contains(text) {
      note("language", "\"\(text.prefix(20))\" is none of \(languages.joined(separator: ", "))")
    }
    return text
  }

  mutating func flag(_ column: String, otherwise: Bool) -> Bool {
    switch value(column).lowercased() {
    case "": return otherwise
    case "yes", "true", "1", "y": return true
    case "no", "false", "0", "n": return false
    default:
      note(column, "write yes or no")
      return otherwise
    }
  }

  mutating func instant(_ column: String) -> Instant? {
    let text = value(column)
    guard !text.isEmpty else { return nil }
    if let instant = Instant(iso8601: text) ?? Instant(iso8601: text + "T00:00:00Z") { return instant }
    note(column, "\"\(text.prefix(40))\" is neither a date (2018-03-13) nor a time (2018-03-13T12:00:00Z)")
    return nil
  }
}
