import GRDB

/// Two organizations, in no order.
struct OrganizationPair: Hashable {
  let one: Int64
  let other: Int64

  init(_ one: Int64, _ other: Int64) {
    self.one = min(one, other)
    self.other = max(one, other)
  }
}

/// All pairs of organizations that are not one, because a person said so or because one is a part of the other; as they stand today.
struct StandingDifferences {
  let pairs: Set<OrganizationPair>

  init(from snapshot: ReadSnapshot) throws {
    let told: [OrganizationPair] = try snapshot.database.all(
      """
      SELECT COALESCE(a.stands_in, a.id), COALESCE(b.stands_in, b.id) FROM told_apart t
      JOIN organization a ON a.id = t.one JOIN organization b ON b.id = t.other
      UNION ALL
      SELECT COALESCE(a.stands_in, a.id), COALESCE(b.stands_in, b.id) FROM relation r
      JOIN organization a ON a.id = r.part JOIN organization b ON b.id = r.whole WHERE r.state = 'confirmed'
      """, []
    ) { OrganizationPair($0[0], $0[1]) }
    pairs = Set(told)
  }
}
