import Foundation

/// The whole configuration, checked and typed; paths are absolute.
struct Configuration: Sendable {
  let dataDirectory: URL
  /// Ends after the host or port, without a slash.
  let publicURL: URL
  let siteName: String
  /// `address` or `Name <address>`.
  let secretariatAddress: String?
  /// Nil when none was named and none found; `serve` can't do without.
  let templatesDirectory: URL?
  let http: HTTP
  let limits: Limits
  let mail: Mail
  /// Nil while mail goes to a folder.
  let smtp: SMTP?
  /// Nil while mail is not signed.
  let dkim: DKIM?
  /// Nil while no mailbox is read for bounces.
  let bounces: Bounces?
  let links: Links
  let keysFile: URL
  let commitMode: CommitMode
  let webhooks: Webhooks
  let identity: Identity
  /// A level of swift-log: `info`.
  let logLevel: String

  struct HTTP: Sendable {
    let host: String
    /// 0 takes any free port.
    let port: Int
    /// CIDR form, each with its prefix length.
    let trustedProxies: [String]
    /// In bytes.
    let requestLimit: Int
    let requestTimeout: Duration
  }

  /// Sign-ons per hour.
  struct Limits: Sendable {
    let enabled: Bool
    let perMailAddress: Int
    let perMailDomain: Int
    let perNetwork: Int
  }

  struct Mail: Sendable {
    /// Where `.eml` files go when there is no SMTP.
    let folder: URL
    let from: String
    let replyTo: String?
    /// `name@host`, to which each mail's tag is added.
    let bounceAddress: String?
  }

  struct SMTP: Sendable {
    /// `smtp://host:port` or `smtps://host:port`.
    let url: URL
    let username: String?
    let passwordFile: URL?
    /// False only for `smtp://` to this machine.
    let requiresEncryption: Bool
    let certificateAuthorityFile: URL?
    let connections: Int
    /// The most mails under way to one recipient domain.
    let perDomain: Int
    let helloName: String
  }

  struct DKIM: Sendable {
    /// Nil for the domain of the sender.
    let domain: String?
    let selector: String
    let keyFile: URL?
    let ed25519Selector: String
    let ed25519KeyFile: URL?
  }

  struct Bounces: Sendable {
    /// `imap`, `imaps`, `pop3` or `pop3s`.
    let url: URL
    let username: String
    let passwordFile: URL?
    /// False only for a server on this machine.
    let requiresEncryption: Bool
    let certificateAuthorityFile: URL?
    let interval: Duration
  }

  struct Links: Sendable {
    let invitationDays: Int
    let confirmationDays: Int
    let managementDays: Int
    let signInMinutes: Int

    /// The longest that any link works, in days.
    var longestDays: Int { max(invitationDays, confirmationDays, managementDays) }
  }

  struct Identity: Sendable {
    /// The share of automatic answers that may be wrong, 0.001...0.2.
    let wrongMerges: Double
  }

  enum CommitMode: String, Sendable {
    case grouped, single
  }

  struct Webhooks: Sendable {
    let allowPrivateNetworks: Bool
    let timeout: Duration
    let connections: Int
  }
}
