import GRDB
import Identity
import Synchronization

/// The organizations in memory, for recognising them: loaded once, then kept up to date from the events that were committed.
package final class RegisterInMemory: Sendable {
  let recognizer: Recognizer
  private let pool: DatabasePool
  /// The last event that it knows of; nil until it is loaded.
  private let seen = Mutex<Int64?>(nil)
  /// Asked without waiting for the load.
  private let isLoaded = Atomic(false)

  /// What changes how an organization is recognised. Merging does not: each of the merged is still known by its own names.
  private static let changed = """
    (SELECT organization FROM event WHERE seq > ? AND seq <= ?
      AND kind IN ('organization.added', 'organization.named', 'organization.split'))
    """

  init(pool: DatabasePool, wrongMerges: Double) {
    self.pool = pool
    recognizer = Recognizer(wrongMerges: wrongMerges)
  }

  /// Looks a claim up; waits for the load where nobody has waited before.
  func look(for claim: NormalizedClaim) throws -> Sighting {
    try load()
    return recognizer.look(for: claim)
  }

  /// How many organizations it knows; 0 until it is loaded.
  var count: Int { isLoaded.load(ordering: .acquiring) ? recognizer.count : 0 }

  /// Reads all organizations that are committed, unless that has happened; whoever comes meanwhile waits.
  func load() throws {
    try seen.withLock { seen in
      guard seen == nil else { return }
      let (last, all) = try pool.read { database in
        let last: Int64 = try database.value("SELECT COALESCE(MAX(seq), 0) FROM event", []) ?? 0
        return (last, try organizations(database, of: nil, []))
      }
      recognizer.load(all)
      seen = last
      // What was read is given back afterwards: with 100,000 organizations that takes a twentieth of a second by itself.
      withExtendedLifetime(all) { isLoaded.store(true, ordering: .releasing) }
    }
  }

  /// Takes in what was committed since, by this program or another one.
  /// - Parameter database: at the beginning of a transaction, so that nothing is taken in that may be undone.
  func catchUp(_ database: Database) throws {
    // Nobody waits for the load but those who ask which organization somebody is.
    guard isLoaded.load(ordering: .acquiring) else { return }
    try seen.withLock { seen in
      guard let from = seen else { return }
      let last: Int64 = try database.value("SELECT COALESCE(MAX(seq), 0) FROM event", []) ?? 0
      guard last > from else { return }
      recognizer.update(try organizations(database, of: Self.changed, [from, last]))
      seen = last
    }
  }

  /// - Parameter chosen: which organizations, as a list of ids in SQL; nil for all.
  private func organizations(
    _ database: Database, of chosen: String?, _ arguments: [(any DatabaseValueConvertible)?]
  ) throws -> [KnownOrganization] {
    func only(_ column: String, _ word: String) -> String { chosen.map { " \(word) \(column) IN \($0)" } ?? "" }
    func values(_ sql: String) throws -> [Int64: [String]] {
      var values: [Int64: [String]] = [:]
      for (id, value) in try database.all(sql, arguments, { ($0[0] as Int64, $0[1] as String) }) {
        values[id, default: []].append(value)
      }
      return values
    }
    let names = try values("SELECT organization, name FROM organization_name" + only("organization", "WHERE"))
    let domains = try values(
      "SELECT organization, value FROM organization_key WHERE kind = 'domain'" + only("organization", "AND"))
    return try database.all(
      "SELECT id, name, acronym, country, state FROM organization" + only("id", "WHERE"), arguments
    ) { row in
      let id: Int64 = row[0]
      let acronym: String? = row[2]
      return KnownOrganization(
        id: id, names: [row[1]] + (names[id] ?? []), acronyms: acronym.map { [$0] } ?? [], country: row[3],
        domains: domains[id] ?? [], confirmed: row[4] == "known")
    }
  }
}
