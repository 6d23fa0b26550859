/// Reads the secretariat's sheets: columns are found by their header, in any order; each bad line is named with its number and reason.
package enum SheetReader {
  /// The columns of a sheet of contacts; the first two named here must be there.
  package static let contactColumns = [
    "organization", "email", "acronym", "country", "kind", "website", "contact", "role", "language",
  ]
  /// The columns of a sheet of signatories; the first two named here must be there.
  package static let signatoryColumns = [
    "organization", "country", "acronym", "kind", "website", "contact", "role", "email", "language", "listed",
    "endorsed_at", "how",
  ]

  /// The columns of a sheet of a mailing's recipients; the first must be there.
  package static let recipientColumns = ["email", "name", "organization", "language"]

  /// - Parameter languages: the languages that mails can be written in; the first stands in for an empty field.
  /// - Throws: what the scanner's file throws.
  package static func contacts(_ sheet: SheetScanner, languages: [String]) throws -> SheetReading<ContactRow> {
    try read(sheet, columns: contactColumns) { fields in
      let name = fields.name()
      let address = fields.address(required: true)
      let country = fields.country(required: false)
      let kind = fields.kind()
      let website = fields.website()
      let language = fields.language(languages)
      guard fields.flaws.isEmpty, let name, let address else { return nil }
      return ContactRow(
        line: fields.line, organization: name, acronym: fields.text("acronym", limit: SignOnForm.Limit.acronym),
        country: country, kind: kind, website: website,
        contact: fields.text("contact", limit: SignOnForm.Limit.contact),
        role: fields.text("role", limit: SignOnForm.Limit.role), address: address, language: language)
    }
  }

  /// - Parameter languages: the languages that mails can be written in; the first stands in for an empty field.
  /// - Throws: what the scanner's file throws.
  package static func signatories(_ sheet: SheetScanner, languages: [String]) throws -> SheetReading<SignatoryRow> {
    try read(sheet, columns: signatoryColumns) { fields in
      let name = fields.name()
      let country = fields.country(required: true)
      let kind = fields.kind()
      let website = fields.website()
      let address = fields.address(required: false)
      let language = fields.language(languages)
      let listed = fields.flag("listed", otherwise: true)
      let endorsedAt = fields.instant("endorsed_at")
      guard fields.flaws.isEmpty, let name, let country else { return nil }
      return SignatoryRow(
        line: fields.line, organization: name, acronym: fields.text("acronym", limit: SignOnForm.Limit.acronym),
        country: country, kind: kind, website: website,
        contact: fields.text("contact", limit: SignOnForm.Limit.contact),
        role: fields.text("role", limit: SignOnForm.Limit.role), address: address, language: language,
        listed: listed, endorsedAt: endorsedAt, how: fields.text("how", limit: 200))
    }
  }

  /// - Parameter languages: the languages that mails can be written in; the first stands in for an empty field.
  /// - Throws: what the scanner's file throws.
  package static func recipients(_ sheet: SheetScanner, languages: [String]) throws -> SheetReading<RecipientRow> {
    try read(sheet, columns: recipientColumns, required: 1) { fields in
      let address = fields.address(required: true)
      let language = fields.language(languages)
      guard fields.flaws.isEmpty, let address else { return nil }
      return RecipientRow(
        line: fields.line, address: address, name: fields.text("name", limit: SignOnForm.Limit.contact),
        organization: fields.text("organization", limit: SignOnForm.Limit.organization), language: language)
    }
  }

  private static func read<Row>(
    _ sheet: SheetScanner, columns: [String], required: Int = 2, row: (inout SheetFields) -> Row?
  ) throws -> SheetReading<Row> {
    var sheet = sheet
    var reading = SheetReading<Row>()
    guard let header = try sheet.next() else {
      reading.flaws.append(
        SheetFlaw(line: 1, column: "", reason: "the file is empty; the first line names the columns"))
      return reading
    }
    let names = header.fields.map { SignOnForm.line($0).lowercased() }
    reading.flaws = flaws(of: header, names, columns, required)
    guard reading.flaws.isEmpty else { return reading }
    while let record = try sheet.next() {
      if record.isWindows1252 { reading.windows1252Lines.append(record.line) }
      if let flaw = record.flaw {
        reading.flaws.append(SheetFlaw(line: record.line, column: "", reason: flaw))
        continue
      }
      if record.isBlank { continue }
      var fields = SheetFields(line: record.line, names: names, values: record.fields)
      let made = row(&fields)
      if fields.flaws.isEmpty, let made { reading.rows.append(made) } else { reading.flaws += fields.flaws }
    }
    return reading
  }

  private static func flaws(
    of header: SheetRecord, _ names: [String], _ columns: [String], _ requiredCount: Int
  ) -> [SheetFlaw] {
    if let flaw = header.flaw { return [SheetFlaw(line: header.line, column: "", reason: flaw)] }
    var flaws: [SheetFlaw] = []
    for required in columns.prefix(requiredCount) where !names.contains(required) {
      flaws.append(SheetFlaw(line: header.line, column: required, reason: "this column is missing from the first line"))
    }
    for (index, name) in names.enumerated() where !name.isEmpty {
      if !columns.contains(name) {
        flaws.append(
          SheetFlaw(
            line: header.line, column: name,
            reason: "unknown column; the columns are \(columns.joined(separator: ", "))"))
      } else if names.firstIndex(of: name) != index {
        flaws.append(SheetFlaw(line: header.line, column: name, reason: "this column stands there twice"))
      }
    }
    return flaws
  }
}
