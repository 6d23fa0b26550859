import Foundation
import Statements
import Testing

@testable import Store

@Suite struct `A person who answers whether two are one` {
  private let bench: TestBench

  init() async throws {
    bench = try await TestBench.open()
  }

  /// The same name in another country: a question.
  private static let nepal = SampleSignOn(
    organization: "Migrant Forum in Asia", acronym: nil, country: "NP", kind: .ngo, website: nil,
    address: "a@forum-nepal.org")

  private func asked() async throws -> IdentityQuestion {
    try await bench.endorse(SampleSignOn())
    try await bench.endorse(Self.nepal)
    return try #require(try await bench.ask(OpenIdentityQuestions(limit: 10)).questions.first)
  }

  private func answer(_ question: Int64, _ answer: IdentityAnswer) async throws -> AnswerIdentityQuestion.Outcome {
    try await bench.perform(AnswerIdentityQuestion(question: question, answer: answer, actor: .commandLine))
  }

  @Test func `with "different" is never asked again`() async throws {
    let question = try await asked()
    let (one, other) = (question.newcomer.id, question.candidate.id)
    #expect(try await answer(question.id, .different) == .different(one, other))
    #expect(try await answer(question.id, .same) == .already(.different))
    #expect(try await bench.ask(OpenIdentityQuestions(limit: 10)).total == 0)
    // A colleague, a sheet and a corrected name raise no question any more.
    _ = try await bench.perform(Self.nepal.by("b@forum-nepal.org", "B").request())
    _ = try await bench.perform(
      InviteContacts(slug: "act-now", contacts: [.sample(Self.nepal.by("c@forum-nepal.org", "C"))], actor: .commandLine)
    )
    let endorsement = Int64(try bench.number("SELECT id FROM endorsement WHERE organization = \(other)"))
    let link = try await bench.managementLink(of: endorsement)
    _ = try await bench.perform(ManageEndorsement(link: link, change: .rename("Migrant Forum in Asia Nepal")))
    _ = try await bench.perform(ManageEndorsement(link: link, change: .rename("Migrant Forum in Asia")))
    #expect(try await bench.ask(OpenIdentityQuestions(limit: 10)).total == 0)
    #expect(try bench.number("SELECT COUNT(*) FROM organization") == 2)
    #expect(
      try await bench.perform(MergeOrganizations(organization: one, into: other, actor: .commandLine))
        == .refused(.toldApart))
  }

  @Test func `with "different" means whatever stands for the two`() async throws {
    let question = try await asked()
    let (one, other) = (question.newcomer.id, question.candidate.id)
    _ = try await answer(question.id, .different)
    let third = try bench.organization(of: try await bench.endorse(.numbered(3)))
    try await bench.merge(one, into: third)
    #expect(
      try await bench.perform(MergeOrganizations(organization: other, into: third, actor: .commandLine))
        == .refused(.toldApart))
    try await bench.unmerge(one)
    try await bench.merge(other, into: third)
    #expect(
      try await bench.perform(MergeOrganizations(organization: one, into: third, actor: .commandLine))
        == .refused(.toldApart))
    try await bench.merge(one, into: third, force: true)
  }

  @Test func `with "the same" teaches the newcomer's name`() async throws {
    let question = try await asked()
    let (one, other) = (question.newcomer.id, question.candidate.id)
    #expect(
      try await answer(question.id, .same)
        == .same(merged: one, standing: other, MergeReport(setBeneath: 1, restored: 0)))
    #expect(try await bench.ask(OpenIdentityQuestions(limit: 10)).total == 0)
    // Somebody else signs under the name and the country that was asked about.
    _ = try await bench.perform(Self.nepal.by("new@gmail.com", "New").request())
    #expect(try bench.number("SELECT COUNT(*) FROM organization") == 2)
    #expect(try await bench.ask(OpenIdentityQuestions(limit: 10)).total == 0)
    #expect(try await bench.count().endorsements == 1)
  }

  @Test func `takes the answer back by undoing the merge`() async throws {
    let question = try await asked()
    let before = try bench.dump()
    _ = try await answer(question.id, .same)
    try await bench.unmerge(question.newcomer.id)
    #expect(try bench.dump() == before)
    #expect(try await bench.ask(OpenIdentityQuestions(limit: 10)).total == 1)
    _ = try await answer(question.id, .same)
    let undone = UnmergeOrganizations(organization: question.newcomer.id, tellApart: true, actor: .commandLine)
    _ = try await bench.perform(undone)
    #expect(try await bench.ask(OpenIdentityQuestions(limit: 10)).total == 0)
  }

  @Test func `is not asked while the two are one, and is asked again once they are not`() async throws {
    let question = try await asked()
    try await bench.merge(question.newcomer.id, into: question.candidate.id)
    #expect(try await bench.ask(OpenIdentityQuestions(limit: 10)).total == 0)
    #expect(try await answer(question.id, .different) == .already(.same))
    try await bench.unmerge(question.newcomer.id)
    #expect(try await bench.ask(OpenIdentityQuestions(limit: 10)).total == 1)
    #expect(try await answer(99, .same) == .unknown)
  }
}

@Suite struct `Another name of an organization` {
  private let bench: TestBench
  private let id: Int64

  init() async throws {
    bench = try await TestBench.open()
    id = try bench.organization(of: try await bench.endorse(SampleSignOn()))
  }

  private let other = SampleSignOn(
    organization: "Sindicato de Estibadores", acronym: nil, country: "PH", kind: .network, website: nil,
    address: "somebody@gmail.com")

  private func add(_ name: String, to id: Int64) async throws -> AddOrganizationName.Outcome {
    try await bench.perform(AddOrganizationName(organization: id, name: name, kind: .alias, actor: .commandLine))
  }

  @Test func `is recognised from then on, and no more once it is taken away`() async throws {
    #expect(try await add("Sindicato de Estibadores", to: id) == .added(questions: 0))
    #expect(try await add("Sindicato de Estibadores", to: id) == .already)
    _ = try await bench.perform(other.request())
    #expect(try bench.number("SELECT COUNT(*) FROM organization") == 1)
    func remove(_ name: String) async throws -> RemoveOrganizationName.Outcome {
      try await bench.perform(RemoveOrganizationName(organization: id, name: name, actor: .commandLine))
    }
    #expect(try await remove("Sindicato de Estibadores") == .removed)
    #expect(try await remove("Sindicato de Estibadores") == .noSuchName)
    #expect(try bench.texts("SELECT value FROM organization_key WHERE kind = 'name'") == ["migrant forum in asia"])
    _ = try await bench.perform(other.by("x@gmail.com", "X").request())
    #expect(try bench.number("SELECT COUNT(*) FROM organization") == 2)
  }

  @Test func `that another organization bears becomes a question`() async throws {
    let bearer = try bench.organization(of: try await bench.endorse(other))
    #expect(try await add("Sindicato de Estibadores", to: id) == .added(questions: 1, bearer: bearer))
    #expect(try await bench.ask(OpenIdentityQuestions(limit: 10)).total == 1)
  }

  @Test func `can take the place of the first, which leads to it still`() async throws {
    func rename(_ name: String) async throws -> AddOrganizationName.Outcome {
      try await bench.perform(RenameOrganization(organization: id, name: name, actor: .commandLine))
    }
    #expect(try await rename("Asian Forum of Migrants") == .added(questions: 0))
    #expect(try await rename("Asian Forum of Migrants") == .already)
    #expect(try await bench.ask(OrganizationByID(id: id))?.organization.otherNames == ["Migrant Forum in Asia"])
    _ = try await bench.perform(SampleSignOn(address: "x@gmail.com").request())
    #expect(try bench.number("SELECT COUNT(*) FROM organization") == 1)
    #expect(try await rename("Migrant Forum in Asia") == .added(questions: 0))
    #expect(try await bench.ask(OrganizationByID(id: id))?.organization.otherNames == ["Asian Forum of Migrants"])
    let bearer = try bench.organization(of: try await bench.endorse(other))
    #expect(try await rename("Sindicato de Estibadores") == .added(questions: 1, bearer: bearer))
  }

  @Test func `must be a name, of an organization that stands`() async throws {
    #expect(try await add("n/a", to: id) == .flawed(SignOnProblem("name", "notAName")))
    #expect(try await add("Foro", to: 99) == .unknown)
    let two = try bench.organization(of: try await bench.endorse(.numbered(2)))
    try await bench.merge(two, into: id)
    #expect(try await add("Foro", to: two) == .merged(into: id))
    let name = SampleSignOn.numbered(2).organization
    #expect(
      try await bench.perform(RemoveOrganizationName(organization: id, name: name, actor: .commandLine))
        == .ofMerged(two))
  }
}
