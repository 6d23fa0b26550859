import GRDB
import Identity

/// The keys that organizations are looked up by, made anew when a database is opened by a program that makes them in another way.
///
/// A new version's tables of words may give a name another key, and a claim is looked up by the keys of today. All that keys are made of is
/// in the database, but for domains: of these, only such go as are no body's own by today's tables.
enum KeysOfOrganizations {
  /// Makes them anew in one transaction, unless they are of this program's edition.
  static func bringUpToDate(_ database: Database) throws {
    guard try edition(of: database) != IdentityKeys.edition else { return }
    try database.inTransaction(.immediate) {
      // Another process may have been faster.
      guard try edition(of: database) != IdentityKeys.edition else { return .commit }
      try makeAnew(database)
      try database.run("DELETE FROM organization_key_edition", [])
      try database.run("INSERT INTO organization_key_edition (edition) VALUES (?)", [IdentityKeys.edition])
      return .commit
    }
  }

  private static func edition(of database: Database) throws -> String? {
    try database.value("SELECT edition FROM organization_key_edition", [])
  }

  private struct Key: Hashable {
    let kind: String
    let value: String
  }

  /// Writes nothing where a key is the one that it was.
  private static func makeAnew(_ database: Database) throws {
    var keys: [Int64: Set<Key>] = [:]
    try database.each("SELECT organization, kind, value FROM organization_key", []) { row in
      keys[row[0], default: []].insert(Key(kind: row[1], value: row[2]))
      return true
    }
    var others: [Int64: [String]] = [:]
    try database.each("SELECT organization, name FROM organization_name", []) { row in
      others[row[0], default: []].append(row[1])
      return true
    }
    let organizations = try database.all("SELECT id, name, acronym, state FROM organization", []) { row in
      (id: row[0] as Int64, name: row[1] as String, acronym: row[2] as String?, isKnown: row[3] == "known")
    }
    for (id, name, acronym, isKnown) in organizations {
      let before = keys[id] ?? []
      let domains = before.filter { $0.kind == "domain" && WebDomain(website: $0.value)?.name == $0.value }
      let made = IdentityKeys(
        names: [name] + (others[id] ?? []), acronyms: acronym.map { [$0] } ?? [], domains: domains.map(\.value))
      var after = Set(made.byKind.flatMap { kind, values in values.map { Key(kind: kind, value: $0) } })
      if isKnown, let core = NameCore(of: name) { after.insert(Key(kind: "core", value: core.key)) }
      for key in before.subtracting(after) {
        try database.run(
          "DELETE FROM organization_key WHERE kind = ? AND value = ? AND organization = ?", [key.kind, key.value, id])
      }
      for key in after.subtracting(before) {
        try database.run(
          "INSERT INTO organization_key (kind, value, organization) VALUES (?, ?, ?)", [key.kind, key.value, id])
      }
    }
  }
}
