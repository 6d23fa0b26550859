import Foundation
import Testing

@testable import Statements
@testable import Store

@Suite struct `Inviting contacts` {
  @Test func `each gets one mail with a link, and never a second one from the same sheet`() async throws {
    let bench = try await TestBench.open()
    try await bench.endorse(.numbered(3))
    _ = try await bench.mails()
    let contacts = try (1...3).map { try ContactRow.sample(.numbered($0)) }
    let invite = InviteContacts(slug: "act-now", contacts: contacts, actor: .commandLine)
    guard case .done(let report) = try await bench.perform(invite) else { throw SampleFault.asked }
    #expect(report.invited == 2)
    #expect(report.endorsed == 1)
    #expect(report.newOrganizations == 2)
    let mails = try await bench.mails()
    #expect(mails.map(\.invitation?.link) == report.invitations)
    guard case .done(let again) = try await bench.perform(invite) else { throw SampleFault.asked }
    #expect(again.already == 2)
    #expect(again.newOrganizations == 0)
    #expect(try await bench.mails().isEmpty)
  }

  @Test func `a name that can't be one stops the whole sheet`() async throws {
    let bench = try await TestBench.open()
    var flawed = SampleSignOn.numbered(2)
    flawed.organization = "n/a"
    let contacts = [try ContactRow.sample(.numbered(1)), try ContactRow.sample(flawed)]
    let outcome = try await bench.perform(InviteContacts(slug: "act-now", contacts: contacts, actor: .commandLine))
    guard case .flawed(let flaws) = outcome else { throw SampleFault.asked }
    #expect(flaws.map(\.column) == ["organization"])
    #expect(try bench.number("SELECT COUNT(*) FROM organization") == 0)
  }

  @Test func `who comes by the link signs for the invited organization, under any of its names`() async throws {
    let bench = try await TestBench.open()
    let link = try await bench.invited(SampleSignOn())
    let byAcronym = SampleSignOn(
      organization: "MFA", acronym: nil, country: "NP", website: nil, address: "me@gmail.com")
    #expect(try await bench.perform(byAcronym.request(invitation: link)) == .accepted)
    let confirmation = try await bench.confirmationLink()
    _ = try await bench.perform(ConfirmEndorsement(link: confirmation))
    #expect(try bench.number("SELECT COUNT(*) FROM organization") == 1)
    #expect(try await bench.ask(InvitationByID(id: link.subject))?.state == "signed")
    #expect(try bench.texts("SELECT origin FROM endorsement") == ["invitation"])
    #expect(try await bench.perform(AnswerInvitation(link: link, answer: .declined)) == .signed)
    #expect(try await bench.perform(RenewLink(purpose: .invitation, subject: link.subject)) == .pointless)
  }

  @Test func `another name behind the link is another organization, and a question`() async throws {
    let bench = try await TestBench.open()
    let link = try await bench.invited(SampleSignOn())
    _ = try await bench.perform(SampleSignOn.numbered(1).request(invitation: link))
    #expect(try bench.number("SELECT COUNT(*) FROM organization") == 2)
    #expect(try await bench.ask(OpenIdentityQuestions(limit: 5)).questions.map(\.evidence) == [["invited"]])
    let confirmation = try await bench.confirmationLink()
    _ = try await bench.perform(ConfirmEndorsement(link: confirmation))
    // The organization that was invited has still to answer.
    #expect(try await bench.ask(InvitationByID(id: link.subject))?.state == "invited")
  }

  @Test func `a link that was passed on to an organization we know leaves the invited one to sign`() async throws {
    let bench = try await TestBench.open()
    try await bench.endorse(.numbered(1), slug: "act-now")
    let link = try await bench.invited(SampleSignOn())
    _ = try await bench.perform(SampleStatement(slug: "ten-acts").importing())
    let id = try bench.number("SELECT id FROM endorsement")
    let own = try await bench.managementLink(of: Int64(id))
    _ = try await bench.perform(ManageEndorsement(link: own, change: .withdraw))
    _ = try await bench.perform(SampleSignOn.numbered(1).request(invitation: link))
    let confirmation = try await bench.confirmationLink()
    _ = try await bench.perform(ConfirmEndorsement(link: confirmation))
    #expect(try await bench.count().endorsements == 1)
    #expect(try await bench.ask(InvitationByID(id: link.subject))?.state == "invited")
  }

  @Test func `an answer is kept and can be changed, and counts nowhere`() async throws {
    let bench = try await TestBench.open()
    let link = try await bench.invited(SampleSignOn())
    #expect(try await bench.perform(AnswerInvitation(link: link, answer: .intends)) == .recorded)
    #expect(try await bench.perform(AnswerInvitation(link: link, answer: .intends)) == .recorded)
    #expect(try await bench.perform(AnswerInvitation(link: link, answer: .declined)) == .recorded)
    #expect(try await bench.count().endorsements == 0)
    #expect(try bench.kinds().suffix(2) == ["invitation.intended", "invitation.declined"])
    let desk = try #require(try await bench.ask(DeskStatements(since: .launch)).first)
    #expect(desk.declined == 1)
    #expect(desk.invited == 0)

    #expect(try await bench.perform(RenewLink(purpose: .invitation, subject: link.subject)) == .sent)
    #expect(try await bench.perform(AnswerInvitation(link: link, answer: .intends)) == .replaced)
    bench.clock.pass(seconds: 86_400)
    let newer = LinkUse(subject: link.subject, version: 2)
    #expect(
      try await bench.perform(AnswerInvitation(link: newer, answer: .intends)) == .notOpen(.closed(.launch + 86_400)))
  }
}

@Suite struct `Importing signatories` {
  @Test func `a row counts at once, vouched for by the secretariat, and once for good`() async throws {
    let bench = try await TestBench.open()
    try await bench.endorse(.numbered(1))
    let rows = [try SignatoryRow.sample(.numbered(1)), try .sample(.numbered(2)), try .sample(.numbered(2))]
    let sheet = ImportSignatories(slug: "act-now", rows: rows, actor: .staff(1))
    guard case .done(let report) = try await bench.perform(sheet) else { throw SampleFault.asked }
    #expect(report == .init(endorsed: 1, already: 2, newOrganizations: 1, questions: 0))
    guard case .done(let again) = try await bench.perform(sheet) else { throw SampleFault.asked }
    #expect(again == .init(endorsed: 0, already: 3, newOrganizations: 0, questions: 0))
    let imported = try #require(
      try await bench.ask(DeskEndorsements(slug: "act-now", limit: 5)).endorsements.first)
    #expect(imported.assurance == .staff)
    #expect(imported.origin == .import)
    #expect(imported.cameBy == "by telephone")
    #expect(imported.confirmedAt == .launch - 600)
    #expect(try await bench.count().endorsements == 2)
    #expect(try await bench.ask(Recount()).isEmpty)
    #expect(try await bench.perform(ImportSignatories(slug: "no", rows: [], actor: .clock)) == .unknownStatement)
  }

  @Test func `who has withdrawn since is not counted again by the same sheet`() async throws {
    let bench = try await TestBench.open()
    let sheet = ImportSignatories(slug: "act-now", rows: [try .sample(.numbered(1))], actor: .staff(1))
    _ = try await bench.perform(sheet)
    _ = try await bench.perform(ManageEndorsement(link: LinkUse(subject: 1, version: 1), change: .withdraw))
    guard case .done(let report) = try await bench.perform(sheet) else { throw SampleFault.asked }
    #expect(report.withdrawn == 1)
    #expect(try await bench.count().endorsements == 0)
    bench.clock.pass(seconds: 60)
    let later = ImportSignatories(
      slug: "act-now", rows: [try .sample(.numbered(1), endorsedAt: .launch + 30)], actor: .staff(1))
    _ = try await bench.perform(later)
    #expect(try await bench.count().endorsements == 1)
  }

  @Test func `who waits for a mailbox meanwhile is kept beneath`() async throws {
    let bench = try await TestBench.open()
    _ = try await bench.perform(SampleSignOn.numbered(1).request())
    _ = try await bench.perform(
      ImportSignatories(slug: "act-now", rows: [try .sample(.numbered(1))], actor: .staff(1)))
    let outcome = try await bench.perform(ConfirmEndorsement(link: LinkUse(subject: 1, version: 1)))
    #expect(outcome == .alreadyEndorsed(endorsement: 2))
    #expect(try await bench.count().endorsements == 1)
  }
}

@Suite struct `Importing a roll of organizations` {
  @Test func `again changes nothing, doubtful ones included`() async throws {
    let bench = try TestBench()
    let roll = [
      RolledOrganization.sample("Action Committee", kind: .network),
      .sample("Oxfam", memberships: [.init(body: .network("Action Committee"), role: .member)]),
      .sample("Migrants Rights International", acronym: "MRI", former: ["Migrants Rights Watch"]),
      .sample("Bloque Latinoamericano", memberships: [.init(body: .consultation(.latinAmerica), role: .anchor)]),
    ]
    let first = try await bench.perform(ImportOrganizations(roll: roll, actor: .commandLine))
    #expect(first == .init(added: 4, known: 0, memberships: 2, questions: 0))
    let events = try bench.kinds()
    let second = try await bench.perform(ImportOrganizations(roll: roll, actor: .commandLine))
    #expect(second == .init(added: 0, known: 4, memberships: 0, questions: 0))
    #expect(try bench.kinds() == events)
    #expect(try bench.texts("SELECT name FROM organization_name") == ["Migrants Rights Watch"])
  }

  @Test func `a former name is recognised when it signs`() async throws {
    let bench = try await TestBench.open()
    _ = try await bench.perform(
      ImportOrganizations(
        roll: [.sample("Alianza Americas", country: "US", former: ["NALACC Alliance of Communities"])],
        actor: .commandLine))
    try await bench.endorse(
      SampleSignOn(
        organization: "NALACC Alliance of Communities", acronym: nil, country: "US", website: nil,
        address: "a@gmail.com"))
    #expect(try bench.number("SELECT COUNT(*) FROM organization") == 1)
  }
}

extension ContactRow {
  static func sample(_ signOn: SampleSignOn) throws -> ContactRow {
    ContactRow(
      line: 2, organization: signOn.organization, acronym: signOn.acronym, country: Country(code: signOn.country),
      kind: signOn.kind, website: signOn.website, contact: nil, role: nil,
      address: try MailAddress(parsing: signOn.address), language: signOn.language)
  }
}

extension SignatoryRow {
  static func sample(_ signOn: SampleSignOn, endorsedAt: Instant = .launch - 600) throws -> SignatoryRow {
    SignatoryRow(
      line: 2, organization: signOn.organization, acronym: signOn.acronym,
      country: try #require(Country(code: signOn.country)), kind: signOn.kind, website: signOn.website,
      contact: "A. Person", role: nil, address: try MailAddress(parsing: signOn.address), language: signOn.language,
      listed: signOn.listed, endorsedAt: endorsedAt, how: "by telephone")
  }
}

extension RolledOrganization {
  static func sample(
    _ name: String, acronym: String? = nil, country: String? = nil, kind: OrganizationKind = .ngo,
    former: [String] = [], memberships: [Membership] = []
  ) -> RolledOrganization {
    RolledOrganization(
      name: name, acronym: acronym, country: country.flatMap { Country(code: $0) }, kind: kind, website: nil,
      formerNames: former, alsoKnownAs: [], memberships: memberships)
  }
}

extension TestBench {
  /// Invites an organization's contact and gives the link.
  fileprivate func invited(_ signOn: SampleSignOn) async throws -> LinkUse {
    let outcome = try await perform(
      InviteContacts(slug: "act-now", contacts: [.sample(signOn)], actor: .commandLine))
    guard case .done(let report) = outcome else { throw SampleFault.asked }
    return try #require(report.invitations.first)
  }

  /// The link of the newest mail that asks to confirm.
  func confirmationLink() async throws -> LinkUse {
    let mail = try await mails().last { $0.intent == .confirmation }
    return try #require(mail?.endorsement?.confirmation)
  }
}
