import GRDB
import Identity
import Statements

/// Which organization a claim is about: looked up by the keys that every organization's names, acronyms and domains leave in the
/// index, inside the same transaction, so that two who sign at once are seen by each other.
struct OrganizationDirectory {
  let transaction: WriteTransaction

  /// A claim is compared with no more than this many organizations; the most telling keys come first.
  private static let candidateLimit = 50

  func recognize(_ claim: NormalizedClaim) throws -> Recognition {
    Recognizer.decide(claim, try candidates(for: claim.keys))
  }

  private func candidates(for keys: IdentityKeys) throws -> [KnownOrganization] {
    var ids: [Int64] = []
    for (kind, values) in [("name", keys.names), ("domain", keys.domains), ("acronym", keys.acronyms)] {
      for value in values {
        let found: [Int64] = try transaction.all(
          "SELECT organization FROM organization_key WHERE kind = ? AND value = ? LIMIT ?",
          [kind, value, Self.candidateLimit]
        ) { $0[0] }
        for id in found where !ids.contains(id) { ids.append(id) }
      }
    }
    return try ids.prefix(Self.candidateLimit).compactMap(known)
  }

  private func known(_ id: Int64) throws -> KnownOrganization? {
    guard
      let row = try transaction.row(
        "SELECT name, acronym, country, website, state FROM organization WHERE id = ?", [id])
    else { return nil }
    let aliases: [String] = try transaction.all(
      "SELECT name FROM organization_name WHERE organization = ?", [id]
    ) { $0[0] }
    let domains: [String] = try transaction.all(
      "SELECT value FROM organization_key WHERE organization = ? AND kind = 'domain'", [id]
    ) { $0[0] }
    let acronym: String? = row["acronym"]
    return KnownOrganization(
      id: id, names: [row["name"]] + aliases, acronyms: acronym.map { [$0] } ?? [], country: row["country"],
      domains: domains, confirmed: row["state"] == "known")
  }

  /// Adds an organization with its keys.
  /// - Parameter known: whether somebody stands for it: a roll, the secretariat, a confirmed mailbox.
  func add(_ claim: OrganizationClaim, keys: IdentityKeys, kind: OrganizationKind, known: Bool, actor: Actor) throws
    -> Int64
  {
    let id = try transaction.insert(
      """
      INSERT INTO organization (name, acronym, country, kind, website, state, created_at)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        claim.name, claim.acronym, claim.country, kind.rawValue, claim.website, known ? "known" : "provisional",
        transaction.now.milliseconds,
      ])
    try index(keys, organization: id)
    try transaction.record(
      EventDraft(
        kind: .organizationAdded, actor: actor, organization: id, data: ["provisional": .bool(!known)]))
    return id
  }

  func index(_ keys: IdentityKeys, organization: Int64) throws {
    for (kind, values) in [("name", keys.names), ("domain", keys.domains), ("acronym", keys.acronyms)] {
      for value in values {
        try transaction.execute(
          "INSERT INTO organization_key (kind, value, organization) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
          [kind, value, organization])
      }
    }
  }

  /// Keeps a question for the secretariat: is this newcomer one of those? Nothing is decided meanwhile.
  func ask(newcomer: Int64, doubts: [IdentityDoubt], actor: Actor) throws {
    for doubt in doubts where doubt.candidate != newcomer {
      try transaction.execute(
        """
        INSERT INTO identity_question (newcomer, candidate, evidence, state, asked_at)
        VALUES (?, ?, ?, 'open', ?) ON CONFLICT DO NOTHING
        """,
        [
          newcomer, doubt.candidate, try JSONValue.array(doubt.evidence.map(JSONValue.text)).serialized(),
          transaction.now.milliseconds,
        ])
      guard transaction.changes > 0 else { continue }
      try transaction.record(
        EventDraft(
          kind: .identityAsked, actor: actor, organization: newcomer, data: ["candidate": .integer(doubt.candidate)]))
    }
  }
}

extension OrganizationClaim {
  init(_ signOn: SignOn) {
    self.init(
      name: signOn.organization, acronym: signOn.acronym, country: signOn.country.code, website: signOn.website,
      mail: signOn.address.description)
  }
}
