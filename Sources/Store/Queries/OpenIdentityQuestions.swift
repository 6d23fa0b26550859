import GRDB
import Statements

/// A question for the secretariat: is this newcomer that organization?
package struct IdentityQuestion: Sendable {
  package let id: Int64
  package let newcomerID: Int64
  package let newcomer: String
  package let newcomerCountry: String?
  package let candidate: String
  package let candidateCountry: String?
  /// Short codes of what speaks for and against, as the identity room names them.
  package let evidence: [String]
  package let askedAt: Instant
}

/// The open questions, the oldest first.
package struct OpenIdentityQuestions: Query {
  package let limit: Int

  package init(limit: Int) {
    self.limit = limit
  }

  package struct Answer: Sendable {
    package let questions: [IdentityQuestion]
    package let total: Int
  }

  package func answer(from snapshot: ReadSnapshot) throws -> Answer {
    let rows = try snapshot.rows(
      """
      SELECT q.id, q.newcomer AS newcomer_id, n.name AS newcomer, n.country AS newcomer_country, o.name AS candidate,
        o.country AS candidate_country, q.evidence, q.asked_at
      FROM identity_question q JOIN organization n ON n.id = q.newcomer JOIN organization o ON o.id = q.candidate
      WHERE q.state = 'open' ORDER BY q.id LIMIT ?
      """, [limit])
    let total: Int? = try snapshot.value("SELECT COUNT(*) FROM identity_question WHERE state = 'open'")
    return Answer(
      questions: try rows.map { row in
        IdentityQuestion(
          id: row["id"], newcomerID: row["newcomer_id"], newcomer: row["newcomer"],
          newcomerCountry: row["newcomer_country"],
          candidate: row["candidate"], candidateCountry: row["candidate_country"],
          evidence: try StoredList.texts(row["evidence"]), askedAt: Instant(milliseconds: row["asked_at"]))
      }, total: total ?? 0)
  }
}
