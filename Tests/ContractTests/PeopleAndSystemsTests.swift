import Foundation
import StoryKit
import Testing

@Suite struct `Adding a webhook` {
  @Test func `its secret is printed once and kept from every list`() async throws {
    let desk = try Desk()
    let added = try await desk.run("webhook", "add", "https://example.org/hooks", "--types", "endorsement.confirmed")
    let secret = added.output.trimmingCharacters(in: .newlines)
    #expect(added.status == 0)
    #expect(Data(base64Encoded: String(secret.dropFirst(6)))?.count == 32 && secret.hasPrefix("whsec_"))
    let list = try await desk.run("webhook", "list", "--json")
    #expect(!list.output.contains("whsec_"))
    #expect(try list.array.first?["types"] as? [String] == ["endorsement.confirmed"])
    let rotated = try await desk.run("webhook", "rotate", "1").output
    #expect(rotated.hasPrefix("whsec_") && rotated != added.output)
  }

  @Test(arguments: [
    "http://127.0.0.1:8080/", "http://10.1.2.3/", "http://[::1]/", "https://localhost/",
    "http://169.254.169.254/latest",
    "ftp://example.org/", "example.org", "https://user:secret@example.org/", "https://example.org/#part",
  ])
  func `an address that messages must not go to is refused`(_ url: String) async throws {
    let desk = try Desk()
    let result = try await desk.run("webhook", "add", url)
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("Error: "))
    #expect(!FileManager.default.fileExists(atPath: desk.data.path))
  }

  @Test func `a private address is taken once the configuration allows it`() async throws {
    let desk = try Desk()
    let result = try await desk.run(
      "webhook", "add", "http://127.0.0.1:8080/", "--set", "webhooks.allowPrivateNetworks=true")
    #expect(result.status == 0)
  }

  @Test func `a test that nobody delivers says so and stays queued`() async throws {
    let desk = try Desk()
    try await desk.run("webhook", "add", "https://example.org/hooks")
    let test = try await desk.run("webhook", "test", "1", "--wait", "0")
    #expect(test.status == 1)
    #expect(test.errors.contains("Is the daemon running?"))
    #expect(try await desk.run("webhook", "list", "--json").array.first?["waiting"] as? Int == 1)
  }

  @Test func `one that is switched off gets nothing any more`() async throws {
    let desk = try Desk()
    try await desk.run("webhook", "add", "https://example.org/hooks")
    #expect(try await desk.run("webhook", "disable", "1").output == "Webhook 1 is switched off.\n")
    #expect(try await desk.run("webhook", "disable", "1").output == "Webhook 1 was switched off already.\n")
    let refused = try await desk.run("webhook", "test", "1")
    #expect(refused.status == 1 && refused.errors.contains("undersigned webhook enable 1"))
    #expect(try await desk.run("webhook", "disable", "2").status == 1)
  }

  @Test func `one that is switched on again is one to be told`() async throws {
    let desk = try Desk()
    try await desk.run("webhook", "add", "https://example.org/hooks")
    #expect(try await desk.run("webhook", "enable", "1").output == "Webhook 1 was switched on already.\n")
    try await desk.run("webhook", "disable", "1")
    #expect(try await desk.run("webhook", "enable", "1").output == "Webhook 1 is switched on.\n")
    #expect(try await desk.run("webhook", "list", "--json").array.map { $0["active"] as? Bool } == [true])
    #expect(try await desk.run("webhook", "enable", "2").status == 1)
  }
}

@Suite struct `Adding a member of the secretariat` {
  @Test func `a sign-in link of the site is printed alone on standard output`() async throws {
    let desk = try Desk()
    let added = try await desk.run(
      "staff", "add", "alice@example.org", "--name", "Alice Example", "--set", "publicURL=https://sign.example.org")
    #expect(added.status == 0)
    #expect(added.output.wholeMatch(of: /https:\/\/sign\.example\.org\/l\/[A-Za-z0-9_-]{43}\n/) != nil)
    #expect(try desk.mode("data/keys.json") == 0o600)
    let members = try await desk.run("staff", "list", "--json").array
    #expect(members.map { $0["email"] as? String } == ["alice@example.org"])
  }

  @Test func `each new link is another one, and only members get one`() async throws {
    let desk = try Desk()
    let first = try await desk.run("staff", "add", "alice@example.org", "--name", "Alice Example").output
    let second = try await desk.run("staff", "link", "Alice@example.org").output
    #expect(second.hasPrefix("http://127.0.0.1:8080/l/") && second != first)
    let stranger = try await desk.run("staff", "link", "bob@example.org")
    #expect(stranger.status == 1 && stranger.output.isEmpty)
  }

  @Test func `a language that there are no texts in is refused`() async throws {
    let desk = try Desk()
    let result = try await desk.run("staff", "add", "alice@example.org", "--name", "Alice", "--language", "xx")
    #expect(result.status == 64)
    #expect(!FileManager.default.fileExists(atPath: desk.data.path))
  }
}

@Suite struct `Importing a roll of organizations` {
  @Test func `the same roll again adds nobody`() async throws {
    let desk = try Desk()
    let roll = Demo.folder.appending(path: "organizations.yaml").path
    let first = try await desk.run("organization", "import", roll)
    #expect(first.status == 0 && first.output.contains(" 0 known before"))
    let again = try await desk.run("organization", "import", roll)
    #expect(again.output.contains(" 0 added") && again.output.contains(" 0 new memberships"))
    let names = try await desk.run("organization", "list", "--json").array.compactMap { $0["name"] as? String }
    #expect(names.contains("Migrant Forum in Asia"))
  }

  @Test func `a flaw is named with its line, and nothing is written`() async throws {
    let desk = try Desk()
    try desk.write("organizations:\n  - name: Example\n    kind: guild\n", to: "roll.yaml")
    let result = try await desk.run("organization", "import", "roll.yaml")
    #expect(result.status == 1)
    #expect(result.errors.contains("roll.yaml:3: kind: "))
    #expect(!FileManager.default.fileExists(atPath: desk.data.path))
  }
}
