import GRDB
import Identity
import Statements

/// A question for the secretariat: is this newcomer that organization?
package struct IdentityQuestion: Sendable {
  package let id: Int64
  /// The two as they stand today, with all that stands in them.
  package let newcomer: ReviewedOrganization
  package let candidate: ReviewedOrganization
  /// Short codes of what speaks for and against, as the identity room names them.
  package let evidence: [String]
  /// How likely it is that the two are one, 0…1; nil when it was asked for another reason than their likeness.
  package let probability: Double?
  package let askedAt: Instant
}

/// One side of a question.
package struct ReviewedOrganization: Sendable, Equatable {
  package let id: Int64
  package let name: String
  package let otherNames: [String]
  package let acronym: String?
  package let country: String?
  package let kind: OrganizationKind
  package let website: String?
  /// False while the only sign that it exists is an unconfirmed sign-on.
  package let isKnown: Bool
  /// Registered domains of its website and its people's addresses.
  package let domains: [String]
  /// The slugs of the statements that it has endorsed, as counted.
  package let endorsed: [String]
  /// Those of its names, and of the names that it signed with, that mix letters of two scripts which look alike.
  package let lookalikes: [String]
}

/// The open questions between organizations that stand for themselves and that nobody has told apart, the oldest first.
package struct OpenIdentityQuestions: Query {
  package let limit: Int
  /// Those that are about one organization; nil for all.
  package let organization: Int64?

  package init(limit: Int, about organization: Int64? = nil) {
    self.limit = limit
    self.organization = organization
  }

  package struct Answer: Sendable {
    package let questions: [IdentityQuestion]
    package let total: Int
  }

  package func answer(from snapshot: ReadSnapshot) throws -> Answer {
    let open = try snapshot.database.all(
      """
      SELECT q.id, q.evidence, q.probability, q.asked_at, COALESCE(n.stands_in, n.id), COALESCE(o.stands_in, o.id)
      FROM identity_question q JOIN organization n ON n.id = q.newcomer JOIN organization o ON o.id = q.candidate
      WHERE q.state = 'open' ORDER BY q.id
      """, []
    ) { Asked(id: $0[0], evidence: $0[1], probability: $0[2], askedAt: $0[3], newcomer: $0[4], candidate: $0[5]) }
    var answered = try StandingDifferences(from: snapshot).pairs
    var asked: [Asked] = []
    for question in open where question.newcomer != question.candidate {
      if let organization, ![question.newcomer, question.candidate].contains(organization) { continue }
      // One question for two organizations, however many of those merged into them it was asked about.
      let pair = OrganizationPair(question.newcomer, question.candidate)
      if answered.insert(pair).inserted { asked.append(question) }
    }
    return Answer(questions: try asked.prefix(limit).map { try $0.question(from: snapshot) }, total: asked.count)
  }

  private struct Asked {
    let id: Int64
    let evidence: String
    let probability: Double?
    let askedAt: Int64
    let newcomer: Int64
    let candidate: Int64

    func question(from snapshot: ReadSnapshot) throws -> IdentityQuestion {
      IdentityQuestion(
        id: id, newcomer: try ReviewedOrganization.find(newcomer, from: snapshot),
        candidate: try ReviewedOrganization.find(candidate, from: snapshot),
        evidence: try StoredList.texts(evidence), probability: probability, askedAt: Instant(milliseconds: askedAt))
    }
  }
}

extension ReviewedOrganization {
  static func find(_ id: Int64, from snapshot: ReadSnapshot) throws -> ReviewedOrganization {
    let members = try snapshot.rows(
      """
      SELECT id, name, acronym, country, kind, website, state FROM organization WHERE id = ? OR stands_in = ?
      """, [id, id])
    guard let row = members.first(where: { $0["id"] == id }) else {
      throw StoreFault.unreadable("organization \(id) is gone")
    }
    var names: [String] = members.filter { $0["id"] != id }.map { $0["name"] }
    names += try snapshot.database.all(
      """
      SELECT n.name FROM organization_name n JOIN organization o ON o.id = n.organization
      WHERE o.id = ? OR o.stands_in = ? ORDER BY n.organization, n.name
      """, [id, id]
    ) { $0[0] }
    let domains: [String] = try snapshot.database.all(
      """
      SELECT k.value FROM organization_key k JOIN organization o ON o.id = k.organization
      WHERE (o.id = ? OR o.stands_in = ?) AND k.kind = 'domain' ORDER BY k.value
      """, [id, id]
    ) { $0[0] }
    let endorsed: [String] = try snapshot.database.all(
      """
      SELECT s.slug FROM endorsement e JOIN statement s ON s.id = e.statement
      WHERE e.organization = ? AND e.state = 'confirmed' ORDER BY s.slug
      """, [id]
    ) { $0[0] }
    let signed: [String] = try snapshot.database.all(
      "SELECT COALESCE(corrected_name, name_as_signed) FROM endorsement WHERE organization = ? ORDER BY id", [id]
    ) { $0[0] }
    let lookalikes = ([row["name"]] + names + signed).withoutRepetition.filter { NameCheck($0).mixedScripts }
    return ReviewedOrganization(
      id: id, name: row["name"], otherNames: names.filter { $0 != row["name"] }.withoutRepetition,
      acronym: row["acronym"], country: row["country"],
      kind: try OrganizationKind(stored: row["kind"]), website: row["website"],
      isKnown: members.contains { $0["state"] == "known" }, domains: domains.withoutRepetition, endorsed: endorsed,
      lookalikes: lookalikes)
  }
}

extension [String] {
  fileprivate var withoutRepetition: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
