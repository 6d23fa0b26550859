import ArgumentParser

/// `undersigned organization`: the organizations that the program knows.
struct OrganizationCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "organization", abstract: "Takes in rolls of organizations, and lists those that are known.",
    subcommands: [Import.self, List.self])
}
