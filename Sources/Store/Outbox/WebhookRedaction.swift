import Foundation
import GRDB

/// Takes an organization's name out of the webhooks about it that are kept: what is tried again or replayed after it asked not to be
/// named must not name it.
struct WebhookRedaction {
  let transaction: WriteTransaction

  private static let telling = ["organization", "country", "kind"]

  func redact(endorsement: Int64) throws {
    let kept = try transaction.rows(
      """
      SELECT o.id, o.body FROM outbox_webhook o JOIN event e ON e.seq = o.event WHERE e.endorsement = ?
      """, [endorsement])
    for row in kept {
      try transaction.execute(
        "UPDATE outbox_webhook SET body = ? WHERE id = ?", [try redacted(row["body"]), row["id"] as Int64])
    }
  }

  private func redacted(_ body: String) throws -> String {
    guard var message = try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any],
      var data = message["data"] as? [String: Any], var endorsement = data["endorsement"] as? [String: Any]
    else { return body }
    for field in Self.telling { endorsement[field] = NSNull() }
    endorsement["listed"] = false
    data["endorsement"] = endorsement
    message["data"] = data
    let bytes = try JSONSerialization.data(withJSONObject: message, options: [.sortedKeys, .withoutEscapingSlashes])
    return String(decoding: bytes, as: UTF8.self)
  }
}
