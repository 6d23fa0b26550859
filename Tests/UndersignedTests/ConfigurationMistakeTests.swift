import Foundation
import Testing

@testable import undersigned

@Suite struct `Mistakes in the configuration` {
  private let place = "Config/undersigned.yaml"

  @Test func `an unknown key is named with its line and the key that was meant`() throws {
    let problems = try Sources(file: "siteName: X\nhttp:\n  prot: 80\n").problems()
    #expect(problems == ["\(place):3: http.prot is not a key; did you mean http.port?"])
  }

  @Test func `a key outside its section is told where it belongs`() throws {
    let problems = try Sources(file: "port: 80\n").problems()
    #expect(problems == ["\(place):1: port is not a key; did you mean http.port?"])
  }

  @Test func `an unknown variable is named with the one that was meant`() throws {
    var sources = try Sources()
    sources.environment = ["UNDERSIGNED_HTTP_PROT": "80", "PATH": "/bin"]
    let problems = try sources.problems()
    #expect(
      problems == ["environment: UNDERSIGNED_HTTP_PROT is not a setting; did you mean UNDERSIGNED_HTTP_PORT?"])
  }

  @Test(arguments: [
    ("http:\n  port: many", "2: http.port must be a whole number"),
    ("http:\n  port: 65536", "2: http.port must be from 0 to 65535"),
    ("limits:\n  enabled: maybe", "2: limits.enabled must be true or false"),
    ("mail:\n  transport: smpt", "did you mean smtp?"),
    ("publicURL: ftp://example.org", "1: publicURL must start with http:// or https://"),
    ("publicURL: https://example.org/sub", "without a path"),
    ("publicURL: example.org", "must be a URL"),
    ("smtp:\n  url: smtp://user:word@127.0.0.1", "must not contain a user name or password"),
    ("webhooks:\n  timeout: 5 weeks", "must be a duration"),
    ("webhooks:\n  timeout: 0", "must be from 1 to 120 seconds"),
    ("http:\n  trustedProxies: [10.0.0.0/33]", "prefix length from 0 to 32"),
    ("http:\n  trustedProxies: 10.0.0.0/8", "must be a list"),
    ("mail:\n  from: nobody", "must be a mail address"),
    ("mail:\n  from: \"a@example.org\\nBcc: b@example.org\"", "control characters"),
    ("siteName: [a]", "1: siteName must be a single value"),
    ("http: 8080", "1: http is a section"),
  ])
  func `a bad value is named with its line and what would be good`(file: String, expected: String) throws {
    let problems = try Sources(file: file).problems()
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("\(place):") == true)
    #expect(problems.first?.contains(expected) == true, "\(problems)")
  }

  @Test(arguments: ["siteName: 'open", "- a\n- b", "just words", "siteName: a\nsiteName: b"])
  func `a file that is no mapping of keys is refused with its line`(file: String) throws {
    let problems = try Sources(file: file).problems()
    #expect(problems.count == 1)
    #expect(problems.first?.contains(#/^Config/undersigned\.yaml:\d+: /#) == true, "\(problems)")
  }

  @Test func `a file named on the command line must be there`() throws {
    var sources = try Sources()
    sources.configFile = "nowhere.yaml"
    #expect(try sources.problems() == ["nowhere.yaml: cannot be read: No such file or directory"])
  }

  @Test func `all problems of all sources are told at once, overridden ones too`() throws {
    var sources = try Sources(file: "siteNam: X\nhttp:\n  port: x\n")
    sources.environment = ["UNDERSIGNED_HTTP_PORT": "8081", "UNDERSIGNED_LOG_LEVEL": "loud"]
    sources.flags = [ConfigurationFlag(key: "nothing.like.it", value: "1", spelling: "--set nothing.like.it")]
    #expect(try sources.problems().count == 4)
  }

  @Test func `mail by smtp wants a server and a sender`() throws {
    let problems = try Sources(file: "mail:\n  transport: smtp\n").problems()
    #expect(problems.map { $0.contains("smtp.url must be set") } == [true, false])
    #expect(problems.map { $0.contains("mail.from must be set") } == [false, true])
  }

  @Test func `a name to sign in with wants a password`() throws {
    #expect(try Sources(file: "smtp:\n  username: u\n").problems().first?.contains("smtp.passwordFile") == true)
  }

  @Test(arguments: [
    ("smtp://mail.example.org", false), ("smtp://127.0.0.1:25", true), ("smtp://localhost", true),
    ("smtp://[::1]:25", true), ("smtps://mail.example.org", true),
  ])
  func `only a mail server on this machine may go without encryption`(server: String, allowed: Bool) throws {
    let problems = try Sources(file: "smtp:\n  url: '\(server)'\n  security: none\n").problems()
    #expect(problems.isEmpty == allowed)
  }
}
