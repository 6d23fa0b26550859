import Foundation
import StoryKit
import Testing

@Suite struct `Killed at random moments under load` {
  private static let visitors = 8
  /// How often it is killed: 20 unless SOAK_KILLS says otherwise.
  private static let kills = ProcessInfo.processInfo.environment["SOAK_KILLS"].flatMap { Int($0) } ?? 20

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder("crash") }

  @Test func `nothing that was answered is lost or doubled, and everything queued is delivered after the restart`()
    async throws
  {
    try await StoryTurns.shared.take { try await story() }
  }

  private func story() async throws {
    let site = try await CampaignSite(
      settings: ["mail.transport": "folder", "log.level": "error"], folder: folder, hasReceiver: true)
    let ledger = Ledger()
    startLoad(site, ledger)
    for number in 1...Self.kills {
      // Every fourth time it is killed while it begins to answer again; otherwise in the midst of signing and confirming.
      if !number.isMultiple(of: 4) { try await waitForWork(ledger) }
      try await Task.sleep(for: .milliseconds(Int.random(in: 20...500)))
      try await site.program.kill9()
      try await site.program.start()
    }
    try await waitForWork(ledger)
    ledger.note { $0.isOver = true }
    try await Task.sleep(for: .milliseconds(500))
    try await waitUntilNothingWaits(site)

    let told = ledger.all
    print(
      "\(Self.kills) kills: \(told.acknowledged.count) sign-ons and \(told.confirmed.count) confirmations were answered, "
        + "\(told.unanswered) requests were not")
    #expect(told.wrong.isEmpty, "\(told.wrong.prefix(5))")
    #expect(told.acknowledged.count > Self.kills)
    #expect(told.confirmed.count > Self.kills)

    let rows = try await export(site)
    let mails = try await MailReader.read(folder: site.program.mailFolder)
    try expectNothingLost(told, rows, mails)
    expectNothingDoubled(rows, try await site.count())
    expectMail(rows, mails)
    try expectWebhooks(rows, site)
    #expect(try await site.run("doctor").contains("every total agrees"))
    try await linksOfTheOthersWork(site, rows, mails)
  }

  private func startLoad(_ site: CampaignSite, _ ledger: Ledger) {
    let port = site.program.port
    for _ in 1...Self.visitors {
      Thread.detachNewThread { LoadVisitor(port: port, ledger: ledger).run() }
    }
    let mail = site.program.mailFolder
    Thread.detachNewThread { Postman(folder: mail, ledger: ledger).run() }
  }

  /// Waits until three more sign-ons and three more confirmations were answered: how long that takes is the machine's affair.
  private func waitForWork(_ ledger: Ledger) async throws {
    let before = ledger.all
    try await Waiting.until(
      "more sign-ons and confirmations to be answered",
      details: { "answered wrongly: \(ledger.all.wrong.prefix(5))" }
    ) {
      let now = ledger.all
      return now.acknowledged.count >= before.acknowledged.count + 3
        && now.confirmed.count >= before.confirmed.count + 3 ? true : nil
    }
  }

  private func waitUntilNothingWaits(_ site: CampaignSite) async throws {
    let words = try await Waiting.until(
      "everything queued to be delivered", atMost: .seconds(120), every: .milliseconds(500)
    ) { () -> String? in
      let words = try await site.program.run("doctor").output
      return words.contains(" 0 mails waiting") && words.contains(" 0 webhooks waiting") ? words : nil
    }
    #expect(words.contains("of them tried before, 0 failed"))
  }

  private struct Row: Decodable {
    let reference: String
    let organization: String
    let state: String
    let email: String
  }

  private func export(_ site: CampaignSite) async throws -> [Row] {
    let file = folder.url.appending(path: "export-\(UUID().uuidString).json")
    try await site.run(
      "export", "safe-harbours", "--state", "all", "--contacts", "--format", "json", "--out", file.path)
    return try JSONDecoder().decode([Row].self, from: Data(contentsOf: file))
  }

  private func expectNothingLost(_ told: Ledger.Record, _ rows: [Row], _ mails: [MailMessage]) throws {
    let states = Dictionary(grouping: rows, by: \.email).mapValues { Set($0.map(\.state)) }
    // A colleague of somebody who has confirmed gets no row of their own, but a friendly mail.
    let written = Set(mails.flatMap(\.to))
    let lost = told.acknowledged.filter { states[$0] == nil && !written.contains($0) }
    #expect(lost.isEmpty, "\(lost.sorted())")
    let unconfirmed = told.confirmed.filter { states[$0]?.isDisjoint(with: ["confirmed", "duplicate"]) ?? true }
    #expect(unconfirmed.isEmpty, "\(unconfirmed.sorted())")
  }

  private func expectNothingDoubled(_ rows: [Row], _ count: CountDocument) {
    let confirmed = rows.filter { $0.state == "confirmed" }
    let twice = Dictionary(grouping: confirmed, by: \.organization).filter { $0.value.count > 1 }
    #expect(twice.isEmpty, "\(twice.keys.sorted())")
    let signedTwice = Dictionary(grouping: rows, by: \.email).filter { $0.value.count > 1 }
    #expect(signedTwice.isEmpty, "\(signedTwice.keys.sorted())")
    #expect(count.endorsements == confirmed.count)
  }

  /// Each sign-on has its confirmation mail, each confirmed one its receipt; a mail that was sent again has the same Message-ID.
  private func expectMail(_ rows: [Row], _ mails: [MailMessage]) {
    let confirmations = Set(mails.filter { $0.subject.contains("Please confirm") }.flatMap(\.to))
    let receipts = Set(mails.filter { $0.subject.contains("Endorsement confirmed") }.flatMap(\.to))
    #expect(Set(rows.map(\.email)).subtracting(confirmations).isEmpty)
    #expect(Set(rows.filter { $0.state == "confirmed" }.map(\.email)).subtracting(receipts).isEmpty)
    #expect(Set(mails.map { $0.header("Message-ID") }).count == mails.count)
  }

  /// Each event reached the receiver at least once, with one id and one body however often it came.
  private func expectWebhooks(_ rows: [Row], _ site: CampaignSite) throws {
    let received = try #require(site.receiver).received()
    #expect(received.allSatisfy { $0.verified })
    let byID = Dictionary(grouping: received, by: \.id)
    #expect(byID.values.allSatisfy { Set($0.map(\.body)).count == 1 })
    var told: [String: Set<String?>] = [:]
    for one in received {
      guard let reference = one.body.firstMatch(of: /"reference":"([^"]+)"/)?.output.1, let type = one.type else {
        continue
      }
      told["\(type) \(reference)", default: []].insert(one.id)
    }
    #expect(told.values.allSatisfy { $0.count == 1 })
    let expected =
      rows.map { "endorsement.requested \($0.reference)" }
      + rows.filter { $0.state == "confirmed" }.map { "endorsement.confirmed \($0.reference)" }
    let missing = expected.filter { told[$0] == nil }
    #expect(missing.isEmpty, "\(missing.prefix(5))")
  }

  /// Whoever has not confirmed yet still can, by the mail that came before the kills or after them.
  private func linksOfTheOthersWork(_ site: CampaignSite, _ rows: [Row], _ mails: [MailMessage]) async throws {
    let waiting = Set(rows.filter { $0.state == "awaiting" }.map(\.email))
    #expect(!waiting.isEmpty)
    let before = try await site.count().endorsements
    var visitor = site.visitor()
    for mail in mails where mail.subject.contains("Please confirm") && !waiting.isDisjoint(with: mail.to) {
      let page = try await visitor.confirm(mail.link())
      #expect(page.words.contains("is confirmed") || page.words.contains("already endorse"))
    }
    let after = try await export(site)
    #expect(!after.contains { $0.state == "awaiting" })
    expectNothingDoubled(after, try await site.count())
    #expect(try await site.count().endorsements >= before)
  }
}
