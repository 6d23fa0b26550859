import ArgumentParser
import Store

extension OrganizationCommand {
  /// `undersigned organization tag`
  struct Tag: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Gives organizations a tag, or takes it away; a mailing can go to those with a tag.",
      discussion: "Example: undersigned organization tag core-group 12 15 31")

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The tag: a word of yours.") var tag: String
    @Argument(help: "The organizations' numbers.") var organizations: [Int64]
    @Flag(help: "Takes the tag away.") var remove = false

    func validate() throws {
      guard !tag.isEmpty, tag.count <= 60, !tag.contains(where: { $0.isWhitespace || $0.isNewline }) else {
        throw ValidationError("A tag is one word of at most 60 letters.")
      }
      guard !organizations.isEmpty else { throw ValidationError("Say which organizations, by their numbers.") }
    }

    func run() async throws {
      let outcome = try await DataFolder(try options.load()).use {
        try await $0.perform(TagOrganizations(tag: tag, organizations: organizations, isSet: !remove))
      }
      switch outcome {
      case .done(let count):
        try Console.say("\(Quantity.text(count, "organization")) \(count == 1 ? "has" : "have") the tag \(tag).")
      case .unknownOrganization(let id):
        throw CommandFailure("There is no organization \(id). `undersigned organization list` shows those there are.")
      }
    }
  }
}
