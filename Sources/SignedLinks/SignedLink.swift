/// What a link says: everything in its token but the key and the signature.
package struct SignedLink: Sendable, Hashable {
  package let purpose: LinkPurpose
  /// The row that the link is about, 0 or more: which table it is in follows from the purpose.
  package let subject: Int64
  /// Counts up when a newer link of the same kind voids the older ones; the caller compares it with the row's.
  package let version: UInt16
  /// The first second, since 1970, at which the link no longer works; nil for a link that never expires.
  ///
  /// In the token it has 32 bits: a time before 1 counts as 1 and one after 2106 as the last second that fits.
  package let expires: Int64?

  /// What stands in the place of a token in mails that are only looked at or tried: it is nobody's, and no token looks like it.
  package static let sampleToken = "test"

  /// - Precondition: `subject` is not negative; row identifiers never are.
  package init(purpose: LinkPurpose, subject: Int64, version: UInt16, expires: Int64?) {
    precondition(subject >= 0, "a row identifier is never negative")
    self.purpose = purpose
    self.subject = subject
    self.version = version
    self.expires = expires.map { min(max($0, 1), Int64(UInt32.max)) }
  }
}

/// What a token turned out to be.
package enum LinkVerdict: Sendable, Equatable {
  /// Signed by a key of the ring and in time.
  case valid(SignedLink)
  /// Signed by a key of the ring, but its time is over: it may be told so, and offered a new link by mail.
  case expired(SignedLink)
  /// Anything else. Why is not told, so that nobody learns by trying.
  case refused
}
