/// A record while it is read; written out, it is a `Profile`.
struct ProfileDraft {
  var content: UInt64 = 0
  /// As `CountryCode`; 0 for none.
  var country: UInt16 = 0
  var hasOffice = false
  var hasFreeMail = false

  var webDomain: UInt32 = 0
  var webHost: UInt32 = 0
  var webPath: UInt32 = 0
  var webLabel: UInt32 = 0
  var socialHandle: UInt32 = 0
  var mailDomain: UInt32 = 0
  var mailLabel: UInt32 = 0
  var mailAddress: UInt32 = 0
  var mailLocal: UInt32 = 0
  var mailStem: UInt32 = 0

  var acronyms: [UInt32] = []
  var initials: [UInt32] = []
  var handles: [UInt32] = []
  var names: [NameDraft] = []

  /// Appends the words that `Profile` reads.
  func write(to words: inout [UInt32]) {
    let start = words.count
    let hasMailbox = mailAddress != 0
    words.append(long: content)
    words.append(long: names.first?.places ?? 0)
    words.append(
      UInt32(country) | (hasOffice ? Profile.Layout.hasOffice : 0) | (hasFreeMail ? Profile.Layout.hasFreeMail : 0)
        | (hasMailbox ? Profile.Layout.hasMailbox : 0))
    words.append(webDomain)
    words.append(webHost)
    words.append(webPath)
    words.append(webLabel)
    words.append(socialHandle)
    for _ in Profile.Layout.ends..<Profile.Layout.lists { words.append(0) }
    if hasMailbox {
      words.append(mailDomain)
      words.append(mailLabel)
      words.append(mailAddress)
      words.append(mailLocal)
      words.append(mailStem)
    }
    func noteEnd(_ list: Int) { words[start + Profile.Layout.ends + list] = UInt32(words.count - start) }
    words.append(contentsOf: acronyms)
    noteEnd(0)
    words.append(contentsOf: initials)
    noteEnd(1)
    words.append(contentsOf: handles)
    noteEnd(2)
    for name in names { name.write(to: &words) }
    noteEnd(3)
  }
}

/// A name while it is read; written out, it is a `ComparedName`.
struct NameDraft {
  let variant: NameVariant
  /// As they were written, in one word, small words left out.
  let letters: [UInt8]
  let total: Float
  let joined: UInt32
  let surfaceHash: UInt64
  let grams: GramSet

  var tokens: [NameToken] { variant.tokens }
  var places: UInt64 { NameCore(tokens).places }

  func write(to words: inout [UInt32]) {
    words.append(UInt32(tokens.count) | UInt32(variant.legal.count) << 16)
    words.append(
      UInt32(grams.count) | (variant.place == .part ? ComparedName.Layout.isPart : 0)
        | (variant.isUnspaced ? ComparedName.Layout.isUnspaced : 0)
        | (variant.isOtherScript ? ComparedName.Layout.isOtherScript : 0))
    words.append(total.bitPattern)
    words.append(joined)
    words.append(long: surfaceHash)
    words.append(long: NameCore.bagHash(tokens))
    grams.write(to: &words)
    for token in tokens { token.write(to: &words) }
    words.append(contentsOf: variant.legal)
  }
}
