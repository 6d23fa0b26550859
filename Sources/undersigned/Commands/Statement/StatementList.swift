import ArgumentParser
import Statements
import Store

extension StatementCommand {
  /// `undersigned statement list`
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists every statement with how it stands.",
      discussion: """
        One line for each statement: its name in addresses, whether it is open, its endorsements, its title.

        Example: undersigned statement list
        """)

    @OptionGroup var options: ConfigurationOptions
    @Flag(help: "Prints JSON: an array with an object for each statement.") var json = false

    func run() async throws {
      let statements = try await DataFolder(try options.load()).use { try await $0.ask(AllStatements()) }
      let listings = statements.map { StatementListing(statement: $0, now: SystemEdges.now) }
      if json {
        return try Console.put(try JSONValue.array(listings.map(\.json)).serialized(pretty: true) + "\n")
      }
      guard !listings.isEmpty else { return Console.warn("There is no statement yet.") }
      var table = TextTable()
      for listing in listings { table.add(listing.statement.slug, listing.standing, listing.count, listing.title) }
      for line in table.lines { try Console.say(line) }
    }
  }
}
