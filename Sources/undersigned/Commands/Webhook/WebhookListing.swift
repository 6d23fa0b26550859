import Delivery
import Statements
import Store

/// How a receiver is shown, for people and for programs.
enum WebhookListing {
  static func state(_ endpoint: WebhookEndpoint, at now: Instant) -> String {
    if let disabled = endpoint.disabled { return "off \(words(disabled.because))" }
    if endpoint.pausedUntil > now { return "paused" }
    return endpoint.failingSince == nil ? "active" : "failing"
  }

  static func messages(_ endpoint: WebhookEndpoint) -> String {
    var words = "\(endpoint.delivered) delivered, \(endpoint.queued) waiting, \(endpoint.failed) failed"
    if endpoint.dropped > 0 { words += ", \(endpoint.dropped) dropped" }
    return words
  }

  static func wishes(_ endpoint: WebhookEndpoint) -> String {
    var words = [endpoint.types == .all ? "all types" : endpoint.types.stored]
    if endpoint.statements != .all { words.append("of \(endpoint.statements.stored)") }
    if endpoint.isOrdered { words.append("in order") }
    return words.joined(separator: " ")
  }

  /// Everything there is to say, line by line.
  static func lines(_ endpoint: WebhookEndpoint, at now: Instant) -> [String] {
    var table = TextTable()
    table.add("address", endpoint.url)
    table.add("state", state(endpoint, at: now))
    if let at = endpoint.disabled?.at { table.add("off since", at.iso8601) }
    if endpoint.disabled == nil, endpoint.pausedUntil > now { table.add("paused until", endpoint.pausedUntil.iso8601) }
    if let since = endpoint.failingSince { table.add("failing since", since.iso8601) }
    table.add("last success", endpoint.succeededAt?.iso8601 ?? "never")
    table.add("told of", wishes(endpoint))
    table.add("messages", messages(endpoint))
    table.add("attempts", "\(endpoint.attempts)")
    table.add("public key", publicKey(endpoint) ?? "none yet; webhook rotate makes one")
    if let until = endpoint.formerSecretUntil, until > now { table.add("former secret until", until.iso8601) }
    table.add("added", endpoint.createdAt.iso8601)
    return table.lines
  }

  static func object(_ endpoint: WebhookEndpoint, at now: Instant) -> JSONValue {
    let types = (endpoint.types.chosen ?? Set(EventKind.webhookTypes)).map(\.rawValue).sorted()
    let former = endpoint.formerSecretUntil.flatMap { $0 > now ? $0 : nil }
    let pause = endpoint.pausedUntil > now ? endpoint.pausedUntil : nil
    return [
      "id": .integer(endpoint.id), "url": .text(endpoint.url), "active": .bool(endpoint.isActive),
      "types": .array(types.map(JSONValue.text)),
      "statements": endpoint.statements.chosen.map { .array($0.sorted().map(JSONValue.text)) } ?? .null,
      "ordered": .bool(endpoint.isOrdered), "publicKey": JSONValue(publicKey(endpoint)),
      "delivered": .integer(Int64(endpoint.delivered)), "waiting": .integer(Int64(endpoint.queued)),
      "failed": .integer(Int64(endpoint.failed)), "dropped": .integer(Int64(endpoint.dropped)),
      "attempts": .integer(endpoint.attempts), "lastSuccess": JSONValue(endpoint.succeededAt?.iso8601),
      "failingSince": JSONValue(endpoint.failingSince?.iso8601), "pausedUntil": JSONValue(pause?.iso8601),
      "offSince": JSONValue(endpoint.disabled?.at?.iso8601),
      "offBecause": JSONValue(endpoint.disabled?.because.rawValue),
      "formerSecretUntil": JSONValue(former?.iso8601), "added": .text(endpoint.createdAt.iso8601),
    ]
  }

  private static func publicKey(_ endpoint: WebhookEndpoint) -> String? {
    WebhookSecrets.publicKey(of: endpoint.signingKey)
  }

  private static func words(_ ending: WebhookEnding) -> String {
    switch ending {
    case .hand: "by hand"
    case .gone: "because it answered 410"
    case .failing: "after five days of failures"
    }
  }
}
