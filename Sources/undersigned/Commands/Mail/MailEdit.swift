import ArgumentParser
import Statements
import Store

extension MailCommand {
  /// `undersigned mail edit`
  struct Edit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Changes a mailing while it is a draft: its texts, its audience, its name or its time zone.",
      discussion: """
        What is given takes the place of what the draft has, and is checked as by `mail new`: with one --text or more, or \
        --standard, all its texts; with any choice of who gets it, the whole audience. What is not given stays. Once a \
        mailing is scheduled or sent, it can't be changed any more: cancel it and make another.

        Example: undersigned mail edit 1 --text news.en.md --text news.fr.md
        """)

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The mailing's number.") var mailing: Int64
    @Option(help: "What you call it; no reader sees that.") var name: String?
    @OptionGroup var text: MailingTextOptions
    @OptionGroup var audience: AudienceOptions
    @Option(help: "The time zone in which times are given, such as Europe/Zurich.") var timeZone: String?

    func validate() throws {
      guard text.isGiven || audience.isGiven || name != nil || timeZone != nil else {
        throw ValidationError("Say what to change: the texts, who gets it, --name or --time-zone.")
      }
      if name?.isEmpty == true { throw ValidationError("A mailing's name can't be empty.") }
      try text.check()
      if let timeZone { try MailCommand.check(zone: timeZone) }
      try audience.check()
    }

    func run() async throws {
      let configuration = try options.load()
      let sources = text.isGiven ? try text.sources(configuration) : nil
      let addresses = try await audience.addresses(languages: try MailLanguages.of(configuration))
      let command = EditMailing(
        mailing: mailing, name: name, audience: audience.isGiven ? audience.audience : nil, addresses: addresses,
        texts: sources, timeZone: timeZone)
      try await DataFolder(configuration).use { store in
        guard let draft = try await store.ask(MailingByID(id: mailing)) else { throw MailCommand.unknown(mailing) }
        try refuse(unless: draft.state)
        let texts = if let sources { sources } else { try await store.ask(MailingTexts(mailing: mailing)) }
        let whole = command.audience ?? draft.audience
        try MailingTextOptions.check(texts, isAboutStatement: !whole.isList || whole.statement != nil)
        try await change(command, in: store)
        try await MailCommand.tell(ofDraft: mailing, "is changed", in: store)
      }
    }

    private func change(_ command: EditMailing, in store: Store) async throws {
      switch try await store.perform(command) {
      case .done: return
      case .unknownMailing: throw MailCommand.unknown(mailing)
      case .refused(let state): try refuse(unless: state)
      case .unknownStatement: throw try await KnownStatements.unknown(command.audience?.statement ?? "", in: store)
      case .unknownNetwork(let id): throw MailCommand.unknownNetwork(id)
      }
    }

    private func refuse(unless state: MailingState) throws {
      guard state != .draft else { return }
      throw CommandFailure(
        "Mailing \(mailing) is \(state.words), so it can't be changed any more. Only a draft can; make another with mail new."
      )
    }
  }
}
