import ArgumentParser
import Statements
import Store

/// `undersigned invite`: mails invitations to the contacts of a sheet.
struct InviteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invite", abstract: "Invites the contacts of a sheet: each gets one mail with a link of its own.",
    discussion: """
      The first line of the sheet names the columns, in any order: organization and email, and if you like acronym, \
      country, kind, website, contact, role, language. Who was invited before, and whose organization has endorsed, \
      gets nothing, so the same sheet can be used again, also after a run that was broken off. The daemon sends the \
      mails.

      Every bad line is named with its number and the reason. Nothing is written then, unless --keep-good says to \
      take the good lines.

      Example: undersigned invite ten-acts contacts.csv --dry-run
      """)

  @OptionGroup var sheet: SheetOptions

  func run() async throws {
    let configuration = try sheet.options.load()
    try await KnownStatements.check(sheet.slug, in: DataFolder(configuration))
    let languages = try MailLanguages.of(configuration)
    let contacts = try await sheet.rows { try SheetReader.contacts($0, languages: languages) }
    let report = try await DataFolder(configuration).use { store in
      let unknown = try await KnownStatements.unknown(sheet.slug, in: store)
      var report = InviteContacts.Report.nothing
      try await sheet.perform("Inviting", contacts, in: store) {
        InviteContacts(slug: sheet.slug, contacts: $0, actor: .commandLine, progress: $1)
      } take: { outcome in
        switch outcome {
        case .done(let part): report.add(part)
        case .unknownStatement: throw unknown
        case .closed(let at): throw CommandFailure("\(sheet.slug) is closed since \(at.iso8601).")
        case .flawed(let flaws):
          throw CommandFailure("\(sheet.sheet): \(flaws.map(\.description).joined(separator: "; "))")
        }
      }
      return report
    }
    try Console.say("\(sheet.prefix) \(Self.sentence(report))")
  }

  private static func sentence(_ report: InviteContacts.Report) -> String {
    var parts = ["\(Quantity.text(report.invited, "contact")) invited"]
    if report.already > 0 { parts.append("\(report.already) invited before") }
    if report.endorsed > 0 { parts.append("\(report.endorsed) of organizations that have endorsed") }
    return SheetSentence.text(parts, newOrganizations: report.newOrganizations, questions: report.questions)
  }
}
