import ArgumentParser
import Statements
import Store

extension OrganizationCommand {
  /// `undersigned organization show`
  struct Show: AsyncParsableCommand {
    private static let historyLimit = 50
    private static let questionLimit = 100

    static let configuration = CommandConfiguration(
      abstract: "Shows an organization: names, endorsements, relations, merges, open questions, history.",
      discussion: """
        The number of one that was merged leads to the one that stands for it.

        Example: undersigned organization show 4 --json
        """)

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The organization's number, as `organization list` prints it.") var organization: Int64
    @Flag(help: "Prints JSON: one object.") var json = false

    func run() async throws {
      let found = try await DataFolder(try options.load()).use { store -> OrganizationListing? in
        guard let record = try await store.ask(OrganizationByID(id: organization)) else { return nil }
        let id = record.organization.id
        return OrganizationListing(
          asked: organization, record: record,
          questions: try await store.ask(OpenIdentityQuestions(limit: Self.questionLimit, about: id)).questions,
          history: try await store.ask(OrganizationHistory(organization: id, limit: Self.historyLimit)))
      }
      guard let found else { throw OrganizationSentence.unknown(organization) }
      if json { return try Console.put(try found.json.serialized(pretty: true) + "\n") }
      for line in found.lines { try Console.say(line) }
    }
  }
}
