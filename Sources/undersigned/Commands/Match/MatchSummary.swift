import Identity

/// What a matching came to, in numbers.
struct MatchSummary {
  private let records: Int
  private let clusters: Int
  private let review: Int
  private let marked: Int
  private let unusable: Int

  init(rows: MatchedRows, result: MatchResult) {
    records = rows.ids.count
    let joined = result.clusters.indices.count { Int(result.clusters[$0]) != $0 }
    clusters = records - joined
    review = result.review.count
    marked = rows.marks.rows
    unusable = rows.marks.unusableNames
  }

  /// A sentence on standard error, or JSON on standard output.
  func tell(seconds: Double, asJSON: Bool) throws {
    let joined = records - clusters
    let time = JSONText.number(seconds, digits: 1)
    if asJSON {
      let members = [
        ("records", records), ("clusters", clusters), ("joined", joined), ("review", review),
        ("markedRows", marked), ("unusableNames", unusable),
      ]
      let numbers = members.map { "\"\($0)\":\($1)" }.joined(separator: ",")
      return try Console.put("{\(numbers),\"seconds\":\(time)}\n")
    }
    Console.warn(
      "\(Quantity.text(records, "record")), \(Quantity.text(clusters, "cluster")): \(joined) joined to an earlier row, "
        + "\(Quantity.text(review, "pair")) to review, in \(time) s.")
  }
}
