import Foundation

/// URLs in the configuration: an allowed scheme, a host, and for bare ones nothing after the port.
enum BareURL {
  static func read(_ text: String, schemes: [String], bare: Bool) throws(ConfigurationValueProblem) -> URL {
    let wanted = "must be a URL such as \(schemes.first ?? "http")://example.org"
    guard !text.contains(where: \.isWhitespace), var parts = URLComponents(string: text),
      let scheme = parts.scheme?.lowercased(), let host = parts.host, !host.isEmpty
    else { throw .init("\(wanted), not “\(text)”") }
    guard schemes.contains(scheme) else {
      throw .init("must start with \(schemes.map { "\($0)://" }.joined(separator: " or ")), not \(scheme)://")
    }
    guard parts.user == nil, parts.password == nil else {
      throw .init("must not contain a user name or password")
    }
    if let port = parts.port, !(1...65_535).contains(port) { throw .init("must have a port from 1 to 65535") }
    if bare {
      guard ["", "/"].contains(parts.path), parts.query == nil, parts.fragment == nil else {
        throw .init("must end after the host or port, without a path, not “\(text)”")
      }
      parts.path = ""
    }
    parts.scheme = scheme
    guard let url = parts.url else { throw .init("\(wanted), not “\(text)”") }
    return url
  }
}
