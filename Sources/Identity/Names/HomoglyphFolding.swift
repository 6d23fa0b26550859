/// Words that mix Latin with Cyrillic or Greek letters of the same look, written in Latin letters alone.
///
/// A word is only touched when every foreign letter in it has a Latin look-alike: "Оxfаm" is, "日本YWCA" is not.
struct HomoglyphFolding {
  let scalars: String.UnicodeScalarView
  let changed: Bool

  /// Of a name as it was typed, with plain punctuation. Greek letters that NFKC would turn into others are looked at before it.
  init(name: String) {
    let typed = name.unicodeScalars
    guard typed.contains(where: Self.isUnlikeItsNFKC) else {
      self.init(NameSpelling.plain(name).unicodeScalars)
      return
    }
    let first = HomoglyphFolding(typed)
    let second = HomoglyphFolding(NameSpelling.plain(String(first.scalars)).unicodeScalars)
    self.init(second.scalars, changed: first.changed || second.changed)
  }

  private init(_ scalars: String.UnicodeScalarView, changed: Bool) {
    self.scalars = scalars
    self.changed = changed
  }

  /// Lunate sigmas look like C; NFKC makes a common sigma of each.
  private static func isUnlikeItsNFKC(_ scalar: Unicode.Scalar) -> Bool { scalar == "ϲ" || scalar == "Ϲ" }

  private init(_ text: String.UnicodeScalarView) {
    guard text.contains(where: Self.isCyrillicOrGreek), text.contains(where: Self.isLatin) else {
      (scalars, changed) = (text, false)
      return
    }
    var result = String.UnicodeScalarView()
    var word = String.UnicodeScalarView()
    var changed = false
    for scalar in text {
      if scalar.properties.isAlphabetic {
        word.append(scalar)
      } else {
        result.append(contentsOf: Self.folded(word, &changed))
        word.removeAll()
        result.append(scalar)
      }
    }
    result.append(contentsOf: Self.folded(word, &changed))
    scalars = result
    self.changed = changed
  }

  private static func folded(
    _ word: String.UnicodeScalarView, _ changed: inout Bool
  ) -> String.UnicodeScalarView {
    guard word.contains(where: isLatin), word.contains(where: isCyrillicOrGreek) else { return word }
    var latin = String.UnicodeScalarView()
    for scalar in word {
      if let twin = latinTwins[scalar] {
        latin.append(twin)
      } else if isCyrillicOrGreek(scalar) {
        return word
      } else {
        latin.append(scalar)
      }
    }
    changed = true
    return latin
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x41 && scalar.value < 0x250 && scalar.properties.isAlphabetic
  }

  private static func isCyrillicOrGreek(_ scalar: Unicode.Scalar) -> Bool {
    (0x370...0x52F).contains(scalar.value)
  }

  /// Cyrillic and Greek letters, each before the Latin letter that it looks like.
  private static let latinTwins: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs = """
      АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP СC ТT ХX УY ҮY ԚQ ԜW
      аa еe ѕs іi јj кk оo рp сc тt хx уy ԁd һh ԛq ԝw ӏl
      ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX
      αa ιi κk νv οo ρp υu
      ϹC ϲc ϳj
      """
    var twins: [Unicode.Scalar: Unicode.Scalar] = [:]
    for pair in pairs.split(whereSeparator: \.isWhitespace) {
      if let look = pair.unicodeScalars.first, let latin = pair.unicodeScalars.last { twins[look] = latin }
    }
    return twins
  }()
}
