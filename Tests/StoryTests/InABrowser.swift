import Foundation
import StoryKit
import Testing

@Suite(.story) struct `In a browser` {
  private let folder: TemporaryFolder
  private let site: CampaignSite

  init() async throws {
    folder = try TemporaryFolder()
    let goal = ["goal: 3", "deliveredUntil: 2099-06-30"]
    var main = StatementFiles(texts: [.english, .arabic])
    main.moreKeys = goal
    var soon = StatementFiles("coming-soon", texts: [.english, .arabic])
    (soon.opens, soon.closes) = ("2090-05-04", "2091-01-01")
    var over = StatementFiles("long-over", texts: [.english, .arabic])
    (over.opens, over.closes) = ("2001-01-01", "2002-03-04")
    site = try await CampaignSite([main, soon, over], folder: folder)
  }

  @Test func `no page keeps anybody out, in English and in Arabic, on a phone and on a wide screen`() async throws {
    let mailbox = "nora@choir.example.org"
    try await site.invite(to: "safe-harbours", "Harbour Choir,HCH,KE,network,,Nora,,\(mailbox),en")
    let invitation = try await site.mail.letter(to: mailbox).link()
    var long = SignOnAnswers(
      "The International Association of Longshoremen’s, Lighthousekeepers’ and Harbourmasters’ Congregations-and-Brotherhoods",
      email: "l@long.example.org")
    long.website = "https://a-rather-long-address-of-a-website-without-any-break.example.org/path"
    try await site.endorse(long)
    let manage = try await site.mail.letter(to: long.email, number: 2).link()
    var twin = long
    (twin.email, twin.country, twin.organization) = ("t@twin.example.org", "TG", long.organization)
    twin.website = ""
    try await site.endorse(twin)
    let waiting = SignOnAnswers("Tide Watchers", email: "tim@tide.example.org")
    var visitor = site.visitor()
    _ = try await visitor.sign(waiting)
    _ = try await visitor.sign(waiting)
    let stale = try await site.mail.letter(to: waiting.email).link()
    let confirm = try await site.mail.letter(to: waiting.email, number: 2).link()

    var paths = ["/nowhere", "/desk/sign-in"]
    for language in ["en", "ar"] {
      paths += ["/?language=\(language)", "/nowhere?language=\(language)", "/l/nonsense?language=\(language)"]
      paths += ["", "/sign", "/sign/sent", "/signatories", "/signatories?q=tide"].map {
        "/s/safe-harbours/\(language)\($0)"
      }
      paths += ["/s/coming-soon/\(language)/sign", "/s/long-over/\(language)/sign", "/s/long-over/\(language)"]
      paths += [invitation, manage, confirm, stale].map { "\($0)?language=\(language)" }
      paths.append("\(manage)?step=withdraw&language=\(language)")
    }
    let forms = ["en", "ar"].map { "\(site.address)/s/safe-harbours/\($0)/sign" }
    async let english = check(paths, forms: forms)
    let desk = try await deskFindings()
    #expect(try await english == "")
    #expect(desk == "")
  }

  private func deskFindings() async throws -> String {
    var findings = ""
    for language in ["en", "ar"] {
      let address = "rosa-\(language)@campaign.example.org"
      let link = try await site.run("staff", "add", address, "--name", "Rosa Example", "--language", language)
        .trimmingCharacters(in: .whitespacesAndNewlines)
      findings += try await check([link], forms: [])
      var visitor = site.visitor()
      _ = try await visitor.submit(on: visitor.open(link), pressing: "signin")
      let cookie = try #require(visitor.cookies["undersigned-desk"])
      findings += try await check(
        [
          "/desk", "/desk/review", "/desk/organizations", "/desk/organizations/1?q=guild",
          "/desk/s/safe-harbours/endorsements", "/desk/s/safe-harbours/endorsements?q=none",
        ],
        forms: [], cookie: "\(cookie.name)=\(cookie.value)")
    }
    return findings
  }

  /// What the browser found wrong; nothing is good.
  private func check(_ paths: [String], forms: [String], cookie: String? = nil) async throws -> String {
    let urls = paths.map { $0.hasPrefix("http") ? $0 : site.address + $0 }
    let answers = try JSONEncoder().encode(SignOnAnswers("Harbour Choir", email: "nora@choir.example.org").fields)
    var arguments = ["-B", Places.peer("axe_check.py").path]
    if let cookie { arguments += ["--cookie", cookie] }
    for form in forms { arguments += ["--form", form] }
    arguments += ["--answers", String(decoding: answers, as: UTF8.self)] + urls
    let command = try await FinishedCommand.run(Places.peersPython, arguments: arguments, atMost: .seconds(300))
    let wrong = command.output.split(separator: "\n").filter { !$0.hasSuffix(": good") }
    let count = command.output.split(separator: "\n").count - wrong.count
    if command.status == 0, count > 0 { return "" }
    return wrong.joined(separator: "\n") + command.errors + "\n"
  }

  @Test func `a statement is signed by the keyboard alone, without JavaScript, and the mailed link confirms it`()
    async throws
  {
    var answers = SignOnAnswers("Harbour Choir", email: "nora@choir.example.org").fields
    // A selection takes the first letters of what it offers.
    answers["country"] = "Kenya"
    answers["kind"] = "Trade"
    answers["language"] = "English"
    let json = String(decoding: try JSONEncoder().encode(answers), as: UTF8.self)
    let command = try await FinishedCommand.run(
      Places.peersPython,
      arguments: ["-B", Places.peer("sign_by_keyboard.py").path, "\(site.address)/s/safe-harbours/en", json],
      atMost: .seconds(120))
    #expect(command.status == 0, "\(command.errors)")
    #expect(command.output.contains("Now check your mailbox"))
    let letter = try await site.mail.letter(to: "nora@choir.example.org")
    var visitor = site.visitor()
    #expect(try await visitor.confirm(letter.link()).words.contains("is confirmed"))
    let csv = try await visitor.open("/s/safe-harbours/signatories.csv").html
    #expect(csv.contains("Harbour Choir,,KE,africa,union,"))
  }
}
