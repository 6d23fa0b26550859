import Foundation

/// The running service and the address that people reach it at.
enum ServiceChecks {
  private static let timeoutSeconds = 5

  static func publicURL(_ configuration: Configuration) -> [Finding] {
    let check = "public address"
    let url = configuration.publicURL
    if url.scheme == "https" || isLoopback(url.host() ?? "") {
      return [.ok(check, "Links begin with \(url.absoluteString).")]
    }
    return [
      .warn(
        check,
        "Links begin with \(url.absoluteString), so anybody on the way can read them. Put the site behind https, "
          + "and say so in publicURL.")
    ]
  }

  static func daemon(_ configuration: Configuration) async -> [Finding] {
    let check = "service"
    let port = configuration.http.port
    guard port > 0 else { return [.warn(check, "http.port is 0, so nobody can tell where the service listens.")] }
    let host =
      switch configuration.http.host {
      case "0.0.0.0": "127.0.0.1"
      case "::": "::1"
      default: configuration.http.host
      }
    let place = "\(configuration.http.host):\(port)"
    let request =
      "GET /readyz HTTP/1.1\r\nHost: \(host.contains(":") ? "[\(host)]" : host):\(port)\r\nConnection: close\r\n\r\n"
    let exchange = LineExchange(host: host, port: port, timeoutSeconds: timeoutSeconds)
    do throws(LineExchangeFault) {
      let answer = try await exchange.run(saying: request, readsAnswer: true)
      let status = answer.split(separator: " ").dropFirst().first ?? ""
      switch status {
      case "200": return [.ok(check, "The service at \(place) is ready.")]
      case "503":
        return [.fail(check, "The service at \(place) runs and can't write: look at its log and at the disk.")]
      default: return [.fail(check, "Something else than this service answers at \(place). Check http.port.")]
      }
    } catch {
      return [.warn(check, "The service does not answer at \(place): \(error). Start it: undersigned serve")]
    }
  }

  private static func isLoopback(_ host: String) -> Bool {
    let name = host.trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
    return name == "localhost" || name == "::1" || name.hasPrefix("127.")
  }
}
