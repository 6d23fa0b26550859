import Foundation
import StoryKit
import Testing

@Suite(.story) struct `Every answer of the site` {
  private let folder: TemporaryFolder
  private let site: CampaignSite

  init() async throws {
    folder = try TemporaryFolder()
    var soon = StatementFiles("coming-soon", texts: [.english])
    (soon.opens, soon.closes) = ("2090-05-04", "2091-01-01")
    site = try await CampaignSite([StatementFiles(), soon], folder: folder)
  }

  @Test func `carries the headers, and no page holds a script, a style of its own or a form without its token`()
    async throws
  {
    var answers: [(place: String, answer: HTTPAnswer)] = []
    for path in [
      "/", "/s/safe-harbours", "/s/safe-harbours/en", "/s/safe-harbours/en/sign", "/s/safe-harbours/en/sign/sent",
      "/s/safe-harbours/en/signatories", "/s/safe-harbours/en/signatories?q=x", "/s/safe-harbours/signatories.csv",
      "/s/safe-harbours/signatories.json", "/s/safe-harbours/count.json", "/s/safe-harbours/badge.svg",
      "/s/coming-soon/en/sign", "/assets/site.css", "/assets/favicon.svg", "/healthz", "/readyz", "/metrics",
      "/desk/sign-in", "/nowhere", "/s/nowhere/en", "/s/nowhere/count.json", "/l/nonsense", "/assets/nothing.css",
      "/assets/..%2Flocales%2Fweb%2Fen.json", "/desk", "/%FF", "/s/safe-harbours/en/signatories?page=99999999999",
    ] {
      for method in ["GET", "HEAD", "DELETE", "POST"] {
        answers.append(("\(method) \(path)", try await answer(path, method)))
      }
    }
    for page in try await pagesOfASignOn() + desk() { answers.append((page.url, page.answer)) }
    for (place, answer) in answers {
      expectHeaders(answer, place)
      if answer.header("content-type")?.contains("html") == true { expectPlain(answer.text, place) }
      #expect(answer.status < 500, "\(place): \(answer.status)")
    }
    let unknown = answers.filter { $0.place.hasPrefix("DELETE") && $0.answer.status < 400 }
    #expect(unknown.isEmpty, "\(unknown.map(\.place))")
  }

  private func answer(_ path: String, _ method: String) async throws -> HTTPAnswer {
    var call = HTTPCall(url: site.address)
    call.url += path
    call.method = method
    return try await call.answer()
  }

  /// Every page that a signatory comes by, with the forms and what goes wrong.
  private func pagesOfASignOn() async throws -> [Page] {
    let mailbox = "nora@choir.example.org"
    try await site.invite(to: "safe-harbours", "Harbour Choir,,KE,ngo,,Nora,,\(mailbox),en")
    let invitation = try await site.mail.letter(to: mailbox).link()
    var visitor = site.visitor()
    var pages = [try await visitor.open(invitation)]
    let form = try await visitor.follow("Go to the form", on: pages[0])
    pages += [form, try await visitor.submit(on: form, pressing: "check")]
    let filled = ["authorised": "yes", "listed": "yes"]
    let check = try await visitor.submit(on: form, pressing: "check", filling: filled)
    pages += [check, try await visitor.submit(on: check, pressing: "submit")]
    let confirming = try await visitor.open(site.mail.letter(to: mailbox, number: 2).link())
    pages += [confirming, try await visitor.submit(on: confirming, pressing: "confirm")]
    let managing = try await visitor.open(site.mail.letter(to: mailbox, number: 3).link())
    pages += [managing, try await visitor.submit(on: managing, pressing: "rename", filling: ["name": ""])]
    pages.append(try await visitor.submit(on: managing, pressing: "listing", filling: ["updates": "yes"]))
    pages.append(try await visitor.follow("Withdraw…", on: managing))
    var other = site.visitor()
    let answers = SignOnAnswers("Tide Watchers", email: "tim@tide.example.org")
    _ = try await other.sign(answers)
    _ = try await other.sign(answers)
    let stale = try await other.open(site.mail.letter(to: answers.email).link())
    pages += [stale, try await other.submit(on: stale, pressing: "renew")]
    #expect(pages.map(\.status) == [200, 200, 422, 200, 200, 200, 200, 200, 422, 200, 200, 410, 200])
    return pages
  }

  private func desk() async throws -> [Page] {
    var visitor = site.visitor()
    let enter = try await visitor.open(try await site.staffLink())
    var pages = [enter, try await visitor.submit(on: enter, pressing: "signin")]
    for path in ["/desk/review", "/desk/s/safe-harbours/endorsements?state=awaiting&q=x"] {
      pages.append(try await visitor.open(path))
    }
    return pages
  }

  private func expectHeaders(_ answer: HTTPAnswer, _ place: String) {
    let policy = answer.header("content-security-policy") ?? ""
    #expect(policy.hasPrefix("default-src 'none'"), "\(place)")
    #expect(policy.contains("frame-ancestors 'none'"), "\(place)")
    #expect(!policy.contains("unsafe"), "\(place)")
    #expect(answer.header("x-content-type-options") == "nosniff", "\(place)")
    #expect(answer.header("referrer-policy") == "same-origin", "\(place)")
    #expect(answer.header("x-frame-options") == "DENY", "\(place)")
    #expect(answer.header("strict-transport-security") == nil, "\(place)")
    #expect(answer.header("server") == nil, "\(place)")
  }

  private func expectPlain(_ html: String, _ place: String) {
    for inline in [#/<script/#, #/<style/#, #/\sstyle\s*=/#, #/\son[a-z]+\s*=\s*["']/#, #/javascript:/#] {
      #expect(html.firstMatch(of: inline) == nil, "\(place)")
    }
    for form in html.split(separator: "<form ").dropFirst() where form.hasPrefix("method=\"post\"") {
      let inside = form.prefix(upTo: form.firstRange(of: "</form>")?.lowerBound ?? form.endIndex)
      #expect(inside.contains("name=\"csrf\" value=\""), "\(place)")
    }
    #expect(!html.contains("{{"), "\(place)")
  }
}

@Suite(.story) struct `A site that the public reaches by https` {
  private let folder: TemporaryFolder
  private let site: CampaignSite

  init() async throws {
    folder = try TemporaryFolder()
    site = try await CampaignSite(settings: ["publicURL": "https://sign.example.org"], folder: folder)
  }

  @Test func `sends HSTS, and cookies that no plain connection carries`() async throws {
    for path in ["/", "/nowhere", "/healthz"] {
      let answer = try await HTTPCall(url: site.address + path).answer()
      #expect(answer.header("strict-transport-security") == "max-age=31536000")
    }
    let form = try await HTTPCall(url: site.address + "/s/safe-harbours/en/sign").answer()
    let cookie = try #require(form.header("set-cookie"))
    expectSafe(cookie, named: "__Host-undersigned-form")

    let link = try await site.staffLink()
    #expect(link.hasPrefix("https://sign.example.org/l/"))
    let place = link.replacing("https://sign.example.org", with: site.address)
    let enter = try await HTTPCall(url: place).answer()
    let own = try #require(enter.header("set-cookie")?.split(separator: ";").first)
    let csrf = try #require(enter.text.firstMatch(of: #/name="csrf" value="([^"]+)"/#)?.output.1)
    var call = HTTPCall(url: place)
    call.method = "POST"
    call.headers = [("Cookie", String(own)), ("Content-Type", "application/x-www-form-urlencoded")]
    call.body = Data("csrf=\(csrf)&action=signin".utf8)
    let entered = try await call.answer()
    #expect(entered.status == 303)
    expectSafe(try #require(entered.header("set-cookie")), named: "__Host-undersigned-desk")
  }

  private func expectSafe(_ cookie: String, named name: String) {
    #expect(cookie.hasPrefix("\(name)="))
    for attribute in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
      #expect(cookie.components(separatedBy: "; ").contains(attribute), "\(cookie)")
    }
    // The prefix allows none.
    #expect(!cookie.lowercased().contains("domain="))
  }

  @Test func `writes links and addresses with https, in mails and on pages`() async throws {
    try await site.invite(to: "safe-harbours", "Harbour Choir,,KE,ngo,,Nora,,nora@choir.example.org,en")
    let letter = try await site.mail.letter(to: "nora@choir.example.org")
    #expect(letter.links.allSatisfy { $0.hasPrefix("https://sign.example.org/") })
    #expect(letter.header("Message-ID")?.hasSuffix("@sign.example.org>") == true)
    let page = try await HTTPCall(url: site.address + "/s/safe-harbours/en").answer().text
    #expect(page.contains("<link rel=\"canonical\" href=\"https://sign.example.org/s/safe-harbours/en\">"))
  }
}
