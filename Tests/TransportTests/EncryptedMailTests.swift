import Foundation
import Testing

@testable import Transport

@Suite struct `Encrypted and authenticated mail` {
  @Test func `STARTTLS with a certificate we trust is encrypted`() async throws {
    try await withCertificate(for: "localhost") { certificate, key in
      let report = try await withMailbox(
        ["--tls", "starttls", "--certificate", certificate.path, "--key", key.path],
        host: "localhost", security: .startTLSRequired, authority: certificate
      ) { client in
        for _ in 1...3 {
          let outcome = await client.send(try envelope())
          guard case .accepted = outcome else { return wrong("\(outcome)") }
        }
      }
      #expect(report.messages.map(\.encrypted) == [true, true, true])
      #expect(report.connections == 1)
    }
  }

  @Test func `smtps is encrypted from the start`() async throws {
    try await withCertificate(for: "localhost") { certificate, key in
      let report = try await withMailbox(
        ["--tls", "implicit", "--certificate", certificate.path, "--key", key.path],
        scheme: "smtps", host: "localhost", authority: certificate
      ) { client in
        let outcome = await client.send(try envelope())
        guard case .accepted = outcome else { return wrong("\(outcome)") }
      }
      #expect(report.messages.count == 1)
    }
  }

  @Test func `a certificate of an unknown authority is refused and nothing is sent`() async throws {
    try await withCertificate(for: "localhost") { certificate, key in
      let report = try await withMailbox(
        ["--tls", "starttls", "--certificate", certificate.path, "--key", key.path],
        host: "localhost", security: .startTLSRequired
      ) { client in
        let outcome = await client.send(try envelope())
        guard case .deferred(nil, .tlsFailed) = outcome else { return wrong("\(outcome)") }
      }
      #expect(report.messages.isEmpty)
    }
  }

  @Test func `a certificate for another name is refused`() async throws {
    try await withCertificate(for: "elsewhere.test") { certificate, key in
      let report = try await withMailbox(
        ["--tls", "starttls", "--certificate", certificate.path, "--key", key.path],
        host: "localhost", security: .startTLSRequired, authority: certificate
      ) { client in
        let outcome = await client.send(try envelope())
        guard case .deferred(nil, .tlsFailed) = outcome else { return wrong("\(outcome)") }
      }
      #expect(report.messages.isEmpty)
    }
  }

  @Test func `a server without STARTTLS gets no mail when it is required`() async throws {
    let report = try await withMailbox(security: .startTLSRequired) { client in
      let outcome = await client.send(try envelope())
      guard case .deferred(_, .tlsFailed) = outcome else { return wrong("\(outcome)") }
    }
    #expect(report.messages.isEmpty)
  }

  @Test func `the right password is accepted`() async throws {
    let report = try await withMailbox(
      ["--username", "office", "--password", "correct horse"], username: "office", password: "correct horse"
    ) { client in
      let outcome = await client.send(try envelope())
      guard case .accepted = outcome else { return wrong("\(outcome)") }
    }
    #expect(report.messages.map(\.authenticated) == [true])
  }

  @Test(arguments: ["wrong", nil])
  func `a wrong or missing password defers and blames our configuration`(password: String?) async throws {
    let report = try await withMailbox(
      ["--username", "office", "--password", "correct horse"], username: password == nil ? nil : "office",
      password: password
    ) { client in
      let outcome = await client.send(try envelope())
      guard case .deferred(let reply?, .authenticationFailed) = outcome else { return wrong("\(outcome)") }
      #expect([530, 535].contains(reply.code))
    }
    #expect(report.messages.isEmpty)
  }
}
