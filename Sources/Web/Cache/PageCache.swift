import HTTPTypes
import Statements
import Synchronization

/// Rendered public pages, kept by address and revision: rendered once per revision, one render in flight at a time.
///
/// While changes come faster than `youngest` milliseconds, a page stays as it is for that long: a thousand signatures a second cost
/// five renders a second, and everybody sees a count that is at most that old.
final class PageCache: Sendable {
  private struct State {
    var pages: [String: KeptPage] = [:]
    var rendering: [String: Task<KeptPage, any Error>] = [:]
  }

  /// Milliseconds for which a page stays although something has changed.
  static let youngest: Int64 = 200
  private static let limit = 2000

  private let state = Mutex(State())
  private let revisions: Revisions
  private let common: HTTPFields
  private let now: @Sendable () -> Instant

  /// - Parameter common: what every answer of the site carries.
  init(revisions: Revisions, common: HTTPFields, now: @escaping @Sendable () -> Instant) {
    self.revisions = revisions
    self.common = common
    self.now = now
  }

  /// The page that is kept for a target, if it still stands: for those who need nothing else to answer with.
  /// - Parameter target: path and query, just as a request names them.
  func standing(_ target: String) -> KeptPage? {
    guard let page = state.withLock({ $0.pages[target] }), let revision = revision(of: page.subject) else { return nil }
    return stands(page, at: revision) ? page : nil
  }

  /// The page of a key as it is kept, or rendered now.
  /// - Parameters:
  ///   - key: path and query where they alone say which page it is; anything that doesn't begin with a slash where they don't.
  ///   - render: makes the page; what it throws is thrown to all who wait for it, and nothing is kept.
  /// - Throws: `WebRefusal.notFound` when the statement is not there.
  func page(
    _ key: String, of subject: KeptPage.Subject, render: @escaping @Sendable () async throws -> KeptPage.Rendered
  ) async throws -> KeptPage {
    guard let revision = revision(of: subject) else { throw WebRefusal.notFound }
    enum Found {
      case page(KeptPage)
      case task(Task<KeptPage, any Error>)
    }
    let found: Found = state.withLock { state in
      if let page = state.pages[key], stands(page, at: revision) { return .page(page) }
      if let task = state.rendering[key] { return .task(task) }
      let task = Task { [self] in
        let result: Result<KeptPage, any Error>
        do {
          let rendered = try await render()
          result = .success(KeptPage(rendered, of: subject, revision: revision, at: now(), common: common))
        } catch {
          result = .failure(error)
        }
        finish(key, result)
        return try result.get()
      }
      state.rendering[key] = task
      return .task(task)
    }
    switch found {
    case .page(let page): return page
    case .task(let task): return try await task.value
    }
  }

  private func revision(of subject: KeptPage.Subject) -> Int64? {
    switch subject {
    case .statement(let slug): revisions[slug]
    case .every: revisions.all
    }
  }

  private func stands(_ page: KeptPage, at revision: Int64) -> Bool {
    // A clock that was set back makes no page young.
    page.revision == revision || (0..<Self.youngest).contains(now().milliseconds - page.renderedAt.milliseconds)
  }

  private func finish(_ key: String, _ result: Result<KeptPage, any Error>) {
    state.withLock { state in
      state.rendering[key] = nil
      guard case .success(let page) = result else { return }
      // The oldest pages go first; what is still read comes back with its next reader.
      if state.pages.count >= Self.limit, state.pages[key] == nil,
        let oldest = state.pages.min(by: { $0.value.renderedAt < $1.value.renderedAt })?.key
      {
        state.pages[oldest] = nil
      }
      state.pages[key] = page
    }
  }
}
