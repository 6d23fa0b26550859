import GRDB
import Statements

/// Moves the rows that belong to one organization at a time: contacts, invitations and endorsements.
///
/// A row that came by a merge keeps the organization it was made for as its home; one that is at home has none.
struct MergedRows {
  let transaction: WriteTransaction

  private static let tables = ["contact", "invitation", "endorsement"]

  /// Brings everything that an organization has to another.
  func bring(from: Int64, into: Int64) throws {
    for table in Self.tables {
      try transaction.execute(
        "UPDATE \(table) SET home = COALESCE(home, organization), organization = ? WHERE organization = ?",
        [into, from])
    }
  }

  /// Takes what was made for one of `homes` out of an organization, to another that is one of them.
  func takeBack(_ homes: [Int64], from standing: Int64, to organization: Int64) throws {
    for table in Self.tables {
      for home in homes {
        try transaction.execute(
          "UPDATE \(table) SET organization = ?, home = ? WHERE organization = ? AND home = ?",
          [organization, home == organization ? nil : home, standing, home])
      }
    }
  }
}
