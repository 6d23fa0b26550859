import Foundation

/// Which mailbox to read, and how to reach it.
package struct MailboxSettings: Sendable {
  /// What protects an `imap://` or `pop3://` connection; `imaps://` and `pop3s://` are encrypted from the first byte and ignore this.
  package enum Security: Sendable, Equatable {
    /// STARTTLS (STLS) with a checked certificate, or nothing is read.
    case startTLSRequired
    /// No encryption, password included: for a server on the same machine.
    case plaintext
  }

  /// `imap://`, `imaps://`, `pop3://` or `pop3s://`, a host and perhaps a port.
  package let url: String
  package let username: String
  package let password: String
  package let security: Security
  /// A PEM file of the authorities to trust instead of the system's.
  package let certificateAuthorityFile: URL?
  /// The folder to read by IMAP: printable ASCII. POP3 knows one folder only and ignores this.
  package let folder: String
  /// So much of each message is read, in octets; of a longer one, the beginning.
  package let longestMessage: Int
  /// For the name, the connection, TLS and login together.
  package let connectTimeout: Duration
  /// For each command after that, a whole message included.
  package let transferTimeout: Duration

  /// - Throws: `MailboxSettingsFault`, which says what is wrong in words for the person who wrote the configuration.
  package init(
    url: String, username: String, password: String, security: Security = .startTLSRequired,
    certificateAuthorityFile: URL? = nil, folder: String = "INBOX", longestMessage: Int = 1 << 20,
    connectTimeout: Duration = .seconds(30), transferTimeout: Duration = .seconds(300)
  ) throws(MailboxSettingsFault) {
    self.url = try Self.checked(url)
    guard !username.isEmpty, !username.contains("\0"), !password.contains("\0") else {
      throw MailboxSettingsFault("a mailbox needs a user name, and neither it nor the password may contain NUL")
    }
    guard !folder.isEmpty, folder.unicodeScalars.allSatisfy({ (" "..."~").contains($0) }) else {
      throw MailboxSettingsFault("the mailbox's folder must be printable ASCII")
    }
    guard connectTimeout > .zero, transferTimeout > .zero, longestMessage > 0 else {
      throw MailboxSettingsFault("the mailbox's limits must be greater than zero")
    }
    self.username = username
    self.password = password
    self.security = security
    self.certificateAuthorityFile = certificateAuthorityFile
    self.folder = folder
    self.longestMessage = longestMessage
    self.connectTimeout = connectTimeout
    self.transferTimeout = transferTimeout
  }

  var usesIMAP: Bool { url.hasPrefix("imap") }
  var isEncrypted: Bool { security == .startTLSRequired || url.hasPrefix("imaps:") || url.hasPrefix("pop3s:") }

  private static func checked(_ url: String) throws(MailboxSettingsFault) -> String {
    guard let parts = URLComponents(string: url), let scheme = parts.scheme?.lowercased(),
      ["imap", "imaps", "pop3", "pop3s"].contains(scheme), let host = parts.encodedHost, !host.isEmpty
    else { throw MailboxSettingsFault("the address of the mailbox must look like imaps://host or pop3s://host") }
    guard ["", "/"].contains(parts.path), parts.query == nil, parts.fragment == nil, parts.user == nil else {
      throw MailboxSettingsFault("the address of the mailbox must have nothing but a host and a port")
    }
    guard let port = parts.port else { return "\(scheme)://\(host)" }
    guard (1...65535).contains(port) else { throw MailboxSettingsFault("the mailbox's port must be from 1 to 65535") }
    return "\(scheme)://\(host):\(port)"
  }
}

/// A setting that cannot work, in words for the person who wrote it.
package struct MailboxSettingsFault: Error, Equatable, CustomStringConvertible {
  package let description: String

  init(_ description: String) {
    self.description = description
  }
}
