import ArgumentParser
import Delivery
import Foundation
import Mail
import Statements
import Store

extension MailCommand {
  /// `undersigned mail preview`
  struct Preview: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Shows what recipients of a mailing would read, as text or as HTML.",
      discussion: """
        Nothing is sent and nothing is written; where a recipient's own links would stand, there is one to a page that says \
        that it is a test. Without --recipient the first recipient in each language is shown.

        Example: undersigned mail preview 1 --html --recipient office@example.org > mail.html
        """)

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The mailing's number.") var mailing: Int64
    @Option(help: "The mail of this recipient.") var recipient: String?
    @Flag(help: "The HTML part instead of the text.") var html = false
    @Flag(help: "Lists whom it would go to, instead.") var list = false
    @Option(help: "The most recipients in the list.") var limit = 50

    /// So many are looked at for one in each language.
    private static let looked = 200

    func run() async throws {
      let configuration = try options.load()
      try await DataFolder(configuration).use { store in
        if list { return try await Self.list(mailing, limit: limit, in: store) }
        let tools = try MailingTools(configuration)
        let moulds = try await tools.moulds(of: mailing, in: store)
        let mails = try await MailingTools.mails(
          of: mailing, recipient: recipient, limit: recipient == nil ? Self.looked : 1, in: store)
        var shown: Set<String> = []
        for mail in mails where shown.insert(mail.language).inserted {
          guard let mould = moulds[mail.language] else { continue }
          try show(mail, mould, tools)
        }
        if shown.isEmpty { Console.warn("Nobody would get it.") }
      }
    }

    private func show(_ mail: QueuedMail, _ mould: MailingMould, _ tools: MailingTools) throws {
      let preview = try mould.preview(
        tools.writer.sample(of: mail, at: SystemEdges.now),
        unsubscribeURL: tools.writer.sampleUnsubscription(from: mail).url)
      if html { return try Console.put(preview.html) }
      try Console.say("To:      \(mail.recipient.address)")
      try Console.say("Subject: \(preview.subject)\n")
      try Console.say("\(preview.text)\n")
    }

    static func list(_ mailing: Int64, limit: Int, state: MailState? = nil, in store: Store) async throws {
      guard let found = try await store.ask(MailingRecipients(mailing: mailing, state: state, limit: limit)) else {
        throw MailCommand.unknown(mailing)
      }
      var table = TextTable()
      for recipient in found.recipients {
        table.add(
          recipient.address, recipient.language, recipient.state?.rawValue ?? recipient.suppressed?.rawValue ?? "",
          [recipient.organization, recipient.lastReply].compactMap(\.self).joined(separator: " – "))
      }
      for line in table.lines { try Console.say(line) }
      if found.total > found.recipients.count { try Console.say("… and \(found.total - found.recipients.count) more.") }
      try Console.say("\(Quantity.text(found.total, "recipient")).")
      if let suppressed = found.suppressed, suppressed > 0 {
        try Console.say(
          "\(suppressed) of them would get nothing: mail to them came back before, or they asked for no more.")
      }
    }
  }
}
