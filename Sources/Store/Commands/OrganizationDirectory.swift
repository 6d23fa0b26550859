import GRDB
import Identity
import Statements

/// Which organization a claim is about: looked up by the keys that every organization's names, acronyms and domains leave in the
/// database, inside the same transaction, so that two who sign at once are seen by each other; and in the register in memory.
struct OrganizationDirectory {
  let transaction: WriteTransaction

  /// A claim is compared with no more than this many organizations; the most telling keys come first.
  private static let candidateLimit = 50

  /// Recognition is asked for here and nowhere else; whatever it names stands for itself today.
  /// - Parameter asking: the organization that the claim is about, which it can't be told to be.
  func recognize(_ claim: NormalizedClaim, asking: Int64? = nil) throws -> Recognition {
    var claim = claim
    let sighting = try transaction.register.look(for: claim)
    claim.sighting = sighting
    let clusters = try candidates(for: claim, sighting).filter { $0.id != asking }
    let recognition = transaction.register.recognizer.decide(claim, clusters.map(\.whole))
    if case .same = recognition { return recognition }
    // What a person called the same is known by each of its names, with that name's country and domains.
    let taught = clusters.filter { $0.members.count > 1 }.compactMap { cluster in
      cluster.members.lazy.compactMap { reasons(that: claim, is: $0) }.first.map { (cluster.id, $0) }
    }
    if taught.count == 1 { return .same(taught[0].0, taught[0].1) }
    guard case .ambiguous(let doubts) = recognition else { return recognition }
    return .ambiguous(try askable(doubts, claim, clusters))
  }

  private func reasons(that claim: NormalizedClaim, is member: KnownOrganization) -> [Reason]? {
    guard case .same(_, let reasons) = transaction.register.recognizer.decide(claim, [member]) else { return nil }
    return reasons
  }

  /// Leaves out those that a person has told apart from the one that bears this very name: that was answered.
  private func askable(
    _ doubts: [Recognition.Candidate], _ claim: NormalizedClaim, _ clusters: [KnownCluster]
  ) throws -> [Recognition.Candidate] {
    guard doubts.count > 1 else { return doubts }
    let bearers = clusters.filter { cluster in
      doubts.contains { $0.id == cluster.id } && cluster.whole.names.contains { Self.key(of: $0) == claim.name.key }
    }.map(\.id)
    let difference = Difference(database: transaction.database)
    return try doubts.filter { doubt in
      try bearers.contains(doubt.id) || !bearers.contains { try difference.between($0, doubt.id) != nil }
    }
  }

  private static func key(of name: String) -> String? {
    guard case .success(let name) = NormalizedName.reading(name) else { return nil }
    return name.key
  }

  /// Those that share a key with the claim, which are looked up inside the transaction, and those that the register in memory finds.
  private func candidates(for claim: NormalizedClaim, _ sighting: Sighting) throws -> [KnownCluster] {
    var ids: [Int64] = []
    for candidate in sighting.candidates {
      let standing: Int64? = try transaction.value(
        "SELECT COALESCE(stands_in, id) FROM organization WHERE id = ?", [candidate])
      if let standing, !ids.contains(standing) { ids.append(standing) }
    }
    for (kind, values) in claim.keys.byKind {
      for value in values {
        let found: [Int64] = try transaction.all(
          """
          SELECT COALESCE(o.stands_in, o.id) FROM organization_key k JOIN organization o ON o.id = k.organization
          WHERE k.kind = ? AND k.value = ? LIMIT ?
          """, [kind, value, Self.candidateLimit]
        ) { $0[0] }
        for id in found where !ids.contains(id) { ids.append(id) }
      }
    }
    return try ids.prefix(Self.candidateLimit).compactMap { try KnownCluster.find($0, in: transaction) }
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
    if known { try Relations(transaction: transaction, actor: actor).suggest(for: id, named: claim.name) }
    return id
  }

  /// Somebody stands for it from now on.
  func makeKnown(_ id: Int64, actor: Actor) throws {
    let name: String? = try transaction.value(
      "SELECT name FROM organization WHERE id = ? AND state = 'provisional'", [id])
    guard let name else { return }
    try transaction.execute("UPDATE organization SET state = 'known' WHERE id = ?", [id])
    try Relations(transaction: transaction, actor: actor).suggest(for: id, named: name)
  }

  func index(_ keys: IdentityKeys, organization: Int64) throws {
    for (kind, values) in keys.byKind {
      for value in values {
        try transaction.execute(
          "INSERT INTO organization_key (kind, value, organization) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
          [kind, value, organization])
      }
    }
  }

  /// Indexes an organization's names and acronym after one of them went; domains stay.
  func indexNamesAnew(_ organization: Int64) throws {
    let row = try transaction.row("SELECT name, acronym FROM organization WHERE id = ?", [organization])
    guard let row else { return }
    let others: [String] = try transaction.all(
      "SELECT name FROM organization_name WHERE organization = ?", [organization]
    ) { $0[0] }
    try transaction.execute(
      "DELETE FROM organization_key WHERE organization = ? AND kind IN ('name', 'acronym')", [organization])
    let acronym: String? = row["acronym"]
    try index(
      IdentityKeys(names: [row["name"]] + others, acronyms: acronym.map { [$0] } ?? [], domains: []),
      organization: organization)
  }

  /// The organization, standing for itself, that bears this very name: of several the oldest.
  func bearer(of name: String, besides organization: Int64) throws -> Int64? {
    guard let key = Self.key(of: name) else { return nil }
    return try transaction.value(
      """
      SELECT COALESCE(o.stands_in, o.id) AS standing FROM organization_key k JOIN organization o ON o.id = k.organization
      WHERE k.kind = 'name' AND k.value = ? AND COALESCE(o.stands_in, o.id) <> ? ORDER BY standing LIMIT 1
      """, [key, organization])
  }

  /// Asks a person when a name that an organization takes is one that another bears. Gives the number of questions.
  func askAgain(about organization: Int64, named claim: OrganizationClaim, actor: Actor) throws -> Int {
    guard case .success(let claim) = Result(catching: { try NormalizedClaim(claim) }) else { return 0 }
    let doubts: [IdentityDoubt] =
      switch try recognize(claim, asking: organization) {
      case .same(let id, let reasons): [IdentityDoubt(candidate: id, reasons: reasons, probability: nil)]
      case .ambiguous(let candidates): candidates.map(IdentityDoubt.init)
      case .new: []
      }
    return try ask(newcomer: organization, doubts: doubts, actor: actor)
  }

  /// Keeps questions for the secretariat: is this newcomer one of those? Nothing is decided meanwhile. What was asked before, or
  /// answered with "different", is not asked again. Gives the number of questions.
  @discardableResult
  func ask(newcomer: Int64, doubts: [IdentityDoubt], actor: Actor) throws -> Int {
    let difference = Difference(database: transaction.database)
    var questions = 0
    for doubt in doubts where doubt.candidate != newcomer {
      if try difference.between(newcomer, doubt.candidate) != nil { continue }
      let turned: Int64? = try transaction.value(
        "SELECT id FROM identity_question WHERE newcomer = ? AND candidate = ?", [doubt.candidate, newcomer])
      if turned != nil { continue }
      try transaction.execute(
        """
        INSERT INTO identity_question (newcomer, candidate, evidence, probability, state, asked_at)
        VALUES (?, ?, ?, ?, 'open', ?) ON CONFLICT DO NOTHING
        """,
        [
          newcomer, doubt.candidate, try JSONValue.array(doubt.evidence.map(JSONValue.text)).serialized(),
          doubt.probability, transaction.now.milliseconds,
        ])
      guard transaction.changes > 0 else { continue }
      questions += 1
      try transaction.record(
        EventDraft(
          kind: .identityAsked, actor: actor, organization: newcomer, data: ["candidate": .integer(doubt.candidate)]))
    }
    return questions
  }
}

extension OrganizationClaim {
  init(_ signOn: SignOn) {
    self.init(
      name: signOn.organization, acronym: signOn.acronym, country: signOn.country.code, website: signOn.website,
      mail: signOn.address.description)
  }
}
