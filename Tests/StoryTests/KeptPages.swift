import Foundation
import StoryKit
import Testing

/// Answers that are ready go out on a shorter way: nobody may see a difference.
@Suite(.story) struct `A page that is kept` {
  private let folder: TemporaryFolder
  private let site: CampaignSite
  private static let page = "/s/safe-harbours/en"
  private static let paths = [
    page, "/s/safe-harbours/count.json", "/s/safe-harbours/badge.svg", "/s/safe-harbours/badge.svg?lang=en",
    "/s/safe-harbours/en/signatories", "/s/safe-harbours/signatories.csv", "/s/safe-harbours/signatories.json",
  ]

  init() async throws {
    folder = try TemporaryFolder()
    site = try await CampaignSite(folder: folder)
  }

  @Test(arguments: paths) func `is answered with the same headers and the same body as before`(path: String)
    async throws
  {
    let first = try await HTTPCall(url: site.address + path).answer()
    let connection = try KeptConnection(port: site.program.port)
    for _ in 1...3 {
      let kept = try connection.request(path)
      #expect(kept.status == 200)
      #expect(kept.body == first.body)
      #expect(fields(kept) == fields(first))
      #expect(kept.header("date")?.wholeMatch(of: #/\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT/#) != nil)
    }
  }

  /// Connections and times differ, and the order is nobody's business.
  private func fields(_ answer: HTTPAnswer) -> Set<String> {
    Set(answer.headers.filter { !["date", "connection"].contains($0.name) }.map { "\($0.name): \($0.value)" })
  }

  @Test(arguments: paths) func `is not sent to who has it, and its head tells its length`(path: String) async throws {
    let connection = try KeptConnection(port: site.program.port)
    let whole = try connection.request(path)
    let again = try connection.request(path, headers: [("If-None-Match", try #require(whole.header("etag")))])
    #expect(again.status == 304 && again.body.isEmpty)
    #expect(again.header("etag") == whole.header("etag"))
    var head = HTTPCall(url: site.address + path)
    head.method = "HEAD"
    #expect(try await head.answer().header("content-length") == String(whole.body.count))
  }

  @Test func `shows what was changed`() async throws {
    let connection = try KeptConnection(port: site.program.port)
    for path in Self.paths { _ = try connection.request(path) }
    try await site.endorse(SignOnAnswers("Lantern Keepers", email: "lu@lantern.example.org"))
    for (path, words) in [
      (Self.page, "\"figure\">1<"), ("/s/safe-harbours/count.json", "\"endorsements\":1"),
      ("/s/safe-harbours/signatories.csv", "Lantern Keepers"),
    ] {
      try await Waiting.until("\(words) in \(path)", atMost: .seconds(20)) {
        try connection.request(path).text.contains(words) ? true : nil
      }
    }
  }

  @Test func `comes after the answers to what was asked before it`() async throws {
    let connection = try KeptConnection(port: site.program.port)
    _ = try connection.request(Self.page)
    let head = "Host: 127.0.0.1\r\n\r\n"
    let answer = try connection.say(
      "GET /s/safe-harbours/en/sign HTTP/1.1\r\n\(head)GET \(Self.page) HTTP/1.1\r\n\(head)")
    #expect(answer?.text.contains("name=\"organization\"") == true)
  }
}
