import ArgumentParser
import Statements
import Store

extension OrganizationCommand {
  /// `undersigned organization show`
  struct Show: AsyncParsableCommand {
    private static let historyLimit = 50
    private static let questionLimit = 100

    static let configuration = CommandConfiguration(
      abstract: "Shows an organization: names, endorsements, relations, tags, merges, open questions, history.",
      discussion: """
        The number of one that was merged leads to the one that stands for it.

        Example: undersigned organization show 4 --json
        """)

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The organization's number, as `organization list` prints it.") var organization: Int64
    @Flag(help: "Prints JSON: one object.") var json = false

    func run() async throws {
      let folder = DataFolder(try options.load())
      let asked = organization
      let found = try await folder.use { try await Self.listing(of: asked, in: $0) }
      try show(found)
    }

    private func show(_ found: OrganizationListing?) throws {
      guard let found else { throw OrganizationSentence.unknown(organization) }
      if json { return try Console.put(try found.json.serialized(pretty: true) + "\n") }
      for line in found.lines { try Console.say(line) }
    }

    // Apart from `run`, and not to be put back into it: the optimiser of Swift 6.3 ends badly over the two as one.
    @inline(never)
    private static func listing(of asked: Int64, in store: Store) async throws -> OrganizationListing? {
      guard let record = try await store.ask(OrganizationByID(id: asked)) else { return nil }
      let id = record.organization.id
      let questions = try await store.ask(OpenIdentityQuestions(limit: questionLimit, about: id)).questions
      let history = try await store.ask(OrganizationHistory(organization: id, limit: historyLimit))
      return OrganizationListing(asked: asked, record: record, questions: questions, history: history)
    }
  }
}
