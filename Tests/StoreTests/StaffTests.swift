import Foundation
import Statements
import Testing

@testable import Store

@Suite struct `The secretariat's sign-in` {
  @Test func `a link works once`() async throws {
    let bench = try TestBench()
    let link = try await bench.staffLink()
    #expect(try await bench.signIn(link, "aa") == .signedIn)
    #expect(try await bench.signIn(link, "bb") == .replaced)
    #expect(try await bench.signIn(LinkUse(subject: 99, version: 1), "cc") == .unknown)
    #expect(try await bench.ask(StaffBySession(secretSHA256: "aa", now: bench.clock.time))?.name == "Sek Retary")
    #expect(try await bench.ask(StaffBySession(secretSHA256: "bb", now: bench.clock.time)) == nil)
  }

  @Test func `of two people who use one link at once, one is signed in`() async throws {
    let bench = try TestBench()
    let link = try await bench.staffLink()
    let signedIn = Shared(0)
    try await inParallel(10) { number in
      if try await bench.signIn(link, "secret \(number)") == .signedIn { signedIn.change { $0 += 1 } }
    }
    #expect(signedIn.value == 1)
  }

  @Test func `a newer link voids the older, and comes by mail where that is wanted`() async throws {
    let bench = try TestBench()
    let old = try await bench.staffLink()
    let address = try MailAddress(parsing: "SEC@example.org")
    let new = try #require(try await bench.perform(IssueStaffLink(address: address, byMail: true)))
    #expect(try await bench.mails().map(\.staff) == [new])
    #expect(try await bench.signIn(old, "aa") == .replaced)
    #expect(try await bench.signIn(new, "bb") == .signedIn)
    #expect(try await bench.perform(RenewLink(purpose: .staffSignIn, subject: new.subject)) == .sent)
    #expect(try await bench.perform(RenewLink(purpose: .staffSignIn, subject: 99)) == .pointless)
    let stranger = try MailAddress(parsing: "stranger@example.org")
    #expect(try await bench.perform(IssueStaffLink(address: stranger, byMail: true)) == nil)
  }

  @Test func `a session ends at its time, or when its holder signs out`() async throws {
    let bench = try TestBench()
    #expect(try await bench.signIn(try await bench.staffLink(), "aa") == .signedIn)
    let end = bench.clock.time + 3600
    #expect(try await bench.ask(StaffBySession(secretSHA256: "aa", now: end - 1)) != nil)
    #expect(try await bench.ask(StaffBySession(secretSHA256: "aa", now: end)) == nil)
    try await bench.perform(SignOutStaff(secretSHA256: "aa"))
    #expect(try await bench.ask(StaffBySession(secretSHA256: "aa", now: bench.clock.time)) == nil)

    #expect(try await bench.signIn(try await bench.staffLink(), "bb") == .signedIn)
    bench.clock.pass(seconds: 3600)
    #expect(try await bench.signIn(try await bench.staffLink(), "cc") == .signedIn)
    #expect(try bench.texts("SELECT secret_sha256 FROM session") == ["cc"])
  }

  @Test func `the same address is the same member`() async throws {
    let bench = try TestBench()
    _ = try await bench.staffLink()
    let address = try MailAddress(parsing: "Sec@Example.org")
    let again = try await bench.perform(AddStaff(name: "New Name", address: address, language: "fr"))
    let members = try await bench.ask(AllStaff())
    #expect(members.map(\.name) == ["New Name"])
    #expect(try await bench.ask(StaffByID(id: again))?.language == "fr")
  }
}

extension TestBench {
  fileprivate func staffLink() async throws -> LinkUse {
    let address = try MailAddress(parsing: "sec@example.org")
    _ = try await perform(AddStaff(name: "Sek Retary", address: address, language: "en"))
    return try #require(try await perform(IssueStaffLink(address: address, byMail: false)))
  }

  fileprivate func signIn(_ link: LinkUse, _ secret: String) async throws -> SignInStaff.Outcome {
    try await perform(SignInStaff(link: link, secretSHA256: secret, lifetimeSeconds: 3600))
  }
}
