import ArgumentParser
import Foundation
import Statements
import Store

extension MailCommand {
  /// `undersigned mail status`
  struct Status: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tells how far a mailing is, or everything that happened to the mails to one mailbox.",
      discussion: """
        The totals are the sum of the recipients' records. The states are \
        \(MailState.allCases.map(\.rawValue).joined(separator: ", ")); docs/operating.md says what each means.

        Examples: undersigned mail status 1
                  undersigned mail status 1 --state failed
                  undersigned mail status --recipient office@example.org
        """)

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The mailing's number.") var mailing: Int64?
    @Option(help: "The mails to this mailbox, of any kind, and what became of each.") var recipient: String?
    @Option(help: "Lists the recipients in this state.") var state: String?
    @Option(help: "The most recipients in the list.") var limit = 100
    @Flag(help: "Prints JSON.") var json = false

    func validate() throws {
      guard mailing != nil || recipient != nil else {
        throw ValidationError("Say which mailing, or which mailbox with --recipient.")
      }
      if let state, MailState(rawValue: state) == nil {
        throw ValidationError(
          "There is no state “\(state)”. There are \(MailState.allCases.map(\.rawValue).joined(separator: ", ")).")
      }
      if state != nil, mailing == nil { throw ValidationError("--state wants a mailing's number.") }
    }

    func run() async throws {
      let configuration = try options.load()
      try await DataFolder(configuration).use { store in
        if let recipient {
          let address = try MailingTools.address(recipient)
          let timeline = try await store.ask(MailTimeline(address: address, mailing: mailing))
          return try TimelineListing(address: address, timeline).print(asJSON: json)
        }
        guard let mailing, let overview = try await store.ask(MailingByID(id: mailing)) else {
          throw MailCommand.unknown(mailing ?? 0)
        }
        if let state {
          return try await Preview.list(mailing, limit: limit, state: MailState(rawValue: state), in: store)
        }
        if json { return try Console.put(MailingListing.encoded(MailingListing(overview))) }
        try Self.tell(overview)
      }
    }

    private static func tell(_ mailing: MailingOverview) throws {
      try Console.say("Mailing \(mailing.id), \(mailing.name): \(mailing.state.words).")
      if mailing.state == .scheduled, let at = mailing.sendAt {
        try Console.say("It goes out at \(at.iso8601) (\(mailing.timeZone)).")
      }
      var table = TextTable()
      for state in MailState.allCases {
        guard let count = mailing.totals[state] else { continue }
        table.add("  \(state.rawValue)", String(count))
      }
      table.add("  in all", String(mailing.recipients) + (mailing.state == .planning ? " so far" : ""))
      for line in table.lines { try Console.say(line) }
      if let estimate = estimate(mailing) { try Console.say(estimate) }
      if let unknown = mailing.totals[.unknown] {
        try Console.say(
          "\(Quantity.text(unknown, "mail")) may or may not have arrived. Decide: undersigned mail settle \(mailing.id) --resend or --delivered"
        )
      }
    }

    /// From the pace so far.
    private static func estimate(_ mailing: MailingOverview) -> String? {
      guard mailing.state == .sending || mailing.state == .planning, let started = mailing.startedAt, mailing.open > 0
      else { return nil }
      let seconds = Double(max(1, SystemEdges.now.seconds(since: started)))
      let done = Double(mailing.recipients - mailing.open)
      guard done > 0 else { return "Nothing has gone out yet. Is the daemon running? See: undersigned doctor" }
      let left = Int((Double(mailing.open) * seconds / done).rounded(.up))
      let pace = Int((done / seconds).rounded())
      return "About \(left < 90 ? "\(left) s" : "\(left / 60) min") to go, at \(max(1, pace)) a second so far."
    }
  }
}
