import ArgumentParser
import Store

extension WebhookCommand {
  /// `undersigned webhook replay`
  struct Replay: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Queues again what a receiver did not take, or everything from one event on.",
      discussion: """
        Each message keeps its id, so that the receiver can tell which ones it has seen. The daemon delivers them.

        Example: undersigned webhook replay 1 --since 1200
        """)

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The receiver's number, as in webhook list.") var id: Int64
    @Option(help: ArgumentHelp("Replays from this event on, those that were delivered too.", valueName: "event"))
    var since: Int64?

    func run() async throws {
      let queued = try await DataFolder(try options.load()).use { store in
        guard let queued = try await store.perform(ReplayWebhooks(endpoint: id, since: since)) else {
          throw try await WebhookCommand.notActive(id, in: store)
        }
        return queued
      }
      try Console.say("\(Quantity.text(queued, "message")) queued again for webhook \(id).")
    }
  }
}
