import Foundation

/// What a typed name says of a network that its body is in: "Harbour Choir, member of the Zorvane Network".
///
/// Names that say nothing of the kind, which are nearly all, cost about a tenth of a microsecond.
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

  private static let typed = TableRows.read(MembershipTable.rows, spelling: { NameSpelling.plain(String($0)) })
    .flatMap(\.forms)

  /// Without accents, the longest first, so that "de la" is not read as "de".
  private static let forms = typed.map { NameSpelling.accentsRemoved($0) ?? $0 }
    .sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }

  private static let heads = WordHeads(of: typed + forms)

  /// Whether there is anything that could set a clause apart, and a word that begins as a form does.
  private static func mayHave(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { $0.contains(where: isMark) && heads.isAny(in: $0) }
  }

  /// A mark of punctuation, or a part of one beyond ASCII.
  private static func isMark(_ byte: UInt8) -> Bool {
    byte > Ascii.space && !Ascii.lower.contains(byte) && !Ascii.upper.contains(byte)
  }
}

/// How certain words begin: up to eight bytes, Latin letters in lower case.
private struct WordHeads {
  private static let length = 8
  private var heads: [UInt64] = []
  /// Whether one begins with that byte.
  private var isFirst = [Bool](repeating: false, count: 256)

  /// The first words of these, as they are and with a capital.
  init(of forms: [String]) {
    for form in forms {
      for spelled in [form, form.prefix(1).uppercased() + form.dropFirst()] {
        let bytes = Array(spelled.utf8)
        let head = bytes.withUnsafeBufferPointer { Self.head(of: $0, at: 0) }
        if !heads.contains(head) { heads.append(head) }
        isFirst[Int(Self.lower(bytes[0]))] = true
      }
    }
  }

  func isAny(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var isInside = false
    for index in text.indices {
      let isLetter = Ascii.isWordByte(text[index])
      if isLetter, !isInside, isFirst[Int(Self.lower(text[index]))], heads.contains(Self.head(of: text, at: index)) {
        return true
      }
      isInside = isLetter
    }
    return false
  }

  private static func head(of text: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt64 {
    var head: UInt64 = 0
    for byte in text[start..<min(start + length, text.count)] {
      guard Ascii.isWordByte(byte) else { break }
      head = head << 8 | UInt64(lower(byte))
    }
    return head
  }

  private static func lower(_ byte: UInt8) -> UInt8 { Ascii.upper.contains(byte) ? byte | 0x20 : byte }
}
