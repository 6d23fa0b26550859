import Foundation
import StoryKit
import Testing

@Suite struct `Organizations at the terminal` {
  private let desk: Desk

  /// Three in a sheet, of which two bear one name: a question.
  init() async throws {
    desk = try await Desk.withStatements()
    try desk.write(
      """
      organization,country,kind,contact,email,language,listed,endorsed_at,how
      Asylum Lawyers Guild,MT,ngo,Ada,office@guild.example.org,en,yes,2018-03-01T08:00:00Z,paper
      Asylum Lawyers Guild,TG,ngo,Ben,lome@other.example.net,en,yes,2018-03-02T08:00:00Z,paper
      Harbour Choir,MT,ngo,Cleo,choir@harbour.example.org,en,yes,2018-03-03T08:00:00Z,paper
      """, to: "sheet.csv")
    #expect(try await desk.run("import", "short", "sheet.csv").status == 0)
  }

  private func count() async throws -> Int? { try await desk.count("short")["endorsements"] as? Int }

  private func show(_ id: String) async throws -> [String: Any] {
    try await desk.run("organization", "show", id, "--json").object
  }

  @Test func `are merged and unmerged, and the counts follow`() async throws {
    let merged = try await desk.run("organization", "merge", "2", "--into", "1")
    #expect(merged.output == "Merged 2 into 1. 1 endorsement kept beneath an earlier one.\n")
    #expect(try await count() == 2)
    let record = try await show("2")
    #expect(record["id"] as? Int == 1)
    #expect((record["merged"] as? [[String: Any]])?.first?["id"] as? Int == 2)
    let endorsements = try #require(record["endorsements"] as? [[String: Any]])
    #expect(endorsements.map { $0["state"] as? String } == ["confirmed", "duplicate"])
    #expect(endorsements.map { $0["madeFor"] as? Int } == [1, 2])
    #expect(try await desk.run("organization", "show", "2").output.contains("2 was merged into 1"))
    #expect(try await desk.run("organization", "list").output.contains("[merged into 1]"))
    let undone = try await desk.run("organization", "unmerge", "2")
    #expect(undone.output == "2 stands for itself again, apart from 1. 1 endorsement counted again.\n")
    #expect(try await count() == 3)
    #expect(try await desk.run("doctor").output.contains(/ok +count/))
  }

  @Test func `get names without the white space around them`() async throws {
    let added = try await desk.run("organization", "alias", "1", "--add", "  Guild of Asylum Lawyers ")
    #expect(added.output == "1 is known as “Guild of Asylum Lawyers” from now on.\n")
    #expect(
      try await desk.run("organization", "alias", "1", "--add", "Guild of Asylum Lawyers").output.contains("already"))
    let split = try await desk.run(
      "organization", "split", "1", "--name", " Lawyers of Lomé ", "--acronym", " ", "--alias",
      "Guild of Asylum Lawyers")
    #expect(split.output.hasPrefix("“Lawyers of Lomé” is organization 4. "), "\(split.errors)")
    let record = try await show("4")
    #expect(record["acronym"] is NSNull)
    #expect((record["names"] as? [[String: Any]])?.map { $0["name"] as? String } == ["Guild of Asylum Lawyers"])
  }

  @Test(arguments: ["Harbour\u{202E}Choir", "Harbour\u{1B}[2JChoir", "Harbour\nChoir", "Harbour\u{2066}Choir"])
  func `get no name that would garble a list or the terminal`(_ name: String) async throws {
    for option in ["--add", "--add-former", "--rename"] {
      let result = try await desk.run("organization", "alias", "3", option, name)
      #expect(result.status == 1)
      #expect(result.errors == "Error: The name holds a control character or a mark of direction. Type it again.\n")
    }
    let split = try await desk.run(
      "organization", "split", "3", "--name", name, "--contact", "choir@harbour.example.org")
    #expect(split.status == 1)
    let acronym = try await desk.run(
      "organization", "split", "3", "--name", "Choir", "--acronym", name, "--contact", "choir@harbour.example.org")
    #expect(acronym.errors.hasPrefix("Error: The acronym holds a control character"))
    let quoted = name.unicodeScalars.map { "\\u\(String($0.value + 0x10000, radix: 16).dropFirst())" }.joined()
    try desk.write(
      """
      organizations:
        - name: "\(quoted)"
          kind: ngo
        - name: Quay Singers
          kind: ngo
          alsoKnownAs: ["\(quoted)", "12345"]
      """, to: "roll.yaml")
    let roll = try await desk.run("organization", "import", "roll.yaml")
    #expect(roll.status == 1)
    #expect(roll.errors.contains("`alsoKnownAs` holds a control character"))
    #expect(roll.errors.contains("`alsoKnownAs` is not an organization's name"))
    #expect(roll.errors.contains("3 flaws in roll.yaml. Nothing was written"))
    #expect(!roll.errors.contains(name))
    #expect(try await show("3")["name"] as? String == "Harbour Choir")
    #expect(try await desk.sql("SELECT COUNT(*) FROM organization_name") == "0")
    #expect(try await desk.sql("SELECT COUNT(*) FROM organization") == "3")
  }

  @Test func `are not taken from a sheet by a number in the name's place`() async throws {
    try desk.write("organization,country,email\n12345,MT,a@guild.example.org\n", to: "numbers.csv")
    let result = try await desk.run("import", "short", "numbers.csv")
    #expect(result.status == 1)
    #expect(result.errors.contains("numbers.csv:2: organization: is not an organization's name"))
  }

  @Test func `say who bears a name already, and that endorsements keep theirs`() async throws {
    let borne = try await desk.run("organization", "alias", "3", "--add", "Asylum Lawyers Guild")
    #expect(
      borne.output.hasPrefix(
        "3 is known as “Asylum Lawyers Guild” from now on. Organization 1 bears that name already."))
    let renamed = try await desk.run("organization", "alias", "3", "--rename", "Choir of the Harbour")
    #expect(
      renamed.output == """
        3 is known as “Choir of the Harbour” from now on.
        Endorsements keep the names that they were signed with, in public lists, too.

        """)
    let sheet = try await desk.run("export", "short", "--format", "csv")
    #expect(sheet.output.contains("Harbour Choir"))
  }

  @Test(arguments: [
    ["organization", "merge", "1", "--into", "1"], ["organization", "merge", "9", "--into", "1"],
    ["organization", "unmerge", "1"], ["organization", "unmerge", "9"], ["organization", "show", "9"],
    ["organization", "alias", "9", "--add", "Guild"], ["organization", "alias", "1", "--add", "n/a"],
    ["organization", "alias", "1", "--remove", "No Such Name"],
    ["organization", "split", "1", "--name", "New Guild", "--endorsement", "NOSUCHREFX"],
    ["organization", "relation", "add", "1", "1", "--kind", "member-of"],
    ["organization", "relation", "confirm", "9"], ["review", "same", "9"], ["review", "different", "9"],
  ])
  func `are left as they are, with a sentence, when it can't be done`(_ arguments: [String]) async throws {
    let before = try await desk.sql("SELECT COUNT(*) FROM event")
    let result = try await FinishedCommand.run(
      arguments: arguments + ["--data-directory", desk.data.path], workingDirectory: desk.folder.url)
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix("Error: "))
    #expect(result.errors.hasSuffix(".\n"))
    #expect(try await desk.sql("SELECT COUNT(*) FROM event") == before)
  }

  @Test func `are reviewed: both sides, why, and the answer`() async throws {
    let words = "templatesDirectory=\(Places.repository.appending(path: "Templates").path)"
    let list = try await desk.run("review", "list", "--set", words)
    #expect(list.output.contains("Asylum Lawyers Guild"))
    #expect(list.output.contains("But another country: MT, TG ("))
    let question = try #require(try await desk.run("review", "list", "--json", "--set", words).array.first)
    #expect((question["newcomer"] as? [String: Any])?["id"] as? Int == 2)
    #expect((question["candidate"] as? [String: Any])?["id"] as? Int == 1)
    let evidence = try #require(question["evidence"] as? [[String: Any]])
    #expect(evidence.contains { ($0["words"] as? String)?.hasPrefix("The same name: asylum lawyers guild (+") == true })
    #expect(try await desk.run("review", "same", "1").output.hasPrefix("Merged 2 into 1. "))
    #expect(try await desk.run("review", "same", "1").status == 0)
    #expect(try await desk.run("review", "different", "1").status == 1)
    #expect(try await desk.run("review", "list", "--json").output == "[\n\n]\n")
    #expect(try await desk.run("organization", "unmerge", "2").status == 0)
    #expect(try await desk.run("review", "different", "1").output == "2 and 1 are different, for good.\n")
    #expect(try await desk.run("review", "same", "1").status == 1)
    let refused = try await desk.run("organization", "merge", "2", "--into", "1")
    #expect(refused.errors.contains("--force"))
    #expect(try await desk.run("organization", "merge", "2", "--into", "1", "--force").status == 0)
  }

  @Test func `get other names, lose them, and are split`() async throws {
    #expect(try await desk.run("organization", "alias", "3", "--add", "Coro del Puerto").status == 0)
    #expect(
      try await desk.run("organization", "alias", "3", "--add", "Coro del Puerto").output.hasSuffix("already.\n"))
    #expect(try await desk.run("organization", "alias", "3", "--add-former", "Quay Choir").status == 0)
    #expect(try await desk.run("organization", "alias", "3", "--remove", "Coro del Puerto").status == 0)
    #expect(try await desk.run("organization", "alias", "3", "--rename", "Choir of the Harbour").status == 0)
    #expect(try await show("3")["name"] as? String == "Choir of the Harbour")
    #expect(try await desk.run("organization", "alias", "3", "--rename", "Harbour Choir").status == 0)
    #expect(try await desk.run("organization", "alias", "3", "--remove", "Choir of the Harbour").status == 0)
    let names = try #require(try await show("3")["names"] as? [[String: Any]])
    #expect(names.map { $0["name"] as? String } == ["Quay Choir"])
    #expect(names.map { $0["kind"] as? String } == ["former"])
    let split = try await desk.run(
      "organization", "split", "3", "--name", "Quay Singers", "--alias", "Quay Choir", "--contact",
      "choir@harbour.example.org")
    #expect(split.output == "“Quay Singers” is organization 4. The counts stay as they were.\n")
    let record = try await show("4")
    #expect((record["endorsements"] as? [Any])?.count == 1)
    #expect(record["contacts"] as? Int == 1)
    #expect((try await show("3")["endorsements"] as? [Any])?.isEmpty == true)
  }

  @Test func `are shown with their tags, those of merged ones, too`() async throws {
    #expect(try await show("1")["tags"] as? [String] == [])
    #expect(!(try await desk.run("organization", "show", "1").output.contains("Tags")))
    #expect(
      try await desk.run("organization", "tag", "press", "1", "3").output == "2 organizations have the tag press.\n")
    #expect(try await desk.run("organization", "tag", "core-group", "2").status == 0)
    #expect(try await show("1")["tags"] as? [String] == ["press"])
    #expect(try await desk.run("organization", "merge", "2", "--into", "1").status == 0)
    #expect(try await show("1")["tags"] as? [String] == ["core-group", "press"])
    #expect(try await desk.run("organization", "show", "1").output.contains(/Tags +core-group, press/))
    #expect(try await desk.run("organization", "tag", "press", "1", "--remove").status == 0)
    #expect(try await show("1")["tags"] as? [String] == ["core-group"])
  }

  @Test func `are related, which keeps them from being merged`() async throws {
    let added = try await desk.run(
      "organization", "relation", "add", "3", "1", "--kind", "member-of", "--role", "observer")
    #expect(added.output == "3 is a member of 1.\n")
    #expect(try await desk.run("organization", "merge", "3", "--into", "1").status == 1)
    let relation = try #require(try await desk.run("organization", "relation", "list", "--json").array.first)
    #expect(relation["role"] as? String == "observer")
    let network = try #require(try await show("1")["name"] as? String)
    let shown = try await desk.run("organization", "show", "3").output
    #expect(shown.contains("member of \(network) (number 1), as observer"))
    #expect(try await desk.run("organization", "relation", "list", "--suggested", "--json").output == "[\n\n]\n")
    #expect(try await desk.run("organization", "relation", "reject", "1").status == 0)
    #expect(try await desk.run("organization", "merge", "3", "--into", "1").status == 0)
  }
}
