/// A request on its way, and whoever waits for what becomes of it.
struct HTTPJob: Sendable {
  let request: HTTPRequest
  let target: HTTPTarget
  let finish: @Sendable (HTTPTransportOutcome) -> Void
}
