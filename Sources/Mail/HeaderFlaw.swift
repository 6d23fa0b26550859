/// Why a name or a value can't stand in a message's header.
package enum HeaderFlaw: Error, Sendable, Hashable {
  /// The name is empty or holds something other than printable ASCII without the colon (RFC 5322 §3.6.8).
  case name
  /// The value holds a control character or a line separator.
  case control
  /// A structured value holds a space or something beyond ASCII, or is too long for one line (998 octets, RFC 5322 §2.1.1).
  case token
}
