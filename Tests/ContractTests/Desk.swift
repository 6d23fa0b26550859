import Foundation
import StoryKit
import Testing

/// Somebody at a terminal, with a new data folder and files of their own.
final class Desk: Sendable {
  let folder: TemporaryFolder
  let data: URL

  init() throws {
    folder = try TemporaryFolder("contract")
    data = folder.url.appending(path: "data")
  }

  /// A desk with the demo campaign's statements, and one short statement of its own: `short`, open, in English.
  static func withStatements() async throws -> Desk {
    let desk = try Desk()
    try desk.write(ShortStatement().text, to: "short/en.md")
    for path in [Demo.statements.path, "short"] {
      #expect(try await desk.run("statement", "import", path).status == 0)
    }
    return desk
  }

  /// Runs the built program in the desk's folder, with its data folder.
  @discardableResult
  func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> FinishedCommand {
    try await FinishedCommand.run(
      arguments: arguments + ["--data-directory", data.path], environment: environment, workingDirectory: folder.url)
  }

  /// Runs the built program as it is typed.
  func type(_ arguments: String...) async throws -> FinishedCommand {
    try await FinishedCommand.run(arguments: arguments, workingDirectory: folder.url)
  }

  /// Writes a file below the desk's folder.
  func write(_ text: String, to path: String) throws {
    try write(Data(text.utf8), to: path)
  }

  func write(_ bytes: Data, to path: String) throws {
    let file = folder.url.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
  }

  func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.url.appending(path: path)), as: UTF8.self)
  }

  /// The permission bits of a file below the desk's folder.
  func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.url.appending(path: path).path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  /// Runs SQL on the database as somebody with Debian's sqlite3 would.
  @discardableResult
  func sql(_ statement: String) async throws -> String {
    let result = try await FinishedCommand.run(
      URL(fileURLWithPath: "/usr/bin/sqlite3"),
      arguments: [data.appending(path: "undersigned.sqlite").path, statement])
    #expect(result.status == 0, "\(result.errors)")
    return result.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// What `count SLUG --json` says.
  func count(_ slug: String) async throws -> [String: Any] {
    try await run("count", slug, "--json").object
  }
}

/// The campaign that comes with the program.
enum Demo {
  static let folder = Places.repository.appending(path: "Config/demo")
  static let statements = folder.appending(path: "statements")
  static let signatories = folder.appending(path: "signatories.csv").path
  static let contacts = folder.appending(path: "contacts.csv").path
}

/// A statement's one file.
struct ShortStatement {
  var slug = "short"
  var body = "Migrants have rights."
  var more = ""

  var text: String {
    """
    ---
    slug: \(slug)
    language: en
    title: A short statement
    summary: One sentence on rights.
    sections: [rights]
    languages: [en]
    timeZone: UTC
    opens: 2017-01-01
    \(more)
    ---

    Before the first heading.

    ## Rights {#rights}

    \(body)

    """
  }
}

extension FinishedCommand {
  /// Standard output as JSON.
  var object: [String: Any] {
    get throws {
      try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any], "\(output) \(errors)")
    }
  }

  var array: [[String: Any]] {
    get throws {
      try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]], "\(output) \(errors)")
    }
  }
}
