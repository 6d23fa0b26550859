import ArgumentParser
import Statements
import Store

extension StaffCommand {
  /// `undersigned staff add`
  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Adds a member of the secretariat and prints a one-time sign-in link.",
      discussion: """
        Somebody who is a member already gets the new name and language, and a new link. Making a link voids the \
        older ones.

        Example: undersigned staff add alice@example.org --name "Alice Example" --language fr
        """)

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The member's mail address.") var email: AddressArgument
    @Option(help: "The member's name.") var name: String
    @Option(help: "The language of mails to the member.") var language = "en"

    func validate() throws {
      if name.allSatisfy(\.isWhitespace) || name.count > 200 || name != Console.printable(name) {
        throw ValidationError("--name wants the member's name, in one line of at most 200 characters.")
      }
    }

    func run() async throws {
      let configuration = try options.load()
      let languages = try MailLanguages.of(configuration)
      guard languages.contains(language) else {
        throw ValidationError("--language must be one of \(languages.joined(separator: ", ")), not “\(language)”.")
      }
      let link = try await DataFolder(configuration).useOrCreate { store in
        _ = try await store.perform(AddStaff(name: name, address: email.address, language: language))
        return try await StaffLinks.make(for: email.address, in: store, configuration)
      }
      guard let link else { throw CommandFailure("\(email.address) was removed again by somebody else.") }
      try StaffLinks.show(link)
    }
  }
}
