import Foundation
import StoryKit
import Testing

/// What `match` made of a sheet.
struct Clusters {
  /// Record id to cluster id, in the file's order.
  let rows: [(record: String, cluster: String)]

  init(_ text: String) {
    rows = text.split(separator: "\n").dropFirst().map { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return (fields[0], fields.last ?? "")
    }
  }

  /// The sets of records, whatever they are called.
  var sets: Set<Set<String>> { Set(Dictionary(grouping: rows, by: \.cluster).values.map { Set($0.map(\.record)) }) }
}

@Suite struct `Matching a sheet of names` {
  static let header = "record_id,org_name,acronym,country,website,contact_email"
  static let rows = [
    "a1,International Catholic Migration Commission (ICMC),,CH,https://www.icmc.net,info@icmc.net",
    "a2,International Catholic Migration Commission,ICMC,CH,icmc.net,secretary@icmc.net",
    "b1,Norwegian Refugee Council,NRC,NO,https://www.nrc.no,nrc@nrc.no",
    "b2,Norwegian Refugee Council (NRC),,NO,www.nrc.no,",
    "c1,Save the Children UK,,GB,https://www.savethechildren.org.uk,",
    "c2,Save the Children Sweden,,SE,https://www.raddabarnen.se,",
    "d1,n/a,,FR,,",
    "e1,Scalabrini International Migration Network,SIMN,US,https://simn-global.org,office@simn-global.org",
  ]

  static func sheet(_ rows: [String]) -> String { ([header] + rows).joined(separator: "\n") + "\n" }

  @Test func `every row gets a cluster, in order, named after its first row`() async throws {
    let desk = try Desk()
    try desk.write(Self.sheet(Self.rows), to: "names.csv")
    let result = try await desk.type("match", "names.csv", "--out", "clusters.csv")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("names.csv:8: “n/a” is not a name; the row stands alone\n"))
    #expect(result.errors.contains("8 records, 6 clusters: 2 joined to an earlier row, "))
    let clusters = Clusters(try desk.read("clusters.csv"))
    #expect(clusters.rows.map(\.record) == ["a1", "a2", "b1", "b2", "c1", "c2", "d1", "e1"])
    #expect(clusters.rows.map(\.cluster) == ["a1", "a1", "b1", "b1", "c1", "c2", "d1", "e1"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: desk.folder.url.path).sorted() == [
        "clusters.csv", "names.csv",
      ])
  }

  @Test func `reasons are JSON lines, in the language asked for`() async throws {
    let desk = try Desk()
    try desk.write(Self.sheet(Self.rows), to: "names.csv")
    // As installed: the texts stand beside.
    try FileManager.default.createSymbolicLink(
      at: desk.folder.url.appending(path: "Templates"),
      withDestinationURL: Places.repository.appending(path: "Templates"))
    var texts: Set<String> = []
    for language in ["en", "fr", "es", "ar"] {
      let result = try await desk.type(
        "match", "names.csv", "--out", "clusters.csv", "--review", "review.csv", "--explain", "why.jsonl",
        "--language", language)
      #expect(result.status == 0)
      let lines = try desk.read("why.jsonl").split(separator: "\n")
      let objects = try lines.map {
        try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
      }
      let joined = try #require(objects.first { $0["a"] as? String == "a1" && $0["b"] as? String == "a2" })
      #expect(joined["decision"] as? String == "same")
      #expect(try #require(joined["probability"] as? Double) > 0.9)
      #expect(joined["bits"] is Double)
      let reason = try #require((joined["reasons"] as? [[String: Any]])?.first)
      #expect(Set(reason.keys) == ["evidence", "bits", "text"])
      texts.insert(try #require(reason["text"] as? String))
      #expect(try desk.read("review.csv").hasPrefix("record_id_a,record_id_b,probability\n"))
    }
    #expect(texts.count == 4)
  }

  @Test func `rows that are equal to the letter are told as such`() async throws {
    let desk = try Desk()
    try desk.write("id,name,country\n1,Harbour Choir,GB\n2,Harbour Choir,GB\n3,Harbour Choir,GB\n", to: "names.csv")
    let result = try await desk.type("match", "names.csv", "--out", "clusters.csv", "--explain", "why.jsonl")
    #expect(result.status == 0)
    // Nothing stands beside the program here.
    #expect(result.errors.contains("The folder Templates was found neither beside the program nor in this folder"))
    let objects = try desk.read("why.jsonl").split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(objects.map { $0["b"] as? String } == ["2", "3"])
    for object in objects {
      #expect(object["a"] as? String == "1")
      #expect(object["decision"] as? String == "same")
      #expect((object["reasons"] as? [[String: Any]])?.first?["evidence"] as? String == "equalRows")
    }
  }

  @Test func `the summary as JSON agrees with the files`() async throws {
    let desk = try Desk()
    try desk.write(Self.sheet(Self.rows), to: "names.csv")
    let result = try await desk.type("match", "names.csv", "--out", "clusters.csv", "--review", "review.csv", "--json")
    let summary = try result.object
    let clusters = Clusters(try desk.read("clusters.csv"))
    #expect(summary["records"] as? Int == 8)
    #expect(summary["clusters"] as? Int == clusters.sets.count)
    #expect(summary["joined"] as? Int == 8 - clusters.sets.count)
    #expect(summary["review"] as? Int == (try desk.read("review.csv").split(separator: "\n").count - 1))
    #expect(summary["unusableNames"] as? Int == 1)
    #expect(summary["seconds"] is Double)
  }

  @Test func `the order of the rows changes no cluster, and the same sheet gives the same bytes`() async throws {
    let desk = try Desk()
    var random = SeededOrder(state: 2018)
    var first: Set<Set<String>>?
    for round in 0..<6 {
      let rows = round == 0 ? Self.rows : Self.rows.shuffled(using: &random)
      try desk.write(Self.sheet(rows), to: "names.csv")
      #expect(try await desk.type("match", "names.csv", "--out", "one.csv").status == 0)
      #expect(try await desk.type("match", "names.csv", "--out", "two.csv").status == 0)
      #expect(try desk.read("one.csv") == desk.read("two.csv"))
      let sets = Clusters(try desk.read("one.csv")).sets
      #expect(sets == first ?? sets)
      first = sets
    }
  }

  @Test func `rows of other organizations change no cluster`() async throws {
    let desk = try Desk()
    let others = ["x1,Harbour Seamen's Mission Qeqertarsuaq,,GL,,", "x2,ਪੰਜਾਬ ਲੋਕ ਸਭਾ,,IN,,", "x3,Zzyzx Dune Riders,,US,,"]
    try desk.write(Self.sheet(Self.rows), to: "few.csv")
    try desk.write(Self.sheet([others[0]] + Self.rows + others[1...]), to: "more.csv")
    let few = try await desk.type("match", "few.csv", "--out", "-")
    let more = try await desk.type("match", "more.csv", "--out", "-")
    #expect(Clusters(more.output).sets == Clusters(few.output).sets.union([["x1"], ["x2"], ["x3"]]))
  }

  @Test func `standard input and output serve as files`() async throws {
    let desk = try Desk()
    try desk.write(Self.sheet(Self.rows), to: "names.csv")
    let named = try await desk.type("match", "names.csv", "--out", "-")
    let piped = try await FinishedCommand.run(
      arguments: ["match", "-", "--out", "-"], workingDirectory: desk.folder.url,
      input: Data(Self.sheet(Self.rows).utf8))
    #expect(piped.status == 0)
    #expect(piped.output == named.output)
    #expect(piped.errors.contains("standard input:8: "))
  }
}

/// SplitMix64: the same order in every run.
struct SeededOrder: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
