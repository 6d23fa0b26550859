import Statements
import Testing

@testable import Delivery

@Suite struct `The pace of a recipient domain` {
  private static let now = Instant(milliseconds: 1_700_000_000_000)
  private var pace = DomainPace(limit: 20)

  /// Begins as many as may, and gives how many.
  private mutating func begin(at now: Instant) -> Int {
    var count = 0
    while pace.admits("a.example", at: now) {
      pace.began("a.example", at: now)
      count += 1
    }
    return count
  }

  @Test mutating func `is lowered once by refusals that come together, and ever more by those that follow`() {
    #expect(begin(at: Self.now) == 20)
    for _ in 0..<20 { pace.ended("a.example", .slower, at: Self.now) }
    #expect(pace.slow == ["a.example"])
    #expect(begin(at: Self.now) == 0)
    #expect(begin(at: Self.now + 1) == 1)
    pace.ended("a.example", .slower, at: Self.now + 1)
    #expect(begin(at: Self.now + 2) == 0)
    #expect(begin(at: Self.now + 3) == 1)
  }

  @Test mutating func `is raised again slowly while the domain takes what it gets`() {
    #expect(begin(at: Self.now) == 20)
    for _ in 0..<20 { pace.ended("a.example", .slower, at: Self.now) }
    var now = Self.now
    var taken = 0
    while !pace.slow.isEmpty, taken < 1000 {
      now = now + 1
      for _ in 0..<begin(at: now) {
        pace.ended("a.example", .taken, at: now)
        taken += 1
      }
    }
    #expect((10..<100).contains(taken))
    #expect(pace.admits("b.example", at: now))
  }
}
