import Statements
import Store

/// The database: its schema, its durability, its pages, and its totals against a recount.
struct DatabaseChecks {
  private static let fullySynchronous = 2

  let store: Store

  func findings() async -> [Finding] {
    var findings = await Finding.of("schema", schema)
    findings += await Finding.of("durability", durability)
    findings += await Finding.of("integrity", integrity)
    findings += await Finding.of("count", count)
    return findings
  }

  private func schema() async throws -> [Finding] {
    let number = try await store.ask(SchemaNumber())
    let applied = store.migration.applied
    guard !applied.isEmpty else { return [.ok("schema", "The schema is number \(number), as this program knows it.")] }
    let copy = store.migration.backup.map { " The database as it was is in \($0)." } ?? ""
    return [.ok("schema", "The schema was brought up to number \(number) just now.\(copy)")]
  }

  private func durability() async throws -> [Finding] {
    let level = try await store.synchronousLevel()
    guard level == Self.fullySynchronous else {
      return [.fail("durability", "synchronous is \(level), not FULL: a power cut could lose an acknowledged sign-on.")]
    }
    return [.ok("durability", "Every answer waits until its write is on the disk (synchronous FULL).")]
  }

  private func integrity() async throws -> [Finding] {
    let damage = try await store.ask(Integrity())
    guard damage.isEmpty else {
      let advice = "Stop the service and restore the newest good backup."
      return [.fail("integrity", "The database is damaged. \(advice) SQLite says: \(damage.joined(separator: "; ")).")]
    }
    return [.ok("integrity", "Pages, indexes and references are sound.")]
  }

  private func count() async throws -> [Finding] {
    let differences = try await store.ask(Recount())
    guard differences.isEmpty else {
      return differences.map {
        .fail(
          "count",
          "\($0.slug): \($0.what) is kept as \($0.kept), and a recount gives \($0.counted). "
            + "Somebody changed the database by hand: restore a backup, or report this.")
      }
    }
    let statements = try await store.ask(AllStatements())
    let endorsements = statements.reduce(0) { $0 + $1.count.endorsements }
    return [
      .ok(
        "count",
        "\(Quantity.text(endorsements, "endorsement")) of \(Quantity.text(statements.count, "statement")), recounted: every total agrees."
      )
    ]
  }
}
