import Foundation
import StoryKit
import Testing

@Suite struct `The command line as a whole` {
  static let commands = [
    ["statement", "import"], ["statement", "list"], ["statement", "show"], ["statement", "open"],
    ["statement", "close"],
    ["organization", "import"], ["organization", "list"], ["organization", "show"], ["organization", "merge"],
    ["organization", "unmerge"], ["organization", "alias"], ["organization", "split"],
    ["organization", "relation", "add"], ["organization", "relation", "list"], ["organization", "relation", "confirm"],
    ["organization", "relation", "reject"], ["review", "list"], ["review", "same"], ["review", "different"], ["invite"],
    ["import"], ["export"], ["count"],
    ["webhook", "add"], ["webhook", "list"], ["webhook", "test"], ["webhook", "rotate"], ["webhook", "disable"],
    ["webhook", "enable"], ["webhook", "replay"], ["staff", "add"], ["staff", "link"], ["staff", "list"], ["doctor"],
    ["backup"], ["restore"], ["match"],
  ]

  @Test(arguments: commands) func `the help says what a command does, with an example`(_ command: [String]) async throws
  {
    let result = try await FinishedCommand.run(arguments: command + ["--help"])
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("OVERVIEW: "))
    #expect(result.output.contains("Example: undersigned"))
  }

  @Test(arguments: [
    ["nonsense"], ["count"], ["count", "short", "--wrong"], ["export", "short", "--format", "xml"],
    ["statement", "import", "x", "--correction", "--substantive"], ["staff", "add", "no-address", "--name", "A"],
    ["webhook", "add", "https://example.org", "--types", "endorsement.confirmd"], ["webhook", "test", "one"],
    ["match", "a.csv"], ["match", "a.csv", "--out", "b.csv", "--wrong-merges", "0.5"],
    ["match", "a.csv", "--out", "b.csv", "--review", "b.csv"], ["match", "a.csv", "--out", "-", "--json"],
    ["match", "a.csv", "--out", "b.csv", "--language", "de"],
    ["organization", "merge", "1"], ["organization", "alias", "1"], ["organization", "split", "1", "--name", "A"],
    ["organization", "alias", "1", "--add", "A", "--remove", "B"], ["review", "same"],
    ["organization", "relation", "add", "1", "2", "--kind", "cousin-of"],
  ])
  func `wrong usage exits with 64 and says so on standard error alone`(_ arguments: [String]) async throws {
    let result = try await FinishedCommand.run(arguments: arguments)
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix("Error: "))
  }

  @Test(arguments: [
    ["statement", "list"], ["statement", "show", "short"], ["statement", "open", "short"], ["count", "short"],
    ["export", "short"], ["organization", "list"], ["organization", "merge", "1", "--into", "2"], ["review", "list"],
    ["webhook", "list"], ["staff", "list"], ["doctor"],
    ["staff", "link", "alice@example.org"], ["webhook", "replay", "1"], ["backup", "elsewhere"],
  ])
  func `a data folder that is not there is said, and not made`(_ arguments: [String]) async throws {
    let folder = try TemporaryFolder("contract")
    let data = folder.url.appending(path: "typo")
    let result = try await FinishedCommand.run(
      arguments: arguments + ["--data-directory", data.path], workingDirectory: folder.url)
    #expect(result.status == 1)
    #expect((result.output + result.errors).contains(data.path))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
  }

  @Test func `a configuration with mistakes stops a command before it does anything`() async throws {
    let desk = try Desk()
    try desk.write("http:\n  port: many\n", to: "mistaken.yaml")
    let result = try await desk.run("statement", "import", Demo.statements.path, "--config", "mistaken.yaml")
    #expect(result.status == 1)
    #expect(result.errors.contains("mistaken.yaml:2"))
    #expect(!FileManager.default.fileExists(atPath: desk.data.path))
  }

  @Test(.timeLimit(.minutes(2))) func `a service whose port is taken says so and ends`() async throws {
    let desk = try Desk()
    let occupant = try TakenPort()
    let result = try await desk.run(
      "serve", "--set", "http.port=\(occupant.number)", "--set",
      "templatesDirectory=\(Places.repository.appending(path: "Templates").path)")
    #expect(result.status == 1)
    #expect(result.errors.contains("127.0.0.1:\(occupant.number) is taken by another program."))
    withExtendedLifetime(occupant) {}
  }
}

/// A port of this machine that somebody listens on.
private final class TakenPort {
  let number: UInt16
  private let descriptor: Int32

  init() throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = descriptor
    let isListening = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 && listen(descriptor, 1) == 0 && getsockname(descriptor, $0, &length) == 0
      }
    }
    try #require(isListening)
    number = UInt16(bigEndian: address.sin_port)
  }

  deinit { close(descriptor) }
}
