import Statements
import Store
import Synchronization

/// What is known of statements beside their text, read once for each revision: every form that comes in asks for it.
final class StatementRecords: Sendable {
  private let store: Store
  private let revisions: Revisions
  private let kept = Mutex<[String: StatementSummary]>([:])

  init(store: Store, revisions: Revisions) {
    self.store = store
    self.revisions = revisions
  }

  /// The statement of a slug, or nil; as new as this process's own commits, and at most a quarter of a second behind those of others.
  subscript(slug: String) -> StatementSummary? {
    get async throws {
      // Not known yet: another process may have made it just now.
      guard let revision = revisions[slug] else { return try await store.ask(StatementBySlug(slug: slug)) }
      if let record = kept.withLock({ $0[slug] }), record.revision >= revision { return record }
      let record = try await store.ask(StatementBySlug(slug: slug))
      kept.withLock { $0[slug] = record }
      return record
    }
  }
}
