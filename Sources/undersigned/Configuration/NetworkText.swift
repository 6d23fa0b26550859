import Foundation

/// Networks in CIDR form; a bare address stands for itself alone.
enum NetworkText {
  /// Returns the network with its prefix length: `127.0.0.1` becomes `127.0.0.1/32`.
  static func read(_ text: String) throws(ConfigurationValueProblem) -> String {
    let halves = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let address = halves.first, let bits = width(of: address) else {
      throw .init("must be networks such as 10.0.0.0/8 or fd00::/8, not “\(text)”")
    }
    guard halves.count == 2 else { return "\(address)/\(bits)" }
    guard let prefix = Int(halves[1]), (0...bits).contains(prefix) else {
      throw .init("must have a prefix length from 0 to \(bits) in “\(text)”")
    }
    return "\(address)/\(prefix)"
  }

  private static func width(of address: String) -> Int? {
    var four = in_addr()
    var six = in6_addr()
    if inet_pton(AF_INET, address, &four) == 1 { return 32 }
    if inet_pton(AF_INET6, address, &six) == 1 { return 128 }
    return nil
  }
}
