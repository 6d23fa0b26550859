import Mail
import SignedLinks
import Statements
import Testing

@Suite struct `The link that stops mailings` {
  @Test func `is the contact's, short, and good for as long as its key`() throws {
    let signer = LinkSigner(ring: try KeyRing(createdAt: 0))
    let links = MailLinks(
      baseURL: "https://undersigned.example.org",
      lifetimes: .init(invitation: 1, confirmation: 1, management: 1, staffSignIn: 1), signer: { signer })
    let url = links.unsubscribe(42)
    let token = url.split(separator: "/").last.map(String.init) ?? ""
    let expected = SignedLink(purpose: .unsubscribe, subject: 42, version: 0, expires: nil)
    #expect(url == "https://undersigned.example.org/l/\(token)" && token.utf8.count == 43)
    #expect(signer.verify(token, at: 4_000_000_000) == .valid(expected))
    #expect(links.unsubscribe(42) == url && links.unsubscribe(43) != url)
  }
}
