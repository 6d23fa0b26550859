import Foundation
import StoryKit
import Testing

@Suite struct `Entering signatories from a sheet` {
  static let mixed = """
    organization,country,email,listed
    Oxfam Example,GB,someone@oxfam.example.org,yes
    Nowhere House,Atlantis,,yes
    Caritas Example,CH,not-an-address,maybe
    ???,FR,,yes
    Danish Example Council,DK,,no

    """

  @Test func `every bad line is named with its number and reason, and nothing is written`() async throws {
    let desk = try await Desk.withStatements()
    try desk.write(Self.mixed, to: "list.csv")
    let result = try await desk.run("import", "short", "list.csv")
    #expect(result.status == 1)
    #expect(result.errors.contains("list.csv:3: country: \"Atlantis\""))
    #expect(result.errors.contains("list.csv:4: email: \"not-an-address\""))
    #expect(result.errors.contains("list.csv:4: listed: write yes or no"))
    #expect(result.errors.contains("list.csv:5: organization: "))
    #expect(result.errors.contains("3 lines can't be used, so nothing was written."))
    #expect(try await desk.count("short")["endorsements"] as? Int == 0)
    #expect(try await desk.sql("SELECT COUNT(*) FROM organization") == "0")
  }

  @Test(arguments: ["invite", "import"])
  func `a statement that is not there is told before anything of the sheet`(_ command: String) async throws {
    let desk = try await Desk.withStatements()
    try desk.write(Self.mixed, to: "list.csv")
    for sheet in ["list.csv", "missing.csv"] {
      let result = try await desk.run(command, "nowhere", sheet)
      #expect(result.status == 1)
      #expect(result.errors.hasPrefix("Error: There is no statement “nowhere”. There are: "), "\(result.errors)")
    }
  }

  @Test func `what is no name at the form is none in a sheet, and its line is told`() async throws {
    let desk = try await Desk.withStatements()
    let names = [
      "12345", "Prueba", "Test Test", "+32 (0)2 123 45", "https://example.org", "info@example.org", "لا يوجد",
    ]
    try desk.write(
      "organization,country\n" + names.map { "\($0),FR\n" }.joined() + "Harbour Choir,FR\n", to: "list.csv")
    let result = try await desk.run("import", "short", "list.csv", "--keep-good")
    for line in 2...8 {
      #expect(result.errors.contains("list.csv:\(line): organization: is not an organization's name"), "\(line)")
    }
    #expect(try await desk.count("short")["endorsements"] as? Int == 1)
  }

  @Test func `a name of mixed scripts is entered, its line told, and marked where it is shown`() async throws {
    let desk = try await Desk.withStatements()
    try desk.write("organization,country\nHarbour Choir,FR\nСaritas Example,FR\n", to: "list.csv")
    let result = try await desk.run("import", "short", "list.csv")
    #expect(result.status == 0)
    #expect(
      result.errors.contains("list.csv:3: organization: “Сaritas Example” mixes letters of two scripts that look alike")
    )
    #expect(!result.errors.contains("list.csv:2:"))
    let shown = try await desk.run("organization", "show", "2")
    #expect(shown.output.contains("mixes letters of two scripts that look alike"))
    #expect(try await desk.run("organization", "show", "2", "--json").object["mixedScripts"] as? Bool == true)
    #expect(try await desk.run("organization", "show", "1", "--json").object["mixedScripts"] as? Bool == false)
  }

  @Test func `the good lines are kept when asked for, and the bad ones still named`() async throws {
    let desk = try await Desk.withStatements()
    try desk.write(Self.mixed, to: "list.csv")
    let result = try await desk.run("import", "short", "list.csv", "--keep-good")
    #expect(result.status == 0)
    #expect(result.errors.contains("list.csv:3: country: "))
    #expect(result.output == "short: 2 endorsements entered, 2 new organizations.\n")
    #expect(try await desk.count("short")["listed"] as? Int == 1)
  }

  @Test func `the same sheet again changes nothing`() async throws {
    let desk = try await Desk.withStatements()
    let first = try await desk.run("import", "ten-acts", Demo.signatories)
    #expect(first.output.hasPrefix("ten-acts: 60 endorsements entered"))
    let again = try await desk.run("import", "ten-acts", Demo.signatories)
    #expect(again.output == "ten-acts: 0 endorsements entered, 60 endorsed before.\n")
    #expect(try await desk.count("ten-acts")["endorsements"] as? Int == 60)
  }

  @Test func `a dry run tells what would be done and writes nothing`() async throws {
    let desk = try await Desk.withStatements()
    let rehearsed = try await desk.run("import", "ten-acts", Demo.signatories, "--dry-run")
    #expect(rehearsed.output.contains("nothing was written"))
    #expect(rehearsed.output.contains("60 endorsements entered"))
    #expect(try await desk.sql("SELECT COUNT(*) FROM organization") == "0")
    #expect(try await desk.sql("SELECT COUNT(*) FROM event WHERE endorsement IS NOT NULL") == "0")
  }

  @Test func `a line in Windows-1252 is read, and said`() async throws {
    let desk = try await Desk.withStatements()
    let bytes = Data("organization,country\nAmis de Gen?ve,CH\nAmi de Gen?ve,CH\n".utf8)
    try desk.write(Data(bytes.map { $0 == UInt8(ascii: "?") ? 0xE8 : $0 }), to: "list.csv")
    let result = try await desk.run("import", "short", "list.csv")
    #expect(result.status == 0)
    #expect(
      result.errors.contains("list.csv: 2 lines, the first of them line 2, are not UTF-8 and were read as Windows-1252")
    )
    #expect(try await desk.sql("SELECT name FROM organization ORDER BY id LIMIT 1") == "Amis de Genève")
  }

  @Test func `a sheet in UTF-16 is read, and a workbook is refused with what to do`() async throws {
    let desk = try await Desk.withStatements()
    let sheet = try #require("organization\tcountry\r\nМеждународный комитет\tРоссия\r\n".data(using: .utf16))
    try desk.write(sheet, to: "list.csv")
    try desk.write("PK\u{3}\u{4}and more", to: "list.xlsx")
    #expect(try await desk.run("import", "short", "list.csv").status == 0)
    #expect(try await desk.sql("SELECT country FROM organization") == "RU")
    let refused = try await desk.run("import", "short", "list.xlsx")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("save the sheet as “CSV UTF-8”"))
  }

  @Test func `a sheet without the columns it needs, an empty one and a missing one are refused`() async throws {
    let desk = try await Desk.withStatements()
    try desk.write("name,country\nOxfam Example,GB\n", to: "columns.csv")
    try desk.write("organization,country\n", to: "empty.csv")
    #expect(
      try await desk.run("import", "short", "columns.csv", "--keep-good").errors.contains("this column is missing"))
    #expect(try await desk.run("import", "short", "empty.csv").errors.contains("has no lines below the first"))
    let missing = try await desk.run("import", "short", "missing.csv")
    #expect(missing.status == 1)
    #expect(missing.errors == "Error: missing.csv cannot be read: No such file or directory.\n")
  }

  @Test func `a statement that is not there is answered with those that are`() async throws {
    let desk = try await Desk.withStatements()
    let result = try await desk.run("import", "tenacts", Demo.signatories)
    #expect(result.status == 1)
    #expect(result.errors.contains("There is no statement “tenacts”. There are: act-now, "))
  }
}

@Suite struct `Inviting the contacts of a sheet` {
  @Test func `each contact gets one mail, and none a second one`() async throws {
    let desk = try await Desk.withStatements()
    #expect(try await desk.run("invite", "act-now", Demo.contacts).output.hasPrefix("act-now: 26 contacts invited"))
    #expect(
      try await desk.run("invite", "act-now", Demo.contacts).output
        == "act-now: 0 contacts invited, 26 invited before.\n")
    #expect(try await desk.sql("SELECT COUNT(*) FROM outbox_mail WHERE intent = 'invitation'") == "26")
  }

  @Test func `a bad address keeps the whole sheet out until it is mended or left out`() async throws {
    let desk = try await Desk.withStatements()
    try desk.write(
      "organization,email\nOxfam Example,someone@oxfam.example.org\nCaritas Example,nobody\n", to: "list.csv")
    #expect(try await desk.run("invite", "short", "list.csv").status == 1)
    #expect(try await desk.sql("SELECT COUNT(*) FROM outbox_mail") == "0")
    #expect(try await desk.run("invite", "short", "list.csv", "--keep-good").status == 0)
    #expect(try await desk.sql("SELECT COUNT(*) FROM outbox_mail") == "1")
  }

  @Test func `nobody is invited to a closed statement`() async throws {
    let desk = try await Desk.withStatements()
    let result = try await desk.run("invite", "new-deal", Demo.contacts)
    #expect(result.status == 1)
    #expect(result.errors.contains("new-deal is closed since 2016-"))
    #expect(try await desk.sql("SELECT COUNT(*) FROM organization") == "0")
  }
}
