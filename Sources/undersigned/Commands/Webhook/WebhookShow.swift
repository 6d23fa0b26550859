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
      let folder = DataFolder(try options.load())
      let asked = id
      let lines = try await folder.use { try await Self.text(of: asked, asJSON: json, in: $0) }
      try Console.put(lines)
    }

    // Apart from `run`, and not to be put back into it: the optimiser of Swift 6.3 ends badly over the two as one.
    @inline(never)
    private static func text(of id: Int64, asJSON: Bool, in store: Store) async throws -> String {
      let endpoint = try await WebhookCommand.endpoint(id, in: store)
      let now = SystemEdges.now
      if asJSON { return try WebhookListing.object(endpoint, at: now).serialized(pretty: true) + "\n" }
      return WebhookListing.lines(endpoint, at: now).map { Console.printable($0) + "\n" }.joined()
    }
  }
}
