import Foundation
import Statements
import Store

/// Opens a copy of the database and looks whether it is sound.
struct CopyCheck: Sendable {
  let statements: Int
  let endorsements: Int
  let totalsAgree: Bool

  /// - Parameter folder: holds the copy, which is brought up to this program's schema.
  /// - Throws: `StoreFault` when it can't be opened, `CommandFailure` when it is damaged.
  init(folder: URL) async throws {
    let store = try Store(folder: folder, options: DataFolder.options())
    self = try await DataFolder.closing(store) { try await CopyCheck(store: $0) }
  }

  private init(store: Store) async throws {
    let damage = try await store.ask(Integrity())
    guard damage.isEmpty else { throw CommandFailure("The copy is damaged: \(damage.joined(separator: "; ")).") }
    let all = try await store.ask(AllStatements())
    statements = all.count
    endorsements = all.reduce(0) { $0 + $1.count.endorsements }
    totalsAgree = try await store.ask(Recount()).isEmpty
  }

  /// "5 statements and 57 endorsements"
  var sentence: String { "\(Quantity.text(statements, "statement")) and \(Quantity.text(endorsements, "endorsement"))" }

  func warnOfTotals() {
    if !totalsAgree { Console.warn("The totals that are kept do not agree with a recount: see `undersigned doctor`.") }
  }
}
