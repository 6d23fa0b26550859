import ArgumentParser
import Statements
import Store

/// `undersigned organization relation`: who is a member or a chapter of whom.
struct RelationCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relation", abstract: "Says who is a member or a chapter of whom; those are never merged for it.",
    subcommands: [Add.self, List.self, Confirm.self, Reject.self])

  /// `undersigned organization relation add`
  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Relates two organizations.",
      discussion: "Example: undersigned organization relation add 17 4 --kind chapter-of")

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The number of the member or the chapter.") var part: Int64
    @Argument(help: "The number of the network or the parent.") var whole: Int64
    @Option(help: "member-of or chapter-of.") var kind: RelationKind
    @Option(help: "What a member is there, such as observer or convenor.") var role: String?

    func run() async throws {
      let command = RelateOrganizations(part: part, whole: whole, kind: kind, role: role, actor: .commandLine)
      let outcome = try await DataFolder(options.load()).use { store in try await store.perform(command) }
      switch outcome {
      case .related: try Console.say("\(part) is \(kind.phrase) \(whole).")
      case .already: try Console.say("\(part) was \(kind.phrase) \(whole) already.")
      case .itself: throw CommandFailure("An organization cannot be \(kind.phrase) itself.")
      case .unknown(let id): throw OrganizationSentence.unknown(id)
      case .merged(let id, let into): throw OrganizationSentence.merged(id, into: into)
      case .turned:
        throw CommandFailure("\(whole) is \(kind.phrase) \(part): it cannot be the other way round as well.")
      }
    }
  }

  /// `undersigned organization relation list`
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the relations, suggested ones first.",
      discussion: "Example: undersigned organization relation list --suggested")

    @OptionGroup var options: ConfigurationOptions
    @Flag(help: "Lists those alone that wait for a person.") var suggested = false
    @Flag(help: "Prints JSON: an array with an object for each relation.") var json = false

    func run() async throws {
      let query = AllRelations(state: suggested ? .suggested : nil)
      let relations = try await DataFolder(try options.load()).use { try await $0.ask(query) }
      if json {
        return try Console.put(try JSONValue.array(relations.map(Self.object)).serialized(pretty: true) + "\n")
      }
      guard !relations.isEmpty else { return Console.warn("There are no relations.") }
      var table = TextTable()
      for one in relations {
        table.add(
          "\(one.id)", one.state.rawValue, "\(one.part) \(one.partName)", one.kind.rawValue,
          "\(one.whole) \(one.wholeName)")
      }
      for line in table.lines { try Console.say(line) }
    }

    private static func object(_ relation: ListedRelation) -> JSONValue {
      [
        "id": .integer(relation.id), "kind": .text(relation.kind.rawValue), "state": .text(relation.state.rawValue),
        "role": JSONValue(relation.role), "part": ["id": .integer(relation.part), "name": .text(relation.partName)],
        "whole": ["id": .integer(relation.whole), "name": .text(relation.wholeName)],
      ]
    }
  }

  /// `undersigned organization relation confirm`
  struct Confirm: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Confirms a relation that was suggested.",
      discussion: "Example: undersigned organization relation confirm 3")

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The relation's number.") var relation: Int64

    func run() async throws { try await RelationCommand.answer(relation, isConfirmed: true, options) }
  }

  /// `undersigned organization relation reject`
  struct Reject: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Rejects a relation; it is not suggested again.",
      discussion: "Example: undersigned organization relation reject 3")

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The relation's number.") var relation: Int64

    func run() async throws { try await RelationCommand.answer(relation, isConfirmed: false, options) }
  }

  private static func answer(_ relation: Int64, isConfirmed: Bool, _ options: ConfigurationOptions) async throws {
    let command = AnswerRelation(relation: relation, isConfirmed: isConfirmed, actor: .commandLine)
    let outcome = try await DataFolder(options.load()).use { store in try await store.perform(command) }
    let state = isConfirmed ? "confirmed" : "rejected"
    switch outcome {
    case .answered: try Console.say("Relation \(relation) is \(state).")
    case .already: try Console.say("Relation \(relation) was \(state) already.")
    case .unknown:
      throw CommandFailure("There is no relation \(relation). `undersigned organization relation list` shows them.")
    }
  }
}

extension RelationKind: ExpressibleByArgument {
  fileprivate var phrase: String {
    switch self {
    case .memberOf: "a member of"
    case .chapterOf: "a chapter of"
    }
  }
}
