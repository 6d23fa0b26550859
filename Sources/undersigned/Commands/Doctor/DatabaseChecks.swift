import Statements
import Store

/// The database: its schema, its durability, its pages, its totals against a recount, and what merges moved.
struct DatabaseChecks {
  private static let fullySynchronous = 2

  let store: Store

  func findings() async -> [Finding] {
    var findings = await Finding.of("schema", schema)
    findings += await Finding.of("durability", durability)
    findings += await Finding.of("integrity", integrity)
    findings += await Finding.of("count", count)
    findings += await Finding.of("merges", merges)
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

  private func merges() async throws -> [Finding] {
    let strays = try await store.ask(StrayRows())
    guard strays.isEmpty else {
      return strays.map {
        .fail(
          "merges",
          "\(Quantity.text($0.count, "row")) of \($0.table): \($0.fault.sentence). "
            + "Somebody changed the database by hand: restore a backup, or report this.")
      }
    }
    return [.ok("merges", "What belongs to merged organizations is with those that stand for them.")]
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

extension StrayRows.Fault {
  fileprivate var sentence: String {
    switch self {
    case .leftBehind: "left with an organization that was merged into another"
    case .homeElsewhere: "made for an organization that has nothing to do with the one they belong to"
    case .foreignContact: "with a contact of another organization"
    case .beneathForeign: "kept beneath an endorsement of another organization"
    case .sameAsForeign: "the same as a contact that is another organization's or not in use"
    case .wrongStanding: "standing in another organization than their merges lead to"
    }
  }
}
