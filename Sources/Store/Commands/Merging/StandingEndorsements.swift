import GRDB
import Statements

/// Which of an organization's endorsements of one statement counts, when several were confirmed by bodies that are one today.
///
/// The earliest stands; the others *yield*: they are duplicates that would count if their organization stood alone. An endorsement that
/// yielded to one which was withdrawn stays where it is, as long as both belong to one organization: that organization has withdrawn.
/// The answer depends on the endorsements alone and not on the order of merges, which is why undoing one restores it.
struct StandingEndorsements {
  let transaction: WriteTransaction
  let actor: Actor

  /// An endorsement that began or ceased to count.
  struct Change {
    let endorsement: Int64
    let counts: Bool
    /// The one that it yields to.
    let beneath: Int64?
  }

  /// Lets the later of two counted endorsements of a statement yield, before the rows of `from` come to `into`.
  func yield(from: Int64, into: Int64) throws -> [Change] {
    let pairs: [(here: Contender, there: Contender)] = try transaction.all(
      """
      SELECT x.id, x.statement, x.confirmed_at, y.id, y.confirmed_at FROM endorsement x
      JOIN endorsement y ON y.statement = x.statement AND y.organization = ? AND y.state = 'confirmed'
      WHERE x.organization = ? AND x.state = 'confirmed' ORDER BY x.statement
      """, [into, from]
    ) { row in
      (
        Contender(id: row[0], statement: row[1], confirmedAt: row[2]),
        Contender(id: row[3], statement: row[1], confirmedAt: row[4])
      )
    }
    return try pairs.map { pair in
      let (first, later) = pair.here < pair.there ? (pair.here, pair.there) : (pair.there, pair.here)
      return try demote(later.id, beneath: first.id)
    }
  }

  /// Makes the earliest of an organization's confirmed endorsements stand, statement by statement.
  func settle(_ organization: Int64) throws -> [Change] {
    let rows: [Contender] = try transaction.all(
      """
      SELECT e.id, e.statement, e.confirmed_at, e.state, e.yields, e.beneath, above.state AS above,
        above.organization AS above_organization
      FROM endorsement e LEFT JOIN endorsement above ON above.id = e.beneath
      WHERE e.organization = ? AND e.state IN ('confirmed', 'duplicate')
      """, [organization]
    ) { try Contender($0, organization: organization) }
    var changes: [Change] = []
    for statement in Set(rows.map(\.statement)).sorted() {
      changes += try settle(rows.filter { $0.statement == statement && $0.contends }.sorted(by: <))
    }
    return changes
  }

  private func settle(_ contenders: [Contender]) throws -> [Change] {
    guard let first = contenders.first else { return [] }
    var changes: [Change] = []
    for later in contenders.dropFirst() {
      if later.counts {
        changes.append(try demote(later.id, beneath: first.id))
      } else if !later.yields || later.beneath != first.id {
        try transaction.execute(
          "UPDATE endorsement SET yields = 1, beneath = ? WHERE id = ?", [first.id, later.id])
      }
    }
    // Last, because at most one of them may count at any moment.
    if !first.counts { changes.append(try promote(first.id)) }
    return changes
  }

  private func demote(_ id: Int64, beneath standing: Int64) throws -> Change {
    let endorsement = try loaded(id)
    try transaction.execute(
      "UPDATE endorsement SET state = 'duplicate', yields = 1, beneath = ? WHERE id = ?", [standing, id])
    try Tally(transaction: transaction).count(
      endorsement, adding: -1, telling: event(.endorsementSetBeneath, endorsement, ["beneath": .integer(standing)]))
    return Change(endorsement: id, counts: false, beneath: standing)
  }

  private func promote(_ id: Int64) throws -> Change {
    let endorsement = try loaded(id)
    try transaction.execute(
      "UPDATE endorsement SET state = 'confirmed', yields = 0, beneath = NULL WHERE id = ?", [id])
    try Tally(transaction: transaction).count(
      endorsement, adding: 1, telling: event(.endorsementRestored, endorsement, [:]))
    return Change(endorsement: id, counts: true, beneath: nil)
  }

  private func loaded(_ id: Int64) throws -> EndorsementRow {
    guard let endorsement = try EndorsementRow.find(id, in: transaction) else {
      throw StoreFault.other("endorsement \(id) is gone")
    }
    return endorsement
  }

  private func event(_ kind: EventKind, _ endorsement: EndorsementRow, _ data: [String: JSONValue]) -> EventDraft {
    EventDraft(
      kind: kind, actor: actor, statement: endorsement.statement, organization: endorsement.organization,
      endorsement: endorsement.id, data: data)
  }
}

/// A confirmed endorsement, counted or not, in the order of its confirmation.
private struct Contender: Comparable {
  let id: Int64
  let statement: Int64
  let confirmedAt: Int64
  var counts = true
  var yields = false
  var beneath: Int64?
  /// Whether it would count if nothing earlier did.
  var contends = true

  init(id: Int64, statement: Int64, confirmedAt: Int64) {
    self.id = id
    self.statement = statement
    self.confirmedAt = confirmedAt
  }

  init(_ row: Row, organization: Int64) throws {
    self.init(id: row["id"], statement: row["statement"], confirmedAt: row["confirmed_at"])
    counts = row["state"] == "confirmed"
    yields = row["yields"]
    beneath = row["beneath"]
    let above: String? = row["above"]
    let hasLeft = above == "withdrawn" || above == "rejected"
    // What lies beneath another organization's endorsement, since a split, is beneath nothing any more.
    let isElsewhere = above != nil && row["above_organization"] != organization
    contends = counts || isElsewhere || (yields && !hasLeft)
  }

  static func < (one: Contender, other: Contender) -> Bool {
    (one.confirmedAt, one.id) < (other.confirmedAt, other.id)
  }
}
