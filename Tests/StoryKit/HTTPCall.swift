import Foundation

/// One HTTP request on a connection of its own, with nothing followed, kept or retried.
package struct HTTPCall: Sendable {
  /// `http://127.0.0.1:port/path?query`; the host must be an IPv4 address or localhost.
  package var url: String
  package var method = "GET"
  /// Sent as they are, besides Host, Content-Length and Connection; a Host given here wins.
  package var headers: [(name: String, value: String)] = []
  package var body: Data?
  /// For each step of the network.
  package var timeout: Duration = .seconds(30)

  package init(url: String) { self.url = url }

  /// Waits on a thread of its own, never on the pool that tests run on.
  /// - Throws: `StoryFault.noAnswer` unless a whole answer came.
  package func answer() async throws -> HTTPAnswer {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread { continuation.resume(with: Result { try exchange() }) }
    }
  }

  private func exchange() throws -> HTTPAnswer {
    guard let parts = URLComponents(string: url), parts.scheme == "http", let host = parts.host else {
      throw StoryFault.noAnswer(url, "not an http address")
    }
    let port = parts.port ?? 80
    let line = try HTTPConnection(host: host, port: port, timeout: timeout, url: url)
    defer { line.close() }
    // A server may refuse a large body and answer before it has read it all.
    let wasSent = line.send(head(of: parts, host: "\(host):\(port)") + (body ?? Data()))
    let received = try line.receive(hasBody: method != "HEAD")
    guard let answer = received else { throw StoryFault.noAnswer(url, wasSent ? "it hung up" : "it took no request") }
    return answer
  }

  private func head(of parts: URLComponents, host: String) -> Data {
    let path = parts.percentEncodedPath.isEmpty ? "/" : parts.percentEncodedPath
    let target = path + (parts.percentEncodedQuery.map { "?\($0)" } ?? "")
    var lines = ["\(method) \(target) HTTP/1.1", "Connection: close"]
    if !headers.contains(where: { $0.name.lowercased() == "host" }) { lines.append("Host: \(host)") }
    if let body { lines.append("Content-Length: \(body.count)") }
    lines += headers.map { "\($0.name): \($0.value)" }
    return Data((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }
}
