import ArgumentParser
import Delivery
import Store

extension MailCommand {
  /// `undersigned mail bounce`
  struct Bounce: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Takes a message that came back, from standard input or a file, and notes what it says.",
      discussion: """
        For a mail server that pipes what arrives for mail.bounceAddress, instead of a mailbox that is read (bounces.url). \
        Example, in postfix's aliases: bounces: "|/usr/bin/undersigned mail bounce"

        Automatic answers are passed over. The exit status is 0 also when the message says nothing about a mail of ours, \
        so that the mail server does not send it back.
        """)

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The message's file; - is standard input.") var file = "-"

    private static let longestMessage = 50_000_000

    func run() async throws {
      let configuration = try options.load()
      let pieces = try InputPieces(file, limit: Self.longestMessage)
      var bytes: [UInt8] = []
      while true {
        let piece = try pieces.next()
        if piece.isEmpty { break }
        bytes += piece
      }
      let message = bytes
      let sorter = try MailWiring(configuration: configuration).sorter()
      let taken = try await DataFolder(configuration).use { try await sorter.take(message, in: $0) }
      try Console.say(taken.sentence)
    }
  }
}
