import ArgumentParser
import Statements
import Store

extension OrganizationCommand {
  /// `undersigned organization import`
  struct Import: AsyncParsableCommand {
    private static let limit = 50_000_000

    static let configuration = CommandConfiguration(
      abstract: "Takes in a roll of organizations: names, acronyms, former names, memberships.",
      discussion: """
        The roll is a YAML file with one key, organizations, that holds a list of blocks. Importing it again changes \
        nothing. When anything is wrong with it, all of it is told and nothing is written.

        Example: undersigned organization import Config/demo/organizations.yaml
        """)

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The YAML file of the roll.") var roll: String

    func run() async throws {
      let configuration = try options.load()
      let organizations = try read()
      let report = try await DataFolder(configuration).useOrCreate { store in
        try await store.perform(ImportOrganizations(roll: organizations, actor: .commandLine))
      }
      var parts = [
        "\(report.added) added", "\(report.known) known before",
        "\(Quantity.text(report.memberships, "new membership"))",
      ]
      if report.questions > 0 {
        parts.append(
          "\(Quantity.text(report.questions, "newcomer")) may be an organization that is known: see the desk")
      }
      try Console.say("\(Quantity.text(organizations.count, "organization")): \(parts.joined(separator: ", ")).")
    }

    private func read() throws -> [RolledOrganization] {
      let file = try TextFile(roll, limit: Self.limit)
      let organizations: [RolledOrganization]
      do {
        organizations = try OrganizationRoll.parse(file.text, file: file.path)
      } catch {
        throw refusal(error.flaws.map(\.description))
      }
      let flaws = RollNames.flaws(in: organizations)
      if !flaws.isEmpty { throw refusal(flaws.map { "\(file.path): \($0)" }) }
      return organizations
    }

    private func refusal(_ flaws: [String]) -> CommandFailure {
      for flaw in flaws { Console.warn(flaw) }
      return CommandFailure("\(Quantity.text(flaws.count, "flaw")) in \(roll). Nothing was written.")
    }
  }
}
