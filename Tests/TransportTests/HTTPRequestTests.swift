import Testing

@testable import Transport

@Suite struct `Sending an HTTP request` {
  @Test func `every status is an answer`() async throws {
    try await withReceiver { client, port in
      for status in [204, 200, 404, 500] {
        let answer = await client.send(HTTPRequest(method: .post, url: "http://127.0.0.1:\(port)/status/\(status)"))
        #expect(answer.response?.status == status)
      }
    }
  }

  @Test func `method, headers and body arrive as given, and nothing is added that was not asked for`() async throws {
    let report = try await withReceiver { client, port in
      let body = Array("{\"a\": \"é\0\"}".utf8)
      let request = HTTPRequest(
        method: .post, url: "http://127.0.0.1:\(port)/echo?x=1",
        headers: [("webhook-id", "msg_1"), ("Content-Type", "application/json"), ("X-Empty", "")], body: body)
      let response = try #require(await client.send(request).response)
      #expect(response.body == body)
      #expect(!response.bodyWasCut)
      #expect(response.header("X-Peer") == "spaced")
      #expect(response.headers.allSatisfy { $0.name == $0.name.lowercased() })
      _ = await client.send(HTTPRequest(method: .put, url: "http://127.0.0.1:\(port)/echo", body: [1]))
    }
    let request = try #require(report.requests.first)
    #expect(request.method == "POST")
    #expect(request.path == "/echo?x=1")
    #expect(request.headers["webhook-id"] == "msg_1")
    #expect(request.headers["content-type"] == "application/json")
    #expect(request.headers["x-empty"] == "")
    #expect(request.headers["expect"] == nil)
    #expect(report.requests.last?.headers["content-type"] == nil)
    #expect(report.connections == 1)
  }

  @Test func `forms, HEAD and DELETE work as in any client`() async throws {
    let report = try await withReceiver { client, port in
      let url = "http://localhost:\(port)/echo"
      let form = await client.send(.form(url, fields: [("name", "Ligue & Cie é"), ("ok", "*-._ ~")]))
      #expect(form.response?.text == "name=Ligue+%26+Cie+%C3%A9&ok=*-._+%7E")
      #expect(await client.send(HTTPRequest(method: .head, url: url)).response?.status == 200)
      #expect(await client.send(HTTPRequest(method: .delete, url: url)).response?.status == 200)
    }
    #expect(report.requests.map(\.method) == ["POST", "HEAD", "DELETE"])
  }

  @Test func `a redirect is an answer and is not followed`() async throws {
    let report = try await withReceiver { client, port in
      let response = try #require(await client.send(HTTPRequest(url: "http://127.0.0.1:\(port)/redirect")).response)
      #expect(response.status == 302)
      #expect(response.header("location") == "/status/200")
    }
    #expect(report.requests.map(\.path) == ["/redirect"])
  }

  @Test func `a redirect into the private network is an answer like any other`() async throws {
    try await withReceiver { client, port in
      let answer = await client.send(HTTPRequest(method: .post, url: "http://127.0.0.1:\(port)/inward", body: [1]))
      let response = try #require(answer.response)
      #expect(response.status == 307)
      #expect(response.header("location") == "http://169.254.169.254/latest/meta-data")
    }
  }

  @Test func `an answer that trickles is a time-out`() async throws {
    try await withReceiver { client, port in
      let outcome = await client.send(
        HTTPRequest(url: "http://127.0.0.1:\(port)/trickle", totalTimeout: .milliseconds(500)))
      #expect(outcome.failure == .timedOut)
    }
  }

  @Test func `a slow answer is a time-out`() async throws {
    try await withReceiver { client, port in
      let outcome = await client.send(
        HTTPRequest(url: "http://127.0.0.1:\(port)/slow", totalTimeout: .milliseconds(300)))
      #expect(outcome.failure == .timedOut)
    }
  }

  @Test func `an answer of a gigabyte is cut at the limit`() async throws {
    try await withReceiver { client, port in
      for limit in [0, 1, 4096, 1_000_000] {
        let outcome = await client.send(HTTPRequest(url: "http://127.0.0.1:\(port)/large", responseLimit: limit))
        let response = try #require(outcome.response)
        #expect(response.status == 200)
        #expect(response.body.count == limit)
        #expect(response.bodyWasCut)
      }
    }
  }

  @Test func `a body as long as the limit is not cut`() async throws {
    try await withReceiver { client, port in
      let request = HTTPRequest(
        method: .post, url: "http://127.0.0.1:\(port)/echo", body: Array(repeating: 7, count: 5000), responseLimit: 5000
      )
      let response = try #require(await client.send(request).response)
      #expect(response.body.count == 5000)
      #expect(!response.bodyWasCut)
    }
  }

  @Test func `headers without end, and what is not HTTP, are refused`() async throws {
    try await withReceiver { client, port in
      guard case .other = await client.send(HTTPRequest(url: "http://127.0.0.1:\(port)/garbage")).failure else {
        return wrong("an answer that is not HTTP")
      }
      let failure = await client.send(HTTPRequest(url: "http://127.0.0.1:\(port)/headers")).failure
      #expect(failure == .other("the answer's headers are too long"))
    }
  }

  @Test func `a connection dropped without an answer is lost`() async throws {
    try await withReceiver { client, port in
      #expect(await client.send(HTTPRequest(url: "http://127.0.0.1:\(port)/drop")).failure == .connectionLost)
    }
  }

  @Test func `a closed port, an unknown name and plain text where TLS was expected each have their failure`()
    async throws
  {
    try await withReceiver { client, port in
      #expect(await client.send(HTTPRequest(url: "http://127.0.0.1:9/")).failure == .connectFailed)
      #expect(await client.send(HTTPRequest(url: "http://nowhere.invalid/")).failure == .dnsFailed)
      #expect(await client.send(HTTPRequest(url: "https://127.0.0.1:\(port)/")).failure == .tlsFailed)
    }
  }
}

@Suite struct `Many HTTP requests` {
  @Test func `fifty at once share a few connections`() async throws {
    let settings = HTTPSettings(allowPrivateNetworks: true, maximumConnections: 16, maximumConnectionsPerHost: 4)
    let report = try await withReceiver(settings) { client, port in
      await withTaskGroup(of: Int?.self) { group in
        for _ in 1...50 {
          group.addTask { await client.send(HTTPRequest(url: "http://127.0.0.1:\(port)/brief")).response?.status }
        }
        for await status in group { #expect(status == 200) }
      }
    }
    #expect(report.requests.count == 50)
    #expect(report.mostAtOnce <= 4)
    #expect(report.connections <= 4)
  }

  @Test func `a slow host does not hold up another`() async throws {
    let settings = HTTPSettings(allowPrivateNetworks: true, maximumConnections: 4, maximumConnectionsPerHost: 2)
    try await withReceiver(settings) { client, port in
      let slow = HTTPRequest(url: "http://localhost:\(port)/gate")
      async let one = client.send(slow)
      async let two = client.send(slow)
      async let three = client.send(slow)
      let other = HTTPClient(settings: settings)
      while await other.send(HTTPRequest(url: "http://127.0.0.1:\(port)/waiting")).response?.text != "2" {
        try await Task.sleep(for: .milliseconds(20))
      }
      let quick = await client.send(HTTPRequest(url: "http://127.0.0.1:\(port)/status/200"))
      #expect(quick.response?.status == 200)
      // Two are at the gate, and one waits for them: closing lets those come to their end and fails this one.
      async let closing: Void = client.close()
      while await client.send(slow).failure != .closing { try await Task.sleep(for: .milliseconds(20)) }
      #expect(await other.send(HTTPRequest(url: "http://127.0.0.1:\(port)/open")).response?.status == 200)
      await closing
      let ends = await [one, two, three]
      #expect(ends.compactMap(\.response?.status) == [200, 200])
      #expect(ends.compactMap(\.failure) == [.closing])
      await other.close()
    }
  }
}
