import ArgumentParser
import Statements
import Store

extension StatementCommand {
  /// `undersigned statement open`
  struct Open: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Opens a statement for signing, whatever its dates say.",
      discussion: """
        Opening a statement again after its closing date sets that deadline aside. Opening one that is open changes \
        nothing.

        Example: undersigned statement open ten-acts
        """)

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The statement's name in addresses, such as ten-acts.") var slug: String

    func run() async throws {
      let outcome = try await DataFolder(try options.load()).use { store in
        let outcome = try await store.perform(OpenStatement(slug: slug, actor: .commandLine))
        if outcome == .unknownStatement { throw try await KnownStatements.unknown(slug, in: store) }
        return outcome
      }
      try Console.say(outcome == .done ? "\(slug) is open." : "\(slug) was open already.")
    }
  }
}
