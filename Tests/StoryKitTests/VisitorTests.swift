import Foundation
import StoryKit
import Testing

@Suite(.serialized) struct `A visitor without JavaScript` {
  private func site() async throws -> RunningProgram {
    let site = try RunningProgram(program: Places.peer("stand_in.py"))
    try await site.start()
    return site
  }

  @Test func `a page is read as its words, title, links and forms`() async throws {
    let site = try await site()
    var visitor = Visitor(site.address)
    let page = try await visitor.open("/form")
    #expect(page.title == "Sign & send")
    #expect(page.words.contains("Sign Joint statement Read on"))
    #expect(!page.words.contains("color"))
    #expect(page.forms.count == 1)
    #expect(try await visitor.follow("Read on", on: page).words.hasPrefix("GET /echo?a=1"))
  }

  @Test func `an untouched form sends what it holds, and the pressed button`() async throws {
    let site = try await site()
    var visitor = Visitor(site.address)
    let sent = try await visitor.submit(on: visitor.open("/form"), pressing: "Check your answers").words
    #expect(
      sent == """
        [('csrf', ['t&k"n']), ('kind', ['ngo']), ('note', ['first\\r\\nsecond']), ('organization', ['Migrant <Forum>']), \
        ('region', ['asia']), ('step', ['check']), ('updates', ['on'])]
        """)
  }

  @Test func `filling changes texts, boxes, choices and selections`() async throws {
    let site = try await site()
    var visitor = Visitor(site.address)
    let page = try await visitor.open("/form")
    let sent = try await visitor.submit(
      on: page, pressing: "Save for later",
      filling: ["organization": "É & co +", "authorised": "yes", "updates": "", "kind": "network", "region": "Europe"]
    ).words
    #expect(sent.contains("('organization', ['É & co +'])"))
    #expect(sent.contains("('authorised', ['yes'])"))
    #expect(sent.contains("('kind', ['network']), "))
    #expect(sent.contains("('region', ['Europe']), ('step', ['later'])"))
    #expect(!sent.contains("updates"))
  }

  @Test(arguments: [["ghost": "x"], ["email": "x"], ["region": "Atlantis"], ["authorised": "perhaps"], ["csrf": "x"]])
  func `what the form does not offer can't be filled in`(filling: [String: String]) async throws {
    let site = try await site()
    var visitor = Visitor(site.address)
    let page = try await visitor.open("/form")
    await #expect(throws: StoryFault.self) { try await visitor.submit(on: page, filling: filling) }
  }

  @Test func `a button that is not there is named beside those that are`() async throws {
    let site = try await site()
    var visitor = Visitor(site.address)
    let page = try await visitor.open("/form")
    let fault = try await #require(throws: StoryFault.self) { try await visitor.submit(on: page, pressing: "Withdraw") }
    #expect("\(fault)".contains("Withdraw"))
    #expect("\(fault)".contains("Save for later"))
  }

  @Test func `cookies are kept, sent and forgotten, and redirects followed when wanted`() async throws {
    let site = try await site()
    var visitor = Visitor(site.address)
    let page = try await visitor.open("/cookie")
    #expect(page.words == "GET /echo cookie=session=abc")
    #expect(page.redirects == ["\(site.address)/cookie"])
    #expect(try await visitor.open("/forget").words == "GET /echo cookie=None")
    await #expect(throws: StoryFault.self) { try await visitor.open("/loop") }
    visitor.followsRedirects = false
    #expect(try await visitor.open("/cookie").status == 302)
  }

  @Test func `chunks are joined, a head has no body, and half an answer is none`() async throws {
    let site = try await site()
    var visitor = Visitor(site.address)
    #expect(try await visitor.open("/chunks").words == "hello world")
    #expect(try await visitor.head("/form").html.isEmpty)
    await #expect(throws: StoryFault.self) { try await visitor.open("/broken") }
  }
}
