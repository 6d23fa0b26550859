import Foundation
import Testing

@testable import SignedLinks

@Suite struct `A signed link` {
  let signer: LinkSigner

  init() throws { signer = LinkSigner(ring: try knownRing()) }

  @Test func `comes back as it was minted, for every purpose`() {
    for purpose in LinkPurpose.allCases {
      for link in [
        SignedLink(purpose: purpose, subject: 0, version: 0, expires: nil),
        SignedLink(purpose: purpose, subject: .max, version: .max, expires: Int64(UInt32.max)),
      ] {
        #expect(signer.verify(signer.mint(link), at: 1_800_000_000) == .valid(link))
      }
    }
  }

  @Test func `fits a URL of 64 characters and needs no escaping`() {
    let token = signer.mint(SignedLink(purpose: .staffSignIn, subject: .max, version: .max, expires: .max))
    #expect(token.count == 43)
    #expect(token.allSatisfy(base64URLAlphabet.contains))
  }

  @Test func `is what an independent HMAC makes of the same bytes`() {
    // key = bytes(range(32)); body = struct.pack('>BBHIQ', 2, 1, 7, 1900000000, 123456789012)
    // mac = hmac.new(key, b'undersigned link v1\0' + body, hashlib.sha256).digest()[:16]
    // base64.urlsafe_b64encode(body + mac).rstrip(b'=')
    let link = SignedLink(purpose: .confirmation, subject: 123_456_789_012, version: 7, expires: 1_900_000_000)
    #expect(signer.mint(link) == "AgEAB3E_swAAAAAcvpkaFKNyp2gm9QsEkULzb6WC38g")
  }

  @Test func `says that it expired only when its signature is right`() {
    let token = signer.mint(invitation)
    #expect(signer.verify(token, at: 999_999) == .valid(invitation))
    #expect(signer.verify(token, at: 1_000_000) == .expired(invitation))
    #expect(signer.verify(String(token.dropLast()) + "_", at: 1_000_000) == .refused)
  }

  @Test func `never expires when it has no expiry`() {
    let link = SignedLink(purpose: .unsubscribe, subject: 3, version: 1, expires: nil)
    #expect(signer.verify(signer.mint(link), at: .max) == .valid(link))
  }

  @Test func `with an expiry that does not fit is not one that lasts for ever`() {
    #expect(SignedLink(purpose: .management, subject: 1, version: 1, expires: -5).expires == 1)
    #expect(SignedLink(purpose: .management, subject: 1, version: 1, expires: 0).expires == 1)
    #expect(SignedLink(purpose: .management, subject: 1, version: 1, expires: .max).expires == Int64(UInt32.max))
  }
}
