import HTTPTypes
import Hummingbird

/// Which of some languages a reader prefers (RFC 9110 §12.5.4).
enum ReaderLanguage {
  /// The first of `offered` stands in when nothing fits.
  static func choose(from offered: [String], for request: Request) -> String {
    if let asked = request.uri.queryParameters["language"].map(String.init), offered.contains(asked) { return asked }
    for language in accepted(request.headers[.acceptLanguage] ?? "") {
      if let match = offered.first(where: { $0 == language || $0 == language.prefix(while: { $0 != "-" }) }) {
        return match
      }
    }
    return offered.first ?? "en"
  }

  /// The languages of an `Accept-Language`, the most wanted first, lower case.
  static func accepted(_ header: String) -> [String] {
    let ranges = header.prefix(1000).split(separator: ",").enumerated().compactMap {
      index, item -> (String, Double, Int)? in
      let parts = item.split(separator: ";").map { $0.trimmingPrefix(while: \.isWhitespace) }
      guard let range = parts.first, !range.isEmpty else { return nil }
      let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
      let name = range.lowercased().filter { !$0.isWhitespace }
      return weight > 0 ? (name, weight, index) : nil
    }
    return ranges.sorted { ($0.1, -$0.2) > ($1.1, -$1.2) }.map(\.0)
  }
}
