import Delivery
import Foundation
import Mail
import Rendering
import SignedLinks
import Statements
import Store

/// What looking at a mailing takes: its texts, links with the keys of the moment, and who sends it.
struct MailingTools {
  let foundry: MailingFoundry
  let writer: MailingWriter
  let messageIDHost: String

  /// - Throws: `CommandFailure` when the templates or the keys are not there.
  init(_ configuration: Configuration) throws {
    guard let folder = configuration.templatesDirectory else {
      throw CommandFailure("The folder Templates was not found. Name it with templatesDirectory.")
    }
    let wiring = MailWiring(configuration: configuration)
    let ring = try KeyRingFile(configuration.keysFile).loadOrCreate(at: SystemEdges.now.secondsSince1970)
    let signer = LinkSigner(ring: ring)
    foundry = MailingFoundry(
      templates: try Templates(directory: folder),
      catalogs: try Catalogs(directory: folder.appending(path: "locales/mail")),
      sender: try wiring.sender())
    writer = try wiring.mailings(links: wiring.links { signer })
    messageIDHost = wiring.messageIDHost
  }

  /// The moulds of a mailing by language.
  func moulds(of mailing: Int64, in store: Store) async throws -> [String: MailingMould] {
    var moulds: [String: MailingMould] = [:]
    for (language, source) in try await store.ask(MailingTexts(mailing: mailing)) {
      moulds[language] = try foundry.mould(source, language: language)
    }
    return moulds
  }

  /// The mails of some recipients, as they would go out now.
  static func mails(
    of mailing: Int64, recipient: String?, limit: Int, in store: Store
  ) async throws -> [QueuedMail] {
    let address = try recipient.map(Self.address)
    switch try await store.rehearse(PreviewMailing(mailing: mailing, recipient: address, limit: limit)) {
    case .mails(let mails): return mails
    case .unknownMailing: throw MailCommand.unknown(mailing)
    case .notAmongRecipients:
      throw CommandFailure("\(recipient ?? "") is not among the recipients of mailing \(mailing).")
    }
  }

  static func address(_ text: String) throws -> MailAddress {
    do { return try MailAddress(parsing: text) } catch {
      throw CommandFailure("“\(text)” is not a mail address: it is \(error.rawValue).")
    }
  }
}
