/// What a server answered, whichever its status: a redirect or an error is an answer too.
package struct HTTPResponse: Sendable {
  package let status: Int
  /// In the order they came, names in lower case, trailers left out.
  package let headers: [(name: String, value: String)]
  /// The body's beginning, up to the request's `responseLimit`.
  package let body: [UInt8]
  /// Whether the body was longer than what was kept.
  package let bodyWasCut: Bool
  /// From the start of the request to the end of the answer.
  package let durationMilliseconds: Int

  package init(
    status: Int, headers: [(name: String, value: String)], body: [UInt8], bodyWasCut: Bool, durationMilliseconds: Int
  ) {
    self.status = status
    self.headers = headers
    self.body = body
    self.bodyWasCut = bodyWasCut
    self.durationMilliseconds = durationMilliseconds
  }

  /// The first header of that name, whatever its case.
  package func header(_ name: String) -> String? {
    let name = name.lowercased()
    return headers.first { $0.name == name }?.value
  }

  /// The body read as UTF-8, malformed bytes replaced.
  package var text: String { String(decoding: body, as: UTF8.self) }
}

/// What became of a request.
package enum HTTPTransportOutcome: Sendable {
  /// There was an answer, with any status.
  case answered(HTTPResponse)
  /// There was none. The request may still have reached the server when the failure is a time-out or a lost connection.
  case failed(HTTPFailure)
}
