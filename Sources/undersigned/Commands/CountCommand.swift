import ArgumentParser
import Statements
import Store

/// `undersigned count`: how many have endorsed a statement.
struct CountCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "count", abstract: "Says how many organizations have endorsed a statement.",
    discussion: """
      The statement's page, its badge and its count.json say the same number. Countries that only a few unlisted \
      organizations stand for are left out of the countries, so that nobody is given away. The secretariat's count \
      is not hidden by an embargo.

      Example: undersigned count ten-acts --json
      """)

  @OptionGroup var options: ConfigurationOptions
  @Argument(help: "The statement's name in addresses, such as ten-acts.") var slug: String
  @Flag(help: "Prints JSON: statement, asOf, endorsements, listed, unlisted, countries.") var json = false

  func run() async throws {
    let count = try await DataFolder(try options.load()).use { store in
      try await KnownStatements.named(slug, in: store).count
    }
    let now = SystemEdges.now
    if json { return try Console.put(try count.json(statement: slug, asOf: now).serialized() + "\n") }
    try Console.say(
      "\(slug): \(Quantity.text(count.endorsements, "endorsement")) (\(count.listed) listed, \(count.unlisted) unlisted) "
        + "from \(Quantity.text(count.countries, "country", "countries")), as of \(now.iso8601)")
  }
}
