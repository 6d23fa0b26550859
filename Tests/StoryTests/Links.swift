import Foundation
import SignedLinks
import StoryKit
import Testing

@Suite(.story) struct `Links that were mailed` {
  private let folder: TemporaryFolder
  private let site: CampaignSite
  private let answers = SignOnAnswers("Caravan of Kitchens", email: "lea@caravan.example.org")

  init() async throws {
    folder = try TemporaryFolder()
    site = try await CampaignSite(folder: folder)
  }

  private func confirmationLink() async throws -> String {
    var visitor = site.visitor()
    _ = try await visitor.sign(answers)
    return try await site.mail.letter(to: answers.email).link()
  }

  private var signer: LinkSigner {
    get throws {
      let file = site.program.dataDirectory.appending(path: "keys.json")
      return LinkSigner(ring: try KeyRing(json: Data(contentsOf: file)))
    }
  }

  private func link(of url: String) throws -> SignedLink {
    guard case .valid(let link) = try signer.verify(token(of: url), at: Int64(Date().timeIntervalSince1970)) else {
      throw StoryFault.unexpected("\(url) is not a good link")
    }
    return link
  }

  private func token(of url: String) -> String { url.split(separator: "/").last.map(String.init) ?? "" }

  private func url(_ token: String) -> String { "\(site.address)/l/\(token)" }

  @Test func `tampered, cut, swapped or forged, they lead nowhere and say nothing`() async throws {
    let first = try await confirmationLink()
    let good = token(of: first)
    try await site.invite(to: "safe-harbours", "Other Crew,,KE,ngo,,Otto,,otto@crew.example.org,en")
    let other = token(of: try await site.mail.letter(to: "otto@crew.example.org").link())
    #expect(good.count <= 64)
    let halves = good.prefix(22) + other.suffix(21)
    let otherHalves = other.prefix(22) + good.suffix(21)
    var bad: [String] = [
      String(good.dropLast()), "\(good)A", String(good.prefix(20)), "x", good.uppercased(), String(good.reversed()),
      String(halves), String(otherHalves), "%00", "..%2F..%2Fetc%2Fpasswd",
    ]
    bad += [43, 5000].map { String(repeating: "A", count: $0) }
    for place in stride(from: 0, to: good.count, by: 3) {
      var letters = Array(good)
      letters[place] = letters[place] == "A" ? "B" : "A"
      bad.append(String(letters))
    }
    let stranger = LinkSigner(ring: try KeyRing(createdAt: 0))
    bad.append(stranger.mint(try link(of: first)))
    var visitor = site.visitor()
    _ = try await visitor.open(first)
    var said: Set<String> = []
    for token in bad where token != good {
      let page = try await visitor.open(url(token))
      #expect(page.status == 404, "\(token)")
      #expect(page.forms.isEmpty)
      said.insert(page.words.replacing(#/Reference: \S+/#, with: ""))
      #expect(try await visitor.post("/l/\(token)", [("action", "confirm")]).status == 404, "\(token)")
    }
    // Signed by us, for rows that are not there.
    for purpose in LinkPurpose.allCases {
      let gone = try signer.mint(SignedLink(purpose: purpose, subject: 987_654, version: 1, expires: nil))
      let page = try await visitor.open(url(gone))
      #expect(page.status == 404, "\(purpose)")
      said.insert(page.words.replacing(#/Reference: \S+/#, with: ""))
    }
    #expect(said.count == 1, "\(said)")
    #expect(said.first?.contains("We don’t know this link") == true)
    try await site.expectCount(0)
  }

  @Test func `one for another purpose does not open the form`() async throws {
    let token = token(of: try await confirmationLink())
    var visitor = site.visitor()
    #expect(try await visitor.open("/s/safe-harbours/en/sign?invitation=\(token)").status == 404)
    let page = try await visitor.open(url(token))
    let csrf = try #require(try page.form(withButton: "confirm").value("csrf"))
    for action in ["withdraw", "rename", "listing", "signin", "intend", "decline", "", "nonsense"] {
      #expect(try await visitor.post("/l/\(token)", [("csrf", csrf), ("action", action)]).status == 400, "\(action)")
    }
    #expect(try await visitor.post("/l/\(token)", [("action", "confirm")]).status == 403)
    try await site.expectCount(0)
  }

  @Test func `an expired one says so and sends a new one to the same mailbox`() async throws {
    let good = try link(of: try await confirmationLink())
    let past = Int64(Date().timeIntervalSince1970) - 1
    let expired = try signer.mint(
      SignedLink(purpose: good.purpose, subject: good.subject, version: good.version, expires: past))
    var visitor = site.visitor()
    let page = try await visitor.open(url(expired))
    #expect(page.status == 410)
    #expect(page.words.contains("This link has expired"))
    #expect(page.words.contains("l•••@caravan.example.org"))
    let csrf = try #require(try page.form(withButton: "renew").value("csrf"))
    let pressed = try await visitor.post("/l/\(expired)", [("csrf", csrf), ("action", "confirm")])
    #expect(pressed.status == 410)
    try await site.expectCount(0)
    #expect(try await visitor.submit(on: page, pressing: "renew").words.contains("A new link is on its way"))
    let fresh = try await site.mail.letter(to: answers.email, number: 2)
    #expect(try await visitor.confirm(fresh.link()).words.contains("is confirmed"))
  }

  @Test func `asking for new links has its limit`() async throws {
    let strict = try await CampaignSite(settings: ["limits.perMailAddress": "2"], folder: folder)
    var visitor = strict.visitor()
    _ = try await visitor.sign(answers)
    _ = try await visitor.sign(answers)
    let old = try await strict.mail.letter(to: answers.email, number: 1).link()
    let stale = try await visitor.open(old)
    let page = try await visitor.submit(on: stale, pressing: "renew")
    #expect(page.status == 429)
    #expect(page.answer.header("retry-after") != nil)
  }

  @Test func `keys rotate beside the running program, and old links go on working with new ones`() async throws {
    let old = try await confirmationLink()
    #expect(try await site.run("keys", "rotate").contains("Key 2 signs from now on"))
    let another = SignOnAnswers("Kitchen on Wheels", email: "max@wheels.example.org")
    try await Task.sleep(for: .milliseconds(1_500))
    var visitor = site.visitor()
    _ = try await visitor.sign(another)
    let new = try await site.mail.letter(to: another.email).link()
    #expect(try await visitor.confirm(old).words.contains("is confirmed"))
    #expect(try await visitor.confirm(new).words.contains("is confirmed"))
    try await site.expectCount(2)
  }

  @Test func `keys that are rotated without overlap end every link at once`() async throws {
    let old = try await confirmationLink()
    try await site.run("keys", "rotate", "--overlap-days", "0")
    var visitor = site.visitor()
    try await Waiting.until("the old key's end", atMost: .seconds(10), every: .milliseconds(100)) {
      try await visitor.open(old).status == 404 ? true : nil
    }
  }
}
