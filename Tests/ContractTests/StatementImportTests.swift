import Foundation
import StoryKit
import Testing

@Suite struct `Importing statements` {
  @Test func `the same files again change nothing`() async throws {
    let desk = try Desk()
    #expect(try await desk.run("statement", "import", Demo.statements.path).output.contains("ten-acts: added"))
    let again = try await desk.run("statement", "import", Demo.statements.path)
    #expect(again.status == 0)
    #expect(again.output.split(separator: "\n").allSatisfy { $0.hasSuffix("unchanged") })
    #expect(try await desk.sql("SELECT COUNT(*) FROM statement_version") == "5")
  }

  @Test func `every flaw is named with its file and line, and the good statements beside it are not written`()
    async throws
  {
    let desk = try Desk()
    try desk.write(ShortStatement(slug: "good").text, to: "all/good/en.md")
    try desk.write(ShortStatement(slug: "bad", more: "colour: red\ngoal: many").text, to: "all/bad/en.md")
    let result = try await desk.run("statement", "import", "all")
    #expect(result.status == 1)
    #expect(result.errors.contains("all/bad/en.md:10: colour: "))
    #expect(result.errors.contains("all/bad/en.md:11: goal: "))
    #expect(result.errors.contains("Nothing was written."))
    #expect(!FileManager.default.fileExists(atPath: desk.data.path))
  }

  @Test func `a changed text is refused until it is said what the change means`() async throws {
    let desk = try await Desk.withStatements()
    try desk.write(ShortStatement(body: "Migrants have human rights.").text, to: "short/en.md")
    let unsaid = try await desk.run("statement", "import", "short")
    #expect(unsaid.status == 1)
    #expect(unsaid.errors.contains("short differs from its version 1"))
    #expect(unsaid.errors.contains("--correction"))
    #expect(try await desk.run("statement", "show", "short", "--json").object["version"] as? Int == 1)

    #expect(
      try await desk.run("statement", "import", "short", "--correction").output == "short: version 2, a correction\n")
    #expect(try await desk.run("statement", "import", "short").output == "short: unchanged\n")
  }

  @Test func `when one of several changed without a word, none is written`() async throws {
    let desk = try await Desk.withStatements()
    try desk.write(ShortStatement(slug: "another").text, to: "all/another/en.md")
    try desk.write(ShortStatement(body: "Changed.").text, to: "all/short/en.md")
    #expect(try await desk.run("statement", "import", "all").status == 1)
    #expect(try await desk.run("statement", "show", "another").status == 1)
  }

  @Test func `two folders can't have the same slug`() async throws {
    let desk = try Desk()
    try desk.write(ShortStatement().text, to: "all/one/en.md")
    try desk.write(ShortStatement().text, to: "all/two/en.md")
    let result = try await desk.run("statement", "import", "all")
    #expect(result.status == 1)
    #expect(result.errors.contains("all/two:1: slug: "))
  }

  @Test func `a file that is not UTF-8 is named with its line and what to do`() async throws {
    let desk = try Desk()
    let bytes = Data(ShortStatement(body: "Rights in Gen?ve.").text.utf8).map { $0 == UInt8(ascii: "?") ? 0xE8 : $0 }
    try desk.write(Data(bytes), to: "short/en.md")
    let result = try await desk.run("statement", "import", "short")
    #expect(result.status == 1)
    #expect(result.errors.contains("short/en.md:17: This line is not UTF-8."))
    #expect(result.errors.contains("Windows-1252"))
  }

  @Test func `a folder without statements, a file and a typo are told apart`() async throws {
    let desk = try Desk()
    try desk.write(ShortStatement().text, to: "short/en.md")
    try desk.write("", to: "empty/notes.txt")
    #expect(try await desk.run("statement", "import", "empty").errors.contains("There is no statement in empty"))
    #expect(try await desk.run("statement", "import", "short/en.md").errors.contains("Name the folder that it is in"))
    #expect(try await desk.run("statement", "import", "shrot").errors.contains("There is nothing at shrot."))
  }

  @Test func `closing and opening by hand are seen at once, and once is as good as twice`() async throws {
    let desk = try await Desk.withStatements()
    #expect(try await desk.run("statement", "close", "short").output == "short is closed.\n")
    #expect(try await desk.run("statement", "close", "short").output == "short was closed already.\n")
    #expect(try await desk.run("statement", "show", "short", "--json").object["phase"] as? String == "closed")
    #expect(try await desk.run("statement", "open", "short").output == "short is open.\n")
    #expect(try await desk.run("statement", "show", "short", "--json").object["phase"] as? String == "open")
    #expect(try await desk.run("statement", "open", "nowhere").errors.contains("There are: act-now"))
  }
}
