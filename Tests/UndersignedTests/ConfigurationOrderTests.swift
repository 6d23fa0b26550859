import Foundation
import Testing

@testable import undersigned

@Suite struct `Where a value comes from` {
  @Test func `without any source every key has its default`() throws {
    let settled = try Sources().load()
    #expect(settled.entries.values.allSatisfy { $0.source == .standard })
    let configuration = try Configuration(settled)
    #expect(configuration.http.port == 8080)
    #expect(configuration.publicURL.absoluteString == "http://127.0.0.1:8080")
    #expect(configuration.smtp == nil)
  }

  @Test func `the file wins over the default, the environment over the file, a flag over both`() throws {
    var sources = try Sources(file: "http:\n  port: 1001\n  host: 0.0.0.0\nsiteName: From the file\n")
    sources.environment = ["UNDERSIGNED_HTTP_PORT": "1002", "UNDERSIGNED_SITE_NAME": "From outside"]
    sources.flags = [ConfigurationFlag(key: "http.port", value: "1003", spelling: "--set http.port")]
    let settled = try sources.load()
    #expect(settled.entries["http.port"]?.value == .integer(1003))
    #expect(settled.entries["http.port"]?.source == .flag(name: "--set http.port"))
    #expect(settled.entries["siteName"]?.source == .environment(name: "UNDERSIGNED_SITE_NAME"))
    #expect(settled.entries["http.host"]?.source == .file(path: "Config/undersigned.yaml", line: 3))
  }

  @Test func `of two flags for one key the later wins`() throws {
    var sources = try Sources()
    sources.flags = ["8081", "8082"].map { .init(key: "http.port", value: $0, spelling: "--set http.port") }
    #expect(try sources.load().integer(.httpPort) == 8082)
  }

  @Test func `a variable can name the file, and the flag for the file wins`() throws {
    var sources = try Sources()
    try sources.write("siteName: One\n", to: "one.yaml")
    try sources.write("siteName: Two\n", to: "two.yaml")
    sources.environment = ["UNDERSIGNED_CONFIG": "one.yaml"]
    #expect(try sources.load().text(.siteName) == "One")
    sources.configFile = "two.yaml"
    #expect(try sources.load().text(.siteName) == "Two")
  }

  @Test func `an empty variable and an empty key count as not given`() throws {
    var sources = try Sources(file: "siteName:\nhttp: ~\nmail:\n  replyTo: null\n")
    sources.environment = ["UNDERSIGNED_HTTP_PORT": ""]
    let settled = try sources.load()
    #expect(settled.entries.values.allSatisfy { $0.source == .standard })
    #expect(settled.text(.mailReplyTo) == nil)
  }

  @Test func `mail and keys lie in the data directory, wherever that is`() throws {
    var sources = try Sources()
    sources.flags = [.init(key: "dataDirectory", value: "/srv/statements/", spelling: "--data-directory")]
    let configuration = try Configuration(sources.load())
    #expect(configuration.mail.folder.path == "/srv/statements/mail")
    #expect(configuration.keysFile.path == "/srv/statements/keys.json")
  }

  @Test func `the public address follows the port until somebody sets it`() throws {
    var sources = try Sources()
    sources.environment = ["UNDERSIGNED_HTTP_PORT": "9000", "UNDERSIGNED_HTTP_HOST": "0.0.0.0"]
    #expect(try Configuration(sources.load()).publicURL.absoluteString == "http://127.0.0.1:9000")
    sources.environment["UNDERSIGNED_PUBLIC_URL"] = "https://sign.example.org/"
    let configuration = try Configuration(sources.load())
    #expect(configuration.publicURL.absoluteString == "https://sign.example.org")
  }

  @Test func `templates are found in the working directory, and sooner beside the program`() throws {
    let sources = try Sources()
    try sources.makeFolder("Templates")
    #expect(try Configuration(sources.load()).templatesDirectory?.lastPathComponent == "Templates")
    try sources.makeFolder("program/Templates")
    let found = try Configuration(sources.load()).templatesDirectory
    #expect(found?.path.hasSuffix("program/Templates") == true)
  }

  @Test func `lists come from the file as lists and from elsewhere with commas`() throws {
    var sources = try Sources(file: "http:\n  trustedProxies: [10.0.0.0/8, '::1']\n")
    #expect(try sources.load().list(.httpTrustedProxies) == ["10.0.0.0/8", "::1/128"])
    sources.environment = ["UNDERSIGNED_HTTP_TRUSTED_PROXIES": "127.0.0.1, 192.168.0.0/16"]
    #expect(try sources.load().list(.httpTrustedProxies) == ["127.0.0.1/32", "192.168.0.0/16"])
  }

  @Test func `mail by smtp is typed with its server`() throws {
    let file = """
      mail:
        transport: smtp
        from: Secretariat <office@example.org>
      smtp:
        url: smtp://127.0.0.1:2525
        security: none
      webhooks:
        timeout: 2m
      """
    let configuration = try Configuration(Sources(file: file).load())
    #expect(configuration.smtp?.requiresEncryption == false)
    #expect(configuration.smtp?.connections == 4)
    #expect(configuration.webhooks.timeout == .seconds(120))
  }
}
