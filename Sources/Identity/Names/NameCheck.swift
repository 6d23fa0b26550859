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

  /// A text that is too long has a flaw that the key tells.
  private static func needsKey(_ text: String) -> Bool {
    text.utf8.count > NormalizedName.lengthLimit || !Filler.isSurelyNone(text)
  }
}
