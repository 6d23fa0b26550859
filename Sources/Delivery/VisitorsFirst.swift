import Statements

/// Lets those who wait in front of a page go first: while their commands crowd before the one writer, new mails are taken up only now and
/// then. What is in the outbox is on the disk, and goes out as soon as they are served.
struct VisitorsFirst {
  /// Milliseconds between two rounds of mails while visitors crowd; a round has sixteen letters or more, so that thirty-two a second go out.
  static let pause: Int64 = 500

  private var last: Instant?

  /// Whether mails may be taken up now; if so, it is noted that they are.
  mutating func mayBegin(isCrowded: Bool, at now: Instant) -> Bool {
    if isCrowded, let last, now.milliseconds - last.milliseconds < Self.pause, now >= last { return false }
    last = now
    return true
  }
}
