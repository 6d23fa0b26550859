import Foundation

/// What a typed name says of a network that its body is in: "Harbour Choir, member of the Zorvane Network".
///
/// Names that say nothing of the kind, which are nearly all, cost some hundredths of a microsecond.
package struct MembershipClause: Sendable {
  /// The network as typed; where it is not clear where its name ends, the longest comes first.
  package let networks: [String]

  package init?(in name: String) {
    guard name.utf8.count <= NormalizedName.lengthLimit * 4, Self.mayHave(name) else { return nil }
    let plain = NameSpelling.plain(name)
    let text = (NameSpelling.accentsRemoved(plain) ?? plain).lowercased()
    for form in Self.forms {
      guard let found = text.range(of: form), Self.stands(apart: text[..<found.lowerBound]) else { continue }
      let rest = text[found.upperBound...]
      // A form that is a word ends where the word does, or where an Arabic one is written together with the next.
      guard let next = rest.first, form.hasSuffix("'") || form.hasSuffix(" ب") || next == " " else { continue }
      let whole = rest.prefix { !"()[]{};|".contains($0) }
      let first = whole.prefix { $0 != "," && $0 != "،" }
      networks = (whole == first ? [whole] : [whole, first]).map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { !$0.isEmpty }
      if !networks.isEmpty { return }
      return nil
    }
    return nil
  }

  /// Whether nothing but an article or the like stands between this end and a comma, bracket or dash.
  private static func stands(apart text: Substring) -> Bool {
    var rest = text
    while let last = rest.last {
      if last.isWhitespace {
        rest.removeLast()
      } else if ",،([{-:;|/".contains(last) {
        return rest.dropLast().contains(where: \.isLetter)
      } else {
        let word = rest[(rest.lastIndex { !$0.isLetter }.map(rest.index(after:)) ?? rest.startIndex)...]
        guard MembershipTable.before.contains(word) else { return false }
        rest.removeLast(word.count)
      }
    }
    return false
  }

  /// The longest first, so that "de la" is not read as "de".
  private static let forms: [String] = TableRows.read(
    MembershipTable.rows, spelling: { NameSpelling.plain(String($0)) }
  )
  .flatMap(\.forms).sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }

  /// The first three bytes of every form, as it stands and with a capital.
  private static let heads: [UInt32] = {
    var heads: Set<UInt32> = []
    for form in forms {
      for spelled in [form, form.prefix(1).uppercased() + form.dropFirst()] {
        var head: UInt32 = 0
        for byte in spelled.utf8.prefix(3) { head = head << 8 | UInt32(lower(byte)) }
        heads.insert(head)
      }
    }
    return heads.sorted()
  }()

  private static func lower(_ byte: UInt8) -> UInt8 { Ascii.upper.contains(byte) ? byte | 0x20 : byte }

  private static func mayHave(_ name: String) -> Bool {
    let heads = heads
    var head: UInt32 = 0
    var lettersInWord = 0
    for byte in name.utf8 {
      guard Ascii.isWordByte(byte) else {
        lettersInWord = 0
        continue
      }
      lettersInWord += 1
      head = head << 8 | UInt32(lower(byte))
      if lettersInWord == 3, heads.contains(head & 0xFF_FFFF) { return true }
    }
    return false
  }
}
