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

  /// The statement of a slug, or nil; as new as this process's own commits and as what `newest` gave, and at most a quarter of a second
  /// behind what others commit.
  subscript(slug: String) -> StatementSummary? {
    get async throws {
      // Not known yet: another process may have made it just now.
      guard let revision = revisions[slug] else { return try await store.ask(StatementBySlug(slug: slug)) }
      if let record = kept.withLock({ $0[slug] }), record.revision >= revision { return record }
      return try await newest(slug)
    }
  }

  /// The statement of a slug as it is now, or nil: for pages that show its text, so that the form which is opened from there knows that
  /// text too.
  func newest(_ slug: String) async throws -> StatementSummary? {
    guard let record = try await store.ask(StatementBySlug(slug: slug)) else { return nil }
    kept.withLock { kept in
      if let known = kept[slug], known.revision > record.revision { return }
      kept[slug] = record
    }
    return record
  }
}
