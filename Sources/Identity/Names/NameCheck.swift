/// What is to be said of a typed name before anything is done with it: the same as `NormalizedName` says, without the key, which takes most of
/// the time for a name in another script.
package struct NameCheck: Sendable {
  package let flaw: NameFlaw?
  /// Whether words mixed Latin letters with look-alikes of another script.
  package let mixedScripts: Bool

  package init(_ text: String) {
    if Self.needsKey(text) {
      switch NormalizedName.reading(text) {
      case .success(let name): (flaw, mixedScripts) = (nil, name.mixedScripts)
      case .failure(let found): (flaw, mixedScripts) = (found, false)
      }
    } else {
      let plain = HomoglyphFolding(name: text)
      flaw = NormalizedName.isAddress(String(plain.scalars)) ? .notAName : nil
      mixedScripts = flaw == nil && plain.changed
    }
  }

  /// A filler ("тест") is short; whatever has more letters of another script is a name, unless it is an address or too long.
  private static func needsKey(_ text: String) -> Bool {
    if text.utf8.count > NormalizedName.lengthLimit { return true }
    var letters = 0
    for scalar in text.unicodeScalars where NameSpelling.isLetterOfAnotherScript(scalar) {
      // A syllable or a word of Korean or Chinese is several letters.
      letters += scalar.value >= 0x3400 ? 4 : 1
    }
    return letters <= longestFiller
  }

  private static let longestFiller = ReadingWordTable.fillers.map(\.count).max() ?? 0
}
