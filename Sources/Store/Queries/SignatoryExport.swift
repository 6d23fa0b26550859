import GRDB
import Statements

/// The whole public list as one text, from one moment of the database: what is withdrawn or added meanwhile is in all of it or in none.
package struct SignatoryExport: Query {
  package let slug: String
  package let now: Instant
  private let item: @Sendable (Signatory) throws -> String

  /// - Parameters:
  ///   - now: decides whether there is an embargo.
  ///   - item: what stands for one signatory; called for each, in the order of the list.
  package init(slug: String, at now: Instant, item: @escaping @Sendable (Signatory) throws -> String) {
    self.slug = slug
    self.now = now
    self.item = item
  }

  package struct Taken: Sendable {
    package let statement: StatementSummary
    package let items: [String]
  }

  /// Returns nil when there is no such statement, or nobody may see its names yet.
  package func answer(from snapshot: ReadSnapshot) throws -> Taken? {
    guard let statement = try StatementBySlug(slug: slug).answer(from: snapshot),
      !statement.schedule.isEmbargoed(at: now)
    else { return nil }
    let items = try snapshot.database.all(
      "\(SignatoryList.columns) WHERE \(SignatoryList.condition) ORDER BY \(SignatoryList.order)", [slug]
    ) { try item(Signatory($0)) }
    return Taken(statement: statement, items: items)
  }
}
