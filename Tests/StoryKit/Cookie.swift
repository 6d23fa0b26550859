import Foundation

/// A cookie as a browser keeps it for one site.
package struct Cookie: Sendable {
  package let name: String
  package let value: String
  package let path: String
  /// Names in lower case: `httponly`, `samesite`, `secure`, `max-age`, `expires`.
  package let attributes: [String: String]

  /// Reads a Set-Cookie header; nil when it has no name.
  init?(_ header: String) {
    let parts = header.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
    let halves = (parts.first ?? "").split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count == 2, !halves[0].isEmpty else { return nil }
    name = String(halves[0])
    value = String(halves[1])
    let pairs = parts.dropFirst().map { part -> (String, String) in
      let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (halves[0].lowercased(), halves.count == 2 ? String(halves[1]) : "")
    }
    attributes = Dictionary(pairs) { _, later in later }
    path = attributes["path"] ?? "/"
  }

  /// True for a cookie that is to be forgotten.
  var isGone: Bool {
    if let age = attributes["max-age"].flatMap({ Int($0) }) { return age <= 0 }
    return attributes["expires"]?.contains("1970") ?? false
  }

  /// True when it is sent to a path; one that is secure is never sent over plain HTTP, which is all a visitor speaks.
  func goes(to target: String) -> Bool {
    guard attributes["secure"] == nil else { return false }
    return target == path || path == "/" || target.hasPrefix(path.hasSuffix("/") ? path : path + "/")
  }
}
