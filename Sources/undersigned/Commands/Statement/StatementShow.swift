import ArgumentParser
import Statements
import Store

extension StatementCommand {
  /// `undersigned statement show`
  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Shows one statement: its dates, version, languages and count.",
      discussion: "Example: undersigned statement show ten-acts")

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The statement's name in addresses, such as ten-acts.") var slug: String
    @Flag(help: "Prints JSON.") var json = false

    func run() async throws {
      try await DataFolder(try options.load()).use { store in
        try tell(StatementListing(statement: try await KnownStatements.named(slug, in: store), now: store.now()))
      }
    }

    private func tell(_ listing: StatementListing) throws {
      if json { return try Console.put(try listing.json.serialized(pretty: true) + "\n") }
      try Console.say(slug)
      for line in listing.lines { try Console.say("  \(line)") }
    }
  }
}
