import ArgumentParser
import Store

extension WebhookCommand {
  /// `undersigned webhook test`
  struct Test: AsyncParsableCommand {
    private static let pace = Duration.milliseconds(200)

    static let configuration = CommandConfiguration(
      abstract: "Sends a webhook.test to one receiver and says how it ended.",
      discussion: """
        The message is queued, and the running daemon delivers it. The command waits for that, and exits with 1 when \
        the receiver has not taken the message in time; the daemon goes on trying.

        Example: undersigned webhook test 1 --wait 30
        """)

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The receiver's number, as in webhook list.") var id: Int64
    @Option(help: ArgumentHelp("How long to wait: 0 to 600.", valueName: "seconds")) var wait = 10

    func validate() throws {
      if !(0...600).contains(wait) { throw ValidationError("--wait must be from 0 to 600, not \(wait).") }
    }

    func run() async throws {
      try await DataFolder(try options.load()).use { store in
        guard let message = try await store.perform(TestWebhook(endpoint: id)) else {
          throw try await WebhookCommand.notActive(id, in: store)
        }
        try Console.say(try await ending(of: message, in: store))
      }
    }

    private func ending(of message: Int64, in store: Store) async throws -> String {
      let deadline = ContinuousClock.now + .seconds(wait)
      while true {
        guard let standing = try await store.ask(WebhookMessageByID(id: message)) else {
          throw CommandFailure("The message is gone from the queue.")
        }
        let answer = Self.answer(standing)
        switch standing.state {
        case .delivered: return "Delivered: \(answer)."
        case .queued where ContinuousClock.now < deadline: try await Task.sleep(for: Self.pace)
        case .queued where standing.attempts == 0:
          throw CommandFailure(
            "Nobody has tried to deliver it within \(Quantity.text(wait, "second")). Is the daemon running? The test stays queued."
          )
        case .queued: throw CommandFailure("Not delivered yet: \(answer). The daemon tries again.")
        default: throw CommandFailure("Not delivered: \(answer).")
        }
      }
    }

    private static func answer(_ standing: WebhookMessage) -> String {
      let reason = standing.answer.flatMap { $0.isEmpty ? nil : $0 }
      switch (standing.status, reason) {
      case (let status?, let reason?): return "the receiver answered \(status) (\(reason))"
      case (let status?, nil): return "the receiver answered \(status)"
      case (nil, let reason?): return reason
      case (nil, nil): return "the webhook was switched off"
      }
    }
  }
}
