import Testing

@testable import Identity

@Suite struct `The key of a name` {
  @Test(arguments: [
    ("International Catholic Migration Commission", "The International Catholic Migration Commission"),
    ("International Catholic Migration Commission", "Int'l Catholic Migration Commission"),
    ("International Catholic Migration Commission", "INTL. CATHOLIC MIGRATION COMMISSION"),
    ("International Catholic Migration Commission", "International Catholic Migration Commission (ICMC)"),
    ("International Catholic Migration Commission", "ICMC - International Catholic Migration Commission"),
    ("International Catholic Migration Commission", "ICMC International Catholic Migration Commission"),
    ("International Catholic Migration Commission", "International Catholic Migration Commission – Geneva Office"),
    ("International Catholic Migration Commission", "International Catholic\u{200B} Migration\u{200F} Commission"),
    (
      "Platform for International Cooperation on Undocumented Migrants",
      "PICUM – Platform for Int’l Cooperation on Undocumented Migrants a.s.b.l."
    ),
    ("Building and Wood Workers' International", "Building & Wood Workers International"),
    ("Alianza Américas", "ALIANZA AMERICAS"),
    ("Alianza Americas (formerly NALACC)", "Alianza Americas"),
    ("Asylum Access (Thailand)", "Asylum Access Thailand"),
    ("Asia-Pacific Refugee Rights Network", "Asia Pacific Refugee Rights Network"),
    ("Stichting Oxfam Novib", "Oxfam Novib"),
    ("Amnesty International Deutschland e.V.", "Amnesty International Deutschland eV"),
    ("Caritas Internationalis Geneva Delegation", "Cáritas Internationalis"),
    ("Norwegian Organisation for Asylum Seekers", "Norwegian Organization for Asylum Seekers"),
    ("Ｏｘｆａｍ", "Oxfam"),
    ("特定非営利活動法人 難民支援協会", "難民支援協会"),
    ("La Fédération de l’asile", "Federation de l'asile"),
  ]) func `is one for`(left: String, right: String) throws {
    let (left, right) = (try NormalizedName(left), try NormalizedName(right))
    #expect(left.nativeKey ?? left.key == right.nativeKey ?? right.key)
  }

  @Test(arguments: [
    ("Save the Children UK", "Save the Children Sweden"), ("Caritas Europa", "Caritas Internationalis"),
    ("Oxfam", "Oxfam – Kenya"), ("OXFAM", "OXFAM - EAST AFRICA"),
    ("Migrants' Rights Network", "Migrants Rights International"),
    ("Danish Refugee Council", "Danish Red Cross"), ("Amnesty International S.A.", "Amnesty International SA"),
    ("State Secretariat for Migration", "Secretariat for Migration"), ("Uganda Tourism Office", "Uganda Tourism"),
  ]) func `is another for`(left: String, right: String) throws {
    #expect(try NormalizedName(left).key != NormalizedName(right).key)
  }

  @Test func `keeps apart what was set beside the name`() throws {
    let name = try NormalizedName("ICMC – International Catholic Migration Commission e.V. – Geneva Office")
    #expect(name.acronyms == ["icmc"])
    #expect(name.key == "international catholic migration commission")
    let former = try NormalizedName("Women in Migration Network (formerly Women and Global Migration Working Group)")
    #expect(former.otherNames == ["women and global migration working group"])
  }

  @Test func `stands beside the name in its own script`() throws {
    let name = try NormalizedName("المجلس النرويجي للاجئين")
    #expect(name.nativeKey == "المجلس النرويجي للاجيين" || name.nativeKey == "المجلس النرويجي للاجئين")
    #expect(name.key.utf8.allSatisfy { $0 < 0x80 })
    #expect(try NormalizedName("Федерация").nativeKey == "федерация")
    #expect(try NormalizedName("Fédération").nativeKey == nil)
  }

  @Test func `of a name with look-alike letters is the plain one, and it is told`() throws {
    let forged = try NormalizedName("Оxfаm Internаtional")
    #expect(forged.key == "oxfam international")
    #expect(forged.mixedScripts)
    #expect(try !NormalizedName("日本YWCA").mixedScripts)
  }

  @Test(arguments: ["Ϲaritas Europa", "Ϲaritas Euroрa", "ϲaritas Europa"])
  func `of a name with a lunate sigma for a C is the plain one, and it is told`(text: String) throws {
    let forged = try NormalizedName(text)
    #expect(forged.key == "caritas europa")
    #expect(forged.mixedScripts)
    #expect(NameCheck(text).mixedScripts)
    #expect(try NormalizedName("ΑΘΗΝΑΙΟϹ ΔΗΜΟϹ").key == NormalizedName("ΑΘΗΝΑΙΟΣ ΔΗΜΟΣ").key)
    #expect(try !NormalizedName("ΑΘΗΝΑΙΟϹ ΔΗΜΟϹ").mixedScripts)
  }

  @Test(arguments: [
    ("", NameFlaw.missing), ("  \t\u{200B}\u{200F} ", .missing), ("- / ()", .unreadable), ("!!! …", .unreadable),
    ("🎉", .unreadable), ("n/a", .notAName), ("N.A.", .notAName), ("Test", .notAName), ("none", .notAName),
    ("https://www.icmc.net/", .notAName), ("www.icmc.net", .notAName), ("info@icmc.net", .notAName),
    (String(repeating: "Name ", count: 61), .tooLong), (String(repeating: "é", count: 10_000), .tooLong),
    ("a" + String(repeating: "\u{301}", count: 10_000), .tooLong),
  ]) func `is refused with its reason`(text: String, flaw: NameFlaw) {
    #expect(throws: flaw) { try NormalizedName(text) }
  }

  @Test(arguments: [
    "Prueba", "Not applicable", "not-applicable", "test test", "Test Test", "TEST TEST TEST", "individual", "لا يوجد",
    "لا يوجد لا يوجد", "اختبار", "sans objet", "Non applicable", "À titre individuel", "sin nombre", "no aplica",
    "Ninguna",
    "keine Angabe", "Privatperson", "não se aplica", "Nessuna", "n.v.t.", "geen", "nie dotyczy", "тест тест", "нет",
    "не применимо", "частное лицо", "bireysel", "测试", "测试测试", "无", "個人", "テスト", "해당 없음", "लागू नहीं", "unknown",
    "none none", "asdf", "null", "тест тест тест тест тест тест",
  ]) func `of nothing but what is typed to get past a field is refused`(text: String) {
    #expect(throws: NameFlaw.notAName) { try NormalizedName(text) }
    #expect(NameCheck(text).flaw == .notAName)
  }

  @Test(arguments: [
    "Prueba de Fuego", "Test Aankoop", "Stiftung Warentest", "Individual Rights Foundation", "YÖK", "NADA", "NET",
    "Nashi", "Wu", "FRD", "Unknown Fund", "La Prueba Social", "None of Us", "Verein Privatpersonen helfen",
    "جمعية لا يوجد فقر", "Нет войне", "Not Applicable Theatre",
  ]) func `with such a word in it, or one that only sounds like it, is a name`(text: String) throws {
    #expect(try !NormalizedName(text).key.isEmpty)
    #expect(NameCheck(text).flaw == nil)
  }

  @Test func `of a filler beside a name is the name's`() throws {
    #expect(try NormalizedName("AAA (Archives of American Art)").key == NormalizedName("Archives of American Art").key)
    #expect(throws: NameFlaw.notAName) { try NormalizedName("AAA") }
  }

  @Test(arguments: ["350.org", "Avaaz.org", "A/B Partnership for Testing", "Association 4D", "La 72", "RAICES"])
  func `is there for names that look odd`(text: String) throws {
    #expect(try !NormalizedName(text).key.isEmpty)
  }
}
