import Statements
import Store
import Synchronization

/// The newest revision of every statement that this process knows of: from its own commits at once, from others' within a quarter of a second.
final class Revisions: Sendable {
  private struct State {
    var bySlug: [String: Int64] = [:]
    var slugs: [Int64: String] = [:]
    /// Raised with every change of any statement: what pages about several are kept by.
    var all: Int64 = 0
  }

  private let state = Mutex(State())

  /// The revision of a statement, or nil when there is none of that slug.
  subscript(slug: String) -> Int64? { state.withLock { $0.bySlug[slug] } }

  var all: Int64 { state.withLock { $0.all } }

  /// What a commit of this process changed, by statement.
  func note(_ changes: [Int64: Int64]) {
    guard !changes.isEmpty else { return }
    state.withLock { state in
      for (id, revision) in changes {
        guard let slug = state.slugs[id] else { continue }
        state.bySlug[slug] = max(revision, state.bySlug[slug] ?? 0)
      }
      state.all += 1
    }
  }

  func load(_ statements: [StatementRevision]) {
    state.withLock { state in
      var bySlug: [String: Int64] = [:]
      for statement in statements {
        bySlug[statement.slug] = max(statement.revision, state.bySlug[statement.slug] ?? 0)
      }
      if bySlug != state.bySlug { state.all += 1 }
      state.bySlug = bySlug
      state.slugs = Dictionary(statements.map { ($0.id, $0.slug) }) { $1 }
    }
  }
}
