/// Where a statement stands at one moment.
package enum StatementPhase: Sendable, Hashable {
  /// Not open; the instant is when it will be, or nil when no date is set.
  case notYetOpen(opens: Instant?)
  case open
  /// Closed since the instant.
  case closed(Instant)
}
