import ArgumentParser
import Statements
import Store

/// `undersigned mail`: updates to endorsers and the invited, and what became of every mail.
struct MailCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mail", abstract: "Writes to endorsers and the invited, and tells what became of every mail.",
    discussion: """
      A mailing is made as a draft, looked at, tried on yourself, and only then sent; the daemon sends it:

        undersigned mail new "Delivered today" --standard delivered --statement ten-acts
        undersigned mail preview 1
        undersigned mail edit 1 --text mine.en.md
        undersigned mail test 1 --to me@example.org
        undersigned mail send 1
        undersigned mail status 1
      """,
    subcommands: [
      New.self, Edit.self, List.self, Preview.self, Test.self, Send.self, Pause.self, Resume.self, Cancel.self,
      Status.self,
      Settle.self, Bounce.self,
    ])

  static func unknown(_ id: Int64) -> CommandFailure {
    CommandFailure("There is no mailing \(id). `undersigned mail list` shows those there are.")
  }

  static func unknownNetwork(_ id: Int64) -> CommandFailure {
    CommandFailure("There is no organization \(id). `undersigned organization list` shows those there are.")
  }

  /// - Throws: `ValidationError` when there is no such time zone.
  static func check(zone name: String) throws {
    guard LocalTime.zone(named: name) != nil else {
      throw ValidationError("“\(name)” is not a time zone. Write it like Europe/Zurich, or UTC.")
    }
  }

  /// Says what a draft is now, and what comes next.
  static func tell(ofDraft id: Int64, _ done: String, in store: Store) async throws {
    guard let recipients = try await store.ask(MailingRecipients(mailing: id, limit: 0)),
      let mailing = try await store.ask(MailingByID(id: id))
    else { throw unknown(id) }
    try Console.say(
      "Mailing \(id) \(done): \(Quantity.text(recipients.total, "recipient")) as it stands now, in \(mailing.languages.joined(separator: ", "))."
    )
    if let suppressed = recipients.suppressed, suppressed > 0 {
      try Console.say(
        "\(suppressed) of them would get nothing: mail to them came back before, or they asked for no more.")
    }
    try Console.say("Look at it with: undersigned mail preview \(id)")
  }

  /// Takes one step with a mailing.
  /// - Throws: `CommandFailure` when there is no such mailing or it can't be done to it.
  static func steer(_ id: Int64, _ step: SteerMailing.Step, _ verb: String, in store: Store) async throws
    -> SteerMailing.Outcome
  {
    let outcome = try await store.perform(SteerMailing(mailing: id, step: step))
    switch outcome {
    case .done, .settled: return outcome
    case .unknownMailing: throw unknown(id)
    case .refused(let state): throw CommandFailure("Mailing \(id) is \(state.words), so it can't be \(verb).")
    }
  }
}

extension MailingState {
  /// As people say it.
  var words: String {
    switch self {
    case .draft: "a draft"
    case .scheduled: "scheduled"
    case .planning, .sending: "being sent"
    case .paused: "paused"
    case .cancelled: "cancelled"
    case .done: "done"
    }
  }
}
