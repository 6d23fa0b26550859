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
    try await application.run()
  }
}
