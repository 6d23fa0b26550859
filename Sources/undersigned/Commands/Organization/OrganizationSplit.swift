import ArgumentParser
import Statements
import Store

extension OrganizationCommand {
  /// `undersigned organization split`
  struct Split: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Takes endorsements, contacts and names out of an organization, into a new one.",
      discussion: """
        For what was another body's all the time, without a merge that could be undone. A contact brings its invitations \
        and endorsements along. What was kept beneath an endorsement that is no longer the same organization's counts. \
        The two are different from then on.

        Example: undersigned organization split 4 --name "Migrant Forum Nepal" --contact office@forum.example.org
        """)

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The organization's number.") var organization: Int64
    @Option(help: "The new organization's name.") var name: String
    @Option(help: "The new organization's acronym.") var acronym: String?
    @Option(help: "The new organization's country, in two letters of ISO 3166.") var country: String?
    @Option(help: "The reference of an endorsement that goes. May be given several times.") var endorsement: [String] =
      []
    @Option(help: "The mail address of a contact that goes. May be given several times.") var contact:
      [AddressArgument] = []
    @Option(help: "An alias or former name that goes. May be given several times.") var alias: [String] = []

    func validate() throws {
      if let country, Country(code: country.uppercased()) == nil {
        throw ValidationError("There is no country \(country).")
      }
      if endorsement.isEmpty, contact.isEmpty, alias.isEmpty {
        throw ValidationError("Say what goes: --endorsement, --contact or --alias.")
      }
    }

    func run() async throws {
      let command = SplitOrganization(
        organization: organization, name: name, acronym: acronym, country: country?.uppercased(),
        endorsements: endorsement, contacts: contact.map(\.address), names: alias, actor: .commandLine)
      let outcome = try await DataFolder(options.load()).use { store in try await store.perform(command) }
      switch outcome {
      case .split(let newcomer, let report):
        try Console.say("“\(command.name)” is organization \(newcomer). \(OrganizationSentence.counts(report))")
      case .unknown: throw OrganizationSentence.unknown(organization)
      case .merged(let into): throw OrganizationSentence.merged(organization, into: into)
      case .flawed(let problem): throw OrganizationSentence.flawed(problem, name)
      case .nothing: throw CommandFailure("Nothing was named that could go.")
      case .notItsOwn(let what):
        throw CommandFailure(
          "Organization \(organization) has no endorsement, contact or other name “\(what)”. Nothing was changed.")
      }
    }
  }
}
