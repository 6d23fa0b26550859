import Foundation
import Testing

@testable import Transport

// One server at a time: each is a whole dovecot.
@Suite(.serialized) struct `Reading a mailbox` {
  private static let messages = (1...5).map { number in
    Data("Subject: Bounce \(number)\r\n\r\n.dot first\r\nà \(number)\r\n..\r\n".utf8)
  }

  @Test(arguments: ["imap", "pop3"])
  func `the oldest messages come first, unchanged, and stay where they are`(scheme: String) async throws {
    let rest = try await withDovecot(scheme, Self.messages) { url in
      let reader = try reader(url)
      let some = try await reader.fetch(limit: 3)
      #expect(some.map { Data($0.bytes) } == Array(Self.messages.prefix(3)))
      #expect(some.allSatisfy { !$0.isCut })
      let all = try await reader.fetch(limit: 100)
      #expect(all.map { Data($0.bytes) } == Self.messages)
      #expect(all.prefix(3).map(\.id) == some.map(\.id))
      #expect(Set(all.map(\.id)).count == 5)
    }
    #expect(rest.left.count == 5)
  }

  /// Why a mailbox cannot be read; nil when it can.
  private func fault(of reader: MailboxReader) async throws -> MailboxFault? {
    do throws(MailboxFault) {
      _ = try await reader.fetch(limit: 1)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: ["imap", "pop3"])
  func `deleted messages are gone for good, the others keep their ids`(scheme: String) async throws {
    let rest = try await withDovecot(scheme, Self.messages) { url in
      let reader = try reader(url)
      let all = try await reader.fetch(limit: 100)
      try await reader.delete([all[0].id, all[2].id])
      let left = try await reader.fetch(limit: 100)
      #expect(left.map(\.id) == [all[1].id, all[3].id, all[4].id])
      // Once more, as after a crash between the two: that it has gone already is no fault.
      try await reader.delete([all[2].id, all[4].id])
      #expect(try await reader.fetch(limit: 100).map(\.id) == [all[1].id, all[3].id])
    }
    #expect(rest.left.count == 2)
  }

  @Test(arguments: ["imap", "pop3"]) func `an empty mailbox has no messages`(scheme: String) async throws {
    _ = try await withDovecot(scheme, []) { url in
      #expect(try await reader(url).fetch(limit: 10).isEmpty)
      try await reader(url).delete([])
    }
  }

  @Test(arguments: ["imap", "pop3"])
  func `of a message that is too long, the beginning is read`(scheme: String) async throws {
    let fitting = Data("A: b\r\n\r\n\(String(repeating: "x", count: 990))\r\n".utf8)
    let long = Data("A: b\r\n\r\n\(String(repeating: "line\r\n", count: 500_000))".utf8)
    let rest = try await withDovecot(scheme, [long, fitting]) { url in
      let reader = try reader(url, longestMessage: 1000)
      let found = try await reader.fetch(limit: 10)
      #expect(found.map(\.bytes.count) == [1000, 1000])
      #expect(found.map(\.isCut) == [true, false])
      #expect(found.first.map { Data($0.bytes) } == long.prefix(1000))
      try await reader.delete(found.map(\.id))
    }
    #expect(rest.left.isEmpty)
  }

  @Test(arguments: ["imap", "pop3", "imaps", "pop3s"])
  func `an encrypted connection to a server that we trust is read`(scheme: String) async throws {
    try await withCertificate(for: "localhost") { certificate, key in
      let rest = try await withDovecot(scheme, Self.messages, certificate: certificate, key: key) { url in
        let reader = try reader(url, security: .startTLSRequired, authority: certificate)
        let found = try await reader.fetch(limit: 1)
        #expect(found.map { Data($0.bytes) } == [Self.messages[0]])
        try await reader.delete(found.map(\.id))
      }
      #expect(rest.left.count == 4)
      #expect(rest.log.contains("TLS"))
    }
  }

  @Test(arguments: ["imap", "pop3", "imaps", "pop3s"])
  func `a certificate that we don't know is refused`(scheme: String) async throws {
    try await withCertificate(for: "localhost") { certificate, key in
      _ = try await withDovecot(scheme, Self.messages, certificate: certificate, key: key) { url in
        let fault = try await fault(of: reader(url, security: .startTLSRequired))
        guard case .tlsFailed = fault else { return wrong("\(String(describing: fault))") }
      }
    }
  }

  @Test(arguments: ["imap", "pop3"])
  func `a server without encryption is not read when it is required`(scheme: String) async throws {
    let rest = try await withDovecot(scheme, Self.messages) { url in
      let fault = try await fault(of: reader(url, security: .startTLSRequired))
      guard case .tlsFailed = fault else { return wrong("\(String(describing: fault))") }
    }
    #expect(!rest.log.contains("user=<reader>"))
  }

  @Test(arguments: ["imap", "pop3"]) func `a wrong password is said to be one`(scheme: String) async throws {
    _ = try await withDovecot(scheme, []) { url in
      await #expect(throws: MailboxFault.loginRefused) { try await reader(url, password: "wrong").fetch(limit: 1) }
    }
  }

  @Test func `ids of a folder that was made anew delete nothing`() async throws {
    let rest = try await withDovecot("imap", Self.messages) { url in
      await #expect(throws: MailboxFault.idsHaveChanged) { try await reader(url).delete(["1:1", "1:2"]) }
    }
    #expect(rest.left.count == 5)
  }

  @Test func `a closed port and an unknown name are told apart`() async throws {
    let fault = try await fault(of: reader("imap://127.0.0.1:9"))
    guard case .connectFailed = fault else { return wrong("\(String(describing: fault))") }
    await #expect(throws: MailboxFault.nameNotResolved) {
      try await reader("pop3://mail.nowhere.invalid").fetch(limit: 1)
    }
  }
}

@Suite struct `Settings for a mailbox` {
  @Test(arguments: ["http://host", "smtp://host", "host", "imap://", "imaps://host/INBOX", "pop3://user@host", ""])
  func `an address that is not a mailbox's is refused`(url: String) {
    #expect(throws: MailboxSettingsFault.self) { try MailboxSettings(url: url, username: "a", password: "b") }
  }

  @Test(arguments: ["", "a\r\nb", "été"]) func `a folder that the protocol cannot carry is refused`(folder: String) {
    #expect(throws: MailboxSettingsFault.self) {
      try MailboxSettings(url: "imaps://host", username: "a", password: "b", folder: folder)
    }
  }
}
