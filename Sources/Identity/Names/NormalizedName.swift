import Foundation

/// A typed name of an organization, taken apart: the words that tell who it is, and what was set beside them.
///
/// Normalising a key gives the same key. Costs a few microseconds for an ASCII name, some tens for another.
package struct NormalizedName: Sendable {
  /// The words of `words` joined by spaces: two spellings of one name have one key. Latin letters, lower case.
  package let key: String
  /// The name in its own script, case-folded; nil for a name in Latin letters alone.
  package let nativeKey: String?
  package let words: [NameWord]
  /// Acronyms that stood in brackets or beside a dash: letters and digits, lower case.
  package let acronyms: [String]
  /// Other names that it contained, in brackets, after "formerly", or before a dash.
  package let otherNames: [OtherName]
  /// Legal forms, without dots: "ev", "asbl", "inc".
  package let legalForms: [String]
  /// The office that was named, such as "geneva office" or "international secretariat".
  package let office: String?
  /// Whether words mixed Latin letters with look-alikes of another script; the key has them in Latin letters.
  package let mixedScripts: Bool
  /// Whether it is one word of two to ten letters, typed in capitals, as acronyms are.
  package let isAcronym: Bool

  /// A name within a name.
  package struct OtherName: Sendable, Hashable {
    package enum Place: Sendable { case brackets, former, beforeDash }
    package let key: String
    package let place: Place
  }

  /// The longest name that is accepted, in characters.
  package static let lengthLimit = 300

  package init(_ text: String) throws(NameFlaw) {
    if text.utf8.count > Self.lengthLimit {
      // Counting characters is only worth it where there can be 300 or fewer.
      guard text.utf8.count <= Self.lengthLimit * 32, text.count <= Self.lengthLimit else { throw .tooLong }
    }
    var bytes = text
    var native: String?
    var mixed = false
    if !text.utf8.allSatisfy({ $0 < 0x80 }) {
      let spelling = NameSpelling(text)
      (bytes, native, mixed) = (spelling.latin, spelling.native, spelling.mixedScripts)
    }
    if Self.isAddress(bytes) { throw .notAName }
    let scanner = bytes.withUTF8 { NameScanner($0) }
    let parts = NameParts(scanner.segments)
    guard !parts.words.isEmpty else {
      let isBlank = bytes.utf8.allSatisfy { $0 <= Ascii.space }
      throw isBlank ? .missing : .unreadable
    }
    var key = parts.words[0].text
    for word in parts.words.dropFirst() {
      key += " "
      key += word.text
    }
    let others = parts.otherNames.filter { $0.key != key }
    if Self.isFiller(parts.words) {
      // "AAA (Archives of American Art)" is the name in brackets; "AAA" alone is none.
      guard let other = others.first else { throw .notAName }
      self = try NormalizedName(other.key)
      return
    }
    self.key = key
    nativeKey = native.flatMap { $0.isEmpty ? nil : $0 }
    words = parts.words
    acronyms = parts.acronyms
    otherNames = others
    legalForms = parts.legalForms
    office = parts.office
    mixedScripts = mixed
    isAcronym = parts.isAcronym
  }

  /// Like `init`, for lists in which a flawed name is passed over.
  package static func reading(_ text: String) -> Result<NormalizedName, NameFlaw> {
    do { return .success(try NormalizedName(text)) } catch { return .failure(error) }
  }

  /// The places in the name, as codes, without repetition.
  package var places: Set<String> { Set(words.compactMap(\.place)) }

  /// The key where the whole name may be an acronym: one word of two to ten letters, however it was typed.
  var typedAcronym: String? { words.count == 1 && (2...10).contains(key.utf8.count) ? key : nil }

  private static func isFiller(_ words: [NameWord]) -> Bool {
    if words.count == 1 { return words[0].roles.contains(.filler) }
    return words.count == 2 && words[0].text == "n" && words[1].text == "a"
  }

  /// "https://…", "www.…", "name@host", "host.org/path"; but "350.org" and "Avaaz.org" are names.
  private static func isAddress(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.contains(UInt8(ascii: ".")) else { return false }
    let hasSign = bytes.contains(UInt8(ascii: "/")) || bytes.contains(UInt8(ascii: "@"))
    let trimmed = text.trimmingCharacters(in: .whitespaces).lowercased()
    if trimmed.contains("://") || trimmed.hasPrefix("www.") { return true }
    let isOneWord = !trimmed.contains(where: \.isWhitespace)
    return isOneWord && hasSign
  }
}
