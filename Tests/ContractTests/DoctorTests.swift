import Foundation
import StoryKit
import Testing

@Suite struct `The doctor` {
  /// What it finds: the level of each check, the worst where there are several.
  static func levels(at desk: Desk, _ settings: String...) async throws -> (status: Int32, levels: [String: String]) {
    let result = try await FinishedCommand.run(
      arguments: ["doctor", "--json", "--data-directory", desk.data.path]
        + settings.flatMap { ["--set", $0] } + ["--set", "http.port=\(try FreePort.find())"],
      workingDirectory: desk.folder.url)
    let document = try result.object
    #expect(document["ok"] as? Bool == (result.status == 0))
    let checks = try #require(document["checks"] as? [[String: String]])
    let pairs = checks.compactMap { check in check["check"].flatMap { name in check["level"].map { (name, $0) } } }
    return (result.status, Dictionary(pairs) { $0 == "fail" ? $0 : $1 == "ok" ? $0 : $1 })
  }

  static func furnished() async throws -> Desk {
    let desk = try await Desk.withStatements()
    for folder in ["public", "desk", "mail", "partials", "locales"] {
      try desk.write("", to: "templates/\(folder)/file")
    }
    #expect(try await desk.run("import", "ten-acts", Demo.signatories).status == 0)
    #expect(try await desk.run("staff", "add", "alice@example.org", "--name", "Alice").status == 0)
    return desk
  }

  @Test func `finds nothing that fails in a healthy folder`() async throws {
    let (status, levels) = try await Self.levels(at: try await Self.furnished(), "templatesDirectory=templates")
    #expect(status == 0, "\(levels)")
    for check in [
      "configuration", "data folder", "schema", "durability", "integrity", "count", "merges", "mail", "key ring",
    ] {
      #expect(levels[check] == "ok", "\(check)")
    }
    #expect(levels["service"] == "warn")
  }

  @Test(arguments: [
    ("UPDATE contact SET organization = 1 WHERE id = (SELECT MIN(id) FROM contact WHERE organization = 2)", "contact"),
    ("UPDATE endorsement SET organization = 1, home = NULL WHERE organization = 2 AND home = 1", "endorsement"),
    ("UPDATE endorsement SET home = 3 WHERE organization = 2", "endorsement"),
    (
      "UPDATE endorsement SET contact = (SELECT id FROM contact WHERE organization = 3) WHERE organization = 2",
      "endorsement"
    ),
    ("UPDATE organization SET stands_in = 3 WHERE id = 1", "organization"),
    ("UPDATE organization SET merged_into = 3, stands_in = 3 WHERE id = 2", "organization"),
  ])
  func `fails when a row was left with an organization that was merged`(_ tampering: String, table: String) async throws
  {
    let desk = try await Self.furnished()
    _ = try await desk.run("organization", "merge", "1", "--into", "2", "--force")
    #expect(try await Self.levels(at: desk, "templatesDirectory=templates").levels["merges"] == "ok")
    try await desk.sql(tampering)
    let told = try await desk.run("doctor", "--set", "templatesDirectory=templates")
    #expect(told.status == 1)
    #expect(told.output.contains(try Regex("fail +merges +[0-9]+ rows? of \(table): ")), "\(told.output)")
  }

  @Test(arguments: [
    "UPDATE statement SET endorsed = endorsed + 1 WHERE slug = 'ten-acts'",
    "UPDATE tally SET n = n + 1 WHERE country = 'CH'",
    "UPDATE endorsement SET state = 'withdrawn' WHERE id = 1",
  ])
  func `fails when a total is tampered with`(_ tampering: String) async throws {
    let desk = try await Self.furnished()
    try await desk.sql(tampering)
    let (status, levels) = try await Self.levels(at: desk, "templatesDirectory=templates")
    #expect(status == 1)
    #expect(levels["count"] == "fail")
    let told = try await desk.run("doctor", "--set", "templatesDirectory=templates").output
    #expect(told.contains(/fail +count +ten-acts:/))
  }

  @Test func `sees a row that points at nothing`() async throws {
    let desk = try await Self.furnished()
    try await desk.sql("UPDATE endorsement SET contact = 999999 WHERE id = 1")
    #expect(try await Self.levels(at: desk, "templatesDirectory=templates").levels["integrity"] == "fail")
  }

  @Test func `fails on a key ring that others can read, and warns of a folder that they can`() async throws {
    let desk = try await Self.furnished()
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: desk.data.appending(path: "keys.json").path)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: desk.data.path)
    let levels = try await Self.levels(at: desk, "templatesDirectory=templates").levels
    #expect(levels["key ring"] == "fail")
    #expect(levels["data folder"] == "warn")
  }

  @Test func `shows what the mail server said last to a mail that waits`() async throws {
    let desk = try await Self.furnished()
    #expect(try await desk.run("invite", "act-now", Demo.contacts).status == 0)
    try await desk.sql("UPDATE outbox_mail SET attempts = 1, reply_text = '451 come back later' WHERE id = 1")
    let told = try await desk.run("doctor", "--set", "templatesDirectory=templates")
    #expect(told.output.contains(/warn  mail .*451 come back later/))
    try await desk.sql("UPDATE outbox_mail SET created_at = created_at - 7200000")
    #expect(try await Self.levels(at: desk, "templatesDirectory=templates").levels["mail"] == "fail")
  }

  @Test func `tells every mistake of the configuration`() async throws {
    let result = try await Desk().run("doctor", "--set", "http.port=0x", "--set", "log.level=loud")
    #expect(result.status == 1)
    #expect(result.output.contains("http.port") && result.output.contains("log.level"))
  }

  @Test func `warns of a public address that can be read on the way, and fails on a mail server that is not there`()
    async throws
  {
    let desk = try await Self.furnished()
    let levels = try await Self.levels(
      at: desk, "templatesDirectory=templates", "publicURL=http://sign.example.org", "mail.transport=smtp",
      "mail.from=sign@example.org", "smtp.url=smtp://127.0.0.1:\(try FreePort.find())", "smtp.security=none"
    ).levels
    #expect(levels["public address"] == "warn")
    #expect(levels["mail transport"] == "fail")
  }
}
