import ArgumentParser
import Delivery
import Statements
import Store

extension WebhookCommand {
  /// `undersigned webhook add`
  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Adds a receiver and prints its secret, this once.",
      discussion: """
        Messages are signed by Standard Webhooks 1.0, twice: v1 with the secret that is printed, which you give to the receiver now and \
        which is not shown again, and v1a with a key whose public half webhook show prints at any time. The receiver verifies \
        either. The types are \(EventKind.webhookTypes.map(\.rawValue).joined(separator: ", ")); without --types the receiver \
        is told of all of them, and without --statements of every statement.

        Example: undersigned webhook add https://example.org/hooks --types endorsement.confirmed --statements act-now
        """)

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The receiver's address, with https:// or http://.") var url: String
    @Option(help: ArgumentHelp("The types to tell it of, with commas between them.", valueName: "types"))
    var types: String?
    @Option(help: ArgumentHelp("The statements to tell it of, with commas between them.", valueName: "slugs"))
    var statements: String?
    @Flag(help: "Sends a message only after the one before it was delivered or given up, and numbers them.")
    var ordered = false
    @Flag(help: "Prints JSON: id, secret and publicKey.") var json = false

    func validate() throws {
      _ = try WebhookChoices.types(types)
      _ = try WebhookChoices.statements(statements)
    }

    func run() async throws {
      let configuration = try options.load()
      let address = try WebhookAddress(url, allowPrivateNetworks: configuration.webhooks.allowPrivateNetworks)
      let secrets = WebhookSecrets.new(random: SystemEdges.randomBytes)
      let types = try WebhookChoices.types(types)
      let chosen = try WebhookChoices.statements(statements)
      let id = try await DataFolder(configuration).useOrCreate { store in
        for slug in (chosen.chosen ?? []).sorted() { _ = try await KnownStatements.named(slug, in: store) }
        return try await store.perform(
          AddWebhook(url: address.text, secrets: secrets, types: types, statements: chosen, isOrdered: ordered))
      }
      Console.warn("Webhook \(id) is added. Its secret, which is not shown again:")
      try WebhookCommand.tell(secrets, of: id, asJSON: json)
    }
  }
}
