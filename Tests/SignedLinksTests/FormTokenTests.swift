import Foundation
import Testing

@testable import SignedLinks

@Suite struct `A form token` {
  let signer: LinkSigner
  let cookie = Array("visitor".utf8)
  let issued: Int64 = 1_780_000_000

  init() throws { signer = LinkSigner(ring: try knownRing()) }

  @Test func `is what an independent HMAC makes of the same bytes`() {
    // key = bytes(range(32)); body = struct.pack('>BI', 1, 1780000000)
    // mac = hmac.new(key, b'undersigned form v1\0' + body + b'visitor', hashlib.sha256).digest()[:16]
    // base64.urlsafe_b64encode(body + mac)
    #expect(signer.formToken(for: cookie, at: issued) == "AWoYpQBfwbcIAvxw2vXolFInOkdS")
  }

  @Test func `works for its cookie, for 24 hours`() {
    let token = signer.formToken(for: cookie, at: issued)
    #expect(signer.acceptsFormToken(token, cookie: cookie, at: issued))
    #expect(signer.acceptsFormToken(token, cookie: cookie, at: issued + 86_399))
    #expect(!signer.acceptsFormToken(token, cookie: cookie, at: issued + 86_400))
    #expect(!signer.acceptsFormToken(token, cookie: cookie + [0], at: issued))
    #expect(!signer.acceptsFormToken(token, cookie: [], at: issued))
  }

  @Test func `from the future is refused, but for a clock set back a little`() {
    let token = signer.formToken(for: cookie, at: issued)
    #expect(signer.acceptsFormToken(token, cookie: cookie, at: issued - 300))
    #expect(!signer.acceptsFormToken(token, cookie: cookie, at: issued - 301))
  }

  @Test(arguments: 0..<168) func `with any single bit turned is refused`(bit: Int) throws {
    var bytes = try #require(Base64URL.decode(signer.formToken(for: cookie, at: issued), count: 21))
    bytes[bit / 8] ^= 1 << UInt8(bit % 8)
    #expect(!signer.acceptsFormToken(Base64URL.encode(bytes), cookie: cookie, at: issued))
  }

  @Test func `survives a rotation`() throws {
    let token = signer.formToken(for: cookie, at: issued)
    let rotated = LinkSigner(ring: try knownRing().rotated(at: issued + 1, overlap: 100))
    #expect(rotated.acceptsFormToken(token, cookie: cookie, at: issued + 50))
    #expect(!rotated.acceptsFormToken(token, cookie: cookie, at: issued + 150))
  }
}
