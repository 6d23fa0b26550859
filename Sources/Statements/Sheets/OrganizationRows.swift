/// Reads a sheet of organizations row by row. Columns are known by their headings; all but the name may be missing.
package struct OrganizationRows {
  private var sheet: SheetScanner
  private let columns: [OrganizationColumn: Int]
  private let width: Int
  /// Countries as they were spelled so far, since a sheet repeats a few spellings.
  private var countries: [String: Country?] = [:]
  private static let keptCountries = 10_000
  /// Lines of nothing but separators so far; they are no rows.
  package private(set) var emptyLines: [Int] = []
  /// Headings that could be the same column, each column's own first.
  package let rivals: [(column: OrganizationColumn, headings: [String])]

  /// Reads the header.
  /// - Throws: `OrganizationHeaderFlaw`, or what the scanner's file throws.
  package init(_ sheet: SheetScanner) throws {
    self.sheet = sheet
    guard let header = try self.sheet.next() else { throw OrganizationHeaderFlaw.empty }
    columns = OrganizationColumn.found(in: header.fields)
    width = header.fields.count
    rivals = OrganizationColumn.rivals(in: header.fields).sorted { $0.value[0] < $1.value[0] }
      .map { ($0.key, $0.value.map { SignOnForm.line(header.fields[$0]) }) }
    guard columns[.name] == nil else { return }
    if columns.isEmpty, OrganizationColumn.looksLikeData(header.fields) { throw OrganizationHeaderFlaw.looksLikeData }
    throw OrganizationHeaderFlaw.noName(header.fields.map(SignOnForm.line))
  }

  /// The next row that is not blank; nil at the end.
  package mutating func next() throws -> OrganizationRow? {
    while let record = try sheet.next() {
      if !record.isBlank { return row(record) }
      if record.fields.count > 1 { emptyLines.append(record.line) }
    }
    return nil
  }

  /// Whether the rows have ids of their own.
  package var hasIDs: Bool { columns[.id] != nil }

  private mutating func row(_ record: SheetRecord) -> OrganizationRow {
    var marks: [OrganizationRowMark] = []
    if let flaw = record.flaw { marks.append(.broken(flaw)) }
    if record.isWindows1252 { marks.append(.windows1252) }
    let beyond = record.fields.dropFirst(width)
    if record.fields.count < width || beyond.contains(where: { !SignOnForm.line($0).isEmpty }) {
      marks.append(.fields(record.fields.count, expected: width))
    }
    if record.fields.contains(where: { $0.utf8.contains(0) }) { marks.append(.zeroBytes) }
    let id = text(.id, of: record)
    if id == nil, hasIDs { marks.append(.noID) }
    let spelled = text(.country, of: record)
    var country: Country?
    if let spelled {
      country = meant(by: spelled)
      if country == nil { marks.append(.unknownCountry(spelled)) }
    }
    return OrganizationRow(
      line: record.line, id: id ?? String(record.line), name: text(.name, of: record) ?? "",
      acronym: text(.acronym, of: record), country: country, website: text(.website, of: record),
      mail: text(.mail, of: record), marks: marks)
  }

  private func text(_ column: OrganizationColumn, of record: SheetRecord) -> String? {
    guard let index = columns[column], index < record.fields.count else { return nil }
    let field = record.fields[index]
    let text = SignOnForm.line(field.utf8.contains(0) ? field.replacing("\0", with: "") : field)
    return text.isEmpty ? nil : text
  }

  private mutating func meant(by spelled: String) -> Country? {
    if let known = countries[spelled] { return known }
    let country = Country(spelled: spelled)
    if countries.count < Self.keptCountries { countries[spelled] = .some(country) }
    return country
  }
}
