import Foundation
import Testing

@testable import SignedLinks

@Suite struct `A forged link` {
  let signer: LinkSigner
  let token: String
  let bytes: [UInt8]

  init() throws {
    signer = LinkSigner(ring: try knownRing())
    token = signer.mint(invitation)
    bytes = try #require(Base64URL.decode(token, count: LinkToken.byteCount))
  }

  @Test(arguments: 0..<256) func `with any single bit turned is refused`(bit: Int) {
    var forged = bytes
    forged[bit / 8] ^= 1 << UInt8(bit % 8)
    #expect(signer.verify(Base64URL.encode(forged), at: 1) == .refused)
  }

  @Test func `with another purpose is refused`() {
    for purpose in LinkPurpose.allCases where purpose != .invitation {
      var forged = bytes
      forged[0] = purpose.rawValue
      #expect(signer.verify(Base64URL.encode(forged), at: 1) == .refused)
    }
  }

  @Test func `cut short or made longer is refused`() {
    for length in 0..<token.count { #expect(signer.verify(String(token.prefix(length)), at: 1) == .refused) }
    for tail in ["A", "=", "==", " ", "\n", token] { #expect(signer.verify(token + tail, at: 1) == .refused) }
    #expect(signer.verify(" " + token.dropFirst(), at: 1) == .refused)
  }

  @Test func `has one spelling only`() throws {
    let last = try #require(token.last)
    for other in base64URLAlphabet where other != last {
      #expect(signer.verify(token.dropLast() + String(other), at: 1) == .refused)
    }
    let plain = token.replacingOccurrences(of: "-", with: "+").replacingOccurrences(of: "_", with: "/")
    #expect(plain == token || signer.verify(plain, at: 1) == .refused)
    #expect(signer.verify(token.replacingOccurrences(of: "A", with: "Ａ"), at: 1) == .refused)
  }

  @Test func `of plain base64 is refused where the alphabets differ`() throws {
    // A link whose token has both of the letters that only base64url has.
    let spelled = try #require(
      (0..<5000).lazy.map { signer.mint(SignedLink(purpose: .invitation, subject: $0, version: 1, expires: nil)) }
        .first { $0.contains("-") && $0.contains("_") })
    #expect(signer.verify(spelled, at: 1) != .refused)
    #expect(signer.verify(spelled.replacingOccurrences(of: "-", with: "+"), at: 1) == .refused)
    #expect(signer.verify(spelled.replacingOccurrences(of: "_", with: "/"), at: 1) == .refused)
  }

  @Test func `signed by a stranger's key is refused`() throws {
    let stranger = LinkSigner(ring: try KeyRing(createdAt: 0))
    #expect(signer.verify(stranger.mint(invitation), at: 1) == .refused)
  }

  @Test func `made from a form token is refused, and the other way round`() {
    #expect(signer.verify(signer.formToken(for: bytes, at: 1), at: 1) == .refused)
    #expect(!signer.acceptsFormToken(token, cookie: [], at: 1))
  }
}
