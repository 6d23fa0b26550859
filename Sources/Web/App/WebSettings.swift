import Foundation

/// What the web room takes from the configuration.
package struct WebSettings: Sendable {
  package var host: String
  /// 0 takes any free port.
  package var port: Int
  /// Scheme and authority without a slash at the end; links are made from it and never from the Host header.
  package var publicURL: String
  package var siteName: String
  package var secretariatAddress: String?
  /// The zone that the desk's own times are shown in (IANA).
  package var deskZone: String
  /// Bytes of a request's body.
  package var requestLimit: Int
  /// Seconds for a request to arrive.
  package var requestSeconds: Int64
  /// Networks in CIDR form whose `X-Forwarded-For` is believed.
  package var trustedProxies: [String]
  /// Nil switches the limits off.
  package var limits: RateLimits.Settings?
  package var assets: URL
  /// How long somebody stays signed in to the desk, in seconds.
  package var sessionSeconds: Int64

  package init(
    host: String, port: Int, publicURL: String, siteName: String, secretariatAddress: String?, deskZone: String,
    requestLimit: Int, requestSeconds: Int64, trustedProxies: [String], limits: RateLimits.Settings?, assets: URL,
    sessionSeconds: Int64 = 12 * 3600
  ) {
    self.host = host
    self.port = port
    self.publicURL = publicURL
    self.siteName = siteName
    self.secretariatAddress = secretariatAddress
    self.deskZone = deskZone
    self.requestLimit = requestLimit
    self.requestSeconds = requestSeconds
    self.trustedProxies = trustedProxies
    self.limits = limits
    self.assets = assets
    self.sessionSeconds = sessionSeconds
  }

  /// Whether the public reaches the site encrypted: cookies are then `Secure`, and HSTS is sent.
  var isEncrypted: Bool { publicURL.hasPrefix("https://") }
}
