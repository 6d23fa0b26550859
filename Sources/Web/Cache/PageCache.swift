import HTTPTypes
import Hummingbird
import NIOCore
import Statements
import Synchronization

/// Rendered public pages, kept by page and revision: rendered once per revision, one render in flight at a time.
///
/// While changes come faster than `youngest` milliseconds, a page stays as it is for that long: a thousand signatures a second cost
/// five renders a second, and everybody sees a count that is at most that old.
final class PageCache: Sendable {
  struct Entry: Sendable {
    let body: ByteBuffer
    let type: String
    let language: String?
    let etag: String
    let revision: Int64
    let renderedAt: Instant
  }

  /// What a renderer gives.
  struct Rendered: Sendable {
    let text: String
    let type: String
    let language: String?
  }

  private struct State {
    var entries: [String: Entry] = [:]
    var rendering: [String: Task<Entry, any Error>] = [:]
  }

  /// Milliseconds for which a page stays although something has changed.
  static let youngest: Int64 = 200
  private static let limit = 2000

  private let state = Mutex(State())
  private let now: @Sendable () -> Instant

  init(now: @escaping @Sendable () -> Instant) {
    self.now = now
  }

  /// The page of a key at a revision, from the cache or rendered now.
  func entry(
    _ key: String, revision: Int64, render: @escaping @Sendable () async throws -> Rendered
  ) async throws -> Entry {
    let moment = now()
    enum Found {
      case entry(Entry)
      case task(Task<Entry, any Error>)
    }
    let found: Found = state.withLock { state in
      if let entry = state.entries[key],
        entry.revision == revision || moment.milliseconds - entry.renderedAt.milliseconds < Self.youngest
      {
        return .entry(entry)
      }
      if let task = state.rendering[key] { return .task(task) }
      let task = Task { [self] in
        let result: Result<Entry, any Error>
        do {
          let rendered = try await render()
          let body = ByteBuffer(string: rendered.text)
          result = .success(
            Entry(
              body: body, type: rendered.type, language: rendered.language, etag: Self.etag(body), revision: revision,
              renderedAt: now()))
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
    case .entry(let entry): return entry
    case .task(let task): return try await task.value
    }
  }

  private func finish(_ key: String, _ result: Result<Entry, any Error>) {
    state.withLock { state in
      state.rendering[key] = nil
      guard case .success(let entry) = result else { return }
      // The oldest pages go first; what is still read comes back with its next reader.
      if state.entries.count >= Self.limit, state.entries[key] == nil,
        let oldest = state.entries.min(by: { $0.value.renderedAt < $1.value.renderedAt })?.key
      {
        state.entries[oldest] = nil
      }
      state.entries[key] = entry
    }
  }

  /// A strong validator: FNV-1a over the bytes, 64 bits.
  private static func etag(_ body: ByteBuffer) -> String {
    let hash = body.readableBytesView.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
    }
    return "\"\(String(hash, radix: 36))\""
  }
}

extension PageCache.Entry {
  /// The entry as an answer, or 304 to a reader who has it.
  func answer(to request: Request, headers extra: HTTPFields = [:]) -> Response {
    var headers = extra
    headers[.eTag] = etag
    headers[.cacheControl] = "public, max-age=1, stale-while-revalidate=10"
    if let language { headers[.contentLanguage] = language }
    if let known = request.headers[.ifNoneMatch], known == "*" || known.contains(etag) {
      return Response(status: .notModified, headers: headers)
    }
    headers[.contentType] = type
    return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: body))
  }
}
