import Statements
import Store

/// The statement that a command names by its slug.
enum KnownStatements {
  /// - Throws: `CommandFailure` with the slugs there are when there is no such statement.
  static func named(_ slug: String, in store: Store) async throws -> StatementSummary {
    guard let statement = try await store.ask(StatementBySlug(slug: slug)) else {
      throw try await unknown(slug, in: store)
    }
    return statement
  }

  /// Says so before a sheet is read that nothing could be done with.
  /// - Throws: `CommandFailure` with the slugs there are when there is no such statement.
  static func check(_ slug: String, in folder: DataFolder) async throws {
    _ = try await folder.use { try await named(slug, in: $0) }
  }

  static func unknown(_ slug: String, in store: Store) async throws -> CommandFailure {
    let slugs = try await store.ask(AllStatements()).map(\.slug).sorted()
    let others =
      slugs.isEmpty
      ? "There is none at all yet; `undersigned statement import` takes one in."
      : "There are: \(slugs.joined(separator: ", "))."
    return CommandFailure("There is no statement “\(slug)”. \(others)")
  }
}
