import Statements
import Store
import Testing
import Transport

@testable import Delivery

@Suite struct `What an answer to a webhook means` {
  private let now = Instant(secondsSince1970: 1_520_942_400)

  private func verdict(
    _ status: Int, _ headers: [(String, String)] = [], body: [UInt8] = [], made: Int = 1, slowdowns: Int = 0
  ) -> WebhookVerdict {
    let response = HTTPResponse(
      status: status, headers: headers.map { (name: $0.0, value: $0.1) }, body: body, bodyWasCut: false,
      durationMilliseconds: 5)
    return WebhookVerdict(.answered(response), made: made, slowdowns: slowdowns, now: now, chance: { 0 })
  }

  @Test(arguments: [200, 201, 202, 204, 299]) func `2xx is success`(status: Int) {
    #expect(verdict(status).end == .delivered)
  }

  @Test(arguments: [100, 199, 300, 301, 302, 307, 308, 400, 401, 404, 500, 501])
  func `anything else is tried again`(status: Int) {
    #expect(verdict(status, [("location", "https://elsewhere.example/")]).end == .again(at: now + 5))
    #expect(verdict(status).pause == nil)
  }

  @Test func `410 is the end of the endpoint`() {
    #expect(verdict(410).end == .endpointGone)
  }

  @Test(arguments: [429, 502, 503, 504]) func `too much is a reason to slow the endpoint down, ever more`(status: Int) {
    #expect(verdict(status).pause == WebhookResult.Pause(until: now + 1, slowdowns: 1))
    #expect(verdict(status, slowdowns: 3).pause == WebhookResult.Pause(until: now + 8, slowdowns: 4))
    #expect(verdict(status, slowdowns: 60).pause?.until == now + 300)
    #expect(verdict(status, slowdowns: 5).end == .again(at: now + 32))
  }

  @Test func `Retry-After is heeded in seconds and as a date, up to a day`() {
    #expect(verdict(503, [("retry-after", "120")]).pause?.until == now + 120)
    #expect(verdict(503, [("retry-after", "120")]).end == .again(at: now + 120))
    #expect(verdict(500, [("retry-after", "2")]).pause?.until == now + 2)
    #expect(verdict(429, [("retry-after", "Tue, 13 Mar 2018 12:10:00 GMT")]).pause?.until == now + 600)
    #expect(verdict(429, [("retry-after", "Tuesday, 13-Mar-18 12:10:00 GMT")]).pause?.until == now + 600)
    #expect(verdict(429, [("retry-after", "Tue Mar 13 12:10:00 2018")]).pause?.until == now + 600)
    #expect(verdict(429, [("retry-after", "Tue, 13 Mar 2001 12:10:00 GMT")]).pause?.until == now + 1)
    #expect(verdict(429, [("retry-after", "0")]).pause?.until == now + 1)
    #expect(verdict(429, [("retry-after", "99999999999999999999999")]).pause?.until == now + 24 * 3600)
    #expect(verdict(429, [("retry-after", "Fri, 13 Mar 2048 12:10:00 GMT")]).pause?.until == now + 24 * 3600)
    #expect(verdict(429, [("retry-after", "soon")]).pause?.until == now + 1)
    #expect(verdict(500, [("retry-after", "soon")]).pause == nil)
    #expect(verdict(204, [("retry-after", "120")]).pause == nil)
  }

  @Test func `the tenth failure is the last`() {
    let delays: [Int64] = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]
    for (made, delay) in delays.enumerated() {
      #expect(verdict(500, made: made + 1).end == .again(at: now + delay))
    }
    #expect(verdict(500, made: 10).end == .failed)
  }

  @Test func `delays are moved by up to a tenth`() {
    for chance in [-1.0, 1.0] {
      let late = WebhookVerdict(.failed(.timedOut), made: 2, slowdowns: 0, now: now, chance: { chance })
      #expect(late.end == .again(at: now + Int64(300 + chance * 30)))
      #expect(late.answer == "The answer took too long.")
    }
  }

  @Test func `of an answer 4 KB are kept, without what could move a terminal's cursor`() {
    #expect(verdict(200, body: Array(repeating: 0x41, count: 5000)).answer.utf8.count == 4096)
    #expect(verdict(200, body: Array("a\u{1B}[2Jb\0c\r\nd".utf8)).answer == "a [2Jb c \nd")
    #expect(verdict(200, body: [0x41, 0xff, 0xfe]).answer == "A\u{FFFD}\u{FFFD}")
    #expect(verdict(200, body: Array(repeating: 0xff, count: 4096)).answer.utf8.count <= 4096)
  }
}
