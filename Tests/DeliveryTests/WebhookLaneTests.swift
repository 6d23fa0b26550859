import Statements
import Store
import Testing
import Transport

@testable import Delivery

@Suite struct `The lane of an endpoint` {
  private let now = Instant(secondsSince1970: 1_520_942_400)

  @Test func `begins with a few, bears more with every quick success, and less with every failure`() {
    var lane = lane(holding: 1000)
    #expect(start(&lane) == 4)
    for _ in 0..<4 { _ = lane.ended(verdict(204), took: .milliseconds(3)) }
    #expect(start(&lane) == 8)
    for _ in 0..<100 {
      _ = lane.ended(verdict(204), took: .milliseconds(3))
      _ = lane.next(share: 500, now: now)
    }
    #expect(start(&lane) + lane.underWay >= 64)
    #expect(lane.underWay == 64)
    for _ in 0..<64 { _ = lane.ended(verdict(500), took: .milliseconds(3)) }
    #expect(start(&lane) == 2)
  }

  @Test func `of a slow receiver never grows`() {
    var lane = lane(holding: 100)
    for _ in 0..<20 {
      _ = lane.next(share: 500, now: now)
      _ = lane.ended(verdict(204), took: .seconds(20))
    }
    #expect(start(&lane) == 2)
  }

  @Test func `keeps to its share of all connections, and has one in any case`() {
    var lane = lane(holding: 100)
    #expect(start(&lane, share: 3) == 3)
    #expect(lane.next(share: 0, now: now) == nil)
    var other = self.lane(holding: 5)
    #expect(start(&other, share: 0) == 1)
  }

  @Test func `that is paused gives back what it holds and takes nothing`() {
    var lane = lane(holding: 10)
    #expect(start(&lane) == 4)
    let paused = verdict(503, [(name: "retry-after", value: "60")])
    #expect(lane.ended(paused, took: .milliseconds(3)) == [5, 6, 7, 8, 9, 10])
    #expect(lane.room(share: 100, now: now) == 0)
    #expect(lane.room(share: 100, now: now + 60) > 0)
    #expect(lane.next(share: 100, now: now + 60) == nil)
    #expect(lane.slowdowns == 1)
  }

  @Test func `in order sends one at a time, and none past a failure`() {
    var lane = lane(holding: 3, isOrdered: true)
    #expect(start(&lane) == 1)
    #expect(lane.ended(verdict(204), took: .milliseconds(3)).isEmpty)
    #expect(lane.next(share: 100, now: now)?.id == 2)
    #expect(lane.room(share: 100, now: now) == 0)
    #expect(lane.ended(verdict(500), took: .milliseconds(3)) == [3])
    lane.settled([1, 2, 3])
    #expect(lane.room(share: 100, now: now) > 0)
  }

  @Test func `takes nothing twice, even when a lease ran out`() {
    var lane = lane(holding: 3)
    #expect(start(&lane) == 3)
    lane.take(claimed(3), room: 3)
    #expect(lane.next(share: 100, now: now) == nil)
    #expect(lane.mayHaveMore)
    // A claim that had no room for it says nothing of what there is.
    lane.take(claimed(0), room: 0)
    #expect(lane.mayHaveMore)
    lane.take(claimed(0), room: 3)
    #expect(!lane.mayHaveMore)
  }

  private func claimed(_ count: Int64, isOrdered: Bool = false) -> ClaimedWebhooks {
    ClaimedWebhooks(
      endpoint: 1, url: "https://receiver.example/", isOrdered: isOrdered,
      secrets: [WebhookSecrets.new { Array(repeating: 1, count: $0) }], pausedUntil: Instant(milliseconds: 0),
      slowdowns: 0,
      messages: count == 0
        ? []
        : (1...count).map { QueuedWebhook(id: $0, messageID: "msg_\($0)", sequence: nil, body: "{}", attempts: 0) })
  }

  private func lane(holding count: Int64, isOrdered: Bool = false) -> WebhookLane {
    let claimed = claimed(count, isOrdered: isOrdered)
    var lane = WebhookLane(claimed)
    lane.take(claimed, room: Int(count))
    return lane
  }

  /// Starts all that may start; returns how many.
  private func start(_ lane: inout WebhookLane, share: Int = 500) -> Int {
    var started = 0
    while lane.next(share: share, now: now) != nil { started += 1 }
    return started
  }

  private func verdict(_ status: Int, _ headers: [(name: String, value: String)] = []) -> WebhookVerdict {
    let response = HTTPResponse(
      status: status, headers: headers, body: [], bodyWasCut: false, durationMilliseconds: 3)
    return WebhookVerdict(.answered(response), made: 1, slowdowns: 0, now: now, chance: { 0 })
  }
}
