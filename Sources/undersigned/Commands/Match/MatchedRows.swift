import Identity
import Statements
import Store

/// The rows of a sheet that was given to the matcher: only what its answer is written with.
struct MatchedRows {
  /// Every row's id, in the sheet's order.
  private(set) var ids: [String] = []
  /// The row of each record that the matcher knows.
  private(set) var matched: [Int32] = []
  private(set) var marks = MarkedLines()

  /// Reads a sheet into the matcher, and tells on standard error what is odd about it.
  /// - Throws: `TextFileFault`, or `CommandFailure` when the sheet can't be used.
  static func read(_ path: String, into matcher: inout BatchMatcher) throws -> MatchedRows {
    let file = try SheetFile(path)
    var rows = MatchedRows()
    try rows.read(file, into: &matcher)
    rows.marks.tell(in: file.input.name)
    guard !rows.ids.isEmpty else { throw CommandFailure("\(file.input.name) has no lines below the first.") }
    return rows
  }

  private mutating func read(_ file: SheetFile, into matcher: inout BatchMatcher) throws {
    let (name, size) = (file.input.name, file.input.size)
    let bar = ProgressBar.begin("Reading \(name)", total: size, isShare: size != nil)
    defer { bar.end() }
    var sheet = try Self.opened(file)
    for (_, headings) in sheet.rivals {
      let others = headings.dropFirst().map { "“\($0.prefix(60))”" }.joined(separator: " and ")
      Console.warn(
        "\(name): \(others) could be the same column as “\(headings[0].prefix(60))”, which comes first, and was not read"
      )
    }
    var known = KnownIDs()
    while let row = try sheet.next() {
      known.add(row.id, line: row.line)
      ids.append(row.id)
      marks.add(row.marks, line: row.line)
      let check = NameCheck(row.name)
      if let flaw = OrganizationNameRule.flaw(of: row.name, check) {
        marks.add(flaw, name: row.name, line: row.line)
      } else {
        if check.mixedScripts { marks.addLookalikes(row.name, line: row.line) }
        matched.append(Int32(ids.count - 1))
        matcher.add(
          OrganizationClaim(
            name: row.name, acronym: row.acronym, country: row.country?.code, website: row.website, mail: row.mail))
      }
      if ids.count.isMultiple(of: 1024) { bar.advance(to: size == nil ? ids.count : file.input.bytesRead) }
    }
    for line in sheet.emptyLines { marks.addEmpty(line: line) }
    try known.refuseDuplicates(in: name)
  }

  private static func opened(_ file: SheetFile) throws -> OrganizationRows {
    do {
      return try OrganizationRows(file.scanner)
    } catch let flaw as OrganizationHeaderFlaw {
      let name = file.input.name
      let expected = """
        The first line must name the columns: org_name (or organization, name, nom, nombre, …) and, if there are \
        any, record_id, acronym, country, website, contact_email.
        """
      switch flaw {
      case .empty: throw CommandFailure("\(name) is empty. \(expected)")
      case .looksLikeData: throw CommandFailure("The first line of \(name) looks like a row of data. \(expected)")
      case .noName(let headings):
        let list = headings.prefix(40).map { "“\($0.prefix(60))”" }.joined(separator: ", ")
        throw CommandFailure("\(name) has no column for the name; its first line has \(list). \(expected)")
      }
    }
  }

  /// For each row the first row of its cluster.
  func firstRows(_ result: MatchResult) -> [Int32] {
    var first = ids.indices.map(Int32.init)
    for (record, cluster) in result.clusters.enumerated() { first[Int(matched[record])] = matched[Int(cluster)] }
    return first
  }

  /// The id of a record that the matcher knows.
  func id(_ record: Int32) -> String { ids[Int(matched[Int(record)])] }
}
