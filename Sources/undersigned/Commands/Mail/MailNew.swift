import ArgumentParser
import Foundation
import Mail
import Statements
import Store

extension MailCommand {
  /// `undersigned mail new`
  struct New: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Makes a mailing: texts and audience are checked, nothing is sent.",
      discussion: """
        A text is Markdown below front matter with its subject, one file for each language, named like news.fr.md:

          ---
          subject: "{{organization}}, thank you"
          ---
          Dear {{contact.name|colleagues}},

        The fields are \(MergeField.allCases.map(\.rawValue).joined(separator: ", ")); what may be empty states what \
        stands there then. The texts that come with the program are \
        \(StandardMailing.allCases.map(\.rawValue).joined(separator: ", ")): --standard takes one, in all its languages.

        Who endorsed gets it when they ticked “send us updates”; with --about-endorsement it goes to all of them, for \
        news about the endorsement itself: that the text was corrected, or that it was delivered.
        """)

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "What you call it; no reader sees that.") var name: String
    @Option(name: .customLong("text"), help: "A text; once for each language.") var texts: [String] = []
    @Option(help: ArgumentHelp("A text that comes with the program.", valueName: "name")) var standard: String?
    @OptionGroup var audience: AudienceOptions
    @Option(help: "The time zone in which times are given, such as Europe/Zurich.") var timeZone = "UTC"

    private static let longestText = 1_000_000

    func validate() throws {
      guard texts.isEmpty != (standard == nil) else {
        throw ValidationError("Say what to send, either with --text or with --standard.")
      }
      guard LocalTime.zone(named: timeZone) != nil else {
        throw ValidationError("“\(timeZone)” is not a time zone. Write it like Europe/Zurich, or UTC.")
      }
      _ = try chosenStandard()
      try audience.check()
    }

    func run() async throws {
      let configuration = try options.load()
      let sources = try sources(configuration)
      let parsed = try sources.map { try MailingText(parsing: $0.text, file: $0.file) }
      try check(parsed)
      let addresses = try await audience.addresses(languages: try MailLanguages.of(configuration))
      let byLanguage = Dictionary(zip(parsed.map(\.language), sources.map(\.text))) { first, _ in first }
      guard byLanguage.count == parsed.count else {
        throw CommandFailure("Two of the texts are in the same language. Give one for each.")
      }
      let command = NewMailing(
        name: name, audience: audience.audience, texts: byLanguage, addresses: addresses, timeZone: timeZone)
      let made = try await DataFolder(configuration).use { store in try await Self.make(command, in: store) }
      try Console.say(
        "Mailing \(made.id) is made: \(Quantity.text(made.recipients.total, "recipient")) as it stands now, in \(byLanguage.keys.sorted().joined(separator: ", "))."
      )
      if let suppressed = made.recipients.suppressed, suppressed > 0 {
        try Console.say(
          "\(suppressed) of them would get nothing: mail to them came back before, or they asked for no more.")
      }
      try Console.say("Look at it with: undersigned mail preview \(made.id)")
    }

    private static func make(
      _ command: NewMailing, in store: Store
    ) async throws -> (id: Int64, recipients: MailingRecipients.Recipients) {
      switch try await store.perform(command) {
      case .made(let id):
        guard let recipients = try await store.ask(MailingRecipients(mailing: id, limit: 0)) else {
          throw MailCommand.unknown(id)
        }
        return (id, recipients)
      case .unknownStatement: throw try await KnownStatements.unknown(command.audience.statement ?? "", in: store)
      case .unknownNetwork(let id):
        throw CommandFailure("There is no organization \(id). `undersigned organization list` shows those there are.")
      }
    }

    private func chosenStandard() throws -> StandardMailing? {
      guard let standard else { return nil }
      guard let found = StandardMailing(rawValue: standard) else {
        let known = StandardMailing.allCases.map(\.rawValue)
        throw ValidationError("There is no standard text “\(standard)”. There are \(known.joined(separator: ", ")).")
      }
      return found
    }

    private func sources(_ configuration: Configuration) throws -> [(file: String, text: String)] {
      guard let standard = try chosenStandard() else {
        return try texts.map { ($0, try TextFile($0, limit: Self.longestText).text) }
      }
      guard let folder = configuration.templatesDirectory?.appending(path: "mail/standard") else {
        throw CommandFailure("The folder Templates was not found. Name it with templatesDirectory.")
      }
      return try MailLanguages.of(configuration).compactMap { language in
        let file = folder.appending(path: "\(standard.rawValue).\(language).md")
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        return (file.lastPathComponent, try TextFile(file.path, limit: Self.longestText).text)
      }
    }

    /// A field of the statement wants a statement.
    private func check(_ texts: [MailingText]) throws {
      guard audience.list != nil, audience.statement == nil else { return }
      let wanted: Set<MergeField> = [.statementTitle, .statementURL, .count, .deadline]
      if let field = texts.flatMap(\.fields).first(where: wanted.contains) {
        throw CommandFailure("{{\(field.rawValue)}} is about a statement: say which with --statement.")
      }
    }
  }
}
