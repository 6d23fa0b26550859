/// Legal forms: they belong to the registration of a body, and are left out of its name.
enum LegalForms {
  /// Left out at the end of a name.
  static let trailing = """
    inc incorporated ltd limited llc llp plc lp corp corporation pbc cic cio scio rcn
    ev eingetragenerverein gmbh ggmbh gug ug mbh
    asbl aisbl vzw ivzw bvba sprl fup son
    sarl sasu scic eurl bv nv cv anbi
    srl onlus odv aps ets sgps lda ipss
    oy ry sr rf rs aps asa stf
    zs zu ops doo dooel kft zrt nkft sro spzoo pty pvt pte sdn bhd berhad npc nbo npo
    """

  /// Left out at the end only where they were written with dots: without, they are words and places as well.
  static let dottedOnly = "sa ag ab as ac co cc sc ong oscip osc iap ngo ro oo"

  /// Left out at the beginning of a name.
  static let leading = "stichting vereniging pt cv yayasan perkumpulan ooo ano"

  /// Two or three words, left out at the end.
  static let phrases = [
    "sp z oo", "sp zoo", "association sans but lucratif", "loi 1901", "limited by guarantee",
    "eingetragener verein",
  ]
  static let phraseWords = phrases.map { $0.split(separator: " ").map(String.init) }
  static let phraseEndings = Set(phraseWords.compactMap(\.last))

  /// In their own script, left out at either end.
  static let native = [
    "特定非営利活動法人", "認定特定非営利活動法人", "公益財団法人", "一般財団法人", "公益社団法人", "一般社団法人", "社会福祉法人", "学校法人",
    "npo法人", "認定npo法人", "財団法人", "社団法人", "사단법인", "재단법인", "비영리법인",
  ]
}
