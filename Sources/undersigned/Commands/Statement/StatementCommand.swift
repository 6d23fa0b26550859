import ArgumentParser

/// `undersigned statement`: takes statements in, lists, shows, opens and closes them.
struct StatementCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statement", abstract: "Takes statements in, lists, shows, opens and closes them.",
    subcommands: [Import.self, List.self, Show.self, Open.self, Close.self])
}
