import ArgumentParser
import Statements
import Store

/// `undersigned import`: enters endorsements that came another way.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Enters endorsements that came by phone, on paper or in another list.",
    discussion: """
      The first line of the sheet names the columns, in any order: organization and country, and if you like acronym, \
      kind, website, contact, role, email, language, listed (yes or no), endorsed_at (2018-03-13 or \
      2018-03-13T12:00:00Z), how. They count at once: the secretariat vouches for them. An organization that has \
      endorsed already is left as it is, so the same sheet can be used again, also after a run that was broken off.

      Every bad line is named with its number and the reason. Nothing is written then, unless --keep-good says to \
      take the good lines.

      Example: undersigned import ten-acts signatories.csv --dry-run
      """)

  @OptionGroup var sheet: SheetOptions

  func run() async throws {
    let configuration = try sheet.options.load()
    try await KnownStatements.check(sheet.slug, in: DataFolder(configuration))
    let languages = try MailLanguages.of(configuration)
    let rows = try await sheet.rows { try SheetReader.signatories($0, languages: languages) }
    let report = try await DataFolder(configuration).use { store in
      let unknown = try await KnownStatements.unknown(sheet.slug, in: store)
      var report = ImportSignatories.Report.nothing
      try await sheet.perform("Entering", rows, in: store) {
        ImportSignatories(slug: sheet.slug, rows: $0, actor: .commandLine, progress: $1)
      } take: { outcome in
        switch outcome {
        case .done(let part): report.add(part)
        case .unknownStatement: throw unknown
        case .flawed(let flaws):
          throw CommandFailure("\(sheet.sheet): \(flaws.map(\.description).joined(separator: "; "))")
        }
      }
      return report
    }
    try Console.say("\(sheet.prefix) \(Self.sentence(report))")
  }

  private static func sentence(_ report: ImportSignatories.Report) -> String {
    var parts = ["\(Quantity.text(report.endorsed, "endorsement")) entered"]
    if report.already > 0 { parts.append("\(report.already) endorsed before") }
    return SheetSentence.text(parts, newOrganizations: report.newOrganizations, questions: report.questions)
  }
}
