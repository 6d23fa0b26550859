import ArgumentParser
import Store

extension StaffCommand {
  /// `undersigned staff link`
  struct Link: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints a new one-time sign-in link for a member of the secretariat.",
      discussion: """
        The link is not mailed: give it to the member by a way that nobody else reads. Older links stop working.

        Example: undersigned staff link alice@example.org
        """)

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The member's mail address.") var email: AddressArgument

    func run() async throws {
      let configuration = try options.load()
      let link = try await DataFolder(configuration).use { store in
        try await StaffLinks.make(for: email.address, in: store, configuration)
      }
      guard let link else {
        throw CommandFailure(
          "Nobody of the secretariat has the address \(email.address). `undersigned staff add` adds a member.")
      }
      try StaffLinks.show(link)
    }
  }
}
