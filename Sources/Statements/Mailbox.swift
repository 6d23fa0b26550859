/// A person's or a desk's address with the name shown beside it, if there is one (RFC 5322 §3.4).
package struct Mailbox: Sendable, Hashable {
  /// The display name as typed, any script; what writes it into a header quotes or encodes it.
  package var name: String?
  /// Where mail goes.
  package var address: MailAddress

  /// A mailbox; an empty or blank name counts as none.
  package init(name: String? = nil, address: MailAddress) {
    self.name = name.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    self.address = address
  }
}
