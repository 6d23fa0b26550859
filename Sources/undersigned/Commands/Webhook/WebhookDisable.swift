import ArgumentParser
import Statements
import Store

extension WebhookCommand {
  /// `undersigned webhook disable`
  struct Disable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Switches a receiver off; what waits for it is dropped.",
      discussion: "Example: undersigned webhook disable 1")

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The receiver's number, as in webhook list.") var id: Int64

    func run() async throws {
      let wasOn = try await DataFolder(try options.load()).use { store in
        if try await store.perform(DisableWebhook(endpoint: id, actor: .commandLine)) { return true }
        _ = try await WebhookCommand.endpoint(id, in: store)
        return false
      }
      try Console.say(wasOn ? "Webhook \(id) is switched off." : "Webhook \(id) was switched off already.")
    }
  }
}
