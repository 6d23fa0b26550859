import ArgumentParser
import Store

extension WebhookCommand {
  /// `undersigned webhook enable`
  struct Enable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Switches a receiver on again, with the secret that it has.",
      discussion: """
        A receiver is switched off by webhook disable, and when it answers 410, which means that it is gone. What it missed is \
        queued again by webhook replay.

        Example: undersigned webhook enable 1
        """)

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The receiver's number, as in webhook list.") var id: Int64

    func run() async throws {
      let wasOff = try await DataFolder(try options.load()).use { store in
        if try await store.perform(EnableWebhook(endpoint: id)) { return true }
        guard try await store.ask(AllWebhooks()).contains(where: { $0.id == id }) else {
          throw WebhookCommand.unknown(id)
        }
        return false
      }
      try Console.say(wasOff ? "Webhook \(id) is switched on." : "Webhook \(id) was switched on already.")
    }
  }
}
