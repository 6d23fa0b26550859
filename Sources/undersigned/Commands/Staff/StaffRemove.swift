import ArgumentParser
import Store

extension StaffCommand {
  /// `undersigned staff remove`
  struct Remove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Takes a member off the secretariat; links and sessions end at once.",
      discussion: """
        What the member did stays in the history. `undersigned staff add` brings a member back.

        Example: undersigned staff remove alice@example.org
        """)

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The member's mail address.") var email: AddressArgument

    func run() async throws {
      let removed = try await DataFolder(options.load()).use { store in
        try await store.perform(RemoveStaff(address: email.address))
      }
      guard removed else { throw CommandFailure("Nobody of the secretariat has the address \(email.address).") }
      try Console.say("\(email.address) is no member of the secretariat any more.")
    }
  }
}
