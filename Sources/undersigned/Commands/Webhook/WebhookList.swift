import ArgumentParser
import Statements
import Store

extension WebhookCommand {
  /// `undersigned webhook list`
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the receivers and how their messages stand; never a secret.",
      discussion: "Example: undersigned webhook list --json")

    @OptionGroup var options: ConfigurationOptions
    @Flag(help: "Prints JSON: an array with an object for each receiver.") var json = false

    func run() async throws {
      let endpoints = try await DataFolder(try options.load()).use { try await $0.ask(AllWebhooks()) }
      let now = SystemEdges.now
      if json {
        let objects = JSONValue.array(endpoints.map { WebhookListing.object($0, at: now) })
        return try Console.put(try objects.serialized(pretty: true) + "\n")
      }
      guard !endpoints.isEmpty else { return Console.warn("There is no webhook yet.") }
      var table = TextTable()
      for one in endpoints {
        table.add(
          "\(one.id)", WebhookListing.state(one, at: now), WebhookListing.messages(one), one.url,
          WebhookListing.wishes(one))
      }
      for line in table.lines { try Console.say(line) }
    }
  }
}
