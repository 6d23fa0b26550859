import Foundation
import Testing

@testable import SignedLinks

@Suite struct `Rotating the keys` {
  @Test func `lets links of the old key work until the overlap ends`() throws {
    let old = try knownRing()
    let token = LinkSigner(ring: old).mint(SignedLink(purpose: .management, subject: 9, version: 1, expires: nil))
    let new = LinkSigner(ring: try old.rotated(at: 1000, overlap: 500))
    #expect(new.verify(token, at: 1499) != .refused)
    #expect(new.verify(token, at: 1500) == .refused)
  }

  @Test func `signs with the new key, which the old ring does not know`() throws {
    let old = try knownRing()
    let new = try old.rotated(at: 1000, overlap: 500)
    let token = LinkSigner(ring: new).mint(invitation)
    #expect(LinkSigner(ring: new).verify(token, at: 1001) == .valid(invitation))
    #expect(LinkSigner(ring: old).verify(token, at: 1001) == .refused)
    #expect(new.signingKey.id == 2)
    #expect(new.signingKey.created == 1000)
  }

  @Test func `never ends the links that stop mail`() throws {
    let old = try knownRing()
    let forever = SignedLink(purpose: .unsubscribe, subject: 9, version: 0, expires: nil)
    let dated = SignedLink(purpose: .unsubscribe, subject: 9, version: 0, expires: 9_000)
    let tokens = [forever, dated].map(LinkSigner(ring: old).mint)
    let new = LinkSigner(ring: try old.rotated(at: 1000, overlap: 500).rotated(at: 3000, overlap: 500))
    #expect(new.verify(tokens[0], at: 4_000_000_000) == .valid(forever))
    #expect(new.verify(tokens[1], at: 1499) == .valid(dated))
    #expect(new.verify(tokens[1], at: 1500) == .refused)
  }

  @Test func `without an overlap forgets the key, and every link with it`() throws {
    let old = try knownRing()
    let token = LinkSigner(ring: old).mint(SignedLink(purpose: .unsubscribe, subject: 9, version: 0, expires: nil))
    let new = try old.rotated(at: 1000, overlap: 0)
    #expect(new.keys.map(\.id) == [2])
    #expect(LinkSigner(ring: new).verify(token, at: 1001) == .refused)
    let kept = try knownRing().rotated(at: 1000, overlap: 500).rotated(at: 1500, overlap: 500)
    #expect(kept.keys.map(\.id) == [3, 2, 1])
    #expect(try kept.rotated(at: 1600, overlap: 0).keys.map(\.id) == [4, 2, 1])
  }

  @Test func `never gives an identifier that is still in the ring`() throws {
    var ring = try knownRing()
    for turn in 1...254 { ring = try ring.rotated(at: Int64(turn), overlap: 1_000_000) }
    #expect(Set(ring.keys.map(\.id)) == Set(1...255))
    #expect(throws: KeyRingFlaw.full) { try ring.rotated(at: 300, overlap: 1_000_000) }
    let later = try ring.rotated(at: 1_000_002, overlap: 10)
    #expect(Set(later.keys.map(\.id)).count == 255)
    #expect(later.keys.first?.id == 1)
  }

  @Test func `wants a whole secret`() throws {
    #expect(throws: KeyRingFlaw.secretLength(2)) {
      try knownRing().rotated(at: 1, overlap: 1, random: { [UInt8](repeating: 0, count: $0 - 1) })
    }
  }

  @Test func `shows no secret when a ring is printed`() throws {
    let ring = try KeyRing(createdAt: 0, random: { [UInt8](repeating: 201, count: $0) })
    #expect(!"\(ring)".contains("201"))
  }
}

@Suite struct `The key ring's file` {
  @Test func `comes back as it was written`() throws {
    let ring = try KeyRing(createdAt: 1_780_000_000).rotated(at: 1_790_000_000, overlap: 86_400)
    #expect(try KeyRing(json: ring.json()) == ring)
  }

  @Test func `names each key, its time, and says which one signs`() throws {
    let text = String(decoding: try knownRing().json(), as: UTF8.self)
    #expect(text.contains(#""created" : "1970-01-01T00:00:00Z""#))
    #expect(text.contains(#""secret" : "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=""#))
    #expect(text.contains(#""verifiesUntil" : null"#))
  }

  static let secret = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
  static let key = #"{"id":1,"secret":"\#(secret)","created":"2026-05-04T10:00:00Z"}"#

  @Test(arguments: [
    (#"{"keys":[]}"#, KeyRingFlaw.signingKeys([])),
    (#"{"keys":[\#(key.replacing("\"id\":1", with: "\"id\":0"))]}"#, .idOutOfRange(0)),
    (#"{"keys":[\#(key.replacing("\"id\":1", with: "\"id\":300"))]}"#, .idOutOfRange(300)),
    (#"{"keys":[\#(key),\#(key)]}"#, .repeatedID(1)),
    (#"{"keys":[\#(key),\#(key.replacing("\"id\":1", with: "\"id\":2"))]}"#, .signingKeys([1, 2])),
    (#"{"keys":[\#(key.replacing(secret, with: "AAEC"))]}"#, .secretLength(1)),
    (#"{"keys":[\#(key.replacing(secret, with: "%%%"))]}"#, .secretSpelling(1)),
    (#"{"keys":[\#(key.replacing("2026-05-04T10:00:00Z", with: "yesterday"))]}"#, .date(1, "yesterday")),
    (
      #"{"keys":[\#(key.replacing("}", with: #","verifiesUntil":"2025-01-01T00:00:00Z"}"#))]}"#,
      .endsBeforeItBegins(1)
    ),
  ]) func `is refused with a reason when it is wrong`(json: String, flaw: KeyRingFlaw) {
    #expect(throws: flaw) { try KeyRing(json: Data(json.utf8)) }
  }

  @Test(arguments: [
    ("", "the key ring cannot be read"), ("{}", "“keys” is missing"),
    (#"{"keys":[{"id":1}]}"#, "keys.1: “secret” is missing"),
    (#"{"keys":[{"id":"one"}]}"#, "keys.1.id"),
  ]) func `says where it cannot be read`(json: String, words: String) throws {
    let flaw = try #require(throws: KeyRingFlaw.self) { try KeyRing(json: Data(json.utf8)) }
    #expect(flaw.description.contains(words))
  }
}
