import ArgumentParser
import Delivery
import Store

extension WebhookCommand {
  /// `undersigned webhook rotate`
  struct Rotate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Gives a receiver a new secret and prints it, this once.",
      discussion: """
        From now on every message is signed with the new secret, those that wait too. Give it to the receiver at once.

        Example: undersigned webhook rotate 1
        """)

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The receiver's number, as in webhook list.") var id: Int64

    func run() async throws {
      let secret = WebhookSignature.newSecret(random: SystemEdges.randomBytes)
      let isThere = try await DataFolder(try options.load()).use { store in
        try await store.perform(RotateWebhookSecret(endpoint: id, secret: secret))
      }
      guard isThere else { throw WebhookCommand.unknown(id) }
      Console.warn("Webhook \(id) has a new secret, which is not shown again:")
      try Console.say(secret)
    }
  }
}
