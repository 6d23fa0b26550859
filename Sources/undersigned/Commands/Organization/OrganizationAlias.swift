import ArgumentParser
import Statements
import Store

extension OrganizationCommand {
  /// `undersigned organization alias`
  struct Alias: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Gives an organization another name, takes one away, or corrects the one it bears.",
      discussion: """
        The next sign-on under such a name is recognised. When another organization bears it, a question is kept for the \
        review.

        Example: undersigned organization alias 4 --add "Foro de Migrantes en Asia"
        """)

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The organization's number.") var organization: Int64
    @Option(help: "A name that it is known by.") var add: String?
    @Option(help: "A name that it had before.") var addFormer: String?
    @Option(help: "One of its other names, as `organization show` prints it.") var remove: String?
    @Option(help: "The name that it bears from now on; the one before still leads to it.") var rename: String?

    func validate() throws {
      guard [add, addFormer, remove, rename].compactMap({ $0 }).count == 1 else {
        throw ValidationError("Say one of --add, --add-former, --remove and --rename.")
      }
    }

    func run() async throws {
      try await DataFolder(options.load()).use { store in
        if let remove { return try await take(remove, from: store) }
        if let rename {
          let command = RenameOrganization(organization: organization, name: rename, actor: .commandLine)
          let outcome = try await store.perform(command)
          try tell(outcome, command.name)
          if case .added = outcome {
            try Console.say("Endorsements keep the names that they were signed with, in public lists, too.")
          }
          return
        }
        guard let name = add ?? addFormer else { return }
        let command = AddOrganizationName(
          organization: organization, name: name, kind: add == nil ? .former : .alias, actor: .commandLine)
        try tell(try await store.perform(command), command.name)
      }
    }

    private func tell(_ outcome: AddOrganizationName.Outcome, _ name: String) throws {
      switch outcome {
      case .added(let questions, let bearer):
        let borne = bearer.map { " Organization \($0) bears that name already." }
        let asked = questions > 0 ? " Another organization bears it, or one like it: `undersigned review list`." : ""
        try Console.say("\(organization) is known as “\(name)” from now on.\(borne ?? "")\(asked)")
      case .already: try Console.say("\(organization) is known as “\(name)” already.")
      case .flawed(let problem): throw OrganizationSentence.flawed(problem, name)
      case .unknown: throw OrganizationSentence.unknown(organization)
      case .merged(let into): throw OrganizationSentence.merged(organization, into: into)
      }
    }

    private func take(_ name: String, from store: Store) async throws {
      let command = RemoveOrganizationName(organization: organization, name: name, actor: .commandLine)
      switch try await store.perform(command) {
      case .removed: try Console.say("\(organization) is not known as “\(name)” any more.")
      case .noSuchName:
        throw CommandFailure(
          "“\(name)” is no other name of \(organization). `undersigned organization show \(organization)` prints them.")
      case .unknown: throw OrganizationSentence.unknown(organization)
      case .ofMerged(let id):
        throw CommandFailure("“\(name)” came with organization \(id): it goes when that is unmerged, or split off.")
      }
    }
  }
}
