import Delivery
import Foundation
import Mail
import Rendering
import SignedLinks
import Statements
import Transport

/// Everything that mail takes, made from the configuration.
struct MailWiring {
  let configuration: Configuration

  private static let daySeconds: Int64 = 24 * 3600

  func links(signer: @escaping @Sendable () -> LinkSigner) -> MailLinks {
    let links = configuration.links
    return MailLinks(
      baseURL: configuration.publicURL.absoluteString,
      lifetimes: MailLinks.Lifetimes(
        invitation: Int64(links.invitationDays) * Self.daySeconds,
        confirmation: Int64(links.confirmationDays) * Self.daySeconds,
        management: Int64(links.managementDays) * Self.daySeconds, staffSignIn: Int64(links.signInMinutes) * 60),
      signer: signer)
  }

  func writer(templates: Templates, catalogs: Catalogs, links: MailLinks) throws -> LetterWriter {
    LetterWriter(
      composer: MessageComposer(
        templates: templates, catalogs: catalogs, from: try Self.mailbox(configuration.mail.from, key: "mail.from"),
        replyTo: try configuration.mail.replyTo.map { try Self.mailbox($0, key: "mail.replyTo") },
        siteName: configuration.siteName),
      links: links, messageIDHost: configuration.publicURL.host() ?? "localhost")
  }

  func route() throws -> MailRoute {
    guard let smtp = configuration.smtp else { return .folder(MailFolder(directory: configuration.mail.folder)) }
    do {
      let settings = try SMTPSettings(
        url: smtp.url.absoluteString, username: smtp.username, password: try password(smtp.passwordFile),
        security: smtp.requiresEncryption ? .startTLSRequired : .plaintext,
        certificateAuthorityFile: smtp.certificateAuthorityFile, helloName: smtp.helloName,
        connections: smtp.connections)
      return .server(SMTPClient(settings: settings))
    } catch let fault as SMTPSettingsFault {
      throw CommandFailure("The mail server's settings cannot be used: \(fault).")
    }
  }

  private func password(_ file: URL?) throws -> String? {
    guard let file else { return nil }
    do {
      // The first line, as the configuration's documentation says.
      return try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).first.map(String.init)
    } catch {
      throw CommandFailure("smtp.passwordFile \(file.path) cannot be read: \(FileFailure.reason(error)).")
    }
  }

  /// `Name <address>` or an address.
  static func mailbox(_ text: String, key: String) throws -> Mailbox {
    let trimmed = text.trimmingCharacters(in: .whitespaces)
    do {
      guard trimmed.hasSuffix(">"), let open = trimmed.lastIndex(of: "<") else {
        return Mailbox(address: try MailAddress(parsing: trimmed))
      }
      let address = trimmed[trimmed.index(after: open)...].dropLast()
      let name = trimmed[..<open].trimmingCharacters(in: CharacterSet(charactersIn: " \""))
      return Mailbox(name: name, address: try MailAddress(parsing: String(address)))
    } catch {
      throw CommandFailure("\(key): “\(text)” is not an address that mail can be sent from.")
    }
  }
}
