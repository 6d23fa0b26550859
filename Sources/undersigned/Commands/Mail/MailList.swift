import ArgumentParser
import Statements
import Store

extension MailCommand {
  /// `undersigned mail list`
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lists the mailings, the newest first.")

    @OptionGroup var options: ConfigurationOptions
    @Flag(help: "Prints JSON.") var json = false

    func run() async throws {
      let mailings = try await DataFolder(try options.load()).use { try await $0.ask(AllMailings()) }
      if json { return try Console.put(MailingListing.json(mailings)) }
      guard !mailings.isEmpty else { return try Console.say("There is no mailing yet. Make one: undersigned mail new") }
      var table = TextTable()
      for mailing in mailings {
        table.add(
          String(mailing.id), mailing.name, mailing.state.words,
          "\(mailing.recipients - mailing.open) of \(mailing.recipients)",
          mailing.sendAt?.iso8601 ?? "")
      }
      for line in table.lines { try Console.say(line) }
    }
  }
}
