import Foundation
import Synchronization
import Testing

@testable import Transport

@Suite struct `HTTP requests that are not sent` {
  @Test func `private addresses are refused however they are written`() async throws {
    let hosts = [
      "127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "2130706433", "0x7f.1", "127.1", "0177.0.0.1",
      "[64:ff9b::127.0.0.1]", "10.0.0.1", "169.254.169.254", "192.168.0.1", "user:pass@127.0.0.1",
      "LOCALHOST", "[::ffff:7f00:1]", "0", "0x7F000001", "[::]", "example.org@127.0.0.1",
      "[2002:7f00:1::]", "[64:ff9b:1::7f00:1]", "[fe80::1]", "100.64.0.1", "192.0.0.8", "198.18.0.1", "240.0.0.1",
    ]
    let report = try await withReceiver(HTTPSettings()) { client, port in
      for host in hosts {
        let outcome = await client.send(HTTPRequest(url: "http://\(host):\(port)/", totalTimeout: .seconds(5)))
        #expect(outcome.failure == .privateAddressRefused, "\(host)")
      }
      // With a dot behind them, some machines find no such name, and others the same address.
      for host in ["127.0.0.1.", "localhost."] {
        let outcome = await client.send(HTTPRequest(url: "http://\(host):\(port)/", totalTimeout: .seconds(5)))
        #expect([.privateAddressRefused, .dnsFailed].contains(outcome.failure), "\(host)")
      }
    }
    #expect(report.connections == 0)
  }

  @Test func `a kept connection is judged again before it is used once more`() async throws {
    let isOpen = Atomic(true)
    var settings = HTTPSettings()
    settings.judge = { _ in isOpen.load(ordering: .relaxed) }
    let report = try await withReceiver(settings) { client, port in
      let request = HTTPRequest(url: "http://127.0.0.1:\(port)/echo")
      #expect(await client.send(request).response?.status == 200)
      #expect(await client.send(request).response?.status == 200)
      isOpen.store(false, ordering: .relaxed)
      #expect(await client.send(request).failure == .privateAddressRefused)
    }
    #expect(report.connections == 1)
    #expect(report.requests.count == 2)
  }

  @Test func `proxies named in the environment are ignored`() async throws {
    // Nobody listens there: what went through it would fail.
    for name in ["http_proxy", "https_proxy", "all_proxy", "ALL_PROXY"] { setenv(name, "http://127.0.0.1:9/", 1) }
    defer { for name in ["http_proxy", "https_proxy", "all_proxy", "ALL_PROXY"] { unsetenv(name) } }
    try await withReceiver { client, port in
      #expect(await client.send(HTTPRequest(url: "http://127.0.0.1:\(port)/echo")).response?.status == 200)
    }
  }

  @Test(arguments: [
    "", "/path", "127.0.0.1", "ftp://127.0.0.1/", "file:///etc/passwd", "gopher://127.0.0.1/", "http://",
    "http:///path",
    "http://127.0.0.1/a b", "http://127.0.0.1/\r\nX-Injected: 1", "http://127.0.0.1/\0",
    "http://127.0.0.1\\@host.test/",
    " http://127.0.0.1/", "smtp://127.0.0.1/", "http://127.0.0.1/\u{2028}",
  ])
  func `what is no complete http URL is malformed`(url: String) async throws {
    try await withClient { client in
      #expect(await client.send(HTTPRequest(url: url)).failure == .malformedURL)
    }
  }

  @Test(arguments: [
    ("X-A", "b\r\nX-Injected: 1"), ("X-A", "b\nX-Injected: 1"), ("X-A", "b\rc"), ("X-A", "b\0c"), ("X-A", "\u{85}"),
    ("Content-Length", "5"), ("transfer-encoding", "chunked"), ("Expect", "100-continue"),
  ])
  func `a header that would say more than it should is refused by name`(name: String, value: String) async throws {
    try await withClient { client in
      let outcome = await client.send(HTTPRequest(url: "http://127.0.0.1:9/", headers: [(name, value)]))
      #expect(outcome.failure == .malformedHeader(name))
    }
  }

  @Test(arguments: ["", "X A", "X-A:", "X-A\r\nX-Injected", "X\0", "é", "X;"])
  func `a header's name is a token`(name: String) async throws {
    try await withClient { client in
      let outcome = await client.send(HTTPRequest(url: "http://127.0.0.1:9/", headers: [(name, "value")]))
      #expect(outcome.failure == .malformedHeader("header"))
    }
  }

  @Test func `a host name beyond ASCII goes out in its ASCII form`() throws {
    #expect(
      try HTTPPlace("https://bücher.example/é?q=ü").url
        == "https://xn--bcher-kva.example/%C3%A9?q=%C3%BC")
    #expect(try HTTPPlace("https://host.example/a%20b").url == "https://host.example/a%20b")
  }

  private func withClient(_ body: (HTTPClient) async throws -> Void) async throws {
    let client = HTTPClient(settings: HTTPSettings(allowPrivateNetworks: true))
    try await body(client)
    await client.close()
  }
}
