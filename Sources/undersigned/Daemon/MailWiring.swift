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
    let sender = try sender()
    return LetterWriter(
      composer: MessageComposer(
        templates: templates, catalogs: catalogs, from: sender.from, replyTo: sender.replyTo,
        siteName: configuration.siteName),
      links: links, messageIDHost: messageIDHost,
      press: MailingPress(MailingFoundry(templates: templates, catalogs: catalogs, sender: sender)),
      mailings: try mailings(links: links),
      signers: try DKIMKeys(configuration).signers())
  }

  /// The right side of every Message-ID.
  var messageIDHost: String { configuration.publicURL.host() ?? "localhost" }

  /// Who writes to endorsers.
  func sender() throws -> MailingSender {
    MailingSender(
      from: try Self.mailbox(configuration.mail.from, key: "mail.from"),
      replyTo: try configuration.mail.replyTo.map { try Self.mailbox($0, key: "mail.replyTo") },
      siteName: configuration.siteName, listID: "updates.\(messageIDHost)")
  }

  func mailings(links: MailLinks) throws -> MailingWriter {
    MailingWriter(
      links: links, returnPaths: try returnPaths(), siteURL: configuration.publicURL.absoluteString)
  }

  /// What sorts mail that comes back.
  /// - Throws: `CommandFailure` when there is no address for it to come back to.
  func sorter() throws -> BounceSorter {
    guard let paths = try returnPaths() else {
      throw CommandFailure("Set mail.bounceAddress first: without it, what comes back can't be told apart.")
    }
    return BounceSorter(returnPaths: paths)
  }

  /// The addresses that say which mail came back; nil when bounces aren't sorted.
  func returnPaths() throws -> ReturnPaths? {
    guard let text = configuration.mail.bounceAddress else { return nil }
    let mailbox = try Self.mailbox(text, key: "mail.bounceAddress").address
    do {
      return try ReturnPaths(
        key: try ReturnPathKey.read(configuration.dataDirectory), domain: mailbox.domain, bounces: mailbox.local,
        unsubscribe: mailbox.local)
    } catch {
      throw CommandFailure("mail.bounceAddress: “\(text)” is too long for a tag: take a shorter name before the @.")
    }
  }

  func route() throws -> MailRoute {
    guard let smtp = configuration.smtp else { return .folder(MailFolder(directory: configuration.mail.folder)) }
    do {
      let settings = try SMTPSettings(
        url: smtp.url.absoluteString, username: smtp.username,
        password: try password(smtp.passwordFile, key: "smtp.passwordFile"),
        security: smtp.requiresEncryption ? .startTLSRequired : .plaintext,
        certificateAuthorityFile: smtp.certificateAuthorityFile, helloName: smtp.helloName,
        connections: smtp.connections)
      return .server(SMTPClient(settings: settings))
    } catch let fault as SMTPSettingsFault {
      throw CommandFailure("The mail server's settings cannot be used: \(fault).")
    }
  }

  /// The mailbox that undeliverable mail comes back to; nil when none is read.
  func bounceMailbox() throws -> MailboxReader? {
    guard let bounces = configuration.bounces else { return nil }
    do {
      return MailboxReader(
        try MailboxSettings(
          url: bounces.url.absoluteString, username: bounces.username,
          password: try password(bounces.passwordFile, key: "bounces.passwordFile") ?? "",
          security: bounces.requiresEncryption ? .startTLSRequired : .plaintext,
          certificateAuthorityFile: bounces.certificateAuthorityFile))
    } catch let fault as MailboxSettingsFault {
      throw CommandFailure("The mailbox for bounces cannot be used: \(fault).")
    }
  }

  private func password(_ file: URL?, key: String) throws -> String? {
    guard let file else { return nil }
    do {
      // The first line, as the configuration's documentation says.
      return try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).first.map(String.init)
    } catch {
      throw CommandFailure("\(key) \(file.path) cannot be read: \(FileFailure.reason(error)).")
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
