import Foundation
import StoryKit
import Testing

@Suite(.story) struct `A second service on the same folder` {
  @Test func `is refused with a sentence, and the first goes on`() async throws {
    let folder = try TemporaryFolder()
    let site = try await CampaignSite(folder: folder)
    let second = try await site.program.run("serve", "--port", "0")
    #expect(second.status == 1)
    #expect(second.errors.contains("Another program serves"))
    #expect(try await site.status("/readyz") == 200)
    // Killed, it leaves nothing behind that keeps the next one out.
    try await site.program.kill9()
    try await site.program.start()
  }
}

@Suite(.story) struct `The demo` {
  private let folder: TemporaryFolder
  private let demo: RunningProgram

  init() throws {
    folder = try TemporaryFolder()
    demo = try RunningProgram(arguments: ["demo"])
    // Beside the program there is no campaign, so it is looked for where the program is run.
    try FileManager.default.createSymbolicLink(
      at: demo.folder.appending(path: "Config"), withDestinationURL: Places.repository.appending(path: "Config"))
  }

  /// What stands behind a label in the lines that the demo prints.
  private func printed(_ label: String) async throws -> String {
    try await Waiting.until("“\(label)”") {
      let line = try demo.output.split(separator: "\n").first { $0.hasPrefix(label) }
      return line?.split(separator: " ").last.map(String.init)
    }
  }

  @Test func `prints where to go, and each of it works`() async throws {
    try await demo.start()
    var visitor = Visitor(demo.address)
    let site = try await visitor.open(printed("Site:"))
    for title in ["New Deal", "Act Now", "TEN ACTS", "12 Key Ways"] { #expect(site.words.contains(title)) }
    let invitation = try await visitor.open(printed("Invitation to try:"))
    #expect(invitation.words.contains("An invitation to"))
    let form = try await visitor.follow("Go to the form", on: invitation)
    let boxes = ["authorised": "yes", "listed": "yes"]
    let check = try await visitor.submit(on: form, pressing: "check", filling: boxes)
    _ = try await visitor.submit(on: check, pressing: "submit")
    let address = try #require(check.forms.first?.value("email"))
    let folder = URL(fileURLWithPath: try await printed("Mail lands in:"))
    let letter = try await MailReader.waitForMail(to: address, in: folder, count: 2)
    #expect(try await visitor.confirm(letter.link()).words.contains("is confirmed"))
    let desk = try await visitor.submit(on: visitor.open(printed("Desk, one-time link:")), pressing: "signin")
    #expect(desk.words.contains("Overview"))
    #expect(try await demo.run("doctor", "--data-directory", "demo-data").output.contains("every total agrees"))
    // Somebody at another terminal, who has nothing but what was printed.
    let line = try #require(try demo.output.split(separator: "\n").first { $0.hasPrefix("Other commands take:") })
    let flags = line.split(separator: " ").dropFirst(3).map(String.init)
    let link = try await FinishedCommand.run(
      arguments: ["staff", "add", "rosa@demo.example.org", "--name", "Rosa"] + flags)
    #expect(link.output.hasPrefix(demo.address + "/l/"), "\(link.errors)")
    #expect(try await demo.terminate(with: SIGINT) == 0)
  }

  @Test func `is left alone by another that is started on its folder`() async throws {
    try await demo.start()
    let desk = try await printed("Desk, one-time link:")
    for more in [["demo", "--port", "0"], ["demo", "--port", "0", "--fresh"]] {
      let second = try await demo.run(more)
      #expect(second.status == 1)
      #expect(second.errors.contains("Another program serves"))
    }
    var visitor = Visitor(demo.address)
    let entered = try await visitor.submit(on: visitor.open(desk), pressing: "signin")
    #expect(entered.words.contains("Overview"))
  }
}
