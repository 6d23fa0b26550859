import GRDB
import Statements

/// Which two organizations a question is about today, whether it is open or not.
package struct IdentityQuestionByID: Query {
  package let id: Int64

  package init(id: Int64) {
    self.id = id
  }

  package struct Pair: Sendable, Equatable {
    package let newcomer: Int64
    package let candidate: Int64
  }

  package func answer(from snapshot: ReadSnapshot) throws -> Pair? {
    try snapshot.row(
      """
      SELECT COALESCE(n.stands_in, n.id) AS newcomer, COALESCE(o.stands_in, o.id) AS candidate
      FROM identity_question q JOIN organization n ON n.id = q.newcomer JOIN organization o ON o.id = q.candidate
      WHERE q.id = ?
      """, [id]
    ).map { Pair(newcomer: $0["newcomer"], candidate: $0["candidate"]) }
  }
}
