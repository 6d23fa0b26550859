import ArgumentParser
import Foundation
import Statements
import Store

extension MailCommand {
  /// `undersigned mail send`
  struct Send: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Sends a mailing, now or at a time: counts and lists whom it goes to, and asks first.",
      discussion: """
        The daemon sends it. A mailing can be paused, resumed and cancelled at any moment.

        Example: undersigned mail send 1 --at "2018-03-13 09:00" --time-zone Europe/Zurich
        """)

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The mailing's number.") var mailing: Int64
    @Option(help: ArgumentHelp("When: a date and time such as 2018-03-13 09:00; by default now.", valueName: "time"))
    var at: String?
    @Option(help: "The zone of that time, such as Europe/Zurich; by default the mailing's.") var timeZone: String?
    @Flag(name: .shortAndLong, help: "Sends without asking.") var yes = false

    private static let listed = 10

    func run() async throws {
      let sentence = try await DataFolder(try options.load()).use { store in
        guard let overview = try await store.ask(MailingByID(id: mailing)) else { throw MailCommand.unknown(mailing) }
        guard overview.state == .draft || overview.state == .scheduled else {
          throw CommandFailure("Mailing \(mailing) is \(overview.state.words), so it can't be sent.")
        }
        let moment = try moment(zone: timeZone ?? overview.timeZone)
        try await Preview.list(mailing, limit: Self.listed, in: store)
        try confirm(moment.words)
        _ = try await MailCommand.steer(
          mailing, .send(at: moment.instant, zone: timeZone ?? overview.timeZone), "sent", in: store)
        return "Mailing \(mailing) goes out \(moment.words). See how far it is with: undersigned mail status \(mailing)"
      }
      try Console.say(sentence)
    }

    private func moment(zone name: String) throws -> (instant: Instant, words: String) {
      guard let zone = LocalTime.zone(named: name) else {
        throw CommandFailure("“\(name)” is not a time zone. Write it like Europe/Zurich, or UTC.")
      }
      guard let at else { return (SystemEdges.now, "now") }
      guard let instant = LocalTime.instant(of: at, in: zone, bareDate: .startOfDay) else {
        throw CommandFailure("“\(at)” is not a date and time. Write it like 2018-03-13 09:00.")
      }
      guard instant > SystemEdges.now else { throw CommandFailure("\(at) in \(name) is past (\(instant.iso8601)).") }
      return (instant, "at \(at) \(name) (\(instant.iso8601))")
    }

    /// - Throws: `CommandFailure` unless somebody says yes.
    private func confirm(_ when: String) throws {
      guard !yes else { return }
      guard isatty(STDIN_FILENO) == 1 else {
        throw CommandFailure("Nobody is there to be asked. Look at the list above, and send with --yes.")
      }
      Console.draw("Send it \(when)? Type yes: ")
      guard readLine()?.trimmingCharacters(in: .whitespaces).lowercased() == "yes" else {
        throw CommandFailure("Nothing was sent.")
      }
    }
  }
}
