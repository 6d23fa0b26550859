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
    @OptionGroup var text: MailingTextOptions
    @OptionGroup var audience: AudienceOptions
    @Option(help: "The time zone in which times are given, such as Europe/Zurich.") var timeZone = "UTC"

    func validate() throws {
      guard text.isGiven else {
        throw ValidationError("Say what to send, either with --text or with --standard.")
      }
      try text.check()
      try MailCommand.check(zone: timeZone)
      try audience.check()
    }

    func run() async throws {
      let configuration = try options.load()
      let sources = try text.sources(configuration)
      try MailingTextOptions.check(sources, isAboutStatement: audience.list == nil || audience.statement != nil)
      let command = NewMailing(
        name: name, audience: audience.audience, texts: sources,
        addresses: try await audience.addresses(languages: try MailLanguages.of(configuration)), timeZone: timeZone)
      try await DataFolder(configuration).use { store in
        let id = try await Self.make(command, in: store)
        try await MailCommand.tell(ofDraft: id, "is made", in: store)
      }
    }

    private static func make(_ command: NewMailing, in store: Store) async throws -> Int64 {
      switch try await store.perform(command) {
      case .made(let id): return id
      case .unknownStatement: throw try await KnownStatements.unknown(command.audience.statement ?? "", in: store)
      case .unknownNetwork(let id): throw MailCommand.unknownNetwork(id)
      }
    }
  }
}
