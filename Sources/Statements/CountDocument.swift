extension EndorsementCount {
  /// The count as `count.json` and the command line tell it, made here alone: `statement`, `asOf` (ISO 8601), `endorsements`,
  /// `listed`, `unlisted`, `countries`.
  package func json(statement slug: String, asOf: Instant) -> JSONValue {
    [
      "statement": .text(slug),
      "asOf": .text(asOf.iso8601),
      "endorsements": .integer(Int64(endorsements)),
      "listed": .integer(Int64(listed)),
      "unlisted": .integer(Int64(unlisted)),
      "countries": .integer(Int64(countries)),
    ]
  }
}
