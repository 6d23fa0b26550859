/// Sends HTTP requests over a few connections that are kept and shared, HTTP/1.1 with or without TLS.
///
/// Redirects are answers and not followed; proxies named in the environment are ignored. Unless the settings allow it, no connection is
/// made to an address that `PublicAddress` does not allow, whatever name led there. A request whose kept connection turns out to be dead is
/// sent once more by libcurl, so the same POST may arrive twice: receivers tell by an id. Safe to use from any task.
package final class HTTPClient: Sendable {
  private enum Engine {
    case running(HTTPLoop)
    case broken(HTTPFailure)
  }

  private let engine: Engine
  private let places = HTTPPlaces()

  /// Starts the client's thread. Where libcurl cannot be set up, every request fails with the reason.
  package init(settings: HTTPSettings = HTTPSettings()) {
    do throws(CurlFault) {
      engine = .running(try HTTPLoop(settings: settings))
    } catch {
      engine = .broken(.other(error.text))
    }
  }

  deinit {
    if case .running(let loop) = engine { loop.startClosing() }
  }

  /// Sends one request and waits for its answer, for `totalTimeout` at most once it is started. Cancelling the task does not stop it.
  package func send(_ request: HTTPRequest) async -> HTTPTransportOutcome {
    await withCheckedContinuation { continuation in start(request) { continuation.resume(returning: $0) } }
  }

  /// Sends one request and calls `finish` once with what became of it: on the client's thread, which it must not hold up, or at once.
  package func start(_ request: HTTPRequest, _ finish: @escaping @Sendable (HTTPTransportOutcome) -> Void) {
    switch engine {
    case .broken(let failure): finish(.failed(failure))
    case .running(let loop):
      do throws(HTTPFailure) {
        let target = try HTTPTarget(request, at: try places.place(request.url))
        loop.submit(HTTPJob(request: request, target: target, finish: finish))
      } catch {
        finish(.failed(error))
      }
    }
  }

  /// Fails what waits, lets the requests in work come to their end (`totalTimeout` at most), and closes every connection.
  package func close() async {
    guard case .running(let loop) = engine else { return }
    loop.startClosing()
    await loop.waitForThread()
  }
}
