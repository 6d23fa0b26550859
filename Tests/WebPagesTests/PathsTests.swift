import Testing
import Web

@Suite struct `Addresses of the site` {
  @Test func `are those of the contract`() {
    #expect(Paths.home().path == "/")
    #expect(Paths.statement(slug: "act-now", language: "fr").path == "/s/act-now/fr")
    #expect(Paths.sign(slug: "act-now", language: "fr").path == "/s/act-now/fr/sign")
    #expect(Paths.sign(slug: "act-now", language: "fr", invitation: "a.b").path == "/s/act-now/fr/sign?invitation=a.b")
    #expect(Paths.signatories(slug: "act-now", language: "fr").path == "/s/act-now/fr/signatories")
    #expect(Paths.count(slug: "act-now").path == "/s/act-now/count.json")
    #expect(Paths.badge(slug: "act-now").path == "/s/act-now/badge.svg")
    #expect(Paths.link(token: "abc").path == "/l/abc")
    #expect(Paths.link(token: "abc", step: "withdraw").path == "/l/abc?step=withdraw")
    #expect(Paths.asset("site.css").path == "/assets/site.css")
  }

  @Test func `leave out what says nothing`() {
    #expect(Paths.signatories(slug: "a", language: "en", page: 1, query: "").path == "/s/a/en/signatories")
    #expect(
      Paths.signatories(slug: "a", language: "en", page: 2, query: "é&b").path
        == "/s/a/en/signatories?q=%C3%A9%26b&page=2")
    #expect(
      Paths.deskEndorsements(slug: "a", filter: .init(state: "confirmed"), page: 3).path
        == "/desk/s/a/endorsements?state=confirmed&page=3")
  }

  @Test func `keep placeholders of routes, and escape what would change the path`() {
    #expect(Paths.sign(slug: ":slug", language: ":language").path == "/s/:slug/:language/sign")
    #expect(Paths.link(token: "../desk?x").path == "/l/..%2Fdesk%3Fx")
  }
}
