/// Looks for rows that a merge, its undoing or a split left with the wrong organization.
///
/// Names, keys, tags, roles and relations stay with the organization that they were made for, and are read through the one that stands
/// for it; contacts, invitations and endorsements move. What contradicts that is told, by sort.
package struct StrayRows: Query {
  package init() {}

  package struct Stray: Sendable, Equatable {
    package let table: String
    package let fault: Fault
    package let count: Int
  }

  package enum Fault: String, Sendable {
    /// It belongs to an organization that was merged into another.
    case leftBehind = "left-behind"
    /// The organization it was made for is not one of those that its own stands for.
    case homeElsewhere = "home-elsewhere"
    /// Its contact is another organization's.
    case foreignContact = "foreign-contact"
    /// It is kept beneath an endorsement of another organization.
    case beneathForeign = "beneath-foreign"
    /// It counts as the same as a contact that is not the one in use, or is another organization's.
    case sameAsForeign = "same-as-foreign"
    /// What stands for it is not where its merges lead.
    case wrongStanding = "wrong-standing"
  }

  /// Returns one of each sort that there is; none when all is well.
  package func answer(from snapshot: ReadSnapshot) throws -> [Stray] {
    var strays: [Stray] = []
    for (table, fault, condition) in Self.faults {
      let count: Int = try snapshot.value("SELECT COUNT(*) FROM \(table) r \(condition)") ?? 0
      if count > 0 { strays.append(Stray(table: table, fault: fault, count: count)) }
    }
    return strays
  }

  private static let moving = ["contact", "invitation", "endorsement"]

  private static let faults: [(table: String, fault: Fault, condition: String)] =
    moving.map { ($0, .leftBehind, "JOIN organization o ON o.id = r.organization WHERE o.merged_into IS NOT NULL") }
    + moving.map {
      (
        $0, .homeElsewhere,
        "JOIN organization h ON h.id = r.home WHERE h.id = r.organization OR COALESCE(h.stands_in, h.id) <> r.organization"
      )
    }
    + moving.dropFirst().map {
      ($0, .foreignContact, "JOIN contact c ON c.id = r.contact WHERE c.organization <> r.organization")
    } + [
      (
        "endorsement", .beneathForeign,
        "JOIN endorsement b ON b.id = r.beneath WHERE r.yields = 1 AND b.organization <> r.organization"
      ),
      (
        "contact", .sameAsForeign,
        "JOIN contact c ON c.id = r.same_as WHERE c.organization <> r.organization OR c.same_as IS NOT NULL"
      ),
      (
        "organization", .wrongStanding,
        """
        JOIN organization s ON s.id = r.stands_in JOIN organization i ON i.id = r.merged_into
        WHERE s.merged_into IS NOT NULL OR COALESCE(i.stands_in, i.id) <> r.stands_in
        """
      ),
    ]
}
