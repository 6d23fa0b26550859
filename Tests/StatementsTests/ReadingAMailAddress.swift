import Statements
import Testing

@Suite struct `Reading a mail address` {
  @Test(arguments: [
    ("amal@example.org", "amal@example.org"),
    ("  amal@example.org \n", "amal@example.org"),
    ("\u{200F}amal@example.org\u{FEFF}", "amal@example.org"),
    ("Amal.Haddad+act-now@Example.ORG", "Amal.Haddad+act-now@example.org"),
    ("!#$%&'*+-/=?^_`{|}~@example.org", "!#$%&'*+-/=?^_`{|}~@example.org"),
    ("\"joe@home\"@example.org", "\"joe@home\"@example.org"),
    ("\"Joe Bloggs\"@example.org", "\"Joe Bloggs\"@example.org"),
    ("\"Fred\\ Bloggs\"@example.com", "\"Fred Bloggs\"@example.com"),
    ("\"Abc\\@def\"@example.com", "\"Abc@def\"@example.com"),
    ("\"quo\\\"te\\\\\"@example.com", "\"quo\\\"te\\\\\"@example.com"),
    ("\"a..b\"@example.org", "\"a..b\"@example.org"),
    ("\"simple\"@example.org", "simple@example.org"),
    ("a@b.co", "a@b.co"),
    ("a@1and1.com", "a@1and1.com"),
    ("a@x--y.org", "a@x--y.org"),
    ("a@Bücher.example", "a@xn--bcher-kva.example"),
    ("a@Bu\u{0308}cher.example", "a@xn--bcher-kva.example"),
    ("a@XN--BCHER-KVA.example", "a@xn--bcher-kva.example"),
    ("a@مثال.إختبار", "a@xn--mgbh0fb.xn--kgbechtv"),
    ("a@例え.テスト", "a@xn--r8jz45g.xn--zckzah"),
    ("a@παράδειγμα.δοκιμή", "a@xn--hxajbheg2az3al.xn--jxalpdlp"),
    ("a@faß.de", "a@xn--fa-hia.de"),
    ("a@例え。テスト", "a@xn--r8jz45g.xn--zckzah"),
    ("a@ｅｘａｍｐｌｅ．ｏｒｇ", "a@example.org"),
    ("a@ＥＸＡＭＰＬＥ｡org", "a@example.org"),
    ("a@BÜCHER.example", "a@xn--bcher-kva.example"),
  ])
  func `a good one is read`(text: String, wire: String) throws {
    #expect(try MailAddress(parsing: text).description == wire)
  }

  @Test(arguments: [
    "plainaddress", "@example.org", "amal@", "amal@@example.org", "a@b@example.org", "amal@localhost", "amal@org",
    "a b@example.org", "amal@exa mple.org", "amal @example.org", ".amal@example.org", "amal.@example.org",
    "am..al@example.org", "a@.example.org", "a@example.org.", "a@example..org", "a@-example.org", "a@example-.org",
    "a@exa_mple.org", "a@[192.0.2.1]", "a@[IPv6:2001:db8::1]", "a@192.0.2.1", "a@example.123",
    "\"unfinished@example.org",
    "\"a\"b@example.org", "\"\"@example.org", "a\"b\"@example.org", "a(comment)@example.org", "Amal <a@example.org>",
    "a,b@example.org", "a@example.org,b@example.org", "a\r\n@example.org", "a@example.org\r\nBcc: b@example.org",
    "a\n@example.org", "a\0@example.org", "a\u{7F}@example.org", "\"a\tb\"@example.org", "\"a\r\nb\"@example.org",
    "a@exam\u{200B}ple.org", "a@ex\u{85}ample.org", "a＠example.org", "a@\u{0301}x.org", "a@ex★mple.org",
    "a@exam⒈ple.org", "a@例え。。テスト", "a@。org", "a@ex\u{200D}ample.org", "a@ex\u{202E}ample.org", "a@exa mplé.org",
    "a@b\u{2028}c.org",
  ])
  func `a malformed one is refused`(text: String) {
    #expect(throws: MailAddressFlaw.malformed) { try MailAddress(parsing: text) }
  }

  @Test(arguments: ["", "   ", "\r\n\t"])
  func `nothing is no address`(text: String) {
    #expect(throws: MailAddressFlaw.missing) { try MailAddress(parsing: text) }
  }

  @Test(arguments: ["élodie@example.org", "用户@example.org", "\"é\"@example.org"])
  func `letters beyond ASCII before the at sign can't be mailed`(text: String) {
    #expect(throws: MailAddressFlaw.unmailable) { try MailAddress(parsing: text) }
  }

  @Test func `the limits are 64, 63 and 254 octets`() throws {
    let label = String(repeating: "d", count: 63)
    let local = String(repeating: "l", count: 64)
    let longest = "\(local)@\(label).\(label).\(String(repeating: "d", count: 57)).org"
    #expect(longest.utf8.count == 254)
    #expect(try MailAddress(parsing: longest).description == longest)
    for text in [
      "l\(local)@example.org", "a@d\(label).org", "\(local)@\(label).\(label).\(String(repeating: "d", count: 58)).org",
      "a@" + String(repeating: "ü", count: 63) + ".org", String(repeating: "a", count: 1_000_000),
      String(repeating: "a", count: 400) + "@example.org", "a@" + String(repeating: "b.", count: 198) + "org",
      "\"" + String(repeating: "a ", count: 200) + "\"@example.org",
    ] {
      #expect(throws: MailAddressFlaw.tooLong) { try MailAddress(parsing: text) }
    }
  }

  @Test(arguments: [
    "a@x.test", "a@example", "a@foo.example", "a@x.local", "a@x.invalid", "a@x.localhost", "a@example.org",
  ])
  func `reserved domains are refused only when asked`(text: String) {
    #expect(throws: MailAddressFlaw.self) { try MailAddress(parsing: text, allowReserved: false) }
    if text != "a@example" { #expect(throws: Never.self) { try MailAddress(parsing: text) } }
  }

  @Test func `a domain that only looks reserved is not`() throws {
    #expect(
      try MailAddress(parsing: "a@test.example-forum.ngo", allowReserved: false).domain == "test.example-forum.ngo")
    #expect(throws: MailAddressFlaw.unmailable) { try MailAddress(parsing: "a@mail.example.com", allowReserved: false) }
  }

  @Test func `case and quoting make no second address`() throws {
    let addresses = try ["Amal@Example.org", "amal@example.org", "\"AMAL\"@EXAMPLE.org"].map {
      try MailAddress(parsing: $0)
    }
    #expect(Set(addresses).count == 1)
    #expect(addresses.map(\.canonical) == Array(repeating: "amal@example.org", count: 3))
  }

  @Test func `the typed script is kept for people to read`() throws {
    let address = try MailAddress(parsing: "info@Bücher.example")
    #expect(address.displayDomain == "bücher.example")
    #expect(address.domain == "xn--bcher-kva.example")
  }

  @Test(arguments: [
    ("amal@example.org", "a•••@example.org"), ("a@example.org", "a•••@example.org"),
    ("\"joe x\"@example.org", "j•••@example.org"), ("info@bücher.example", "i•••@bücher.example"),
  ])
  func `a masked one shows no more than a letter`(text: String, masked: String) throws {
    #expect(try MailAddress(parsing: text).masked == masked)
  }

  @Test func `a blank name is no name`() throws {
    let address = try MailAddress(parsing: "a@example.org")
    #expect(Mailbox(name: "  ", address: address).name == nil)
    #expect(Mailbox(name: "Amal", address: address).name == "Amal")
  }
}
