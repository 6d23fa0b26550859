import Foundation

/// Whether mail could leave now.
enum MailTransportChecks {
  private static let check = "mail transport"
  private static let timeoutSeconds = 5

  static func findings(_ configuration: Configuration) async -> [Finding] {
    if let smtp = configuration.smtp { return await server(smtp) }
    return folder(configuration.mail.folder)
  }

  private static func folder(_ folder: URL) -> [Finding] {
    let sentence = "Mail is written to \(folder.path) and sent to nobody."
    if FileManager.default.fileExists(atPath: folder.path) {
      guard access(folder.path, W_OK) == 0 else { return [.fail(check, "\(folder.path) cannot be written.")] }
      return [.ok(check, sentence)]
    }
    var above = folder.deletingLastPathComponent()
    while !FileManager.default.fileExists(atPath: above.path), above.path != "/" { above.deleteLastPathComponent() }
    guard access(above.path, W_OK) == 0 else {
      return [.fail(check, "\(folder.path) is missing and cannot be made in \(above.path).")]
    }
    return [.ok(check, sentence)]
  }

  private static func server(_ smtp: Configuration.SMTP) async -> [Finding] {
    let isEncrypted = smtp.url.scheme == "smtps"
    let host = smtp.url.host() ?? ""
    let port = smtp.url.port ?? (isEncrypted ? 465 : 25)
    let exchange = LineExchange(host: host, port: port, timeoutSeconds: timeoutSeconds)
    do throws(LineExchangeFault) {
      // Behind TLS the greeting can't be read here: that somebody takes the connection must do.
      let greeting = try await exchange.run(saying: "", readsAnswer: !isEncrypted)
      guard isEncrypted || greeting.hasPrefix("220") else {
        return [
          .fail(check, "\(host):\(port) answers “\(greeting.prefix(100))”, not as a mail server does. Check smtp.url.")
        ]
      }
      return [.ok(check, "The mail server \(host):\(port) answers.")]
    } catch {
      return [
        .fail(check, "The mail server \(host):\(port) can't be reached: \(error). Check smtp.url and the network.")
      ]
    }
  }
}
