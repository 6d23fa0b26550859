import Statements

/// How somebody stops mail: by a page, and by writing a mail.
package struct Unsubscription: Sendable, Hashable {
  /// A page with a button, which takes the one-click POST of RFC 8058, too.
  package var url: String
  /// An address for which any mail will do.
  package var address: MailAddress?

  package init(url: String, address: MailAddress? = nil) {
    self.url = url
    self.address = address
  }

  /// The value of `List-Unsubscribe` (RFC 2369 §3.2): the page first, as readers' programs take the first that they know.
  /// - Throws: `MailFault.badLink` when the page is no web address.
  func headerTokens() throws(MailFault) -> [String] {
    let page = "<\(try Link(url, property: "unsubscribeURL").url)>"
    guard let address else { return [page] }
    return ["\(page),", "<mailto:\(Self.escaped(address.description))?subject=unsubscribe>"]
  }

  /// An address within a URL (RFC 6068 §2).
  private static func escaped(_ address: String) -> String {
    address.utf8.map { byte in
      PercentOctet.isUnreserved(byte) || "@+".utf8.contains(byte)
        ? String(UnicodeScalar(byte)) : PercentOctet.escaped(byte)
    }.joined()
  }
}
