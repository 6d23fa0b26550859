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

  /// Signing in to the desk has buckets of its own, so that nobody locks the secretariat out by signing statements in its name.
  /// - Throws: `WebRefusal.tooMany`.
  func limitSignIn(_ address: MailAddress, _ request: Request, _ context: SiteContext) throws {
    let network = ClientNetwork(request, context: context, trusted: settings.trustedProxies).network
    try take([.network("desk \(network)"), .mailAddress("desk \(address.canonical)")])
  }

  /// A search reads the whole list.
  /// - Throws: `WebRefusal.tooMany`.
  func limitSearch(_ request: Request, _ context: SiteContext) throws {
    let network = ClientNetwork(request, context: context, trusted: settings.trustedProxies).network
    try take([.network("search \(network)")])
  }

  /// - Throws: `WebRefusal.tooMany`.
  func limit(_ address: MailAddress?, _ request: Request, _ context: SiteContext) throws {
    try take(limitKeys(address, request, context))
  }

  private func take(_ keys: [RateLimits.Key]) throws {
    if let seconds = limits?.take(keys) { throw WebRefusal.tooMany(retryAfter: seconds) }
  }
}
