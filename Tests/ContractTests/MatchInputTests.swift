import Foundation
import StoryKit
import Testing

@Suite struct `Sheets that match has to cope with` {
  @Test func `each odd row is kept and told with its line`() async throws {
    let desk = try Desk()
    try desk.write(
      """
      Identifiant;Nom;Pays
      1;Oxfam;Suisse
      2;"Ouvert;France
      3;Nowhere House;Atlantis
      4;Court
      5;Long;FR;plus
      ;Sans numéro;FR
      70;;FR
      8;???;FR
      9;https://example.org;FR
      10;\(String(repeating: "Très long ", count: 1_000));FR

      12;Zéro\u{0};CHE

      """, to: "noms.csv")
    let result = try await desk.type("match", "noms.csv", "--out", "clusters.csv", "--json")
    #expect(result.status == 0)
    let expected = [
      ":3: a quotation mark is opened", ":4: country “Atlantis”", ":5: has 2 fields, the first line has 3",
      ":6: has 4 fields, the first line has 3", ":7: has no record_id; the line's number", ":8: has no name",
      ":9: the name “???”", ":10: “https://example.org” is not a name", ":11: the name is longer than 300 characters",
      ":13: holds zero bytes",
    ]
    for sentence in expected { #expect(result.errors.contains("noms.csv" + sentence), "\(sentence)") }
    let ids = Clusters(try desk.read("clusters.csv")).rows.map(\.record)
    #expect(ids == ["1", "2", "3", "4", "5", "7", "70", "8", "9", "10", "12"])
    #expect(try result.object["markedRows"] as? Int == 10)
  }

  @Test func `a sheet in Windows-1252 is read, and said`() async throws {
    let desk = try Desk()
    let text = Data("Nom;Pays\r\nAmis de Gen?ve;CH\r\nAMIS DE GEN?VE;CH\r\n".utf8)
    try desk.write(Data(text.map { $0 == UInt8(ascii: "?") ? 0xE8 : $0 }), to: "noms.csv")
    let result = try await desk.type("match", "noms.csv", "--out", "-")
    #expect(result.errors.contains("noms.csv:2: is not UTF-8 and was read as Windows-1252"))
    #expect(result.errors.contains("noms.csv: If names look wrong"))
  }

  @Test func `names that look alike match whatever their letters are, and what is no name matches nothing`()
    async throws
  {
    let desk = try Desk()
    try desk.write(
      """
      id,organisation,country,website
      1,Caritas Europa,BE,https://www.caritas.eu
      2,Сaritas Europa,BE,caritas.eu
      3,\u{202E}Caritas\u{200F} Europa\u{202C},BE,HTTP://CARITAS.EU/en/
      4,CARITAS EUROPA – كاريتاس أوروبا,BE,www.caritas.eu
      5,info@caritas.eu,BE,caritas.eu
      6,caritas.eu/about,BE,caritas.eu
      7,N/A,BE,caritas.eu
      8,test,BE,caritas.eu
      9,--- !!!,BE,caritas.eu
      10,Harbour Choir,XQ,https://www.facebook.com/harbourchoir
      11,Mountain Riders,GB,https://www.facebook.com/mountainriders
      12,Caritas Europa,BEL,not a website
      13,Test Test,BE,caritas.eu
      14,12345,BE,caritas.eu
      15,Ϲaritas Europa,BE,caritas.eu

      """, to: "names.csv")
    let result = try await desk.type("match", "names.csv", "--out", "-", "--wrong-merges", "0.05")
    #expect(result.status == 0)
    let sets = Clusters(result.output).sets
    #expect(sets.contains { $0.isSuperset(of: ["1", "2", "3", "4", "15"]) }, "\(result.output)")
    for lone in ["5", "6", "7", "8", "9", "10", "11", "13", "14"] { #expect(sets.contains([lone]), "\(lone)") }
    let expected = [
      ":3: “Сaritas Europa” mixes letters of two scripts", ":6: “info@caritas.eu” is not a name",
      ":7: “caritas.eu/about” is not a name", ":8: “N/A” is not a name", ":9: “test” is not a name",
      ":10: the name “--- !!!” has no letter", ":11: country “XQ” is no code",
      ":14: “Test Test” is not a name", ":15: “12345” is not a name",
      ":16: “Ϲaritas Europa” mixes letters of two scripts",
    ]
    for sentence in expected { #expect(result.errors.contains("names.csv" + sentence), "\(sentence)") }
    #expect(!result.errors.contains("names.csv:2:") && !result.errors.contains("names.csv:4:"))
  }

  @Test func `a line of separators, and a second column of names, are told`() async throws {
    let desk = try Desk()
    try desk.write("id,name,Name\n1,Harbour Choir,x\n,,\n2,Mountain Riders,y\n", to: "names.csv")
    let result = try await desk.type("match", "names.csv", "--out", "-")
    #expect(result.output == "record_id,cluster_id\n1,1\n2,2\n")
    #expect(result.errors.contains("names.csv:3: has nothing in any field, and was left out"))
    #expect(
      result.errors.contains(
        "names.csv: “Name” could be the same column as “name”, which comes first, and was not read"))
  }

  @Test func `what is odd about lines is told in their order`() async throws {
    let desk = try Desk()
    try desk.write("id,name\n1,Harbour Choir\n,\n3,12345\n,\n5,www.example.org\n", to: "names.csv")
    let result = try await desk.type("match", "names.csv", "--out", "-")
    let lines = result.errors.matches(of: /names\.csv:(\d+):/).compactMap { Int($0.output.1) }
    #expect(lines == [3, 4, 5, 6])
  }

  @Test(arguments: [
    "name", "Organisation", "organización", "ORG NAME", "Company", "Member", "संगठन", "Nom de l’organisation", "名称",
  ])
  func `a sheet of one column is enough, whatever language its heading is in`(heading: String) async throws {
    let desk = try Desk()
    try desk.write("\(heading)\nHarbour Choir\nHarbour Choir\nMountain Riders\n", to: "names.csv")
    let result = try await desk.type("match", "names.csv", "--out", "-")
    #expect(result.output == "record_id,cluster_id\n2,2\n3,2\n4,4\n", "\(result.errors)")
  }

  @Test func `fifty thousand rows of one name come to an end, each with its cluster`() async throws {
    let desk = try Desk()
    let rows = (1...50_000).map { "\($0),Red Cross,\(["KE", "UG", "FR"][$0 % 3]),office\($0)@gmail.com" }
    try desk.write("id,name,country,email\n" + rows.joined(separator: "\n") + "\n", to: "names.csv")
    let result = try await desk.type("match", "names.csv", "--out", "-")
    #expect(result.status == 0)
    #expect(Clusters(result.output).rows.map(\.record) == (1...50_000).map(String.init))
  }

  @Test func `UTF-16 with semicolons is read as any other sheet`() async throws {
    let desk = try Desk()
    let text = "Nombre;País\r\nAsociación Niños del Río;España\r\n\"Asociación; Niños\";ES\r\n"
    for encoding in [String.Encoding.utf16LittleEndian, .utf16BigEndian] {
      try desk.write(Data(try #require("\u{FEFF}\(text)".data(using: encoding))), to: "nombres.csv")
      let result = try await desk.type("match", "nombres.csv", "--out", "-")
      #expect(result.output == "record_id,cluster_id\n2,2\n3,3\n", "\(result.errors)")
      #expect(!result.errors.contains("nombres.csv:"))
    }
  }

  @Test func `odd rows are told in their order, each once`() async throws {
    let desk = try Desk()
    try desk.write("name,country\n,Atlantis\nHarbour Choir,Xanadu\n???,MT\nQuay,Lemuria\n", to: "names.csv")
    let result = try await desk.type("match", "names.csv", "--out", "-")
    let lines = result.errors.split(separator: "\n").filter { $0.hasPrefix("names.csv:") }
    #expect(lines.map { $0.split(separator: ":")[1] } == ["2", "3", "4", "5"])
    #expect(
      lines.first?.contains("country “Atlantis” is no code or name of one, and was left out; has no name") == true)
  }

  @Test func `of many odd rows the first twenty are told, and the others counted`() async throws {
    let desk = try Desk()
    try desk.write("name\n" + String(repeating: "n/a\n", count: 50), to: "names.csv")
    let result = try await desk.type("match", "names.csv", "--out", "-")
    #expect(result.status == 0)
    #expect(result.errors.contains("names.csv:21: “n/a”"))
    #expect(!result.errors.contains("names.csv:22:"))
    #expect(result.errors.contains("names.csv: … and 30 further lines without a usable name"))
    #expect(Clusters(result.output).sets.count == 50)
  }

  @Test func `ids come back exactly as they were`() async throws {
    let desk = try Desk()
    try desk.write("id,name\n=1,Aaa\n\"a,b\",Bbb\n-3,Ccc\n007,Ddd\n\"x\"\"y\",Eee\n", to: "names.csv")
    let result = try await desk.type("match", "names.csv", "--out", "-")
    #expect(
      result.output == "record_id,cluster_id\n=1,=1\n\"a,b\",\"a,b\"\n-3,-3\n007,007\n\"x\"\"y\",\"x\"\"y\"\n")
  }

  @Test func `an id that stands there twice is refused with both lines, and nothing is written`() async throws {
    let desk = try Desk()
    try desk.write("id,name\n1,Aaa\n2,Bbb\n1,Ccc\n", to: "names.csv")
    let result = try await desk.type("match", "names.csv", "--out", "clusters.csv")
    #expect(result.status == 1)
    #expect(result.errors.contains("names.csv:4: record_id “1” stands in line 2 already"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder.url.path) == ["names.csv"])
  }

  @Test(arguments: [
    ("", "is empty. The first line must name the columns"), ("name\n", "has no lines below the first"),
    ("Oxfam,GB,oxfam@example.org\nB,FR,\n", "looks like a row of data"),
    ("id,what\n1,A\n", "has no column for the name; its first line has “id”, “what”"),
    ("PK\u{3}\u{4}", "is a workbook or an archive"),
  ]) func `a sheet that can't be used is refused with the reason`(text: String, reason: String) async throws {
    let desk = try Desk()
    try desk.write(text, to: "names.csv")
    let result = try await desk.type("match", "names.csv", "--out", "clusters.csv")
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix("Error: "))
    #expect(result.errors.contains(reason))
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder.url.path) == ["names.csv"])
  }

  @Test func `the sheet is never overwritten, however its name is spelled`() async throws {
    let desk = try Desk()
    try desk.write("name\nOxfam\n", to: "names.csv")
    let link = desk.folder.url.appending(path: "link.csv").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "names.csv")
    for path in ["names.csv", "./names.csv", "link.csv"] {
      let result = try await desk.type("match", "names.csv", "--out", "clusters.csv", "--review", path)
      #expect(result.status == 1)
      #expect(result.errors.contains("is the sheet itself"))
    }
    #expect(try desk.read("names.csv") == "name\nOxfam\n")
  }

  @Test func `an output that can't be written is told before the work begins`() async throws {
    let desk = try Desk()
    try desk.write("name\nOxfam\n", to: "names.csv")
    let result = try await desk.type("match", "names.csv", "--out", "nowhere/clusters.csv", "--review", "review.csv")
    #expect(result.status == 1)
    #expect(result.errors.contains("nowhere/clusters.csv can't be written: there is no folder"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder.url.path) == ["names.csv"])
    #expect(try await desk.type("match", "missing.csv", "--out", "c.csv").errors.contains("No such file or directory"))
  }
}
