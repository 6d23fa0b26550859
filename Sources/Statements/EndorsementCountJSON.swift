extension EndorsementCount {
  /// The count as other systems read it: `count.json`, the command line, and whatever follows from them.
  package func json(statement slug: String, asOf now: Instant) -> JSONValue {
    [
      "statement": .text(slug), "asOf": .text(now.iso8601), "endorsements": .integer(Int64(endorsements)),
      "listed": .integer(Int64(listed)), "unlisted": .integer(Int64(unlisted)), "countries": .integer(Int64(countries)),
    ]
  }
}
