/// Why there was no answer to a request.
package enum HTTPFailure: Error, Sendable, Equatable, CustomStringConvertible {
  case dnsFailed
  case connectFailed
  case tlsFailed
  case timedOut
  case connectionLost
  /// The address lies in a private or otherwise special network, and those are off limits.
  case privateAddressRefused
  case malformedURL
  /// A header that cannot be sent as it is: its name, or "header" where even the name is malformed.
  case malformedHeader(String)
  /// The client is closing; the request was not sent.
  case closing
  case other(String)

  /// A plain sentence for the log and the desk, without the URL.
  package var description: String {
    switch self {
    case .dnsFailed: "The host name was not found."
    case .connectFailed: "No connection could be made."
    case .tlsFailed: "No trustworthy encrypted connection could be made."
    case .timedOut: "The answer took too long."
    case .connectionLost: "The connection broke before the answer was complete."
    case .privateAddressRefused: "The address lies in a private network, which is not allowed."
    case .malformedURL: "The address is not a complete http or https URL."
    case .malformedHeader(let name): "The header “\(name)” cannot be sent as it is."
    case .closing: "Requests are being stopped."
    case .other(let detail): "The request failed: \(detail)."
    }
  }
}
