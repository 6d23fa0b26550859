import ArgumentParser
import Store

extension WebhookCommand {
  /// `undersigned webhook enable`
  struct Enable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Switches a receiver on again, with the secret that it has.",
      discussion: """
        A receiver is switched off by webhook disable, when it answers 410, which means that it is gone, and after five days of \
        failures without one success. What it missed is queued by webhook replay with --since.

        Example: undersigned webhook enable 1
        """)

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The receiver's number, as in webhook list.") var id: Int64

    func run() async throws {
      let wasOff = try await DataFolder(try options.load()).use { store in
        if try await store.perform(EnableWebhook(endpoint: id)) { return true }
        _ = try await WebhookCommand.endpoint(id, in: store)
        return false
      }
      try Console.say(wasOff ? "Webhook \(id) is switched on." : "Webhook \(id) was switched on already.")
    }
  }
}
