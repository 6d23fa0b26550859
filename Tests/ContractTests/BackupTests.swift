import Foundation
import StoryKit
import Testing

@Suite struct `Backing up and restoring` {
  static func backedUp() async throws -> Desk {
    let desk = try await Desk.withStatements()
    #expect(try await desk.run("import", "ten-acts", Demo.signatories).status == 0)
    #expect(try await desk.run("staff", "add", "alice@example.org", "--name", "Alice").status == 0)
    let result = try await desk.run("backup", "copy")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("6 statements and 60 endorsements are backed up"))
    return desk
  }

  @Test func `a restored folder has the same endorsements and the same keys`() async throws {
    let desk = try await Self.backedUp()
    let restored = try await desk.type("restore", "copy", "--data-directory", "new/data")
    #expect(restored.status == 0, "\(restored.errors)")
    let count = try await desk.type("count", "ten-acts", "--json", "--data-directory", "new/data").object
    #expect(count["endorsements"] as? Int == 60)
    #expect(try desk.read("new/data/keys.json") == desk.read("data/keys.json"))
    let export = try await desk.type("export", "ten-acts", "--contacts", "--data-directory", "new/data").output
    #expect(try await desk.run("export", "ten-acts", "--contacts").output == export)
  }

  @Test func `a backup is two files that only their owner can read`() async throws {
    let desk = try await Self.backedUp()
    let names = try FileManager.default.contentsOfDirectory(atPath: desk.folder.url.appending(path: "copy").path)
    #expect(Set(names) == ["keys.json", "undersigned.sqlite"])
    #expect(try desk.mode("copy") == 0o700)
    #expect(try names.allSatisfy { try desk.mode("copy/\($0)") == 0o600 })
  }

  @Test func `nothing is ever overwritten`() async throws {
    let desk = try await Self.backedUp()
    let again = try await desk.run("backup", "copy")
    #expect(again.status == 1 && again.errors.contains("is not empty"))
    let over = try await desk.run("restore", "copy")
    #expect(over.status == 1 && over.errors.contains("is not empty"))
  }

  @Test func `an empty folder that is there already will do`() async throws {
    let desk = try await Self.backedUp()
    try FileManager.default.createDirectory(
      at: desk.folder.url.appending(path: "mounted"), withIntermediateDirectories: false)
    #expect(try await desk.type("restore", "copy", "--data-directory", "mounted").status == 0)
  }

  @Test func `a damaged backup is refused and leaves nothing behind`() async throws {
    let desk = try await Self.backedUp()
    var bytes = try Data(contentsOf: desk.folder.url.appending(path: "copy/undersigned.sqlite"))
    for index in stride(from: 8192, to: bytes.count, by: 4096) {
      bytes.replaceSubrange(index..<(index + 200), with: Data(repeating: 0x5A, count: 200))
    }
    try desk.write(bytes, to: "copy/undersigned.sqlite")
    let result = try await desk.type("restore", "copy", "--data-directory", "new")
    #expect(result.status == 1)
    #expect(!FileManager.default.fileExists(atPath: desk.folder.url.appending(path: "new").path))
  }

  @Test func `a folder without a backup in it is named`() async throws {
    let desk = try Desk()
    let result = try await desk.run("restore", "nowhere")
    #expect(result.status == 1)
    #expect(result.errors.contains("There is no backup in"))
    #expect(!FileManager.default.fileExists(atPath: desk.data.path))
  }

  @Test func `a backup of a newer program is refused in plain words`() async throws {
    let desk = try await Self.backedUp()
    let copy = desk.folder.url.appending(path: "copy/undersigned.sqlite").path
    _ = try await FinishedCommand.run(
      URL(fileURLWithPath: "/usr/bin/sqlite3"),
      arguments: [copy, "INSERT INTO schema_migration (number, name, applied_at) VALUES (999, 'later', 0)"])
    let result = try await desk.type("restore", "copy", "--data-directory", "new")
    #expect(result.status == 1)
    #expect(result.errors.contains("written by a newer version of the program"))
  }
}
