import ArgumentParser

/// `undersigned organization`: the organizations that the program knows.
struct OrganizationCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "organization",
    abstract: "Takes in rolls of organizations, lists them, and says which of them are one.",
    subcommands: [
      Import.self, List.self, Show.self, Merge.self, Unmerge.self, Split.self, Alias.self, RelationCommand.self,
      Tag.self,
    ])
}
