import Foundation
import StoryKit
import Testing

@Suite(.story) struct `Answers that can't stand` {
  private let folder: TemporaryFolder
  private let site: CampaignSite

  init() async throws {
    folder = try TemporaryFolder()
    site = try await CampaignSite(folder: folder)
  }

  @Test func `an empty form comes back with each problem linked to its field`() async throws {
    var visitor = site.visitor()
    let form = try await visitor.open("/s/safe-harbours/en/sign")
    let page = try await visitor.submit(on: form, pressing: "check")
    #expect(page.status == 422)
    #expect(page.title.hasPrefix("Please correct:"))
    #expect(page.words.contains("There are 6 things to correct"))
    let targets = page.links.map(\.target).filter { $0.hasPrefix("#") && $0 != "#content" }
    #expect(targets == ["#organization", "#country", "#kind", "#contact", "#email", "#authorised"])
    for target in targets { #expect(page.html.contains("id=\"\(target.dropFirst())\"")) }
    #expect(page.html.components(separatedBy: "aria-invalid=\"true\"").count == 7)
  }

  private static let malformed: [(field: String, value: String, words: String)] = [
    ("organization", "   ", "Enter the name"), ("organization", "12345", "doesn’t look like a name"),
    ("organization", "+254 700 000 000", "doesn’t look like a name"),
    ("organization", "https://example.org", "doesn’t look like a name"),
    ("organization", String(repeating: "a", count: 301), "too long"),
    ("organization", "Night\u{0}Watch", "invisible characters"),
    ("organization", "Night \u{202E}gnp.exe\u{202C}", "invisible characters"),
    ("email", "nobody", "not an e-mail address"),
    ("email", "a@b@c.example.org", "not an e-mail address"), ("email", "ana@-x-.org", "not an e-mail address"),
    ("email", "ana@x.example.org\r\nBcc: all@example.org", "not an e-mail address"),
    ("email", "żółw@kitchens.example.org", "can’t send mail"), ("website", "no address", "not a web address"),
    ("website", "javascript:alert(1)", "not a web address"), ("acronym", String(repeating: "A", count: 41), "too long"),
    ("contact", String(repeating: "b", count: 201), "too long"), ("role", "Chair\u{7}", "invisible characters"),
  ]

  @Test func `a malformed field is told and nothing is lost`() async throws {
    for (field, value, words) in Self.malformed { try await expectRefused(field, value, words) }
    #expect(try site.mail.received().isEmpty)
  }

  private func expectRefused(_ field: String, _ value: String, _ words: String) async throws {
    var answers = SignOnAnswers("Night Watch", email: "eva@watch.example.org").fields
    answers["updates"] = "yes"
    answers[field] = value
    var visitor = site.visitor()
    let form = try await visitor.open("/s/safe-harbours/en/sign")
    let page = try await visitor.submit(on: form, pressing: "check", filling: answers)
    #expect(page.status == 422, "\(field): \(value)")
    #expect(page.words.contains(words), "\(field): \(value)")
    #expect(page.links.contains { $0.target == "#\(field)" }, "\(field): \(value)")
    let kept = try page.form(withField: "organization")
    for (name, answer) in answers where name != field { #expect((kept.value(name) ?? "") == answer, "\(name)") }
  }

  /// A browser offers no such value; a script sends it.
  @Test func `a value that the form doesn't offer is refused`() async throws {
    for (field, value) in [("country", "XX"), ("kind", "party"), ("language", "tlh")] {
      try await expectRefused(field, value)
    }
  }

  private func expectRefused(_ field: String, _ value: String) async throws {
    var visitor = site.visitor()
    let form = try await visitor.open("/s/safe-harbours/en/sign").form(withField: "organization")
    var entries = try form.entries(
      filling: SignOnAnswers("Night Watch", email: "eva@watch.example.org").fields, pressing: form.button("check"))
    entries.removeAll { $0.name == field }
    let page = try await visitor.post("/s/safe-harbours/en/sign", entries + [(field, value)])
    #expect(page.status == 422)
    #expect(page.links.contains { $0.target == "#\(field)" })
  }

  @Test func `a consent whose wording has changed is asked for again`() async throws {
    var visitor = site.visitor()
    let form = try await visitor.open("/s/safe-harbours/en/sign").form(withField: "organization")
    var entries = try form.entries(
      filling: SignOnAnswers("Night Watch", email: "eva@watch.example.org").fields, pressing: form.button("check"))
    entries.removeAll { $0.name == "consent" }
    let page = try await visitor.post("/s/safe-harbours/en/sign", entries + [("consent", "2001-01")])
    #expect(page.status == 422)
    #expect(page.words.contains("The wording of the consent changed"))
  }

  /// A `<` that a combining mark has joined is no `<` to those who compare characters, and is one to a browser.
  private static let hostile = [
    "<script>alert(1)</script> Union", "\"><img src=x onerror=alert(1)> Union", "Union {{title}} {{{html}}} {{>page}}",
    "Guild <\u{0338}img src=y onerror=prompt(2)>", "Union \"\u{0301} onfocus=alert(1) autofocus x=\"\u{0301}",
    "Union &lt;script&gt; & Söhne", "اتحاد <\u{064B}b>البحارة</b>",
  ]

  @Test func `hostile names are words and nothing more, on every page and in every mail`() async throws {
    for (number, name) in Self.hostile.enumerated() { try await expectWords(name, "h\(number)@h\(number).example.org") }
    try await site.expectCount(Self.hostile.count)
  }

  private func expectWords(_ name: String, _ mailbox: String) async throws {
    var answers = SignOnAnswers(name, email: mailbox)
    answers.contact = "\(name) Contact"
    var visitor = site.visitor()
    let form = try await visitor.open("/s/safe-harbours/en/sign")
    var pages = [
      try await visitor.submit(
        on: form, pressing: "check", filling: answers.fields.merging(["email": "nobody"]) { $1 }),
      try await visitor.submit(on: form, pressing: "check", filling: answers.fields),
    ]
    #expect(pages.map(\.status) == [422, 200], "\(name)")
    #expect(try pages[0].form(withField: "organization").value("organization") == name)
    let check = pages[1]
    #expect(check.forms.first?.controls(named: "organization").first?.value == name)
    _ = try await visitor.submit(on: check, pressing: "submit")
    let confirmation = try await site.mail.letter(to: answers.email)
    pages.append(try await visitor.open(confirmation.link()))
    pages.append(try await visitor.confirm(confirmation.link()))
    let receipt = try await site.mail.letter(to: answers.email, number: 2)
    pages.append(try await visitor.open(receipt.link()))
    pages.append(try await visitor.open("/s/safe-harbours/en/signatories"))
    pages.append(try await visitor.open("/s/safe-harbours/en/signatories?q=Union"))
    for page in pages { expectHarmless(page.html) }
    for letter in [confirmation, receipt] {
      #expect(letter.defects.isEmpty)
      #expect(letter.headers.count == Set(letter.headers.map { $0.first?.lowercased() }).count)
      expectHarmless(try #require(letter.html))
    }
  }

  /// No tag, attribute or direction override that a stranger typed; compared byte by byte, as a browser does.
  private func expectHarmless(_ html: String) {
    let bytes = Array(html.utf8)
    for tag in ["<script", "<img", "<b>", "<\u{0338}img", "onerror=alert(1)>\"", "autofocus x=\""] {
      #expect(!bytes.contains(Array(tag.utf8)), "\(tag)")
    }
    #expect(!bytes.contains(Array("{{".utf8)) || html.contains("{{title}}"))
  }

  @Test func `a hostile search comes back as words`() async throws {
    var visitor = site.visitor()
    let page = try await visitor.open("/s/safe-harbours/en/signatories?q=%3Cscript%3Ealert(1)%3C/script%3E%22%20x=%22")
    #expect(page.status == 200)
    expectHarmless(page.html)
    #expect(try page.form(withField: "q").value("q") == "<script>alert(1)</script>\" x=\"")
  }
}
