import Mail
import Statements
import Testing

@Suite struct `Addresses that say what they are about` {
  private func paths(key: UInt8 = 7, bounces: String = "bounces", unsubscribe: String = "unsubscribe") throws
    -> ReturnPaths
  {
    try ReturnPaths(
      key: [UInt8](repeating: key, count: 32), domain: "Sign.Example.org", bounces: bounces, unsubscribe: unsubscribe)
  }

  private static let subjects: [ReturnPaths.Subject] = [
    .mail(0), .mail(1), .mail(4711), .mail(.max), .unsubscribe(contact: 1), .unsubscribe(contact: .max),
  ]

  @Test(arguments: subjects)
  func `are read as they were made, in any case`(subject: ReturnPaths.Subject) throws {
    let paths = try paths()
    let address = try paths.address(of: subject)
    #expect(paths.subject(of: address) == subject)
    #expect(paths.subject(of: try MailAddress(parsing: address.description.uppercased())) == subject)
    #expect(address.local.utf8.count <= 64 && address.domain == "sign.example.org")
    #expect(address == (try self.paths().address(of: subject)))
  }

  @Test func `look as they are documented`() throws {
    let address = try paths().address(of: .mail(4711)).description
    #expect(address.wholeMatch(of: /bounces\+4711-[0-9a-z]{16}@sign\.example\.org/) != nil, "\(address)")
    let other = try paths().address(of: .unsubscribe(contact: 12)).description
    #expect(other.wholeMatch(of: /unsubscribe\+12-[0-9a-z]{16}@sign\.example\.org/) != nil, "\(other)")
  }

  @Test func `can't be made up, and one does not serve as another`() throws {
    let paths = try paths()
    let good = try paths.address(of: .mail(4711)).description
    let tag = good.split(separator: "-")[1].prefix(16)
    let swapped = (tag.first == "0" ? "1" : "0") + tag.dropFirst()
    let forged = [
      good.replacing("4711", with: "4712"), good.replacing("4711", with: "04711"),
      good.replacing("4711", with: "+4711"),
      good.replacing("bounces", with: "unsubscribe"), good.replacing(tag, with: swapped),
      good.replacing(tag, with: tag + "0"),
      good.replacing("sign.", with: "sign2."), good.replacing("-\(tag)", with: ""), "bounces@sign.example.org",
    ]
    for address in forged { #expect(paths.subject(of: try MailAddress(parsing: address)) == nil, "\(address)") }
    #expect(try self.paths(key: 8).subject(of: try MailAddress(parsing: good)) == nil)
  }

  @Test func `may share one mailbox, and are still told apart`() throws {
    let paths = try paths(bounces: "office", unsubscribe: "office")
    for subject in Self.subjects { #expect(paths.subject(of: try paths.address(of: subject)) == subject) }
  }

  @Test func `a mailbox or a domain that makes no address is refused where it is given`() {
    #expect(throws: MailAddressFlaw.tooLong) { try self.paths(bounces: String(repeating: "b", count: 30)) }
    #expect(throws: MailAddressFlaw.malformed) { try self.paths(bounces: "b b") }
    #expect(throws: MailAddressFlaw.malformed) { try ReturnPaths(key: [1], domain: "nowhere") }
  }
}
