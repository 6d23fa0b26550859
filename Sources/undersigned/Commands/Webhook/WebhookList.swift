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
      if json {
        return try Console.put(try JSONValue.array(endpoints.map(Self.object)).serialized(pretty: true) + "\n")
      }
      guard !endpoints.isEmpty else { return Console.warn("There is no webhook yet.") }
      var table = TextTable()
      for one in endpoints {
        table.add(
          "\(one.id)", one.isActive ? "active" : "off",
          "\(one.delivered) delivered, \(one.queued) waiting, \(one.failed) failed", one.url,
          one.types == .all ? "all types" : one.types.stored)
      }
      for line in table.lines { try Console.say(line) }
    }

    private static func object(_ endpoint: WebhookEndpoint) -> JSONValue {
      let types = (endpoint.types.chosen ?? Set(EventKind.webhookTypes)).map(\.rawValue).sorted()
      return [
        "id": .integer(endpoint.id), "url": .text(endpoint.url), "active": .bool(endpoint.isActive),
        "types": .array(types.map(JSONValue.text)), "delivered": .integer(Int64(endpoint.delivered)),
        "waiting": .integer(Int64(endpoint.queued)), "failed": .integer(Int64(endpoint.failed)),
      ]
    }
  }
}
