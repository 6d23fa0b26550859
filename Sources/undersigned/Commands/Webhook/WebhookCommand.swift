import ArgumentParser
import Store

/// `undersigned webhook`: the other systems that are told what happens.
struct WebhookCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "webhook", abstract: "Adds, lists, tests and looks after the systems that are told what happens.",
    subcommands: [Add.self, List.self, Test.self, Rotate.self, Disable.self, Enable.self, Replay.self])

  static func unknown(_ id: Int64) -> CommandFailure {
    CommandFailure("There is no webhook \(id). `undersigned webhook list` shows those there are.")
  }

  static func notActive(_ id: Int64, in store: Store) async throws -> CommandFailure {
    guard try await store.ask(AllWebhooks()).contains(where: { $0.id == id }) else { return unknown(id) }
    return CommandFailure("Webhook \(id) is switched off. `undersigned webhook enable \(id)` switches it on again.")
  }
}
