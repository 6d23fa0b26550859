import ArgumentParser
import Delivery
import Statements
import Store

/// `undersigned webhook`: the other systems that are told what happens.
struct WebhookCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "webhook", abstract: "Adds, lists, tests and looks after the systems that are told what happens.",
    subcommands: [
      Add.self, List.self, Show.self, Log.self, Test.self, Rotate.self, Disable.self, Enable.self, Replay.self,
    ])

  static func unknown(_ id: Int64) -> CommandFailure {
    CommandFailure("There is no webhook \(id). `undersigned webhook list` shows those there are.")
  }

  static func notActive(_ id: Int64, in store: Store) async throws -> CommandFailure {
    _ = try await endpoint(id, in: store)
    return CommandFailure("Webhook \(id) is switched off. `undersigned webhook enable \(id)` switches it on again.")
  }

  /// - Throws: `CommandFailure` when there is none.
  // Not to be put into its callers: the optimiser of Swift 6.3 ends badly over the two as one.
  @inline(never)
  static func endpoint(_ id: Int64, in store: Store) async throws -> WebhookEndpoint {
    guard let endpoint = try await store.ask(AllWebhooks()).first(where: { $0.id == id }) else { throw unknown(id) }
    return endpoint
  }

  /// Prints new secrets: the secret alone on standard output, or both as JSON.
  static func tell(_ secrets: WebhookSecrets, of id: Int64, asJSON: Bool) throws {
    let publicKey = WebhookSecrets.publicKey(of: secrets.signingKey)
    guard !asJSON else {
      let object: JSONValue = [
        "id": .integer(id), "secret": .text(secrets.secret), "publicKey": JSONValue(publicKey),
      ]
      return try Console.put(try object.serialized(pretty: true) + "\n")
    }
    try Console.say(secrets.secret)
    if let publicKey { Console.warn("The public key of its v1a signatures, which is no secret: \(publicKey)") }
  }
}
