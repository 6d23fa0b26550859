import Foundation
import StoryKit
import Testing

@Suite(.story) struct `The secretariat's desk` {
  private let folder: TemporaryFolder
  private let site: CampaignSite

  init() async throws {
    folder = try TemporaryFolder()
    site = try await CampaignSite(folder: folder)
  }

  @Test func `is entered once by a link, which opening it does not use up`() async throws {
    let link = try await site.staffLink()
    for _ in 1...3 {
      var scanner = site.visitor()
      #expect(try await scanner.open(link).words.contains("The link works once"))
      #expect(try await scanner.open("/desk").url.hasSuffix("/desk/sign-in"))
    }
    var visitor = site.visitor()
    let desk = try await visitor.submit(on: visitor.open(link), pressing: "signin")
    #expect(desk.url.hasSuffix("/desk"))
    #expect(desk.words.contains("Rosa Example"))
    let cookie = try #require(visitor.cookies["undersigned-desk"])
    #expect(cookie.attributes["httponly"] != nil)
    #expect(cookie.attributes["samesite"] == "Lax")
    #expect(cookie.attributes["secure"] == nil)
    #expect(cookie.path == "/")
    #expect(cookie.value.count >= 43)

    var thief = site.visitor()
    let used = try await thief.open(link)
    #expect(used.status == 410)
    #expect(used.words.contains("This one was used"))
    #expect(!used.words.contains("We have sent a newer link"))
    #expect(used.forms.allSatisfy { form in !form.buttons.contains { $0.value == "signin" } })
    #expect(try await thief.open("/desk").url.hasSuffix("/desk/sign-in"))
  }

  @Test func `shows the counts, and the endorsements as they are filtered`() async throws {
    var hidden = SignOnAnswers("Quiet Shelter Trust", email: "q@shelter.example.org")
    (hidden.isListed, hidden.country) = (false, "MT")
    try await site.endorse(hidden)
    var named = SignOnAnswers("Harbour Choir", email: "h@choir.example.org")
    named.acronym = "HCH"
    try await site.endorse(named)
    var waiting = site.visitor()
    _ = try await waiting.sign(SignOnAnswers("Slow Approvers", email: "s@slow.example.org"))
    var desk = try await site.desk()
    let overview = try await desk.open("/desk")
    #expect(overview.words.contains("Safe harbours now Open 2 1 1 1 3") || overview.words.contains("Open 2 1 1 1"))
    let all = try await desk.follow("Safe harbours now", on: overview)
    #expect(all.words.contains("3 endorsements"))
    for name in ["Quiet Shelter Trust", "Harbour Choir (HCH)", "Slow Approvers"] { #expect(all.words.contains(name)) }
    let awaiting = try await desk.submit(on: all, pressing: "Filter", filling: ["state": "awaiting"])
    #expect(awaiting.words.contains("1 endorsement "))
    #expect(awaiting.words.contains("Slow Approvers"))
    #expect(!awaiting.words.contains("Harbour Choir"))
    let country = try await desk.submit(on: all, pressing: "Filter", filling: ["country": "MT"])
    #expect(country.words.contains("Quiet Shelter Trust"))
    #expect(!country.words.contains("Harbour Choir"))
    let text = try await desk.submit(on: all, pressing: "Filter", filling: ["q": "hch"])
    #expect(text.words.contains("Harbour Choir"))
    #expect(!text.words.contains("Slow Approvers"))
    let nothing = try await desk.submit(on: all, pressing: "Filter", filling: ["q": "<script>%_'\""])
    #expect(nothing.words.contains("No endorsements match"))
    #expect(all.words.contains("Times in the table: UTC."))
    let nowhere = try await desk.open("/desk/s/nowhere/endorsements")
    #expect(nowhere.status == 404)
    // The menu is there to go on with; a stranger gets none.
    #expect(nowhere.words.contains("Sign out (Rosa Example)"))
    var stranger = site.visitor()
    #expect(try await !stranger.open("/desk/nowhere").words.contains("Sign out"))
  }

  @Test func `asks a person when two organizations may be one`() async throws {
    try await site.endorse(SignOnAnswers("Asylum Lawyers Guild", email: "a@guild.example.org"))
    var other = SignOnAnswers("Asylum Lawyers Guild", email: "b@other.example.org")
    other.country = "TG"
    try await site.endorse(other)
    try await site.expectCount(2)
    var desk = try await site.desk()
    #expect(try await desk.open("/desk").words.contains("1 newcomer may be an organization we already know"))
    #expect(try await desk.open("/desk/review").words.contains("But another country"))
  }

  @Test func `is left by signing out, which needs a form of ours`() async throws {
    var desk = try await site.desk()
    let page = try await desk.open("/desk")
    let thief = desk
    #expect(try await desk.post("/desk/sign-out", []).status == 403)
    #expect(try await desk.open("/desk").status == 200)
    let out = try await desk.submit(page.form(to: "/desk/sign-out"), on: page)
    #expect(out.url.hasSuffix("/desk/sign-in"))
    #expect(desk.cookies["undersigned-desk"] == nil)
    // The session itself has ended, not only the cookie.
    var copy = thief
    for path in ["/desk", "/desk/review", "/desk/s/safe-harbours/endorsements"] {
      #expect(try await copy.open(path).url.hasSuffix("/desk/sign-in"))
    }
  }

  @Test func `mails a link to its own people, and says the same to everybody`() async throws {
    _ = try await site.staffLink()
    var visitor = site.visitor()
    let form = try await visitor.open("/desk/sign-in")
    let known = try await visitor.submit(
      form.form(withField: "email"), on: form, filling: ["email": "rosa@campaign.example.org"])
    let unknown = try await visitor.submit(
      form.form(withField: "email"), on: form, filling: ["email": "eve@elsewhere.example.org"])
    #expect(known.words == unknown.words)
    #expect(known.status == unknown.status)
    let malformed = try await visitor.submit(form.form(withField: "email"), on: form, filling: ["email": "rosa@"])
    #expect(malformed.status == 422)
    #expect(try malformed.form(withField: "email").value("email") == "rosa@")
    let letter = try await site.mail.letter(to: "rosa@campaign.example.org")
    let desk = try await visitor.submit(on: visitor.open(letter.link()), pressing: "signin")
    #expect(desk.words.contains("Overview"))
    #expect(try site.mail.received().count == 1)
  }

  @Test func `is not entered by a link for another purpose`() async throws {
    let answers = SignOnAnswers("Harbour Choir", email: "h@choir.example.org")
    var visitor = site.visitor()
    _ = try await visitor.sign(answers)
    let link = try await site.mail.letter(to: answers.email).link()
    let page = try await visitor.open(link)
    let csrf = try #require(page.forms.compactMap { $0.value("csrf") }.first)
    #expect(try await visitor.post(link, [("csrf", csrf), ("action", "signin")]).status == 400)
    #expect(visitor.cookies["undersigned-desk"] == nil)
    for secret in ["", "0", String(repeating: "0", count: 64), "' OR 1=1 --"] {
      var call = HTTPCall(url: site.address + "/desk")
      call.headers = [("Cookie", "undersigned-desk=\(secret)")]
      #expect(try await call.answer().status == 303)
    }
  }
}

extension CampaignSite {
  /// A one-time link to the desk for a member of the secretariat.
  func staffLink() async throws -> String {
    try await run("staff", "add", "rosa@campaign.example.org", "--name", "Rosa Example")
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// A visitor who is signed in to the desk.
  func desk() async throws -> Visitor {
    var visitor = visitor()
    _ = try await visitor.submit(on: visitor.open(try await staffLink()), pressing: "signin")
    return visitor
  }
}
