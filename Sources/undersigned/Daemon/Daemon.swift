import Delivery
import Foundation
import Logging
import Rendering
import ServiceLifecycle
import SignedLinks
import Statements
import Store
import Transport
import UnixSignals
import Web

/// The running program: the site and the two deliveries around one store.
struct Daemon {
  let configuration: Configuration
  let store: Store

  /// Endpoints of webhooks that have a connection whatever the others do.
  private static let mostEndpoints = 256

  /// Runs until SIGTERM or SIGINT; requests and attempts that are under way come to their end.
  ///
  /// The caller holds the folder's `ServiceLock`.
  /// - Parameter ready: told once connections are taken.
  func run(ready: @escaping @Sendable () async -> Void) async throws {
    let logger = Self.logger(configuration.logLevel)
    RegisterLoading.readTables()
    let folder = try templatesFolder()
    let templates = try Templates(directory: folder)
    let ring = try LiveKeyRing(
      KeyRingFile(configuration.keysFile), at: store.now().secondsSince1970, logger: logger)
    // Nobody else delivers from this folder, so what is under way is what a program that was killed left behind.
    let released = try await store.perform(ReleaseLeases())
    if released > 0 {
      logger.notice("\(released) webhooks were under way when the program ended; they are due now")
    }
    let completed = try await store.perform(
      CompleteWebhookSecrets { WebhookSecrets.newSigningKey(random: SystemEdges.randomBytes) })
    if completed > 0 {
      logger.notice(
        "\(completed) webhook receivers have a key for v1a signatures now; webhook show prints its public half")
    }
    let mailWake = Wake()
    let webhookWake = Wake()
    store.onCommit { notices in
      if notices.mail { mailWake.call() }
      if notices.webhooks { webhookWake.call() }
    }
    let backend = try Backend(
      store: store, settings: webSettings(assets: folder.appending(path: "assets")), templates: templates,
      catalogs: try Catalogs(directory: folder.appending(path: "locales/web")), signer: { ring.signer },
      randomness: { SystemEdges.randomBytes($0) }, logger: logger)
    let wiring = MailWiring(configuration: configuration)
    let writer = try wiring.writer(
      templates: templates, catalogs: try Catalogs(directory: folder.appending(path: "locales/mail")),
      links: wiring.links(signer: { ring.signer }))
    let clock: @Sendable () -> Instant = { [store] in store.now() }
    let mail = MailDelivery(
      OutboxAccess(store: store, wake: mailWake, clock: clock, logger: logger), writer: writer,
      route: try wiring.route(), perDomain: configuration.smtp?.perDomain ?? .max)
    let webhooks = WebhookDelivery(
      OutboxAccess(store: store, wake: webhookWake, clock: clock, logger: logger),
      client: HTTPClient(
        settings: HTTPSettings(
          allowPrivateNetworks: configuration.webhooks.allowPrivateNetworks,
          // The delivery itself shares them out: each endpoint may have one besides.
          maximumConnections: configuration.webhooks.connections + Self.mostEndpoints,
          maximumConnectionsPerHost: configuration.webhooks.connections)),
      timeout: configuration.webhooks.timeout, limit: configuration.webhooks.connections)
    let (isServing, serving) = AsyncStream.makeStream(of: Void.self)
    let web = WebServer(backend: backend) { _ in
      serving.finish()
      await ready()
    }
    let register = RegisterLoading(store: store, isServing: isServing, logger: logger)
    var services: [any Service] = [
      register, ring, Clockwork.dates(store, logger: logger), Clockwork.mailings(store, logger: logger),
    ]
    if let mailbox = try wiring.bounceMailbox(), let bounces = configuration.bounces {
      services.append(
        BounceReading(
          store: store, reader: mailbox, sorter: try wiring.sorter(), interval: bounces.interval, logger: logger))
    }
    // Stopped from the last to the first: no new requests, then no new attempts. So, too, when one fails, as the site does where its
    // port is taken: deliveries end by coming to their end, and not by being cancelled.
    let group = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: (services + [webhooks, mail, web]).map {
          ServiceGroupConfiguration.ServiceConfiguration(
            service: $0, failureTerminationBehavior: .gracefullyShutdownGroup)
        },
        gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
    try await group.run()
  }

  private func templatesFolder() throws -> URL {
    guard let folder = configuration.templatesDirectory else {
      throw CommandFailure(
        "The folder Templates was found neither beside the program nor in the working directory. "
          + "Name it with templatesDirectory.")
    }
    return folder
  }

  private func webSettings(assets: URL) -> WebSettings {
    let http = configuration.http
    let limits = configuration.limits
    return WebSettings(
      host: http.host, port: http.port, publicURL: configuration.publicURL.absoluteString,
      siteName: configuration.siteName, secretariatAddress: configuration.secretariatAddress, deskZone: "UTC",
      requestLimit: http.requestLimit, requestSeconds: http.requestTimeout.components.seconds,
      trustedProxies: http.trustedProxies,
      limits: limits.enabled
        ? RateLimits.Settings(
          perMailAddress: limits.perMailAddress, perMailDomain: limits.perMailDomain, perNetwork: limits.perNetwork)
        : nil, assets: assets)
  }

  /// The log goes to standard error, where systemd and people look for it.
  static func logger(_ level: String) -> Logger {
    var logger = Logger(label: "undersigned") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = Logger.Level(rawValue: level) ?? .info
    return logger
  }
}
