import Testing

@testable import Transport

/// What `http_peer.py` saw.
struct ReceiverReport: Decodable, Sendable {
  struct Request: Decodable, Sendable {
    let method: String
    let path: String
    let headers: [String: String]
    let body: String
  }

  let connections: Int
  let mostAtOnce: Int
  let requests: [Request]

  enum CodingKeys: String, CodingKey {
    case connections, requests
    case mostAtOnce = "most_at_once"
  }
}

/// Runs the body with a client and the port of a new receiver, and closes both after it.
@discardableResult
func withReceiver(
  _ settings: HTTPSettings = HTTPSettings(allowPrivateNetworks: true),
  _ body: (HTTPClient, Int) async throws -> Void
) async throws -> ReceiverReport {
  try await Peer.run("http_peer.py", [], reporting: ReceiverReport.self) { port in
    let client = HTTPClient(settings: settings)
    try await body(client, port)
    await client.close()
  }
}

extension HTTPTransportOutcome {
  var response: HTTPResponse? {
    if case .answered(let response) = self { response } else { nil }
  }

  var failure: HTTPFailure? {
    if case .failed(let failure) = self { failure } else { nil }
  }
}
