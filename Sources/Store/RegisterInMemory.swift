import GRDB
import Identity
import Synchronization

/// The organizations in memory, for recognising them: loaded once, then kept up to date from the events that were committed.
final class RegisterInMemory: Sendable {
  let recognizer: Recognizer
  private let pool: DatabasePool
  /// The last event that it knows of; nil until it is loaded.
  private let seen = Mutex<Int64?>(nil)

  /// What changes how an organization is recognised. Merging does not: each of the merged is still known by its own names.
  private static let tellingKinds = "('organization.added', 'organization.named', 'organization.split')"

  init(pool: DatabasePool, wrongMerges: Double) {
    self.pool = pool
    recognizer = Recognizer(wrongMerges: wrongMerges)
  }

  /// The organizations that the claim may be, the likeliest first.
  func candidates(for claim: OrganizationClaim) throws -> [Int64] {
    try load()
    return recognizer.candidates(for: claim)
  }

  /// Reads all organizations that are committed, unless that has happened; whoever comes meanwhile waits.
  func load() throws {
    try seen.withLock { seen in
      guard seen == nil else { return }
      seen = try pool.read { database in
        let last: Int64 = try database.value("SELECT COALESCE(MAX(seq), 0) FROM event", []) ?? 0
        recognizer.load(try organizations(database, "SELECT id, name, acronym, country, state FROM organization", []))
        return last
      }
    }
  }

  /// Takes in what was committed since, by this program or another one.
  /// - Parameter database: at the beginning of a transaction, so that nothing is taken in that may be undone.
  func catchUp(_ database: Database) throws {
    try seen.withLock { seen in
      guard let from = seen else { return }
      let last: Int64 = try database.value("SELECT COALESCE(MAX(seq), 0) FROM event", []) ?? 0
      guard last > from else { return }
      let changed = try organizations(
        database,
        """
        SELECT id, name, acronym, country, state FROM organization WHERE id IN (
          SELECT organization FROM event WHERE seq > ? AND seq <= ? AND kind IN \(Self.tellingKinds))
        """, [from, last])
      recognizer.update(changed)
      seen = last
    }
  }

  private func organizations(
    _ database: Database, _ sql: String, _ arguments: [(any DatabaseValueConvertible)?]
  ) throws -> [KnownOrganization] {
    struct Found {
      let id: Int64
      let name: String
      let acronym: String?
      let country: String?
      let state: String
    }
    let found = try database.all(sql, arguments) {
      Found(id: $0[0], name: $0[1], acronym: $0[2], country: $0[3], state: $0[4])
    }
    let isEverything = arguments.isEmpty
    let names = try values(database, "SELECT organization, name FROM organization_name", found.map(\.id), isEverything)
    let domains = try values(
      database, "SELECT organization, value FROM organization_key WHERE kind = 'domain'", found.map(\.id), isEverything)
    return found.map {
      KnownOrganization(
        id: $0.id, names: [$0.name] + (names[$0.id] ?? []), acronyms: $0.acronym.map { [$0] } ?? [],
        country: $0.country,
        domains: domains[$0.id] ?? [], confirmed: $0.state == "known")
    }
  }

  private func values(
    _ database: Database, _ sql: String, _ ids: [Int64], _ isEverything: Bool
  ) throws -> [Int64: [String]] {
    var values: [Int64: [String]] = [:]
    func add(_ pairs: [(Int64, String)]) { for (id, value) in pairs { values[id, default: []].append(value) } }
    if isEverything {
      add(try database.all(sql, []) { ($0[0], $0[1]) })
    } else {
      let one = sql.contains("WHERE") ? sql + " AND organization = ?" : sql + " WHERE organization = ?"
      for id in ids { add(try database.all(one, [id]) { ($0[0], $0[1]) }) }
    }
    return values
  }
}
