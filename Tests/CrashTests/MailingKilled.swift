import Foundation
import StoryKit
import Testing

@Suite struct `A mailing whose program is killed` {
  /// How often it is killed: 20 unless SOAK_KILLS says otherwise.
  private static let kills = ProcessInfo.processInfo.environment["SOAK_KILLS"].flatMap { Int($0) } ?? 20
  private static let recipients = 20_000
  private static let connections = 4
  /// Messages that are on their way on one connection.
  private static let pipeline = 2

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder("mailing") }

  @Test func `loses nobody, doubles nobody, and leaves few in doubt, who can be settled`() async throws {
    try await StoryTurns.shared.take { try await story() }
  }

  private struct Status: Decodable {
    let state: String
    let recipients: Int
    let totals: [String: Int]
  }

  private func story() async throws {
    let sink = try await MailSink(folder: folder.url)
    let site = try await CampaignSite(
      settings: [
        "smtp.url": "smtp://127.0.0.1:\(sink.port)", "smtp.connections": "\(Self.connections)", "log.level": "error",
        "smtp.perDomain": "1000",
      ], folder: folder)
    try await makeMailing(site)
    var kills = 0
    while kills < Self.kills, try await status(site).state != "done" {
      try await Task.sleep(for: .milliseconds(Int.random(in: 20...700)))
      try await site.program.kill9()
      kills += 1
      try await site.program.start()
    }
    let ended = try await Waiting.until("the mailing's end", atMost: .seconds(600), every: .milliseconds(500)) {
      let status = try await status(site)
      return status.state == "done" ? status : nil
    }
    let taken = try sink.taken()
    let unknown = ended.totals["unknown"] ?? 0
    print("\(kills) kills: \(ended.totals["accepted"] ?? 0) accepted, \(unknown) unknown, \(taken.count) arrived")
    #expect(kills > 0)
    #expect(ended.recipients == Self.recipients)
    #expect(ended.totals.values.reduce(0, +) == Self.recipients)
    #expect((ended.totals["accepted"] ?? 0) + unknown == Self.recipients)
    #expect(unknown <= kills * Self.connections * Self.pipeline)
    #expect(taken.values.allSatisfy { $0 == 1 }, "\(taken.filter { $0.value > 1 }.keys.sorted().prefix(5))")
    let doubtful = try await recipients(site, in: "unknown")
    let missing = Set((0..<Self.recipients).map(Self.address)).subtracting(taken.keys)
    #expect(missing.isSubset(of: doubtful), "\(missing.subtracting(doubtful).sorted().prefix(5))")

    try await site.run("mail", "settle", "1", "--resend")
    let settled = try await Waiting.until("the doubtful mails", atMost: .seconds(120), every: .milliseconds(500)) {
      let status = try await status(site)
      return status.state == "done" ? status : nil
    }
    #expect(settled.totals == ["accepted": Self.recipients])
    #expect(try sink.taken().count == Self.recipients)
    try await sink.stop()
  }

  private static func address(_ number: Int) -> String { "reader\(number)@house\(number % 400).example.org" }

  private func makeMailing(_ site: CampaignSite) async throws {
    let sheet = folder.url.appending(path: "readers.csv")
    let lines = (0..<Self.recipients).map { "\(Self.address($0)),Reader \($0),House \($0 % 400),en" }
    try Data((["email,name,organization,language"] + lines).joined(separator: "\n").utf8).write(to: sheet)
    let text = folder.url.appending(path: "news.en.md")
    let words = "---\nsubject: News for {{organization}}\n---\nDear {{contact.name|colleagues}},\n\nall is well.\n"
    try Data(words.utf8).write(to: text)
    try await site.run("mail", "new", "News", "--list", sheet.path, "--text", text.path)
    try await site.run("mail", "send", "1", "--yes")
  }

  private func status(_ site: CampaignSite) async throws -> Status {
    try JSONDecoder().decode(Status.self, from: Data(try await site.run("mail", "status", "1", "--json").utf8))
  }

  private func recipients(_ site: CampaignSite, in state: String) async throws -> Set<String> {
    let lines = try await site.run("mail", "status", "1", "--state", state, "--limit", "100000").split(separator: "\n")
    return Set(lines.compactMap { $0.split(separator: " ").first.map(String.init) }.filter { $0.contains("@") })
  }
}
