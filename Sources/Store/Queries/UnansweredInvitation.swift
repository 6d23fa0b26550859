import GRDB
import Statements

/// The first invitation to a statement that nobody has answered, with what its link is made from; nil when there is none.
package struct UnansweredInvitation: Query {
  package let slug: String

  package init(slug: String) {
    self.slug = slug
  }

  package struct Found: Sendable {
    package let link: LinkUse
    package let organization: String
  }

  package func answer(from snapshot: ReadSnapshot) throws -> Found? {
    try snapshot.row(
      """
      SELECT i.id, i.link_version, o.name FROM invitation i JOIN statement s ON s.id = i.statement
      JOIN organization o ON o.id = i.organization
      WHERE s.slug = ? AND i.state = 'invited'
        AND NOT EXISTS (SELECT 1 FROM endorsement e WHERE e.invitation = i.id) ORDER BY i.id LIMIT 1
      """, [slug]
    ).map { Found(link: LinkUse(subject: $0["id"], version: $0["link_version"]), organization: $0["name"]) }
  }
}
