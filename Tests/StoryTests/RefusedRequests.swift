import Foundation
import StoryKit
import Testing

@Suite(.story) struct `Requests that are refused` {
  private let folder: TemporaryFolder
  private let answers = SignOnAnswers("Night Watch", email: "eva@watch.example.org")
  private static let form = "/s/safe-harbours/en/sign"

  init() throws { folder = try TemporaryFolder() }

  private func site(_ settings: [String: String] = [:]) async throws -> CampaignSite {
    try await CampaignSite(settings: settings, folder: folder)
  }

  @Test func `a body over the limit is refused, whether its length is told or not`() async throws {
    let site = try await site()
    var visitor = site.visitor()
    _ = try await visitor.open(Self.form)
    let page = try await visitor.post(Self.form, [("organization", String(repeating: "a", count: 70_000))])
    #expect(page.status == 413)
    #expect(page.words.contains("larger than we accept"))
    let piece = "1000\r\n\(String(repeating: "a", count: 4096))\r\n"
    let streamed = try KeptConnection(port: site.program.port).say(
      head("Transfer-Encoding: chunked") + String(repeating: piece, count: 20) + "0\r\n\r\n")
    #expect(streamed?.status == 413)
    #expect(try await visitor.open(Self.form).status == 200)
  }

  private func head(_ more: String...) -> String {
    let lines = ["POST \(Self.form) HTTP/1.1", "Host: localhost", "Content-Type: application/x-www-form-urlencoded"]
    return (lines + more).map { "\($0)\r\n" }.joined() + "\r\n"
  }

  @Test func `a request that does not come to its end is let go`() async throws {
    let site = try await site(["http.requestTimeout": "1s"])
    let halfBody = try KeptConnection(port: site.program.port).say(head("Content-Length: 100") + "organization=")
    #expect(halfBody?.status == 408)
    let halfHead = try KeptConnection(port: site.program.port, timeout: .seconds(15)).say("GET / HTTP/1.1\r\nHost: ")
    #expect(halfHead == nil || halfHead?.status == 408)
  }

  @Test func `a visitor who leaves in the middle of a form is no error of the log's`() async throws {
    let site = try await site()
    for more in ["Content-Length: 100", "Transfer-Encoding: chunked"] {
      // It says so much, gets no answer within a second, and hangs up.
      let left = try KeptConnection(port: site.program.port, timeout: .seconds(1))
        .asking(head(more) + "5\r\norgan\r\n")
      #expect(left?.status == nil)
    }
    // What the server has noticed by then it has noticed of those before.
    var visitor = site.visitor()
    _ = try await visitor.open(Self.form)
    try await site.program.terminate()
    #expect(!(try site.program.errors + site.program.output).contains("error undersigned"))
  }

  @Test func `a method that an address does not take is refused with those that it takes`() async throws {
    let site = try await site()
    for (method, path, allowed) in [
      ("PUT", "/", "GET, HEAD"), ("DELETE", "/s/safe-harbours", "GET, HEAD"),
      ("POST", "/s/safe-harbours/en", "GET, HEAD"),
      ("PATCH", Self.form, "GET, HEAD, POST"), ("PUT", "/s/safe-harbours/count.json", "GET, HEAD"),
      ("GET", "/desk/sign-out", "POST"), ("PROPFIND", "/healthz", "GET, HEAD"), ("PUT", "/l/abc", "GET, HEAD, POST"),
    ] {
      var call = HTTPCall(url: site.address + path)
      call.method = method
      let answer = try await call.answer()
      #expect(answer.status == 405, "\(method) \(path)")
      #expect(answer.header("allow") == allowed, "\(method) \(path)")
    }
    var nowhere = HTTPCall(url: site.address + "/nowhere/at/all")
    nowhere.method = "PUT"
    #expect(try await nowhere.answer().status == 404)
  }

  @Test func `what is no HTTP is refused, and the next visitor is served`() async throws {
    let site = try await site()
    for words in ["hello\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "\u{16}\u{3}\u{1}", "GET  HTTP/1.1\r\n\r\n"] {
      let answer = try KeptConnection(port: site.program.port, timeout: .seconds(5)).asking(words)
      #expect(answer.map { $0.status >= 400 } ?? true, "\(words)")
    }
    let field = String(repeating: "a", count: 40_000)
    let long = try KeptConnection(port: site.program.port).say("GET / HTTP/1.1\r\nHost: x\r\nX-Long: \(field)\r\n\r\n")
    #expect(long.map { $0.status >= 400 } ?? true)
    #expect(try await site.status("/") == 200)
  }

  @Test func `another format than a form's, and a form that is not UTF-8, are refused`() async throws {
    let site = try await site()
    for type in ["application/json", "multipart/form-data; boundary=x", "text/plain", ""] {
      #expect(try await status(of: #"{"organization":"Night Watch"}"#, as: type, at: site) == 415, "\(type)")
    }
    for body in ["organization=%ZZ", "organization=%", "organization=%FF%FE"] {
      #expect(try await status(of: body, as: "application/x-www-form-urlencoded", at: site) == 400, "\(body)")
    }
  }

  private func status(of body: String, as type: String, at site: CampaignSite) async throws -> Int {
    var call = HTTPCall(url: site.address + Self.form)
    call.method = "POST"
    call.headers = type.isEmpty ? [] : [("Content-Type", type)]
    call.body = Data(body.utf8)
    return try await call.answer().status
  }

  @Test func `a form without its token comes back with the answers, and can be sent then`() async throws {
    let site = try await site()
    var visitor = site.visitor()
    let form = try await visitor.open(Self.form).form(withField: "organization")
    let entries = try form.entries(filling: answers.fields, pressing: form.button("check"))
    for token in [nil, "forged", "AAAAAAAAAAAAAAAAAAAAAAAAAAAA"] {
      let sent = entries.filter { $0.name != "csrf" } + (token.map { [("csrf", $0)] } ?? [])
      let page = try await visitor.post(Self.form, sent)
      #expect(page.status == 403)
      #expect(page.words.contains("Nothing is lost"))
      #expect(try page.form(withField: "organization").value("email") == answers.email)
      let check = try await visitor.submit(on: page, pressing: "check")
      #expect(check.words.contains("Check your answers"))
    }
    // Another visitor's token is no good either.
    var other = site.visitor()
    _ = try await other.open(Self.form)
    #expect(try await other.post(Self.form, entries).status == 403)
    #expect(try await site.visitor().posting(Self.form, entries).status == 403)
  }

  @Test func `a form that another site sends is refused`() async throws {
    let site = try await site()
    var visitor = site.visitor()
    let form = try await visitor.open(Self.form).form(withField: "organization")
    let entries = try form.entries(filling: answers.fields, pressing: form.button("check"))
    let foreign = try await visitor.post(Self.form, entries, headers: [("Sec-Fetch-Site", "cross-site")])
    #expect(foreign.status == 403)
    let own = try await visitor.post(Self.form, entries, headers: [("Sec-Fetch-Site", "same-origin")])
    #expect(own.status == 200)
  }

  @Test(arguments: [
    ("limits.perMailAddress", ["eva@watch.example.org", "eva@watch.example.org"]),
    ("limits.perMailDomain", ["eva@watch.example.org", "tom@watch.example.org"]),
    ("limits.perNetwork", ["eva@watch.example.org", "tom@elsewhere.example.org"]),
  ])
  func `over the limit the answers are kept on the page and the wait is told`(
    key: String, addresses: [String]
  ) async throws {
    let site = try await site([key: "1"])
    var visitor = site.visitor()
    #expect(try await visitor.sign(SignOnAnswers("Night Watch", email: addresses[0])).status == 200)
    let page = try await visitor.sign(SignOnAnswers("Day Watch", email: addresses[1]))
    #expect(page.status == 429)
    let wait = try #require(page.answer.header("retry-after").flatMap { Int($0) })
    #expect((3_500...3_600).contains(wait))
    #expect(page.words.contains("You can try again in about 60 minutes"))
    #expect(page.words.contains("Your answers are kept"))
    let kept = try page.form(withButton: "Try again")
    #expect(kept.value("organization") == "Day Watch")
    #expect(kept.value("email") == addresses[1])
    #expect(kept.value("authorised") == "yes")
    #expect(try site.mail.received().count <= 1)
  }

  @Test func `a proxy that is not trusted can't speak for others, one that is can`() async throws {
    let plain = try await site(["limits.perNetwork": "1"])
    #expect(try await signTwice(plain) == [200, 429])
    let behind = try await site(["limits.perNetwork": "1", "http.trustedProxies": "127.0.0.1/32"])
    #expect(try await signTwice(behind) == [200, 200])
  }

  private func signTwice(_ site: CampaignSite) async throws -> [Int] {
    var statuses: [Int] = []
    for number in 1...2 {
      var visitor = site.visitor()
      visitor.headers.append(("X-Forwarded-For", "198.51.\(number).7"))
      let name = number == 1 ? "Night Watch" : "Day Shift"
      statuses.append(try await visitor.sign(SignOnAnswers(name, email: "x\(number)@w\(number).example.org")).status)
    }
    return statuses
  }

  @Test func `a Host header of a stranger's making is in no link`() async throws {
    let site = try await site()
    var visitor = site.visitor()
    visitor.headers.append(("Host", "evil.example.org"))
    let answers = SignOnAnswers("Night Watch", email: "eva@watch.example.org")
    _ = try await visitor.sign(answers)
    let letter = try await site.mail.letter(to: answers.email)
    #expect(try letter.link().hasPrefix(site.address + "/l/"))
    for path in ["/", "/s/safe-harbours/en"] { #expect(try await !visitor.reading(path).contains("evil")) }
  }
}

extension KeptConnection {
  /// Like `say`, where the other side may wait for more until our own patience ends.
  fileprivate func asking(_ words: String) throws -> HTTPAnswer? {
    do { return try say(words) } catch StoryFault.noAnswer { return nil }
  }
}

extension Visitor {
  /// Posts once without keeping anything.
  fileprivate func posting(_ path: String, _ entries: [(name: String, value: String)]) async throws -> Page {
    var copy = self
    return try await copy.post(path, entries)
  }
}
