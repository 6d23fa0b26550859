import GRDB
import Statements

/// One event about to be recorded.
struct EventDraft {
  let kind: EventKind
  let actor: Actor
  var statement: Int64?
  var organization: Int64?
  var endorsement: Int64?
  /// No names of people, no addresses: events are never erased.
  var data: [String: JSONValue] = [:]
}

extension WriteTransaction {
  /// Appends an event and, when its kind is told to other systems, freezes the webhook bodies that follow from it.
  @discardableResult
  func record(_ event: EventDraft) throws -> Int64 {
    let data = EventText.of(.object(event.data))
    let seq = try insert(
      """
      INSERT INTO event (at, actor, kind, statement, organization, endorsement, data)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        now.milliseconds, event.actor.description, event.kind.rawValue, event.statement, event.organization,
        event.endorsement, data,
      ])
    if event.kind.isSentToWebhooks { try queueWebhooks(for: event, seq: seq) }
    return seq
  }
}
