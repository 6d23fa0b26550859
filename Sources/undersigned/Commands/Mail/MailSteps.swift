import ArgumentParser
import Store

extension MailCommand {
  /// `undersigned mail pause`
  struct Pause: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Stops a mailing for now: what is at the mail server comes to its end, nothing else goes out.")

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The mailing's number.") var mailing: Int64

    func run() async throws {
      _ = try await DataFolder(try options.load()).use {
        try await MailCommand.steer(mailing, .pause, "paused", in: $0)
      }
      try Console.say("Mailing \(mailing) is paused. It goes on with: undersigned mail resume \(mailing)")
    }
  }

  /// `undersigned mail resume`
  struct Resume: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lets a paused mailing go on where it stopped.")

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The mailing's number.") var mailing: Int64

    func run() async throws {
      _ = try await DataFolder(try options.load()).use {
        try await MailCommand.steer(mailing, .resume, "resumed", in: $0)
      }
      try Console.say("Mailing \(mailing) goes on.")
    }
  }

  /// `undersigned mail cancel`
  struct Cancel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Ends a mailing for good: who has not got it does not get it. What went out stays recorded.")

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The mailing's number.") var mailing: Int64

    func run() async throws {
      _ = try await DataFolder(try options.load()).use {
        try await MailCommand.steer(mailing, .cancel, "cancelled", in: $0)
      }
      try Console.say("Mailing \(mailing) is cancelled.")
    }
  }

  /// `undersigned mail settle`
  struct Settle: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Decides about mails of which nobody knows whether they arrived.",
      discussion: """
        A mail is unknown when its whole text went out and no answer came back: the program or the connection ended in \
        that moment. The mail server's log knows more; `undersigned mail status NUMBER --state unknown` lists them. \
        Sent again they may arrive twice, taken for delivered they may be missing.
        """)

    enum Decision: String, EnumerableFlag {
      case resend
      case delivered

      static func help(for value: Decision) -> ArgumentHelp? {
        value == .resend ? "Sends them again, with the same Message-ID." : "Takes them for delivered."
      }
    }

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The mailing's number.") var mailing: Int64
    @Flag var decision: Decision

    func run() async throws {
      let outcome = try await DataFolder(try options.load()).use {
        try await MailCommand.steer(mailing, .settle(resend: decision == .resend), "settled", in: $0)
      }
      guard case .settled(let count) = outcome else { return }
      let what = decision == .resend ? "sent again" : "taken for delivered"
      try Console.say(
        count == 0
          ? "Mailing \(mailing) has no unknown mails."
          : "\(Quantity.text(count, "unknown mail")) \(count == 1 ? "is" : "are") \(what).")
    }
  }
}
