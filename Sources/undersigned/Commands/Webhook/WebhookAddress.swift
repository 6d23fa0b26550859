import Foundation
import Transport

/// The address of a receiver, as far as it can be judged without asking the network: each delivery checks again.
struct WebhookAddress {
  private static let limit = 2000

  let text: String

  /// - Throws: `CommandFailure` when webhooks can't or must not go there.
  init(_ text: String, allowPrivateNetworks: Bool) throws(CommandFailure) {
    guard text.count <= Self.limit, !text.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F }),
      let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
      let host = parts.host?.lowercased(), !host.isEmpty
    else { throw CommandFailure("“\(text)” is not an address such as https://example.org/hooks.") }
    guard ["http", "https"].contains(scheme) else {
      throw CommandFailure("A webhook's address begins with https:// or http://, not with \(scheme)://.")
    }
    guard parts.user == nil, parts.password == nil else {
      throw CommandFailure("A webhook's address can't hold a user name or a password: the signature proves who sends.")
    }
    guard parts.fragment == nil else {
      throw CommandFailure("A webhook's address ends before the #: receivers never see what follows it.")
    }
    if !allowPrivateNetworks, Self.isPrivate(host) {
      throw CommandFailure(
        "\(host) is not on the public internet. To send webhooks to this machine or a private network, set "
          + "webhooks.allowPrivateNetworks to true.")
    }
    self.text = text
  }

  private static func isPrivate(_ host: String) -> Bool {
    let name = host.trimmingCharacters(in: CharacterSet(charactersIn: "."))
    if let address = IPAddress(host: name) { return !PublicAddress.allows(address) }
    return name == "localhost" || name.hasSuffix(".localhost")
  }
}
