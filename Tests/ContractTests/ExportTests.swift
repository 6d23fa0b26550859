import Foundation
import StoryKit
import Testing

@Suite struct `Taking endorsements out` {
  /// A desk with three signatories whose texts are awkward.
  static func awkward() async throws -> Desk {
    let desk = try await Desk.withStatements()
    try desk.write(
      """
      organization,country,contact,role,email,listed,how
      "Red ""Sin Fronteras"", A.C.",MX,Alice Example,Director,alice@red.example.org,yes,phone
      =Cooperation Example,CH,Ben Example,,ben@cooperation.example.net,no,"-1 page, by post"
      مركز دعم اللاجئين,EG,,,,yes,

      """, to: "list.csv")
    #expect(try await desk.run("import", "short", "list.csv").status == 0)
    return desk
  }

  /// The rows of a file as Python's csv reads them, by column.
  static func rows(of file: String, at desk: Desk) async throws -> [[String: String]] {
    let script =
      "import csv, json, sys; print(json.dumps(list(csv.DictReader(open(sys.argv[1], newline='', encoding='utf-8')))))"
    let read = try await FinishedCommand.run(
      Places.debianPython, arguments: ["-c", script, desk.folder.url.appending(path: file).path])
    return try #require(try JSONSerialization.jsonObject(with: Data(read.output.utf8)) as? [[String: String]])
  }

  @Test func `another program's CSV reader gets every name back as it was entered`() async throws {
    let desk = try await Self.awkward()
    #expect(try await desk.run("export", "short", "--format", "csv", "--out", "out.csv").status == 0)
    let rows = try await Self.rows(of: "out.csv", at: desk)
    #expect(
      rows.map { $0["organization"] } == ["Red \"Sin Fronteras\", A.C.", "'=Cooperation Example", "مركز دعم اللاجئين"])
    #expect(rows.map { $0["listed"] } == ["yes", "no", "yes"])
    #expect(rows[1]["how"] == "'-1 page, by post")
    #expect(rows.allSatisfy { $0["confirmed_at"]?.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z/) != nil })
  }

  @Test func `no cell begins like a formula, and JSON has the text as it is`() async throws {
    let desk = try await Self.awkward()
    let names = try await desk.run("export", "short", "--format", "json").array.map { $0["organization"] as? String }
    #expect(names.contains("=Cooperation Example"))
    let csv = try await desk.run("export", "short").output
    #expect(!csv.contains(/(^|,|\n)"?[=+@-]/))
  }

  @Test func `people's data are only there when asked for`() async throws {
    let desk = try await Self.awkward()
    for format in ["csv", "json"] {
      let without = try await desk.run("export", "short", "--format", format).output
      #expect(
        !without.contains("alice@red.example.org") && !without.contains("Director") && !without.contains("Ben Example"))
      let with = try await desk.run("export", "short", "--format", format, "--contacts").output
      #expect(with.contains("alice@red.example.org") && with.contains("Director") && with.contains("Ben Example"))
    }
  }

  @Test func `there are as many lines as the count says, over more parts than one`() async throws {
    let desk = try await Desk.withStatements()
    let lines = (1...2300).map { "Society \(Self.word($0)),KE" }
    try desk.write("organization,country\n" + lines.joined(separator: "\n") + "\n", to: "many.csv")
    #expect(try await desk.run("import", "short", "many.csv").status == 0)
    let count = try #require(try await desk.count("short")["endorsements"] as? Int)
    let exported = try await desk.run("export", "short", "--format", "json").array
    #expect(exported.count == count)
    #expect(Set(exported.compactMap { $0["reference"] as? String }).count == count)
  }

  @Test func `only the owner can read the file, and a failed export leaves the old one`() async throws {
    let desk = try await Self.awkward()
    try desk.write("old", to: "out.csv")
    #expect(try await desk.run("export", "nowhere", "--out", "out.csv").status == 1)
    #expect(try desk.read("out.csv") == "old")
    let astray = try await desk.run("export", "short", "--out", "nowhere/out.csv")
    #expect(astray.status == 1)
    #expect(astray.errors.hasSuffix("nowhere/out.csv: No such file or directory.\n"))
    #expect(try await desk.run("export", "short", "--out", "out.csv").status == 0)
    #expect(try desk.mode("out.csv") == 0o600)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: desk.folder.url.path).allSatisfy { !$0.hasSuffix(".new") })
  }

  @Test func `nothing to export is an empty array, or the column names alone`() async throws {
    let desk = try await Desk.withStatements()
    #expect(try await desk.run("export", "short", "--format", "json").output == "[]\n")
    #expect(try await desk.run("export", "short").output.split(separator: "\r\n").count == 1)
  }

  /// A word of its own for each number, so that no two names are alike.
  private static func word(_ number: Int) -> String {
    let syllables = ["ba", "ce", "di", "fo", "gu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "zu"]
    var rest = number * 7919
    var word = ""
    while rest > 0 {
      word += syllables[rest % syllables.count]
      rest /= syllables.count
    }
    return word
  }
}

@Suite struct `Counting` {
  @Test func `the JSON has the contract's six members and no other`() async throws {
    let desk = try await Desk.withStatements()
    #expect(try await desk.run("import", "ten-acts", Demo.signatories).status == 0)
    let count = try await desk.count("ten-acts")
    #expect(Set(count.keys) == ["statement", "asOf", "endorsements", "listed", "unlisted", "countries"])
    #expect(count["statement"] as? String == "ten-acts")
    #expect(count["endorsements"] as? Int == 60)
    let listed = try #require(count["listed"] as? Int)
    let unlisted = try #require(count["unlisted"] as? Int)
    #expect(listed + unlisted == 60 && unlisted > 0)
    let asOf = try #require(count["asOf"] as? String)
    let date = try Date(asOf, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: asOf.contains(".")))
    #expect(abs(date.timeIntervalSinceNow) < 60)
  }

  @Test func `a person reads one line`() async throws {
    let desk = try await Desk.withStatements()
    let result = try await desk.run("count", "short")
    #expect(result.output.hasPrefix("short: 0 endorsements (0 listed, 0 unlisted) from 0 countries, as of 20"))
    #expect(result.output.split(separator: "\n").count == 1)
  }
}
