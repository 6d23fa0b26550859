import ArgumentParser
import Statements
import Store

extension WebhookCommand {
  /// `undersigned webhook log`
  struct Log: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Shows the attempts at a receiver, or the messages that it did not get; newest first.",
      discussion: """
        Of each receiver the newest 20,000 attempts are kept, for 30 days at most; messages are kept for good. --json gives the first \
        4 KB of each answer, the table its beginning.

        Example: undersigned webhook log 1 --dead
        """)

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The receiver's number, as in webhook list.") var id: Int64
    @Flag(help: "Shows the messages that were given up or dropped, instead of attempts.") var dead = false
    @Option(help: ArgumentHelp("Shows the attempts at this message only.", valueName: "msg_…")) var message: String?
    @Option(help: ArgumentHelp("How many to show: 1 to 20000.", valueName: "number")) var limit = 50
    @Flag(help: "Prints JSON: an array with an object for each.") var json = false

    func validate() throws {
      if !(1...20_000).contains(limit) { throw ValidationError("--limit must be from 1 to 20000, not \(limit).") }
      if dead, message != nil { throw ValidationError("--dead and --message exclude each other.") }
    }

    func run() async throws {
      try await DataFolder(try options.load()).use { store in
        _ = try await WebhookCommand.endpoint(id, in: store)
        if dead {
          let messages = try await store.ask(DeadWebhooks(endpoint: id, limit: limit))
          try tell(messages, "Webhook \(id) got everything so far.", Self.line, Self.object)
        } else {
          let message = try await WebhookCommand.message(message, of: id, in: store)
          let attempts = try await store.ask(WebhookAttempts(endpoint: id, message: message, limit: limit))
          try tell(attempts, "There was no attempt yet.", Self.line, Self.object)
        }
      }
    }

    private func tell<Item>(
      _ items: [Item], _ none: String, _ line: (Item) -> [String], _ object: (Item) -> JSONValue
    ) throws {
      if json { return try Console.put(try JSONValue.array(items.map(object)).serialized(pretty: true) + "\n") }
      guard !items.isEmpty else { return Console.warn(none) }
      var table = TextTable()
      for item in items { table.add(line(item)) }
      for line in table.lines { try Console.say(line) }
    }

    private static func line(_ attempt: WebhookAttempt) -> [String] {
      [
        attempt.at.iso8601, attempt.messageID, attempt.type, attempt.status.map(String.init) ?? "–",
        "\(attempt.milliseconds) ms", beginning(attempt.answer),
      ]
    }

    private static func line(_ message: WebhookMessage) -> [String] {
      [
        message.createdAt.iso8601, message.messageID, message.type, message.state.rawValue,
        Quantity.text(message.attempts, "attempt"), message.status.map(String.init) ?? "–",
        beginning(message.answer ?? ""),
      ]
    }

    /// What fits on a line.
    private static func beginning(_ answer: String) -> String {
      String(answer.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(80))
    }

    private static func object(_ attempt: WebhookAttempt) -> JSONValue {
      [
        "number": .integer(attempt.number), "message": .text(attempt.messageID), "event": .integer(attempt.event),
        "type": .text(attempt.type), "at": .text(attempt.at.iso8601), "milliseconds": .integer(attempt.milliseconds),
        "status": JSONValue(attempt.status.map(Int64.init)), "answer": .text(attempt.answer),
      ]
    }

    private static func object(_ message: WebhookMessage) -> JSONValue {
      [
        "message": .text(message.messageID), "event": .integer(message.event), "type": .text(message.type),
        "state": .text(message.state.rawValue), "attempts": .integer(Int64(message.attempts)),
        "status": JSONValue(message.status.map(Int64.init)), "answer": JSONValue(message.answer),
        "queuedAt": .text(message.createdAt.iso8601), "endedAt": JSONValue(message.endedAt?.iso8601),
      ]
    }
  }

  /// A message's id in the outbox by the id that the receiver sees.
  static func message(_ messageID: String?, of endpoint: Int64, in store: Store) async throws -> Int64? {
    guard let messageID else { return nil }
    guard let message = try await store.ask(WebhookMessageNamed(endpoint: endpoint, messageID: messageID)) else {
      throw CommandFailure("Webhook \(endpoint) has no message “\(messageID)”.")
    }
    return message.id
  }
}
