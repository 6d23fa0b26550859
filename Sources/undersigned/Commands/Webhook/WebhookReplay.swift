import ArgumentParser
import Statements
import Store

extension WebhookCommand {
  /// `undersigned webhook replay`
  struct Replay: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Queues again what a receiver did not take, one message, or everything since an event or within some time.",
      discussion: """
        Each message keeps its id, so that the receiver can tell which ones it has seen. What happened before the receiver was added \
        or while it was switched off is queued too by --since, --from and --to, and tells how things stand now. The daemon delivers.

        Times are ISO 8601, such as 2026-11-22T09:00:00Z; --to is not included.

        Example: undersigned webhook replay 1 --since 1200
        """)

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The receiver's number, as in webhook list.") var id: Int64
    @Option(help: ArgumentHelp("Replays this message only.", valueName: "msg_…")) var message: String?
    @Option(help: ArgumentHelp("Replays from this event on, what was delivered too.", valueName: "event"))
    var since: Int64?
    @Option(help: ArgumentHelp("Replays what happened from this time on, what was delivered too.", valueName: "time"))
    var from: String?
    @Option(help: ArgumentHelp("Replays what happened before this time, what was delivered too.", valueName: "time"))
    var to: String?

    func validate() throws {
      _ = try (Self.time(from, "--from"), Self.time(to, "--to"))
      let ways = [message != nil, since != nil, from != nil || to != nil]
      if ways.count(where: \.self) > 1 {
        throw ValidationError("Choose one of --message, --since, and --from with --to.")
      }
    }

    func run() async throws {
      let queued = try await DataFolder(try options.load()).use { store in
        let endpoint = try await WebhookCommand.endpoint(id, in: store)
        guard endpoint.isActive else { throw try await WebhookCommand.notActive(id, in: store) }
        guard let choice = try await choice(in: store) else { return 0 }
        return try await ProgressBar.during("Queueing") { try await queue(choice, in: store, $0) }
      }
      try Console.say("\(Quantity.text(queued, "message")) queued again for webhook \(id).")
    }

    /// Nil when there is nothing within the time.
    private func choice(in store: Store) async throws -> ReplayWebhooks.Choice? {
      if let message = try await WebhookCommand.message(message, of: id, in: store) { return .message(message) }
      guard since != nil || from != nil || to != nil else { return .undelivered }
      let events = try await store.ask(
        EventsBetween(from: try Self.time(from, "--from"), to: try Self.time(to, "--to")))
      return events.map { .events(from: max(since ?? 0, $0.lowerBound), through: $0.upperBound) }
    }

    /// Page by page, so that a sign-on meanwhile waits for one page at most.
    private func queue(_ choice: ReplayWebhooks.Choice, in store: Store, _ bar: ProgressBar) async throws -> Int {
      var queued = 0
      var after: Int64? = 0
      while let cursor = after {
        guard let page = try await store.perform(ReplayWebhooks(endpoint: id, choice: choice, after: cursor)) else {
          throw try await WebhookCommand.notActive(id, in: store)
        }
        queued += page.queued
        bar.advance(to: queued)
        after = page.next
      }
      return queued
    }

    private static func time(_ text: String?, _ option: String) throws -> Instant? {
      guard let text else { return nil }
      guard let instant = Instant(iso8601: text) else {
        throw ValidationError("\(option) wants a time such as 2026-11-22T09:00:00Z, not “\(text)”.")
      }
      return instant
    }
  }
}
