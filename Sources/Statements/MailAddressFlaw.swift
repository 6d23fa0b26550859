/// Why a text is no address that mail can be sent to.
package enum MailAddressFlaw: String, Error, Sendable, Hashable, CaseIterable {
  /// Nothing was given, or only white space.
  case missing
  /// It is not of the form `local@domain` (RFC 5321 §4.1.2), or holds a space, a line break or a control character.
  case malformed
  /// More than 254 octets in all, 64 before the `@`, or 63 in one label of the domain (RFC 5321 §4.5.3.1, RFC 1035 §2.3.4).
  case tooLong
  /// A well-formed address that we can't send to: letters beyond ASCII before the `@`, or a reserved domain.
  case unmailable
}
