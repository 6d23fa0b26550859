import Foundation
import Synchronization

/// Where a request goes, once its URL is known to be complete and fit for the wire.
struct HTTPPlace: Sendable {
  /// ASCII only, without spaces and control characters.
  let url: String
  /// Scheme, host and port: what connections are shared by.
  let host: String

  init(_ text: String) throws(HTTPFailure) {
    let isPlain = text.unicodeScalars.allSatisfy {
      !$0.properties.isWhitespace && $0.properties.generalCategory != .control && $0 != "\\"
    }
    guard isPlain, text.utf8.count <= 8192, let parsed = URL(string: text)?.absoluteString else { throw .malformedURL }
    // What is ASCII already goes out as it was given; Foundation's rewriting is for host names and paths beyond it.
    let url = text.utf8.allSatisfy { $0 < 0x80 } ? text : parsed
    guard url.utf8.allSatisfy({ (0x21...0x7e).contains($0) }), let parts = URLComponents(string: url),
      let host = parts.encodedHost, !host.isEmpty, ["http", "https"].contains(parts.scheme?.lowercased())
    else { throw .malformedURL }
    self.url = url
    self.host = "\(parts.scheme ?? "")://\(host):\(parts.port ?? 0)".lowercased()
  }
}

/// Places that were read before: many requests go to few, and reading a URL takes as long as sending it.
final class HTTPPlaces: Sendable {
  private let known = Mutex<[String: HTTPPlace]>([:])
  private static let most = 256

  func place(_ url: String) throws(HTTPFailure) -> HTTPPlace {
    if let place = known.withLock({ $0[url] }) { return place }
    let place = try HTTPPlace(url)
    known.withLock { known in
      if known.count >= Self.most { known = [:] }
      known[url] = place
    }
    return place
  }
}
