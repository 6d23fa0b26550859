import Statements
import Synchronization

/// How often something may be asked for: token buckets by mail address, by an organization's mail domain, and by network.
///
/// In memory alone: a restart forgives. The number of buckets is bounded.
package final class RateLimits: Sendable {
  /// Each per hour; a bucket holds one hour's worth.
  package struct Settings: Sendable {
    package let perMailAddress: Int
    package let perMailDomain: Int
    package let perNetwork: Int

    package init(perMailAddress: Int, perMailDomain: Int, perNetwork: Int) {
      self.perMailAddress = perMailAddress
      self.perMailDomain = perMailDomain
      self.perNetwork = perNetwork
    }
  }

  /// Who asks, or whose mailbox is asked for.
  enum Key: Hashable, Sendable {
    case mailAddress(String)
    case mailDomain(String)
    case network(String)
  }

  private struct Bucket {
    var tokens: Double
    var at: Instant
  }

  private static let most = 100_000
  private static let hour = 3600.0

  private let settings: Settings
  private let now: @Sendable () -> Instant
  private let buckets = Mutex<[Key: Bucket]>([:])

  init(settings: Settings, now: @escaping @Sendable () -> Instant) {
    self.settings = settings
    self.now = now
  }

  /// Takes one from each bucket, or from none.
  /// - Returns: nil when it may be done, or the seconds until it may.
  func take(_ keys: [Key]) -> Int? {
    let moment = now()
    return buckets.withLock { buckets in
      if buckets.count > Self.most { forget(&buckets, at: moment) }
      var taken: [Key: Bucket] = [:]
      var wait = 0.0
      for key in keys {
        let limit = Double(limit(of: key))
        var bucket = filled(buckets[key], limit: limit, at: moment)
        if bucket.tokens < 1 { wait = max(wait, (1 - bucket.tokens) * Self.hour / limit) }
        bucket.tokens -= 1
        taken[key] = bucket
      }
      guard wait == 0 else { return max(1, Int(wait.rounded(.up))) }
      buckets.merge(taken) { $1 }
      return nil
    }
  }

  private func filled(_ bucket: Bucket?, limit: Double, at moment: Instant) -> Bucket {
    guard let bucket else { return Bucket(tokens: limit, at: moment) }
    let seconds = Double(moment.milliseconds - bucket.at.milliseconds) / 1000
    return Bucket(tokens: min(limit, bucket.tokens + max(0, seconds) * limit / Self.hour), at: moment)
  }

  /// Full buckets say nothing; if all are in use, everything is forgotten rather than memory filled.
  private func forget(_ buckets: inout [Key: Bucket], at moment: Instant) {
    buckets = buckets.filter { key, bucket in
      let limit = Double(limit(of: key))
      return filled(bucket, limit: limit, at: moment).tokens < limit
    }
    if buckets.count > Self.most { buckets.removeAll() }
  }

  private func limit(of key: Key) -> Int {
    switch key {
    case .mailAddress: max(1, settings.perMailAddress)
    case .mailDomain: max(1, settings.perMailDomain)
    case .network: max(1, settings.perNetwork)
    }
  }
}
