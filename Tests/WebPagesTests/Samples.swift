import Foundation
import Rendering
import Statements

@testable import Web

/// Pages as a campaign would have them, between them reaching every tag of every template.
struct Samples {
  let catalog: Catalog
  let frame: Frame

  /// 2018-03-13T22:59:00Z.
  static let instant: Int64 = 1_520_981_940_000
  static let templates = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Templates")

  static let languages = ["ar", "en", "es", "fr"]

  init(_ language: String) throws {
    catalog = try Catalogs(directory: Self.templates.appending(path: "locales/web"))[language]
    frame = Frame(
      site: Site(
        name: "Civil Society Action Committee", baseURL: "https://sign.example.org", languages: Self.languages,
        contactAddress: "secretariat@example.org"), catalog: catalog)
  }

  private var titles: [String: String] {
    [
      "en": "Now and How: TEN ACTS for the Global Compact",
      "fr": "Maintenant et comment : dix actes pour le Pacte mondial",
      "es": "Ahora y cómo: diez actos para el Pacto Mundial", "ar": "الآن وكيف: عشرة أعمال من أجل الاتفاق العالمي",
    ]
  }

  func statement(
    _ standing: Standing = .open, count: Int? = 1234, goal: Int? = 2000, delivered: Int64? = nil, title: String? = nil
  ) -> StatementCard {
    StatementCard(
      slug: "ten-acts", title: title ?? titles[catalog.language] ?? "Ten Acts", language: catalog.language,
      languages: Self.languages, standing: standing, opens: Self.instant, closes: Self.instant + 86_400_000,
      inDeliveredListUntil: Self.instant, delivered: delivered, zone: "Europe/Zurich", count: count, goal: goal)
  }

  var countries: CountryMenu {
    CountryMenu(
      ["CH", "EC", "EG", "PH", "ZA"].map {
        .init(code: $0, name: Locale(identifier: catalog.language).localizedString(forRegionCode: $0) ?? $0)
      })
  }

  var form: SignForm {
    var form = SignForm()
    form.organization = "Pan-African Network in Defense of Migrants’ Rights"
    form.acronym = "PANiDMR"
    form.country = "ZA"
    form.kind = "network"
    form.website = "https://panidmr.example.org"
    form.contact = "Amina Diallo"
    form.role = "Coordinator"
    form.email = "amina@panidmr.example.org"
    form.language = "fr"
    form.authorised = true
    form.listed = true
    form.consent = "2026-11-1"
    form.invitation = "i1.abcdef"
    return form
  }

  var problems: [FieldProblem] {
    [
      .init(field: "organization", code: "missing"),
      .init(field: "acronym", code: "tooLong", arguments: ["limit": "40"]),
      .init(field: "country", code: "missing"), .init(field: "kind", code: "missing"),
      .init(field: "website", code: "malformed"), .init(field: "contact", code: "missing"),
      .init(field: "email", code: "malformed"), .init(field: "language", code: "unknown"),
      .init(field: "authorised", code: "missing"), .init(field: "csrf", code: "expired"),
    ]
  }

  static let body = """
    # Our vision

    We, organizations of civil society, call on **all states** to *act now*, as [the declaration](https://example.org/d) says.

    1. Drivers of human mobility
    2. Safe pathways
    3. Protection

    ## Follow-up

    > Measured by the change it achieves.

    | test | rating |
    | --- | --- |
    | the best interests of the child | somewhat negative |
    """

  var pages: [(name: String, page: any Page)] { publicPages + linkPages + errorPages + deskPages }

  private var publicPages: [(name: String, page: any Page)] {
    [
      (
        "home",
        HomePage(
          frame,
          statements: [
            statement(), statement(.notYetOpen, count: nil), statement(.closed, count: 2100, delivered: Self.instant),
          ])
      ),
      ("home-empty", HomePage(frame, statements: [])),
      (
        "statement",
        StatementPage(
          frame, statement: statement(), html: Markdown.html(Self.body, headingShift: 1), version: 3,
          versionDate: Self.instant,
          corrections: [
            .init(version: 3, date: Self.instant, note: "Act 4 was re-worded.", isSubstantive: true),
            .init(version: 2, date: Self.instant, note: "A name was misspelt.", isSubstantive: false),
          ], isSummary: true, sources: ["Concept note, Puerto Vallarta, December 2017"])
      ),
      (
        "statement-delivered",
        StatementPage(
          frame, statement: statement(.closed, delivered: Self.instant),
          html: Markdown.html(Self.body, headingShift: 1),
          version: 1, versionDate: Self.instant)
      ),
      (
        "sign",
        SignPage(
          frame, statement: statement(), form: SignForm(), csrf: "c", countries: countries,
          mailLanguages: Self.languages)
      ),
      (
        "sign-invited",
        SignPage(
          frame, statement: statement(), form: form, csrf: "c", countries: countries, mailLanguages: Self.languages,
          invited: form.organization)
      ),
      (
        "sign-problems",
        SignPage(
          frame, statement: statement(), form: form, csrf: "c", countries: countries, mailLanguages: Self.languages,
          problems: problems)
      ),
      ("check", CheckPage(frame, statement: statement(), form: form, csrf: "c", countries: countries)),
      ("sent", NoticePage(frame, .sent(statement: statement()))),
      ("signatories", signatories()),
      (
        "signatories-empty",
        SignatoriesPage(frame, statement: statement(count: 0), networks: [], regions: [], query: "zzz", found: 0)
      ),
      ("closed", ClosedPage(frame, statement: statement(.closed))),
      ("not-yet-open", ClosedPage(frame, statement: statement(.notYetOpen))),
    ]
  }

  private func signatories() -> SignatoriesPage {
    let names = ["Asylum Access Ecuador", "مركز اللاجئين والمهاجرين", "Caritas", "Migrant Forum in Asia"]
    return SignatoriesPage(
      frame, statement: statement(),
      networks: [.init(name: "Global Coalition on Migration", acronym: "GCM", website: "https://gcm.example.org")],
      regions: ["africa", "latin-america"].map { region in
        .init(
          name: catalog("region.\(region)"),
          countries: ["EG", "EC"].map { code in
            .init(name: countries.name(of: code), signatories: names.map { .init(name: $0) })
          })
      }, unlisted: 12, query: "a", found: 9, page: 2, pages: 3)
  }

  private var linkPages: [(name: String, page: any Page)] {
    let organization = form.organization
    func manage(saved: ManagePage.Saved? = nil, problems: [FieldProblem] = []) -> ManagePage {
      ManagePage(
        frame, statement: statement(), organization: organization, reference: "UN-7F3K-22", confirmedAt: Self.instant,
        version: 2, isListed: true, wantsUpdates: false, token: "m1.abc", csrf: "c", saved: saved, problems: problems)
    }
    return [
      (
        "invitation",
        InvitationPage(frame, statement: statement(), organization: organization, token: "i1.abc", csrf: "c")
      ),
      (
        "unsubscribe",
        UnsubscribePage(frame, mailbox: "office@example.org", isEnded: false, token: "AbC-123")
      ),
      (
        "unsubscribed",
        UnsubscribePage(frame, mailbox: "office@example.org", isEnded: true, token: "AbC-123")
      ),
      (
        "confirm",
        ConfirmPage(
          frame, statement: statement(), organization: organization, contact: "Amina Diallo", isListed: true,
          version: 2,
          token: "c1.abc", csrf: "c")
      ),
      (
        "confirmed",
        ConfirmedPage(
          frame, statement: statement(), organization: organization, reference: "UN-7F3K-22",
          confirmedAt: Self.instant, isListed: false, version: 2)
      ),
      ("already", NoticePage(frame, .alreadyEndorsed(organization: organization, statement: statement()))),
      ("intent", NoticePage(frame, .intentRecorded(statement: statement()))),
      ("declined", NoticePage(frame, .declined(statement: statement()))),
      ("withdrawn", NoticePage(frame, .withdrawn(organization: organization, statement: statement()))),
      ("sent-to", NoticePage(frame, .sent(statement: statement(), mailbox: "amina@panidmr.example.org"))),
      ("manage", manage(saved: .renamed)),
      ("manage-problem", manage(problems: [.init(field: "name", code: "missing")])),
      (
        "withdraw",
        WithdrawPage(
          frame, statement: statement(.closed, delivered: Self.instant), organization: organization, token: "m1.abc",
          csrf: "c")
      ),
      ("expired", ExpiredLinkPage(frame, reason: .expired, mailbox: "a•••@example.org", token: "x", csrf: "c")),
      ("used", ExpiredLinkPage(frame, reason: .used, mailbox: "a•••@example.org", token: "x", csrf: "c")),
      ("replaced", ExpiredLinkPage(frame, reason: .replaced, mailbox: "a•••@example.org", token: "x", csrf: "c")),
      ("renewed", NoticePage(frame, .renewed)),
      ("test-copy", NoticePage(frame, .testCopy)),
    ]
  }

  private var errorPages: [(name: String, page: any Page)] {
    let statuses = [400, 401, 403, 405, 413, 415, 422, 500, 599, 418]
    return statuses.map { ("error-\($0)", ErrorPage(frame, problem: .status($0), reference: "K2-19F4")) } + [
      ("error-404", ErrorPage(frame, problem: .status(404), openStatements: [statement()])),
      ("error-link", ErrorPage(frame, problem: .unknownLink)),
      ("error-429", ErrorPage(frame, problem: .status(429), reference: "K2-19F4", retryAfter: 240)),
      (
        "error-503",
        ErrorPage(
          frame, problem: .status(503), reference: "K2-19F4", retryAfter: 5,
          retry: .init(action: .sign(slug: "ten-acts", language: "en"), fields: form.hiddenFields(csrf: "c")))
      ),
    ]
  }
}
