import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle
import Statements
import Store

/// The site as a service: listens until it is asked to stop, and lets requests that are under way finish.
package struct WebServer: Service, CustomStringConvertible {
  /// For the log; without one, everything that it holds would be written out at every start.
  package var description: String { "site" }

  private let backend: Backend
  private let listening: @Sendable (_ port: Int) async -> Void

  private static let backlog = 1024

  /// - Parameter listening: told the port once connections are taken.
  package init(backend: Backend, listening: @escaping @Sendable (_ port: Int) async -> Void) {
    self.backend = backend
    self.listening = listening
  }

  package func run() async throws {
    backend.revisions.load(try await backend.store.ask(StatementRevisions()))
    let settings = backend.settings
    let application = Application(
      router: SiteRouter(backend: backend).router(),
      server: HTTPServerBuilder { [backend] in LoopChannel(http: HTTP1Channel(responder: $0), backend: backend) },
      configuration: ApplicationConfiguration(
        address: .hostname(settings.host, port: settings.port), serverName: nil, backlog: Self.backlog),
      services: [RevisionWatch(backend: backend)],
      onServerRunning: { [listening] channel in await listening(channel.localAddress?.port ?? settings.port) },
      logger: backend.logger)
    do {
      try await application.run()
    } catch let error as IOError {
      throw AddressFault(host: settings.host, port: settings.port, errno: error.errnoCode)
    }
  }
}

/// The site can't listen where it was told to.
package struct AddressFault: Error, CustomStringConvertible {
  let host: String
  let port: Int
  let errno: CInt

  package var description: String {
    let place = "\(host):\(port)"
    return switch errno {
    case EADDRINUSE: "\(place) is taken by another program. Stop that program, or choose another port with http.port."
    case EACCES: "This user may not listen on \(place). Choose a port from 1024 on with http.port."
    case EADDRNOTAVAIL: "This machine has no address \(host). Correct http.host."
    default: "The site can't listen on \(place): \(String(cString: strerror(errno)))."
    }
  }
}
