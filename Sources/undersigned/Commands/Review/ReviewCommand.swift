import ArgumentParser
import Statements
import Store

/// `undersigned review`: the questions whether two organizations are one.
struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Lists the questions whether two organizations are one, and answers them.",
    subcommands: [List.self, Same.self, Different.self])

  /// `undersigned review same`
  struct Same: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Answers that two are one organization: they are merged, and the newcomer's names are known from then on.",
      discussion: "Example: undersigned review same 12")

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The question's number.") var question: Int64
    @Flag(help: "Merges even what a person has told apart meanwhile, or a network with its member or chapter.")
    var force = false

    func run() async throws {
      try await ReviewCommand.answer(
        AnswerIdentityQuestion(question: question, answer: .same, force: force, actor: .commandLine), options)
    }
  }

  /// `undersigned review different`
  struct Different: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Answers that two are different organizations: that is kept, and never asked again.",
      discussion: "Example: undersigned review different 12")

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The question's number.") var question: Int64

    func run() async throws {
      try await ReviewCommand.answer(
        AnswerIdentityQuestion(question: question, answer: .different, actor: .commandLine), options)
    }
  }

  private static func answer(_ command: AnswerIdentityQuestion, _ options: ConfigurationOptions) async throws {
    let outcome = try await DataFolder(options.load()).use { store in try await store.perform(command) }
    switch outcome {
    case .same(let merged, let standing, let report):
      try Console.say("Merged \(merged) into \(standing). \(OrganizationSentence.counts(report))")
    case .different(let one, let other):
      try Console.say("\(one) and \(other) are different, for good.")
    case .already(command.answer): try Console.say("Question \(command.question) was answered like this already.")
    case .already(.same):
      throw CommandFailure(
        "The two of question \(command.question) are one organization already; `undersigned organization unmerge` undoes that."
      )
    case .already(.different):
      throw CommandFailure(
        "Question \(command.question) was answered with “different”; `undersigned organization merge --force` merges them."
      )
    case .refused(let refusal): throw OrganizationSentence.of(refusal, force: "--force")
    case .unknown:
      throw CommandFailure("There is no question \(command.question). `undersigned review list` shows them.")
    }
  }
}
