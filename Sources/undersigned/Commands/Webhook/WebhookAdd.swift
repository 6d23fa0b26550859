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
        Messages are signed by Standard Webhooks 1.0 with the secret that is printed: give it to the receiver now, it \
        is not shown again. The types are \(EventKind.webhookTypes.map(\.rawValue).joined(separator: ", ")); \
        without --types the receiver is told of all of them.

        Example: undersigned webhook add https://example.org/hooks --types endorsement.confirmed,statement.closed
        """)

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The receiver's address, with https:// or http://.") var url: String
    @Option(help: ArgumentHelp("The types to tell it of, with commas between them.", valueName: "types"))
    var types: String?

    func validate() throws { _ = try chosenTypes() }

    func run() async throws {
      let configuration = try options.load()
      let address = try WebhookAddress(url, allowPrivateNetworks: configuration.webhooks.allowPrivateNetworks)
      let secret = WebhookSignature.newSecret(random: SystemEdges.randomBytes)
      let types = try chosenTypes()
      let id = try await DataFolder(configuration).useOrCreate { store in
        try await store.perform(AddWebhook(url: address.text, secret: secret, types: types))
      }
      Console.warn("Webhook \(id) is added. Its secret, which is not shown again:")
      try Console.say(secret)
    }

    private func chosenTypes() throws -> WebhookTypes {
      guard let types else { return .all }
      let known = EventKind.webhookTypes.map(\.rawValue)
      let kinds = try types.split(separator: ",").map { part in
        let name = part.filter { !$0.isWhitespace }
        guard let kind = EventKind.webhookTypes.first(where: { $0.rawValue == name }) else {
          let meant = NearestName.of(name, among: known).map { "Did you mean \($0)?" }
          throw ValidationError(
            "“\(name)” is not a type of webhook. \(meant ?? "The types are \(known.joined(separator: ", ")).")")
        }
        return kind
      }
      guard !kinds.isEmpty else { throw ValidationError("--types wants at least one type.") }
      return WebhookTypes(chosen: Set(kinds))
    }
  }
}
