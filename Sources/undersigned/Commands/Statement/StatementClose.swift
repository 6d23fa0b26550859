import ArgumentParser
import Statements
import Store

extension StatementCommand {
  /// `undersigned statement close`
  struct Close: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Closes a statement: nobody can sign it any more.",
      discussion: """
        Who submitted before may still confirm, for as long as the mailed link works. Closing one that is closed \
        changes nothing.

        Example: undersigned statement close ten-acts
        """)

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The statement's name in addresses, such as ten-acts.") var slug: String

    func run() async throws {
      let outcome = try await DataFolder(try options.load()).use { store in
        let outcome = try await store.perform(CloseStatement(slug: slug, actor: .commandLine))
        if outcome == .unknownStatement { throw try await KnownStatements.unknown(slug, in: store) }
        return outcome
      }
      try Console.say(outcome == .done ? "\(slug) is closed." : "\(slug) was closed already.")
    }
  }
}
