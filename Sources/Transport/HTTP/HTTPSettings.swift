import Foundation

/// What all requests of one `HTTPClient` have in common.
package struct HTTPSettings: Sendable {
  /// Whether requests may go to loopback, private and other special addresses: for development and tests.
  package var allowPrivateNetworks: Bool
  /// Which addresses requests may go to when private networks are off limits: an edge that tests replace.
  package var judge: @Sendable (IPAddress) -> Bool = { PublicAddress.allows($0) }
  /// Requests in work, and so connections in use, at once; at least 1.
  package var maximumConnections: Int
  /// The same for one host and port, so that a slow receiver does not hold up the others; at least 1.
  package var maximumConnectionsPerHost: Int
  /// A PEM file of the authorities to trust instead of the system's.
  package var certificateAuthorityFile: URL?

  package init(
    allowPrivateNetworks: Bool = false, maximumConnections: Int = 16, maximumConnectionsPerHost: Int = 4,
    certificateAuthorityFile: URL? = nil
  ) {
    self.allowPrivateNetworks = allowPrivateNetworks
    self.maximumConnections = max(1, maximumConnections)
    self.maximumConnectionsPerHost = max(1, maximumConnectionsPerHost)
    self.certificateAuthorityFile = certificateAuthorityFile
  }
}
