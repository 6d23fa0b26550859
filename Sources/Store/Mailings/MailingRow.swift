import Foundation
import GRDB
import Statements

/// How far a mailing has come.
package enum MailingState: String, Sendable, CaseIterable {
  /// Written and not sent.
  case draft
  /// Waits for its time.
  case scheduled
  /// Its recipients are being written down; the first are sent already.
  case planning
  case sending
  case paused
  /// Stopped for good: who had not got it does not get it.
  case cancelled
  /// Every recipient's record has come to its end.
  case done
}

/// A mailing's row, as commands need it.
struct MailingRow {
  let id: Int64
  let name: String
  let state: MailingState
  let pausedFrom: MailingState?
  let audience: Audience
  let plannedThrough: String

  static func find(_ id: Int64, in transaction: WriteTransaction) throws -> MailingRow? {
    try transaction.row(
      "SELECT id, name, state, paused_from, audience, planned_through FROM mailing WHERE id = ?", [id]
    ).map(MailingRow.init)
  }

  init(_ row: Row) throws {
    id = row["id"]
    name = row["name"]
    state = try MailingState(stored: row["state"])
    pausedFrom = try (row["paused_from"] as String?).map(MailingState.init(stored:))
    audience = try Audience(stored: row["audience"])
    plannedThrough = row["planned_through"]
  }
}

extension MailingState {
  init(stored text: String) throws {
    guard let state = MailingState(rawValue: text) else { throw StoreFault.unreadable("a mailing's state is \(text)") }
    self = state
  }
}

extension Audience {
  init(stored text: String) throws {
    do {
      self = try JSONDecoder().decode(Audience.self, from: Data(text.utf8))
    } catch {
      throw StoreFault.unreadable("a mailing's audience: \(error)")
    }
  }

  func stored() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
