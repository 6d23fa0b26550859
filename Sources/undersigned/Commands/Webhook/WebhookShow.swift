import ArgumentParser
import Statements
import Store

extension WebhookCommand {
  /// `undersigned webhook show`
  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Says how a receiver is doing, and the public key of its v1a signatures.",
      discussion: "Example: undersigned webhook show 1")

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The receiver's number, as in webhook list.") var id: Int64
    @Flag(help: "Prints JSON: the object that webhook list prints.") var json = false

    func run() async throws {
      let endpoint = try await DataFolder(try options.load()).use { try await WebhookCommand.endpoint(id, in: $0) }
      let now = SystemEdges.now
      if json {
        return try Console.put(try WebhookListing.object(endpoint, at: now).serialized(pretty: true) + "\n")
      }
      for line in WebhookListing.lines(endpoint, at: now) { try Console.say(line) }
    }
  }
}
