import Rendering
import Statements

@testable import Web

extension Samples {
  var deskPages: [(name: String, page: any Page)] {
    let navigation = DeskNavigation(staffName: "Colin", csrf: "c")
    let states = DeskEndorsementsPage.states
    let rows = states.indices.map { index in
      DeskEndorsementsPage.Endorsement(
        organizationID: 4, organization: form.organization, acronym: index == 0 ? nil : "PANiDMR",
        country: countries.name(of: "ZA"),
        kind: SignPage.kinds[index], state: states[index],
        origin: ["invitation", "open-form", "import", "staff", "import"][index],
        confirmation: ["none", "mailbox", "staff", "none", "mailbox"][index], isListed: index == 1, version: 1,
        requested: Self.instant, confirmed: index == 1 ? Self.instant : nil)
    }
    return [
      ("desk-sign-in", DeskSignInPage(frame, csrf: "c")),
      (
        "desk-sign-in-problem",
        DeskSignInPage(frame, csrf: "c", typed: "nobody", problems: [.init(field: "email", code: "malformed")])
      ),
      ("desk-sent", NoticePage(frame, .deskLinkSent)),
      ("desk-enter", DeskEnterPage(frame, mailbox: "colin@example.org", token: "s1.abc", csrf: "c")),
      ("desk-dashboard", dashboard(navigation)),
      (
        "desk-dashboard-quiet",
        DeskDashboardPage(
          frame, navigation: navigation, statements: [], mail: .init(waiting: 0, retrying: 0, failed: 0),
          webhooks: .init(waiting: 0, retrying: 0, failed: 0), attention: [], asOf: Self.instant, zone: "UTC")
      ),
      (
        "desk-endorsements",
        DeskEndorsementsPage(
          frame, navigation: navigation, statement: statement(), endorsements: rows, found: 1234,
          filter: .init(state: "confirmed", country: "ZA", text: "pan"), countries: countries, page: 2, pages: 3)
      ),
      (
        "desk-review",
        DeskReviewPage(
          frame, navigation: navigation,
          questions: [
            .init(
              id: 3, newcomer: .init(id: 9, name: "Migrant Forum Asia", kind: "ngo", isKnown: false),
              candidate: forum,
              reasons: [.init("sharedWords", "Migrant, Forum, Asia", weight: "+7.4"), .init("sameCountry", "PH")],
              probability: 0.87, at: Self.instant)
          ], total: 1, done: "different", csrf: "c", zone: "Europe/Zurich")
      ),
      (
        "desk-review-refused",
        DeskReviewPage(
          frame, navigation: navigation, questions: [], total: 0, refusal: ("toldApart", 4), csrf: "c", zone: "UTC")
      ),
      ("desk-organizations", DeskOrganizationsPage(frame, navigation: navigation, text: "", organizations: nil)),
      (
        "desk-organizations-found",
        DeskOrganizationsPage(frame, navigation: navigation, text: "mfa", organizations: [forum])
      ),
      (
        "desk-organization",
        DeskOrganizationPage(
          frame, navigation: navigation, record: record, countries: countries, text: "mfa", found: [forum],
          done: "named", bearer: 9, csrf: "c", zone: "Europe/Zurich")
      ),
      (
        "desk-organization-flawed",
        DeskOrganizationPage(
          frame, navigation: navigation, record: record, countries: countries,
          problem: FieldProblem(field: "new-name", code: "control", as: "name"), typed: ["new-name": "Forum"],
          csrf: "c",
          zone: "UTC")
      ),
      (
        "desk-organization-refused",
        DeskOrganizationPage(
          frame, navigation: navigation, record: .init(forum), countries: countries, refusal: "toldApart",
          forced: forum,
          csrf: "c", zone: "UTC")
      ),
    ]
  }

  private var forum: OrganizationCard.Facts {
    .init(
      id: 4, name: "Migrant Forum in Asia", acronym: "MFA", otherNames: ["Foro de Migrantes", "Forum Migran"],
      country: countries.name(of: "PH"), kind: "network", website: "https://mfasia.example.org",
      domains: ["mfasia.example.org"], endorsed: ["ten-acts"])
  }

  private var record: DeskOrganizationPage.Record {
    var record = DeskOrganizationPage.Record(forum)
    record.questions = 2
    record.names = [
      .init(name: "Foro de Migrantes", kind: "alias", organization: 4),
      .init(name: "Forum Migran", kind: "former", organization: 9),
    ]
    record.endorsements = [
      .init(
        reference: "ABCDEFGHJK", statement: "ten-acts", name: "Migrant Forum", state: "confirmed", beneath: nil,
        home: 4,
        confirmed: Self.instant),
      .init(
        reference: "ZYXWVTSRQP", statement: "ten-acts", name: "MFA", state: "duplicate", beneath: "ABCDEFGHJK", home: 9,
        confirmed: nil),
    ]
    record.contacts = [
      .init(id: 1, name: "Amina Diallo", address: "amina@mfasia.example.org"), .init(id: 2, name: nil, address: nil),
    ]
    record.relations = ["member-of", "chapter-of"].flatMap { kind in
      ["suggested", "confirmed", "rejected"].map { state in
        .init(id: 1, kind: kind, state: state, isPart: state == "confirmed", other: 7, otherName: "Global Coalition")
      }
    }
    record.merged = [.init(id: 9, name: "Forum Migran", into: 4), .init(id: 10, name: "F M", into: 9)]
    record.history = EventKind.allCases.filter { catalog.text("desk.event.\($0.rawValue)") != nil }.map {
      .init(kind: $0.rawValue, at: Self.instant, actor: "visitor", about: "ten-acts", detail: "same")
    }
    return record
  }

  private func dashboard(_ navigation: DeskNavigation) -> DeskDashboardPage {
    DeskDashboardPage(
      frame, navigation: navigation,
      statements: [
        .init(summary: statement(), listed: 1222, unlisted: 12, awaiting: 31, lastDay: 18),
        .init(summary: statement(.closed, goal: nil), listed: 90, unlisted: 3, awaiting: 0, lastDay: 0),
      ], mail: .init(waiting: 3, retrying: 1, failed: 2, oldest: Self.instant),
      webhooks: .init(waiting: 0, retrying: 0, failed: 0),
      attention: [.ambiguities(2), .mailFailed(2), .webhooksFailed(1), .closingSoon(statement())], asOf: Self.instant,
      zone: "Europe/Zurich")
  }
}
