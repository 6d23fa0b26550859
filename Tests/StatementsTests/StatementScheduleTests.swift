import Testing

@testable import Statements

@Suite struct `When a statement can be signed` {
  private let monday = Instant(secondsSince1970: 1_000_000)
  private let friday = Instant(secondsSince1970: 2_000_000)

  @Test func `between its dates it is open, and the closing moment itself is too late`() {
    let schedule = StatementSchedule(opens: monday, closes: friday)
    #expect(schedule.phase(at: monday - 1) == .notYetOpen(opens: monday))
    #expect(schedule.phase(at: monday) == .open)
    #expect(schedule.phase(at: friday - 1) == .open)
    #expect(schedule.phase(at: friday) == .closed(friday))
  }

  @Test func `without a date and without a hand it never opens`() {
    #expect(StatementSchedule().phase(at: friday) == .notYetOpen(opens: nil))
    #expect(StatementSchedule(closes: monday).phase(at: friday) == .notYetOpen(opens: nil))
  }

  @Test func `opened by hand it need not wait for its date`() {
    let schedule = StatementSchedule(opens: friday, openedAt: monday)
    #expect(schedule.phase(at: monday) == .open)
    #expect(StatementSchedule(openedAt: monday).phase(at: friday) == .open)
  }

  @Test func `closed by hand it is closed, whatever the dates say`() {
    let schedule = StatementSchedule(opens: monday, closes: friday, openedAt: monday, closedAt: monday + 10)
    #expect(schedule.phase(at: monday + 9) == .open)
    #expect(schedule.phase(at: monday + 10) == .closed(monday + 10))
    #expect(schedule.phase(at: friday + 10) == .closed(monday + 10))
    #expect(StatementSchedule(closedAt: monday).phase(at: friday) == .closed(monday))
  }

  @Test func `opened again after the deadline it stays open until a hand closes it`() {
    var schedule = StatementSchedule(opens: monday, closes: friday, openedAt: friday + 60)
    #expect(schedule.phase(at: friday + 30) == .closed(friday))
    #expect(schedule.phase(at: friday + 60) == .open)
    schedule.closedAt = friday + 90
    #expect(schedule.phase(at: friday + 90) == .closed(friday + 90))
  }

  @Test func `an embargo hides names until its moment, and the delivered list ends at its own`() {
    let schedule = StatementSchedule(opens: monday, deliveredUntil: friday, embargoUntil: friday)
    #expect(schedule.isEmbargoed(at: friday - 1))
    #expect(!schedule.isEmbargoed(at: friday))
    #expect(!StatementSchedule().isEmbargoed(at: friday))
    #expect(schedule.isInTimeForDelivery(at: friday - 1))
    #expect(!schedule.isInTimeForDelivery(at: friday))
    #expect(StatementSchedule().isInTimeForDelivery(at: friday))
  }
}
