import Foundation
import Mustache
import Rendering
import Statements
import Testing

@testable import Web

@Suite struct `Templates and pages belong together` {
  @Test(arguments: Samples.languages)
  func `every tag of every template finds its value`(language: String) throws {
    let samples = try Samples(language)
    let tree = try TemplateTree(directory: Samples.templates)
    var walk = TagWalk(tree: tree, texts: samples.catalog.texts)
    for (_, page) in samples.pages { walk.walk(type(of: page).template, over: page) }
    walk.walk("public/badge", over: Badge(catalog: samples.catalog, title: "Act Now", count: 12))
    #expect(walk.faults.sorted() == [])
    let all = Set(tree.templates.values.flatMap(\.self).flatMap(Self.tags))
    #expect(all.subtracting(walk.reached).map(\.description).sorted() == [], "no sample reaches these")
  }

  @Test(arguments: Samples.languages)
  func `no page shows a key or an unfilled placeholder`(language: String) async throws {
    let templates = try Templates(directory: Samples.templates)
    let samples = try Samples(language)
    let groups = Set(samples.catalog.keys.map { $0.prefix { $0 != "." } }).joined(separator: "|")
    let key = try Regex("[>\" ](\(groups))\\.[A-Za-z0-9]+[<\" .]")
    for (name, page) in samples.pages {
      let html = try page.render(templates)
      #expect(html.firstMatch(of: key) == nil, "\(name)")
      #expect(html.firstMatch(of: #/\{[a-zA-Z]+\}/#) == nil, "\(name)")
      #expect(!html.contains("{{") && !html.contains("Optional("), "\(name)")
      #expect(html.contains("dir=\"\(language == "ar" ? "rtl" : "ltr")\""), "\(name)")
    }
  }

  private static func tags(_ node: TemplateNode) -> [TemplateTag] {
    switch node {
    case .variable(let tag), .partial(let tag): [tag]
    case .section(let tag, let inner), .inverted(let tag, let inner), .block(let tag, let inner):
      [tag] + inner.flatMap(tags)
    case .parent(let tag, let blocks): [tag] + blocks.values.flatMap(\.self).flatMap(tags)
    }
  }
}

@Suite struct `What a page may hold` {
  @Test func `values that try to be markup stay text`() async throws {
    let templates = try Templates(directory: Samples.templates)
    let samples = try Samples("en")
    let hostile = "\"><script>alert('x')</script>&{{layout.title}}"
    var form = SignForm()
    form.organization = hostile
    form.acronym = hostile
    form.country = hostile
    form.kind = hostile
    form.website = hostile
    form.contact = hostile
    form.email = hostile
    form.invitation = hostile
    let statement = samples.statement(title: hostile)
    let pages: [any Page] = [
      HomePage(samples.frame, statements: [statement]),
      SignPage(
        samples.frame, statement: statement, form: form, csrf: hostile, countries: samples.countries,
        mailLanguages: [hostile], invited: hostile),
      CheckPage(samples.frame, statement: statement, form: form, csrf: hostile, countries: samples.countries),
      NoticePage(samples.frame, .alreadyEndorsed(organization: hostile, statement: statement)),
      InvitationPage(samples.frame, statement: statement, organization: hostile, token: hostile, csrf: hostile),
      SignatoriesPage(
        samples.frame, statement: statement,
        networks: [.init(name: hostile, acronym: hostile, website: "https://a.example/\(hostile)")], regions: [],
        query: hostile, found: 1, page: 1, pages: 2),
      ErrorPage(
        samples.frame, problem: .status(503), reference: hostile,
        retry: .init(action: .link(token: hostile), fields: form.hiddenFields(csrf: hostile))),
    ]
    for page in pages {
      let html = try page.render(templates)
      #expect(!html.contains("<script"))
      #expect(!html.contains("alert('"))
    }
    let badge = try Badge(catalog: samples.catalog, title: hostile, count: 3).render(templates)
    #expect(!badge.contains("<script"))
  }

  @Test func `a website that could run something is not a link`() {
    #expect(SignatoriesPage.Signatory(name: "A", website: "javascript:alert(1)").link == nil)
    #expect(SignatoriesPage.Signatory(name: "A", website: "https://a.example").link == "https://a.example")
  }

  @Test(arguments: Samples.languages)
  func `no page has a script, an inline style or anything from elsewhere`(language: String) async throws {
    let templates = try Templates(directory: Samples.templates)
    for (name, page) in try Samples(language).pages {
      let html = try page.render(templates)
      #expect(!html.contains("<script") && !html.contains("<style"), "\(name)")
      #expect(html.firstMatch(of: #/\s(style|on[a-z]+)=/#) == nil, "\(name)")
      #expect(html.firstMatch(of: #/(src|stylesheet" href)="(https?:)?\/\//#) == nil, "\(name)")
    }
  }

  @Test func `every form that posts carries the token against forgery`() async throws {
    let templates = try Templates(directory: Samples.templates)
    // Whoever has the link may end updates: a mail program that presses the button has no form of ours (RFC 8058).
    for (name, page) in try Samples("en").pages where !name.hasPrefix("unsubscribe") {
      let html = try page.render(templates)
      for form in html.split(separator: "<form ").dropFirst() where form.hasPrefix("method=\"post\"") {
        let inner = form.split(separator: "</form>").first ?? form
        #expect(inner.contains("name=\"csrf\""), "\(name)")
      }
    }
  }

  @Test func `ids are unique on a page`() async throws {
    let templates = try Templates(directory: Samples.templates)
    for (name, page) in try Samples("en").pages {
      let ids = try page.render(templates).matches(of: #/\sid="([^"]+)"/#).map { String($0.1) }
      #expect(ids.count == Set(ids).count, "\(name): \(ids)")
    }
  }
}

@Suite struct `The sign-on form` {
  private func html(_ form: SignForm, _ problems: [FieldProblem] = []) async throws -> String {
    let samples = try Samples("en")
    return try SignPage(
      samples.frame, statement: samples.statement(), form: form, csrf: "token", countries: samples.countries,
      mailLanguages: Samples.languages, problems: problems
    ).render(try Templates(directory: Samples.templates))
  }

  @Test func `comes with three boxes, none of them ticked`() async throws {
    let html = try await html(SignForm())
    #expect(html.matches(of: #/type="checkbox" value="yes"/#).count == 3)
    #expect(html.firstMatch(of: #/<input[^>]* checked/#) == nil)
  }

  @Test func `comes back with everything that was typed`() async throws {
    let samples = try Samples("en")
    let html = try await html(samples.form, [.init(field: "email", code: "malformed")])
    for value in [samples.form.organization, samples.form.acronym, samples.form.website, samples.form.contact] {
      #expect(html.contains("value=\"\(value)\""))
    }
    #expect(html.contains("<option value=\"ZA\" selected>"))
    #expect(html.contains("<option value=\"network\" selected>"))
    #expect(html.matches(of: #/<input[^>]* checked/#).count == 2)
  }

  @Test func `links each problem to its field, and says it there again`() async throws {
    let html = try await html(SignForm(), [.init(field: "email", code: "malformed")])
    let text = "This is not an e-mail address. Enter one such as name@example.org."
    #expect(html.contains("<a href=\"#email\">\(text)</a>"))
    #expect(html.contains("role=\"alert\""))
    #expect(html.contains("id=\"email-problem\""))
    #expect(html.contains("aria-describedby=\"email-hint email-problem\" aria-invalid=\"true\""))
    #expect(html.contains("<title>Please correct:"))
  }

  @Test func `answers to check keep all answers, and no more`() throws {
    let names = try Samples("en").form.hiddenFields(csrf: "c").map(\.name)
    #expect(names.contains("authorised") && names.contains("listed"))
    #expect(!names.contains("updates"))
    #expect(names.contains("csrf") && names.contains("invitation") && names.contains("consent"))
  }
}

@Suite struct `Looking at the pages` {
  private static let folder = ProcessInfo.processInfo.environment["PAGE_SAMPLES"]

  @Test(.enabled(if: folder != nil, "set PAGE_SAMPLES to a folder"), arguments: Samples.languages)
  func `every sample can be written to a folder`(language: String) async throws {
    let folder = URL(filePath: try #require(Self.folder))
    let templates = try Templates(directory: Samples.templates)
    let samples = try Samples(language)
    for (name, page) in samples.pages {
      let html = try page.render(templates).replacing("\"/assets/", with: "\"assets/")
      try Data(html.utf8).write(to: folder.appending(path: "\(name).\(language).html"))
    }
    let badge = try Badge(catalog: samples.catalog, title: samples.statement().title, count: 1234).render(templates)
    try Data(badge.utf8).write(to: folder.appending(path: "badge.\(language).svg"))
  }
}
