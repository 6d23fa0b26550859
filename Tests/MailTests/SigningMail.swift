import Foundation
import Mail
import Statements
import Testing

@Suite struct `Signing mail` {
  private static let names = ["rsa": "r2026", "ed25519": "e2026"]

  private static func keys() throws -> [String: DKIMKey] {
    ["rsa": try DKIMKey.generateRSA(), "ed25519": DKIMKey.generateEd25519()]
  }

  private static func signer(_ name: String, _ keys: [String: DKIMKey]) throws -> DKIMSigner {
    try DKIMSigner(domain: "example.org", selector: names[name] ?? "", key: try #require(keys[name]))
  }

  private static func records(_ keys: [String: DKIMKey]) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: keys.map { ("\(names[$0.key] ?? "")._domainkey.example.org", $0.value.record.text) })
  }

  private static let now: Int64 = 1_700_000_000

  /// Messages of every sort that we send, and some that are odd.
  private static func messages() async throws -> [String: [UInt8]] {
    var messages: [String: [UInt8]] = [:]
    for language in Samples.languages {
      let mould = try Samples.mould(
        subject: "{{organization}} — «é»", "Dear {{contact.name|you}},\n\n{{link|none}}", language: language)
      messages["mailing-\(language)"] = try Samples.compose(mould, Samples.values()).bytes
      messages["letter-\(language)"] = try await Samples.composer().compose(Samples.letter(.receipt, language)).bytes
    }
    let head =
      "From: a@example.org\r\nTo:\r\n\tb@example.org,\r\n  c@example.org \r\nSUBJECT:  many   spaces \t here  \r\n"
    messages["odd-spaces"] = Array("\(head)\r\n  lead  and\ttrail \t \r\n\r\n\r\n".utf8)
    messages["odd-empty"] = Array("\(head)\r\n".utf8)
    messages["odd-two"] = Array("\(head)To: d@example.org\r\n\r\n.\r\n \r\n\t\r\nx\r\n".utf8)
    return messages
  }

  @Test func `is verified by dkimpy, with both kinds of key at once`() async throws {
    let keys = try Self.keys()
    let signers = [try Self.signer("rsa", keys), try Self.signer("ed25519", keys)]
    let signed = try await Self.messages().mapValues { try DKIMSigner.signed($0, by: signers, at: Self.now) }
    let verdicts = try await DKIMPeers.dkimpy(signed, records: Self.records(keys))
    #expect(verdicts.count == signed.count)
    for (name, verdict) in verdicts { #expect(verdict == [true, true], "\(name)") }
  }

  @Test(arguments: ["rsa", "ed25519"])
  func `is verified by opendkim`(name: String) async throws {
    let keys = try Self.keys()
    let signer = try Self.signer(name, keys)
    let signed = try await Self.messages().mapValues { try DKIMSigner.signed($0, by: [signer], at: Self.now) }
    let verdicts = try await DKIMPeers.opendkim(signed, records: Self.records(keys))
    #expect(verdicts.count == signed.count)
    for (name, verdict) in verdicts { #expect(verdict, "\(name)") }
  }

  @Test func `no longer holds once somebody changed the message`() async throws {
    let keys = try Self.keys()
    let signers = [try Self.signer("rsa", keys), try Self.signer("ed25519", keys)]
    let mould = try Samples.mould("Dear {{contact.name|you}}")
    let composed = try Samples.compose(mould, Samples.values()).signed(by: signers, at: Self.now)
    let text = String(decoding: composed.bytes, as: UTF8.self)
    let altered = [
      "body": text.replacing("Dear Amal", with: "Dear Emal"),
      "more": text + "one more line\r\n",
      "subject": text.replacing("Subject: News", with: "Subject: Old"),
      "list": text.replacing("List-Unsubscribe: <https://undersigned", with: "List-Unsubscribe: <https://other"),
      "post": text.replacing("List-Unsubscribe-Post: List", with: "List-Unsubscribe-Post: X"),
      "sender": "From: other@example.org\r\n" + text,
      "time": text.replacing("t=\(Self.now)", with: "t=\(Self.now + 1)"),
    ]
    for (name, message) in altered { #expect(message != text, "\(name)") }
    let verdicts = try await DKIMPeers.dkimpy(altered.mapValues { Array($0.utf8) }, records: Self.records(keys))
    for (name, verdict) in verdicts { #expect(verdict == [false, false], "\(name)") }

    let one = String(
      decoding: try Samples.compose(mould, Samples.values()).signed(by: [signers[0]], at: Self.now).bytes, as: UTF8.self
    )
    let second = try await DKIMPeers.opendkim(
      [
        "good": Array(one.utf8), "body": Array(one.replacing("Dear Amal", with: "Dear Emal").utf8),
        "subject": Array(one.replacing("Subject: News", with: "Subject: Old").utf8),
      ], records: Self.records(keys))
    #expect(second == ["good": true, "body": false, "subject": false])
  }

  @Test func `survives what relays do to white space`() async throws {
    let keys = try Self.keys()
    let signers = [try Self.signer("rsa", keys), try Self.signer("ed25519", keys)]
    let composed = try Samples.compose(try Samples.mould("Dear {{contact.name|you}}"), Samples.values())
    let signed = String(decoding: try composed.signed(by: signers, at: Self.now).bytes, as: UTF8.self)
    let relayed =
      "Received: from a by b; now\r\n" + signed.replacing("\r\nSubject: ", with: "\r\nsubject:\r\n\t  ") + "\r\n\r\n"
    let verdicts = try await DKIMPeers.dkimpy(["relayed": Array(relayed.utf8)], records: Self.records(keys))
    #expect(verdicts["relayed"] == [true, true])
  }

  @Test func `gives the same bytes for the same moment, in short lines, and says what it covers`() throws {
    let keys = try Self.keys()
    let message = try Samples.compose(try Samples.mould("Text"), Samples.values()).bytes
    for name in keys.keys {
      let signer = try Self.signer(name, keys)
      let field = String(decoding: try signer.signature(of: message, at: Self.now), as: UTF8.self)
      if name == "rsa" {
        #expect(field == String(decoding: try signer.signature(of: message, at: Self.now), as: UTF8.self))
      }
      let lines = field.split(separator: "\r\n").map(String.init)
      #expect(field.hasPrefix("DKIM-Signature: v=1; a=\(name)-sha256; c=relaxed/relaxed;\r\n"))
      #expect(field.hasSuffix("\r\n") && lines.allSatisfy { $0.utf8.count <= 76 })
      let covered = field.filter { !$0.isWhitespace }.split(separator: "h=")[1].split(separator: ";")[0]
      #expect(
        covered
          == "From:From:Reply-To:Subject:Date:To:Message-ID:MIME-Version:Content-Type:Content-Language:List-Id:List-Unsubscribe:List-Unsubscribe-Post"
      )
    }
  }

  @Test(arguments: ["", "example..org", "exa mple.org", "example.org;", String(repeating: "a", count: 64), "é.org"])
  func `a domain or selector that is no name is refused`(name: String) {
    #expect(throws: HeaderFlaw.token) { try DKIMSigner(domain: name, selector: "s", key: .generateEd25519()) }
    #expect(throws: HeaderFlaw.token) { try DKIMSigner(domain: "a.org", selector: name, key: .generateEd25519()) }
  }
}
