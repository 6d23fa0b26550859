import Foundation

/// How to reach the mail server, and how to speak with it.
package struct SMTPSettings: Sendable {
  /// What protects a `smtp://` connection; `smtps://` is encrypted from its first byte and ignores this.
  package enum Security: Sendable, Equatable {
    /// STARTTLS with a checked certificate, or no mail at all.
    case startTLSRequired
    /// No encryption, password included: for a server on the same machine.
    case plaintext
  }

  /// `smtp://host:port` or `smtps://host:port`, without a path.
  package let url: String
  /// Authentication is tried when there is a user name.
  package let username: String?
  package let password: String?
  package let security: Security
  /// A PEM file of the authorities to trust instead of the system's.
  package let certificateAuthorityFile: URL?
  /// The name we give in EHLO: a host name, or an address literal such as `[192.0.2.1]`.
  package let helloName: String
  /// The most connections open at once, 1...64.
  package let connections: Int
  /// For the name, the connection, TLS and authentication together.
  package let connectTimeout: Duration
  /// For one message from its first command, or from connecting for it, to its answer.
  package let transferTimeout: Duration
  /// How long a connection without work stays open; then the server is told QUIT.
  package let idleTimeout: Duration

  /// Whether nothing is said to the server unencrypted but the request for encryption.
  var isEncrypted: Bool { security == .startTLSRequired || url.hasPrefix("smtps:") }

  /// - Throws: `SMTPSettingsFault`, which says what is wrong in words for the person who wrote the configuration.
  package init(
    url: String, username: String? = nil, password: String? = nil, security: Security = .startTLSRequired,
    certificateAuthorityFile: URL? = nil, helloName: String, connections: Int = 4,
    connectTimeout: Duration = .seconds(30), transferTimeout: Duration = .seconds(300),
    idleTimeout: Duration = .seconds(60)
  ) throws(SMTPSettingsFault) {
    self.url = try Self.checked(url)
    guard (1...64).contains(connections) else { throw SMTPSettingsFault("connections must be from 1 to 64") }
    guard Self.isHelloName(helloName) else {
      throw SMTPSettingsFault("the name for EHLO must be a host name or an address in square brackets")
    }
    guard connectTimeout > .zero, transferTimeout > .zero, idleTimeout > .zero else {
      throw SMTPSettingsFault("the time limits must be longer than zero")
    }
    guard username?.contains("\0") != true, password?.contains("\0") != true else {
      throw SMTPSettingsFault("the user name and the password must not contain NUL")
    }
    self.username = username
    self.password = password
    self.security = security
    self.certificateAuthorityFile = certificateAuthorityFile
    self.helloName = helloName
    self.connections = connections
    self.connectTimeout = connectTimeout
    self.transferTimeout = transferTimeout
    self.idleTimeout = idleTimeout
  }

  /// The server as replies name it: `name[address]:port`.
  func describe(address: String?) -> String {
    let parts = URLComponents(string: url)
    let port = parts?.port ?? (url.hasPrefix("smtps:") ? 465 : 25)
    return "\(parts?.host ?? url)[\(address ?? "unknown")]:\(port)"
  }

  private static func checked(_ url: String) throws(SMTPSettingsFault) -> String {
    guard let parts = URLComponents(string: url), let scheme = parts.scheme?.lowercased(),
      let host = parts.encodedHost, !host.isEmpty
    else { throw SMTPSettingsFault("the address of the mail server must look like smtp://host:port") }
    guard scheme == "smtp" || scheme == "smtps" else {
      throw SMTPSettingsFault("the address of the mail server must start with smtp:// or smtps://")
    }
    guard ["", "/"].contains(parts.path), parts.query == nil, parts.fragment == nil, parts.user == nil else {
      throw SMTPSettingsFault("the address of the mail server must have nothing but a host and a port")
    }
    guard let port = parts.port else { return "\(scheme)://\(host)" }
    guard (1...65535).contains(port) else { throw SMTPSettingsFault("the mail server's port must be from 1 to 65535") }
    return "\(scheme)://\(host):\(port)"
  }

  private static func isHelloName(_ name: String) -> Bool {
    (1...255).contains(name.utf8.count)
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"):
          true
        default: false
        }
      }
  }
}

/// A setting that cannot work, in words for the person who wrote it.
package struct SMTPSettingsFault: Error, Equatable, CustomStringConvertible {
  package let description: String

  init(_ description: String) {
    self.description = description
  }
}
