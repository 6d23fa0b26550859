import Foundation

/// A message as the SMTP server of the tests took it.
package struct ReceivedMail: Decodable, Sendable {
  /// The envelope's sender, without brackets.
  package let from: String
  package let to: [String]
  /// The message's text as it came over the line.
  package let data: String
  package let tls: Bool
  /// Who signed in; nil without a sign-in.
  package let user: String?
  /// The client's port: equal for messages of one connection.
  package let peer: Int
  /// The code that it was refused with after its text was sent; nil when it was taken.
  package let refusal: Int?
}

/// A real SMTP server (aiosmtpd) in a process of its own.
package struct MailServer: Sendable {
  package let peer: PeerProcess
  /// `smtp://127.0.0.1:port`, or `smtps://` when TLS comes first.
  package let url: String

  /// - Parameters:
  ///   - script: lines such as `rcpt 451 first 2`; see smtp_server.py.
  ///   - certificate: with it STARTTLS is offered and insisted on, or TLS from the start when `tlsFirst`.
  ///   - login: `user:password`, asked for before mail is taken.
  package init(
    folder: URL, port: Int = 0, script: [String] = [], certificate: ServerCertificate? = nil, tlsFirst: Bool = false,
    login: String? = nil
  ) async throws {
    var arguments = ["--port", "\(port)"]
    if !script.isEmpty {
      let file = folder.appending(path: "smtp-script-\(UUID().uuidString.prefix(8))")
      try Data((script.joined(separator: "\n") + "\n").utf8).write(to: file)
      arguments += ["--script", file.path]
    }
    if let certificate { arguments += ["--certificate", certificate.certificate.path, "--key", certificate.key.path] }
    if tlsFirst { arguments.append("--tls") }
    if let login { arguments += ["--login", login] }
    peer = try await PeerProcess("smtp_server.py", python: Places.debianPython, arguments: arguments, folder: folder)
    url = "\(tlsFirst ? "smtps" : "smtp")://127.0.0.1:\(peer.port)"
  }

  /// Everything taken so far, in order.
  package func received() throws -> [ReceivedMail] { try attempts().filter { $0.refusal == nil } }

  /// Everything whose text was sent so far, also what was refused then.
  package func attempts() throws -> [ReceivedMail] { try peer.lines(of: ReceivedMail.self) }

  /// Waits for so many messages and reads them.
  package func messages(count: Int, atMost limit: Duration = .seconds(120)) async throws -> [MailMessage] {
    let mails = try await Waiting.until("\(count) messages", atMost: limit) {
      let mails = try received()
      return mails.count >= count ? mails : nil
    }
    return try await MailReader.read(mails.map { Data($0.data.utf8) })
  }

  /// How many messages to an address were taken so far.
  package func count(to address: String) throws -> Int { try received().count { $0.to.contains(address) } }

  /// Waits for the message to an address with that number, from 1, and reads it.
  package func letter(
    to address: String, number: Int = 1, atMost limit: Duration = .seconds(120)
  ) async throws -> MailMessage {
    let mail = try await Waiting.until("message \(number) to \(address)", atMost: limit, every: .milliseconds(20)) {
      let mails = try received().filter { $0.to.contains(address) }
      return mails.count >= number ? mails[number - 1] : nil
    }
    guard let message = try await MailReader.read([Data(mail.data.utf8)]).first else {
      throw StoryFault.unexpected("the message to \(address) can't be read")
    }
    return message
  }

  package func stop() async throws { try await peer.stop() }
}
