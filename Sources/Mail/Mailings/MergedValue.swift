/// A value as it goes into each kind of place.
struct MergedValue: Sendable {
  /// On one line, as it is.
  let bare: String
  /// Within words: no link where the value is none, and set apart where its direction is another.
  let inWords: String
  /// Whether it is an address, and not what stands there in its place.
  let isAddress: Bool

  /// An address: checked before.
  init(address: String) {
    bare = address
    inWords = address
    isAddress = true
  }

  /// A whole sentence, in which values are set apart already.
  init(sentence: String) {
    bare = sentence
    inWords = sentence
    isAddress = false
  }

  /// Words of ours.
  init(_ text: String, isWithinRightToLeft: Bool) {
    bare = text
    inWords = IsolatedText(text, isWithinRightToLeft: isWithinRightToLeft).text
    isAddress = false
  }

  /// What a stranger may have typed.
  /// - Parameter isSubject: whether it stands in the subject, where nothing becomes a link.
  init(stranger text: String, isSubject: Bool, isWithinRightToLeft: Bool) {
    let harmless = StrangersText(text)
    bare = harmless.inSubject
    inWords = IsolatedText(isSubject ? bare : harmless.inBody, isWithinRightToLeft: isWithinRightToLeft).text
    isAddress = false
  }
}
