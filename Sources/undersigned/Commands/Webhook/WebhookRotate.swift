import ArgumentParser
import Delivery
import Statements
import Store

extension WebhookCommand {
  /// `undersigned webhook rotate`
  struct Rotate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Gives a receiver a new secret and prints it, this once.",
      discussion: """
        From now on every message is signed with the new secret and the new v1a key, those that wait too, and for 24 hours with the \
        former ones as well: the receiver changes over within that time, and misses nothing.

        Example: undersigned webhook rotate 1
        """)

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The receiver's number, as in webhook list.") var id: Int64
    @Flag(help: "Prints JSON: id, secret and publicKey.") var json = false

    func run() async throws {
      let secrets = WebhookSecrets.new(random: SystemEdges.randomBytes)
      let until = try await DataFolder(try options.load()).use { store in
        try await store.perform(RotateWebhookSecret(endpoint: id, secrets: secrets))
      }
      guard let until else { throw WebhookCommand.unknown(id) }
      Console.warn(
        "Webhook \(id) has a new secret, which is not shown again. The former one signs too until \(until.iso8601):")
      try WebhookCommand.tell(secrets, of: id, asJSON: json)
    }
  }
}
