import Foundation
import Mail
import Statements

/// The keys that sign mail, as the configuration names them.
struct DKIMKeys {
  /// One key and where its record stands in the DNS.
  struct Named {
    let selector: String
    let domain: String
    let key: DKIMKey
  }

  private let configuration: Configuration

  init(_ configuration: Configuration) {
    self.configuration = configuration
  }

  /// The keys, none when mail is not signed.
  /// - Throws: `CommandFailure` naming the file that can't be used.
  func named() throws -> [Named] {
    guard let dkim = configuration.dkim else { return [] }
    let sender = try MailWiring.mailbox(configuration.mail.from, key: "mail.from")
    let domain = dkim.domain ?? sender.address.domain
    let files = [(dkim.keyFile, dkim.selector), (dkim.ed25519KeyFile, dkim.ed25519Selector)]
    return try files.compactMap { file, selector in
      try file.map { Named(selector: selector, domain: domain, key: try Self.read($0)) }
    }
  }

  func signers() throws -> [DKIMSigner] {
    try named().map { named in
      do { return try DKIMSigner(domain: named.domain, selector: named.selector, key: named.key) } catch {
        throw CommandFailure(
          "dkim.domain \(named.domain) or its selector \(named.selector) can't stand in the DNS: letters, digits and hyphens only."
        )
      }
    }
  }

  private static func read(_ file: URL) throws -> DKIMKey {
    let contents: (contents: Data, mode: mode_t)
    do { contents = try PrivateFile(file).read() } catch { throw CommandFailure("\(error)") }
    guard contents.mode & 0o077 == 0 else {
      throw CommandFailure("\(file.path) can be read by others. Close it: chmod 600 \(file.path)")
    }
    do { return try DKIMKey(pem: String(decoding: contents.contents, as: UTF8.self)) } catch {
      throw CommandFailure("\(file.path) is no key that can sign mail: \(error).")
    }
  }
}
