/// A finished `http` or `https` URL: printable ASCII without spaces, quotes, angle brackets or braces, at most 900 octets.
struct Link {
  let url: String
  private static let longest = 900

  /// - Parameter property: named in the fault.
  init(_ url: String, property: String) throws(MailFault) {
    guard Self.isWebAddress(url) else { throw .badLink(property) }
    self.url = url
  }

  static func isWebAddress(_ url: String) -> Bool {
    let isWeb = url.hasPrefix("https://") || url.hasPrefix("http://")
    let isText = url.unicodeScalars.allSatisfy {
      ("!"..."~").contains($0) && !"\"<>{}\\^`|".unicodeScalars.contains($0)
    }
    return isWeb && isText && url.utf8.count <= longest
  }
}
