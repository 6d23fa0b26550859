import ArgumentParser
import Foundation
import Store

/// `undersigned serve`: the site, the mail and the webhooks, until it is stopped.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serves the site and delivers mail and webhooks, until Ctrl-C or SIGTERM.",
    discussion: """
      Stopping lets requests and deliveries that are under way come to their end. Killing it loses nothing that was \
      answered: what was queued is delivered after the next start.

      Example: undersigned serve --data-directory /var/lib/undersigned --port 8080
      """)

  @OptionGroup var options: ConfigurationOptions
  @Option(help: "The port to listen on; 0 takes any free one.") var port: Int?

  func run() async throws {
    let configuration = try options.serving(on: port)
    try await DataFolder(configuration, isService: true).useOrCreate { store in
      if let backup = store.migration.backup {
        Console.warn("The database was brought up to date; a copy from before is at \(backup).")
      }
      try await ServiceLock.holding(configuration.dataDirectory) {
        try await Daemon(configuration: configuration, store: store).run {
          let place = "\(configuration.http.host):\(configuration.http.port)"
          Console.warn("Ready at \(configuration.publicURL.absoluteString)/ (\(place))")
        }
      }
    }
  }
}

extension ConfigurationOptions {
  /// The configuration of a program that listens: port 0 becomes a free port, so that addresses can be written down.
  func serving(on port: Int?, adding more: [ConfigurationFlag] = []) throws -> Configuration {
    var flags = more
    if let port { flags.append(ConfigurationFlag(key: "http.port", value: String(port), spelling: "--port")) }
    let configuration = try load(adding: flags)
    guard configuration.http.port == 0 else { return configuration }
    flags.removeAll { $0.key == "http.port" }
    flags.append(ConfigurationFlag(key: "http.port", value: String(try FreePort.find()), spelling: "--port"))
    return try load(adding: flags)
  }
}
