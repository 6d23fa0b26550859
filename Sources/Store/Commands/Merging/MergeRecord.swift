import GRDB
import Statements

/// The event of a merge, its undoing or a split, with what it did to the count: for the history and for other systems.
///
/// It names endorsements by their references and organizations by their ids, never by name, and does not say which endorsement now counts
/// in whose place: one of them may be unlisted, and would be named by the other.
struct MergeRecord {
  let transaction: WriteTransaction
  let actor: Actor

  func record(
    _ kind: EventKind, organization: Int64, data: [String: JSONValue], changes: [StandingEndorsements.Change]
  ) throws -> MergeReport {
    var counted: [Int64: Bool] = [:]
    // The last word on each endorsement; one that ended as it began did not change.
    for change in changes {
      if let before = counted[change.endorsement], before != change.counts {
        counted[change.endorsement] = nil
      } else {
        counted[change.endorsement] = change.counts
      }
    }
    let told = try counted.keys.sorted().map { try tell($0, counts: counted[$0] == true) }
    var statements: [Int64] = []
    for change in told where !statements.contains(change.statement) { statements.append(change.statement) }
    var data = data
    data["organization"] = .integer(organization)
    data["changes"] = .array(told.map(\.json))
    data["counts"] = .array(try statements.sorted().map(count))
    try transaction.record(EventDraft(kind: kind, actor: actor, organization: organization, data: data))
    return MergeReport(
      setBeneath: counted.values.count { !$0 }, restored: counted.values.count { $0 })
  }

  private func tell(_ endorsement: Int64, counts: Bool) throws -> (statement: Int64, json: JSONValue) {
    let row = try transaction.row(
      "SELECT e.statement, s.slug, e.reference FROM endorsement e JOIN statement s ON s.id = e.statement WHERE e.id = ?",
      [endorsement])
    guard let row else { throw StoreFault.other("endorsement \(endorsement) is gone") }
    let state: EndorsementState = counts ? .confirmed : .duplicate
    return (
      row["statement"],
      [
        "statement": .text(row["slug"]), "reference": .text(row["reference"]), "state": .text(state.rawValue),
      ]
    )
  }

  private func count(_ statement: Int64) throws -> JSONValue {
    let row = try transaction.row("SELECT slug, endorsed, embargo_until FROM statement WHERE id = ?", [statement])
    guard let row else { throw StoreFault.other("statement \(statement) is gone") }
    let isEmbargoed = (row["embargo_until"] as Int64?).map { transaction.now.milliseconds < $0 } ?? false
    return ["statement": .text(row["slug"]), "endorsements": isEmbargoed ? .null : .integer(row["endorsed"])]
  }
}
