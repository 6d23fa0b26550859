import ArgumentParser
import Delivery
import Mail
import Statements
import Store

extension MailCommand {
  /// `undersigned mail test`
  struct Test: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Sends you what a recipient would get, in each language; nobody else gets anything.",
      discussion: """
        It says of itself that it is a test copy, and its links lead to a page that says so, too: nobody who gets it can act \
        for the recipient.

        Example: undersigned mail test 1 --to me@example.org
        """)

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The mailing's number.") var mailing: Int64
    @Option(help: "Your address.") var to: String
    @Option(help: "The recipient whose mail it is; by default the first in each language.") var recipient: String?

    private static let looked = 200

    func run() async throws {
      let configuration = try options.load()
      let address = try MailingTools.address(to)
      try await DataFolder(configuration).use { store in
        let tools = try MailingTools(configuration)
        let moulds = try await tools.moulds(of: mailing, in: store)
        let mails = try await MailingTools.mails(
          of: mailing, recipient: recipient, limit: recipient == nil ? Self.looked : 1, in: store)
        guard !mails.isEmpty else {
          throw CommandFailure("Nobody would get mailing \(mailing), so there is nothing to try.")
        }
        let post = try TestPost(MailWiring(configuration: configuration))
        let signers = try DKIMKeys(configuration).signers()
        var sent: Set<String> = []
        for mail in mails where sent.insert(mail.language).inserted {
          guard let mould = moulds[mail.language] else { continue }
          var values = tools.writer.sample(of: mail, at: SystemEdges.now)
          values.reason = .test
          let message = try mould.compose(
            values, to: Mailbox(address: address),
            messageID: "test-\(mailing)-\(SystemEdges.now.milliseconds)-\(mail.language)@\(tools.messageIDHost)",
            date: SystemEdges.now.milliseconds, unsubscription: tools.writer.sampleUnsubscription(from: mail)
          ).signed(by: signers, at: SystemEdges.now.secondsSince1970)
          try Console.say("\(mail.language): \(try await post.send(message))")
        }
        await post.close()
      }
    }
  }
}
