import Foundation

/// A typed name as it is stored and looked up: its spelling made plain, and what surely is no part of it left out.
///
/// `NameReader` looks words up in the same tables for another purpose. It reads generously, into meanings in any language and several
/// variants, and what it finds is weighed. This is exact: names of one key are the same but for what nobody would call a difference. Keys are
/// kept in the database, and `IdentityKeys.edition` says which tables and rules made them.
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
  /// Keys of other names that it contained: in brackets, after "formerly", or before a dash.
  package let otherNames: [String]
  /// Whether words mixed Latin letters with look-alikes of another script; the key has them in Latin letters.
  package let mixedScripts: Bool

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
    let others = parts.otherNames.filter { $0 != key }
    if Filler.isAll(parts.words, native: native) {
      // "AAA (Archives of American Art)" is the name in brackets; "AAA" alone is none.
      guard let other = others.first else { throw .notAName }
      self = try NormalizedName(other)
      return
    }
    self.key = key
    nativeKey = native.flatMap { $0.isEmpty ? nil : $0 }
    words = parts.words
    acronyms = parts.acronyms
    otherNames = others
    mixedScripts = mixed
  }

  /// Like `init`, for lists in which a flawed name is passed over.
  package static func reading(_ text: String) -> Result<NormalizedName, NameFlaw> {
    do { return .success(try NormalizedName(text)) } catch { return .failure(error) }
  }

  /// The places in the name, as codes of the tables, without repetition; "international" is none.
  package var places: Set<String> {
    let names = ProfileReader.shipped.names
    let places = Set(words.map(\.place)).subtracting([0, names.terms.international])
    return Set(places.map(names.vocabulary.text))
  }

  /// The key where the whole name may be an acronym: one word of two to ten letters, however it was typed.
  var typedAcronym: String? { words.count == 1 && (2...10).contains(key.utf8.count) ? key : nil }

  /// "https://…", "www.…", "name@host", "host.org/path"; but "350.org" and "Avaaz.org" are names.
  static func isAddress(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.contains(UInt8(ascii: ".")) else { return false }
    let hasSign = bytes.contains(UInt8(ascii: "/")) || bytes.contains(UInt8(ascii: "@"))
    let trimmed = text.trimmingCharacters(in: .whitespaces).lowercased()
    if trimmed.contains("://") || trimmed.hasPrefix("www.") { return true }
    let isOneWord = !trimmed.contains(where: \.isWhitespace)
    return isOneWord && hasSign
  }
}
