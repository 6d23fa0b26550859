import Statements
import Testing

@testable import Delivery

@Suite struct `While visitors crowd` {
  private func moment(_ milliseconds: Int64) -> Instant { Instant(milliseconds: 1_700_000_000_000 + milliseconds) }

  @Test func `mails are taken up twice a second, and at once when they are served`() {
    var courtesy = VisitorsFirst()
    var rounds = 0
    for millisecond in 0..<1000 where courtesy.mayBegin(isCrowded: true, at: moment(Int64(millisecond))) { rounds += 1 }
    #expect(rounds == 2)
    let served = [1000, 1001].map { courtesy.mayBegin(isCrowded: false, at: moment($0)) }
    #expect(served == [true, true])
  }

  @Test func `a clock that is set back holds up no mail`() {
    var courtesy = VisitorsFirst()
    let begun = [3_600_000, 0].map { courtesy.mayBegin(isCrowded: true, at: moment($0)) }
    #expect(begun == [true, true])
  }
}
