/// One numbered step of the schema. Steps are only ever added, never changed once released.
struct Migration: Sendable {
  let number: Int
  let name: String
  let sql: String

  /// Every step, in order.
  static let all: [Migration] = [.foundation, .deliveries, .webhooks, .keyEdition, .leanKeys]

  /// The schema that this program knows.
  static var newest: Int { all.last?.number ?? 0 }
}
