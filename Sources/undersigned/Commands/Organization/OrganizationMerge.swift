import ArgumentParser
import Statements
import Store

extension OrganizationCommand {
  /// `undersigned organization merge`
  struct Merge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Makes two organizations one: what the first has belongs to the second.",
      discussion: """
        Names, contacts, invitations, endorsements and memberships come along. Where both have endorsed a statement, the \
        earlier endorsement stands and the later is kept beneath it. `undersigned organization unmerge` undoes it, \
        whatever happened meanwhile.

        Example: undersigned organization merge 17 --into 4
        """)

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The number of the organization that is merged into the other.") var organization: Int64
    @Option(help: "The number of the organization that stands for both.") var into: Int64
    @Flag(help: "Merges even what a person has told apart, or a network with its member or chapter.") var force = false

    func run() async throws {
      let command = MergeOrganizations(organization: organization, into: into, force: force, actor: .commandLine)
      let outcome = try await DataFolder(options.load()).use { store in try await store.perform(command) }
      switch outcome {
      case .merged(let report):
        try Console.say("Merged \(organization) into \(into). \(OrganizationSentence.counts(report))")
      case .refused(let refusal): throw OrganizationSentence.of(refusal, force: "--force")
      }
    }
  }

  /// `undersigned organization unmerge`
  struct Unmerge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Undoes a merge: the organization stands for itself again.",
      discussion: """
        Whatever was made for it comes back, as it was changed meanwhile. Merges may be undone in any order. The question \
        that was answered with "the same" is open again, unless they are to be different for good.

        Example: undersigned organization unmerge 17 --different
        """)

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The number of the organization that was merged into another.") var organization: Int64
    @Flag(help: "Never asks again whether the two are one.") var different = false

    func run() async throws {
      let command = UnmergeOrganizations(organization: organization, tellApart: different, actor: .commandLine)
      let outcome = try await DataFolder(options.load()).use { store in try await store.perform(command) }
      switch outcome {
      case .unmerged(let former, let report):
        try Console.say(
          "\(organization) stands for itself again, apart from \(former). \(OrganizationSentence.counts(report))")
      case .unknown: throw OrganizationSentence.unknown(organization)
      case .notMerged: throw CommandFailure("Organization \(organization) is not merged into any other.")
      }
    }
  }
}
