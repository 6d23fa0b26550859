import Testing

@testable import Statements

@Suite struct `Rows of organizations` {
  static func rows(_ text: String) throws -> [OrganizationRow] {
    var reader = try OrganizationRows(SheetScanner(text))
    var rows: [OrganizationRow] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
  }

  @Test(arguments: [
    ["record_id", "org_name", "acronym", "country", "website", "contact_email"],
    ["ID", "Organisation", "Acronyme", "Pays", "Site Web", "Courriel"],
    ["No.", "Nom de l’organisation", "Sigle", "PAYS (code ISO)", "site_internet", "Adresse e-mail"],
    ["nº", "Nombre de la organización", "Siglas", "País", "Página web", "Correo electrónico"],
    ["n.", "Organização", "Sigla", "pais", "sítio web", "E-mail"],
    ["id", "Organizzazione", "sigla", "Paese", "Sito web", "Posta elettronica"],
    ["Lfd. Nr.", "Name der Organisation", "Abkürzung", "Land", "Webseite", "E-Mail-Adresse"],
    ["Nr", "Naam", "Afkorting", "Land", "Website", "E-mailadres"],
    ["№", "Название", "Аббревиатура", "Страна", "Сайт", "Электронная почта"],
    ["الرقم", "اسم المنظمة", "الاختصار", "الدولة", "الموقع الإلكتروني", "البريد الإلكتروني"],
    ["编号", "名称", "简称", "国家", "网站", "电子邮件"],
    ["番号", "団体名", "略称", "国", "ウェブサイト", "メール"],
    ["#", "Name / Nom *", "Acronym [if any]", "Country:", "URL", "Ｅmail"],
  ]) func `headings are known in many languages`(_ header: [String]) {
    let found = OrganizationColumn.found(in: header)
    #expect(OrganizationColumn.allCases.map { found[$0] } == [0, 1, 2, 3, 4, 5])
  }

  @Test func `the more exact heading is the name, wherever it stands`() {
    #expect(OrganizationColumn.found(in: ["Name", "Email", "Organisation"])[.name] == 2)
    #expect(OrganizationColumn.found(in: ["Organisation", "Org name"])[.name] == 1)
    #expect(OrganizationColumn.found(in: ["Contact", "Name", "Email"])[.mail] == 2)
  }

  @Test(arguments: [
    ("ch", "CH"), ("CHE", "CH"), ("uk", "GB"), ("Suisse", "CH"), ("ESPAÑA", "ES"), ("Côte d’Ivoire", "CI"),
    ("deutschland", "DE"), ("Россия", "RU"), ("日本", "JP"), ("Países Bajos", "NL"), ("xkx", "XK"),
  ]) func `a country is read from codes and names`(text: String, code: String) throws {
    let row = try #require(try Self.rows("name,country\nA,\(text)\n").first)
    #expect(row.country?.code == code)
    #expect(row.marks.isEmpty)
  }

  @Test func `what is odd about a row is marked, and the row is kept`() throws {
    let rows = try Self.rows("id,name,country\n1,A,Atlantis\n,B,FR\n3,C\n4,D,FR,more\n5,E,FR,\n6,F\0G,\n,,\n")
    #expect(rows.map(\.id) == ["1", "3", "3", "4", "5", "6"])
    #expect(rows.map(\.name) == ["A", "B", "C", "D", "E", "FG"])
    #expect(
      rows.map(\.marks) == [
        [.unknownCountry("Atlantis")], [.noID], [.fields(2, expected: 3)], [.fields(4, expected: 3)], [], [.zeroBytes],
      ])
  }

  @Test func `a row of nothing but separators is passed over, and its line is known`() throws {
    var reader = try OrganizationRows(SheetScanner("id,name\n1,A\n,\n\n  \n , \n2,B\n"))
    var ids: [String] = []
    while let row = try reader.next() { ids.append(row.id) }
    #expect(ids == ["1", "2"])
    #expect(reader.emptyLines == [3, 6])
  }

  @Test func `headings that could be the same column are told, the one that is read first`() {
    #expect(OrganizationColumn.rivals(in: ["name", "id", "Name", "país"]) == [.name: [0, 2]])
    #expect(OrganizationColumn.rivals(in: ["Nom", "Name", "E-mail"]) == [.name: [0, 1]])
    #expect(OrganizationColumn.rivals(in: ["Name", "Organisation", "Country"]) == [:])
  }

  @Test(arguments: [
    (["Name", "Company", "Email"], 1), (["Company"], 0), (["id", "Member"], 1), (["Member", "Name"], 1),
    (["संगठन", "देश"], 0),
    (["Member organisation", "Member"], 0), (["संस्था का नाम"], 0),
  ]) func `a company, a member and an organization in Hindi are names`(header: [String], column: Int) {
    #expect(OrganizationColumn.found(in: header)[.name] == column)
  }

  @Test func `without ids the numbers of the lines stand for them`() throws {
    #expect(try Self.rows("name\nA\n\n\"B\nC\"\nD\n").map(\.id) == ["2", "4", "6"])
  }

  @Test func `a first line that is a row, or has no name, is said`() {
    #expect(throws: OrganizationHeaderFlaw.looksLikeData) { try Self.rows("Oxfam,GB,https://oxfam.org\nA,FR,\n") }
    #expect(throws: OrganizationHeaderFlaw.noName(["id", "what"])) { try Self.rows("id,what\n1,A\n") }
    #expect(throws: OrganizationHeaderFlaw.empty) { try Self.rows("\n\n") }
  }
}
