/// The identifier of a message, with its angle brackets: `<01HX…@example.org>` (RFC 5322 §3.6.4).
package struct MessageID: Sendable, Hashable {
  /// With angle brackets, ASCII, at most 250 octets.
  package let text: String

  /// Takes the identifier with or without its angle brackets.
  /// - Throws: `HeaderFlaw.token` when it is not two dot-atoms around one `@`.
  package init(_ text: String) throws(HeaderFlaw) {
    let bare = text.hasPrefix("<") && text.hasSuffix(">") ? text.dropFirst().dropLast() : Substring(text)
    let sides = bare.split(separator: "@", omittingEmptySubsequences: false)
    guard sides.count == 2, bare.utf8.count <= 248, sides.allSatisfy(Self.isDotAtom) else { throw .token }
    self.text = "<\(bare)>"
  }

  /// A boundary for the parts of this message: the same one each time, and with `=_`, which quoted-printable text can't hold.
  var boundary: String { "=_\(fingerprint)" }

  /// FNV-1a in 64 bits: telling boundaries of nested messages apart is all it is for.
  private var fingerprint: String {
    let hash = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    return String(hash, radix: 16)
  }

  private static func isDotAtom(_ text: Substring) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false)
      .allSatisfy { atom in !atom.isEmpty && atom.unicodeScalars.allSatisfy(isAtomText) }
  }

  private static func isAtomText(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: "!#$%&'*+-/=?^_`{|}~".unicodeScalars.contains(scalar)
    }
  }
}
