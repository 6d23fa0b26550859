import ArgumentParser
import Statements
import Store

extension ReviewCommand {
  /// `undersigned review list`
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the open questions, the oldest first: both sides, and what speaks for and against.",
      discussion: "Example: undersigned review list --json")

    @OptionGroup var options: ConfigurationOptions
    @Option(help: "The most questions that are listed.") var limit = 1000
    @Flag(help: "Prints JSON: an array with an object for each question.") var json = false

    func validate() throws {
      guard limit > 0 else { throw ValidationError("--limit is 1 or more.") }
    }

    func run() async throws {
      let configuration = try options.load()
      let words = try EvidenceWords(configuration)
      let answer = try await DataFolder(configuration).use { try await $0.ask(OpenIdentityQuestions(limit: limit)) }
      if json {
        let questions = answer.questions.map { Self.object($0, words) }
        return try Console.put(try JSONValue.array(questions).serialized(pretty: true) + "\n")
      }
      guard answer.total > 0 else { return Console.warn("There is no question.") }
      for question in answer.questions {
        let likely = question.probability.map { ", \(Int(($0 * 100).rounded())) % likely" } ?? ""
        try Console.say("\(question.id)\(likely)")
        try Console.say("  \(Self.line(question.newcomer))")
        try Console.say("  \(Self.line(question.candidate))")
        for reason in question.evidence { try Console.say("    \(words.sentence(reason))") }
      }
      if answer.total > answer.questions.count {
        Console.warn("\(answer.total - answer.questions.count) more are not listed; see --limit.")
      }
    }

    private static func line(_ side: ReviewedOrganization) -> String {
      let acronym = side.acronym.map { " (\($0))" } ?? ""
      let endorsed = side.endorsed.isEmpty ? "nothing endorsed" : "endorsed \(side.endorsed.joined(separator: ", "))"
      let mark = side.isKnown ? "" : ", unconfirmed"
      return
        ([
          "\(side.id)", side.country ?? "--", "\(side.name)\(acronym)", side.website ?? side.domains.first,
          "\(endorsed)\(mark)",
        ] as [String?]).compactMap { $0 }.joined(separator: "  ")
    }

    private static func object(_ question: IdentityQuestion, _ words: EvidenceWords) -> JSONValue {
      [
        "id": .integer(question.id), "askedAt": .text(question.askedAt.iso8601),
        "probability": question.probability.map { .number($0) } ?? .null,
        "newcomer": side(question.newcomer), "candidate": side(question.candidate),
        "evidence": .array(
          question.evidence.map { ["code": .text($0), "words": .text(words.sentence($0))] }),
      ]
    }

    private static func side(_ side: ReviewedOrganization) -> JSONValue {
      [
        "id": .integer(side.id), "name": .text(side.name), "acronym": JSONValue(side.acronym),
        "otherNames": .array(side.otherNames.map(JSONValue.text)), "country": JSONValue(side.country),
        "kind": .text(side.kind.rawValue), "website": JSONValue(side.website),
        "domains": .array(side.domains.map(JSONValue.text)), "known": .bool(side.isKnown),
        "endorsed": .array(side.endorsed.map(JSONValue.text)),
      ]
    }
  }
}
