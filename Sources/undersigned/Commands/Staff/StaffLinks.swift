import ArgumentParser
import Foundation
import Mail
import SignedLinks
import Statements
import Store

/// Makes one-time sign-in links to the desk.
enum StaffLinks {
  /// Voids the member's older links and makes a new one.
  /// - Returns: nil when nobody of the secretariat has this address.
  static func make(
    for address: MailAddress, in store: Store, _ configuration: Configuration
  ) async throws -> (url: String, expires: Instant)? {
    let now = SystemEdges.now
    let ring = try KeyRingFile(configuration.keysFile).loadOrCreate(at: now.secondsSince1970)
    guard let use = try await store.perform(IssueStaffLink(address: address, byMail: false)) else { return nil }
    let links = MailWiring(configuration: configuration).links(signer: { LinkSigner(ring: ring) })
    let link = links.staffSignIn(use.subject, version: use.version, at: now)
    return (link.url, link.expires)
  }

  static func show(_ link: (url: String, expires: Instant)) throws {
    Console.warn("This link signs in to the desk once, until \(link.expires.iso8601):")
    try Console.say(link.url)
  }
}

/// A mail address as an argument.
struct AddressArgument: ExpressibleByArgument {
  let address: MailAddress

  init?(argument: String) {
    do { address = try MailAddress(parsing: argument) } catch { return nil }
  }
}
