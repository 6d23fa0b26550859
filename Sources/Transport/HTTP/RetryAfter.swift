import CLibcurl

extension HTTPResponse {
  /// Seconds that the server wants to be left alone for, by its `Retry-After` (RFC 9110 §10.2.3); nil when it says nothing readable.
  ///
  /// A date may be in any of the three forms of HTTP; one that has passed gives 0.
  /// - Parameter now: seconds since 1970.
  package func retryAfter(now: Int64) -> Int64? {
    guard let text = header("retry-after"), !text.isEmpty else { return nil }
    if text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
      // More digits than fit mean very long.
      return Int64(text) ?? Int64.max
    }
    let date = Int64(curl_getdate(text, nil))
    return date < 0 ? nil : max(0, date - now)
  }
}
