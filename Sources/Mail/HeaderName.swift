/// The name of a header field: printable ASCII without a colon (RFC 5322 §3.6.8), at most 64 characters.
package struct HeaderName: Sendable, Hashable {
  /// As written, its case kept.
  package let text: String

  /// - Throws: `HeaderFlaw.name` for anything a header's name can't be.
  package init(_ text: String) throws(HeaderFlaw) {
    let isName = text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: ":") }
    guard isName, (1...64).contains(text.utf8.count) else { throw .name }
    self.text = text
  }
}
