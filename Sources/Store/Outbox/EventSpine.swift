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

  private func queueWebhooks(for event: EventDraft, seq: Int64) throws {
    let wanting = try listeningEndpoints().filter { $0.types.contains(event.kind) }
    guard !wanting.isEmpty else { return }
    let body = try webhookBody(of: event, seq: seq)
    for endpoint in wanting {
      try queueWebhook(endpoint: endpoint.id, event: seq, type: event.kind, body: body)
    }
  }

  private func listeningEndpoints() throws -> [ListeningEndpoint] {
    if let known = memory?.endpoints { return known }
    let endpoints = try rows("SELECT id, types FROM webhook_endpoint WHERE state = 'active'").map {
      ListeningEndpoint(id: $0["id"], types: WebhookTypes(stored: $0["types"]))
    }
    memory?.endpoints = endpoints
    return endpoints
  }

  func queueWebhook(endpoint: Int64, event seq: Int64, type: EventKind, body: String) throws {
    try execute(
      """
      INSERT INTO outbox_webhook (endpoint, event, message_id, type, body, state, due_at, created_at)
      VALUES (?, ?, ?, ?, ?, 'queued', ?, ?)
      """,
      [
        endpoint, seq, "msg_" + orderedID(), type.rawValue, body, now.milliseconds,
        now.milliseconds,
      ])
    notice { $0.webhooks = true }
  }

  /// The body of Standard Webhooks 1.0: `type`, `timestamp`, `data`; thin, with ids and counts, never a person's name or address.
  func webhookBody(of event: EventDraft, seq: Int64) throws -> String {
    // Former names stay in our own history.
    var data = event.data.filter { !["from", "to"].contains($0.key) }
    data["event"] = .integer(seq)
    var isEmbargoed = false
    if let statement = event.statement,
      let row = try row(
        "SELECT slug, current_version, endorsed, embargo_until FROM statement WHERE id = ?", [statement])
    {
      isEmbargoed = (row["embargo_until"] as Int64?).map { now.milliseconds < $0 } ?? false
      data["statement"] = .text(row["slug"])
      data["endorsements"] = isEmbargoed ? .null : .integer(row["endorsed"])
      data["version"] = data["version"] ?? .integer(row["current_version"])
    }
    if let endorsement = event.endorsement,
      let row = try row(
        """
        SELECT reference, COALESCE(corrected_name, name_as_signed) AS name, country, kind, listed, state
        FROM endorsement WHERE id = ?
        """, [endorsement])
    {
      let listed: Bool = row["listed"]
      // Who is not named in public is not named to other systems either: what they publish is out of our hands.
      let isNamed = listed && !isEmbargoed
      data["endorsement"] = [
        "reference": .text(row["reference"]),
        "organization": isNamed ? .text(row["name"]) : .null,
        "country": isNamed ? .text(row["country"]) : .null,
        "kind": isNamed ? .text(row["kind"]) : .null,
        "listed": .bool(listed),
        "state": .text(row["state"]),
      ]
    }
    let body: JSONValue = [
      "type": .text(event.kind.rawValue), "timestamp": .text(now.iso8601), "data": .object(data),
    ]
    return EventText.of(body)
  }
}
