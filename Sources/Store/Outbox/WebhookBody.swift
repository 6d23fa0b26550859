import GRDB
import Statements

/// What other systems are told of an event: the body of Standard Webhooks 1.0 with `type`, `timestamp` and `data`.
///
/// Thin: ids, names of listed organizations, counts and links; never a person's name or address.
struct WebhookBody {
  let kind: EventKind
  /// When it happened.
  let at: Instant
  let data: [String: JSONValue]
  /// The slugs of the statements it is about.
  let statements: Set<String>

  /// The longest list within a body, which keeps it below 20 KB; whoever needs all of it follows the link.
  private static let longestList = 50

  /// - Parameter sequence: of the message among those to its endpoint, when that wants them in order.
  func text(sequence: Int64?) -> String {
    var body: [String: JSONValue] = [
      "type": .text(kind.rawValue), "timestamp": .text(at.iso8601), "data": .object(data),
    ]
    if let sequence { body["sequence"] = .integer(sequence) }
    return EventText.of(.object(body))
  }

  /// Keeps the beginning of each list, and says so.
  static func shortened(_ data: [String: JSONValue]) -> [String: JSONValue] {
    var isShortened = false
    var short = data.mapValues { value in
      guard case .array(let items) = value, items.count > longestList else { return value }
      isShortened = true
      return .array(Array(items.prefix(longestList)))
    }
    if isShortened { short["shortened"] = .bool(true) }
    return short
  }
}

extension WriteTransaction {
  /// - Parameter at: when it happened; the rest is told as it stands now.
  func webhookBody(of event: EventDraft, seq: Int64, at: Instant) throws -> WebhookBody {
    // Former names stay in our own history.
    var data = event.data.filter { !["from", "to"].contains($0.key) }
    var statements = Self.statements(in: data["counts"])
    data["event"] = .integer(seq)
    var isEmbargoed = false
    if let statement = event.statement,
      let row = try row(
        "SELECT slug, current_version, endorsed, embargo_until FROM statement WHERE id = ?", [statement])
    {
      let slug: String = row["slug"]
      isEmbargoed = (row["embargo_until"] as Int64?).map { now.milliseconds < $0 } ?? false
      statements.insert(slug)
      data["statement"] = .text(slug)
      data["endorsements"] = isEmbargoed ? .null : .integer(row["endorsed"])
      data["version"] = data["version"] ?? .integer(row["current_version"])
      if let publicURL {
        data["links"] = ["page": .text("\(publicURL)/s/\(slug)"), "count": .text("\(publicURL)/s/\(slug)/count.json")]
      }
    }
    if let endorsement = event.endorsement {
      data["endorsement"] = try told(endorsement, isEmbargoed: isEmbargoed)
    }
    return WebhookBody(kind: event.kind, at: at, data: WebhookBody.shortened(data), statements: statements)
  }

  private func told(_ endorsement: Int64, isEmbargoed: Bool) throws -> JSONValue? {
    try first(
      """
      SELECT reference, COALESCE(corrected_name, name_as_signed) AS name, country, kind, listed, state
      FROM endorsement WHERE id = ?
      """, [endorsement]
    ) { row in
      let listed: Bool = row["listed"]
      // Who is not named in public is not named to other systems either: what they publish is out of our hands.
      let isNamed = listed && !isEmbargoed
      return [
        "reference": .text(row["reference"]),
        "organization": isNamed ? .text(row["name"]) : .null,
        "country": isNamed ? .text(row["country"]) : .null,
        "kind": isNamed ? .text(row["kind"]) : .null,
        "listed": .bool(listed),
        "state": .text(row["state"]),
      ]
    }
  }

  /// The statements whose counts an event about organizations changed.
  private static func statements(in counts: JSONValue?) -> Set<String> {
    guard case .array(let items) = counts else { return [] }
    return Set(
      items.compactMap { item in
        guard case .object(let members) = item, case .text(let slug) = members["statement"] else { return nil }
        return slug
      })
  }
}
