import Foundation
import StoryKit
import Testing

@Suite(.story) struct `When nothing can be written` {
  private let folder: TemporaryFolder
  private let answers = SignOnAnswers("Lifeboat Crews United", email: "mo@lifeboat.example.org")

  init() throws { folder = try TemporaryFolder() }

  @Test func `a locked database keeps the form on the page, and the same form goes through afterwards`() async throws {
    let site = try await CampaignSite(folder: folder)
    let database = site.program.dataDirectory.appending(path: "undersigned.sqlite").path
    var visitor = site.visitor()
    let check = try await visitor.fillIn(answers)
    let holder = try await PeerProcess(
      "lock_database.py", python: Places.debianPython, arguments: [database], folder: folder.url)
    async let ready: Void = site.waitForStatus(503, of: "/readyz")
    let page = try await visitor.submit(on: check, pressing: "submit")
    try expectKept(page)
    try await ready
    // Reading goes on.
    for path in ["/", "/s/safe-harbours/en", "/s/safe-harbours/count.json", "/healthz"] {
      #expect(try await site.status(path) == 200)
    }
    try await holder.stop()
    try await site.waitForStatus(200, of: "/readyz")
    let sent = try await visitor.submit(on: page, pressing: "Try again")
    #expect(sent.words.contains("Now check your mailbox"))
    let letter = try await site.mail.letter(to: answers.email)
    #expect(try await visitor.confirm(letter.link()).words.contains("is confirmed"))
    try await site.expectCount(1)
    #expect(try site.mail.received().count <= 2)
  }

  @Test(.enabled(if: SmallDisk.canBeMade, "only root can make a small disk"))
  func `a full disk keeps the form on the page, and the same form goes through once there is room`() async throws {
    let disk = try SmallDisk(at: folder.url.appending(path: "disk"), megabytes: 8)
    let site = try await CampaignSite(settings: ["dataDirectory": disk.folder.path + "/data"], folder: folder)
    var visitor = site.visitor()
    let check = try await visitor.fillIn(answers)
    try disk.fill()
    try await site.waitForStatus(503, of: "/readyz")
    var page = try await visitor.submit(on: check, pressing: "submit")
    // A log that was longer before has room for a few sign-ons; each stands or is refused as a whole.
    for number in 0..<20 where page.status == 200 {
      page = try await visitor.sign(
        SignOnAnswers("Crew \(number) of Lifeboats", email: "c\(number)@lifeboat.example.org"))
    }
    #expect(page.status == 503)
    #expect(page.words.contains("Your answers are kept"))
    try disk.makeRoom()
    try await site.waitForStatus(200, of: "/readyz")
    let sent = try await visitor.submit(on: page, pressing: "Try again")
    #expect(sent.words.contains("Now check your mailbox"))
    #expect(try await site.program.run("doctor").output.contains("Pages, indexes and references are sound"))
    try await site.program.terminate()
  }

  private func expectKept(_ page: Page) throws {
    #expect(page.status == 503)
    #expect(page.answer.header("retry-after") == "10")
    #expect(page.words.contains("Nothing has been recorded"))
    #expect(page.words.contains("Your answers are kept"))
    let kept = try page.form(withButton: "Try again")
    for (name, value) in answers.fields { #expect((kept.value(name) ?? "") == value, "\(name)") }
  }
}

extension CampaignSite {
  /// What a path answers.
  func status(_ path: String) async throws -> Int { try await HTTPCall(url: address + path).answer().status }

  /// Waits until a path answers so; readiness is looked at no more than once in a while.
  func waitForStatus(_ status: Int, of path: String) async throws {
    try await Waiting.until("\(status) of \(path)", every: .milliseconds(50)) {
      try await self.status(path) == status ? true : nil
    }
  }
}
