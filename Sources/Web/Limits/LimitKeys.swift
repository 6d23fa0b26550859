import Hummingbird
import Statements
import Store

extension Backend {
  /// What a request that makes mail counts against: the mailbox, the organization's domain (free providers have none), the network.
  func limitKeys(_ address: MailAddress?, _ request: Request, _ context: SiteContext) -> [RateLimits.Key] {
    var keys: [RateLimits.Key] = [
      .network(ClientNetwork(request, context: context, trusted: settings.trustedProxies).network)
    ]
    if let address {
      keys.append(.mailAddress(address.canonical))
      if let domain = OrganizationNameRule.ownDomain(of: address) { keys.append(.mailDomain(domain)) }
    }
    return keys
  }

  /// - Throws: `WebRefusal.tooMany`.
  func limit(_ address: MailAddress?, _ request: Request, _ context: SiteContext) throws {
    if let seconds = limits?.take(limitKeys(address, request, context)) {
      throw WebRefusal.tooMany(retryAfter: seconds)
    }
  }
}
