import ArgumentParser

/// `undersigned staff`: the members of the secretariat.
struct StaffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff",
    abstract: "Adds and removes members of the secretariat, lists them, and makes their sign-in links.",
    subcommands: [Add.self, Link.self, List.self, Remove.self])
}
