/// When a statement can be signed: the dates of its file, and what the secretariat did by hand.
package struct StatementSchedule: Sendable, Hashable, Codable {
  /// Sign-on opens at this instant.
  package var opens: Instant?
  /// Sign-on ends at this instant: a sign-on at exactly this instant is too late.
  package var closes: Instant?
  /// Who signs before this instant is in the delivered list.
  package var deliveredUntil: Instant?
  /// Before this instant nobody sees names or counts.
  package var embargoUntil: Instant?
  /// When the secretariat opened it by hand, if it did; opening again after `closes` sets a slipped deadline aside.
  package var openedAt: Instant?
  /// When the secretariat closed it by hand; stays nil, or is set back to nil when it is opened again.
  package var closedAt: Instant?

  package init(
    opens: Instant? = nil, closes: Instant? = nil, deliveredUntil: Instant? = nil, embargoUntil: Instant? = nil,
    openedAt: Instant? = nil, closedAt: Instant? = nil
  ) {
    self.opens = opens
    self.closes = closes
    self.deliveredUntil = deliveredUntil
    self.embargoUntil = embargoUntil
    self.openedAt = openedAt
    self.closedAt = closedAt
  }

  /// Whether it can be signed at `now`.
  ///
  /// A close by hand wins over everything. Opening takes `opens` or an opening by hand; with neither it was never opened.
  package func phase(at now: Instant) -> StatementPhase {
    if let closedAt, closedAt <= now { return .closed(closedAt) }
    let openedByHand = openedAt.map { $0 <= now } ?? false
    let openedByDate = opens.map { $0 <= now } ?? false
    guard openedByHand || openedByDate else { return .notYetOpen(opens: opens) }
    if let closes, closes <= now {
      let reopened = openedByHand && openedAt.map { $0 >= closes } ?? false
      if !reopened { return .closed(closes) }
    }
    return .open
  }

  /// Days after closing in which who submitted in time may still confirm from the mailbox.
  package static let confirmationGraceDays: Int64 = 7

  /// Whether a sign-on that was submitted in time can be confirmed at `now`.
  package func acceptsConfirmation(at now: Instant) -> Bool {
    guard case .closed(let closed) = phase(at: now) else { return true }
    return now < closed + Self.confirmationGraceDays * 24 * 3600
  }

  /// Until when to sign, for those who are told of it at `now`: nil when there is no date, or it slipped and was set aside.
  package func deadline(at now: Instant) -> Instant? {
    guard phase(at: now) == .open, let closes else { return closes }
    return closes > now ? closes : nil
  }

  /// Whether names and counts must stay hidden at `now`.
  package func isEmbargoed(at now: Instant) -> Bool {
    embargoUntil.map { now < $0 } ?? false
  }

  /// Whether a sign-on at `now` still gets into the delivered list; true when there is no such date.
  package func isInTimeForDelivery(at now: Instant) -> Bool {
    deliveredUntil.map { now < $0 } ?? true
  }
}
