import Foundation
import StoryKit
import Testing

@Suite struct `The config and keys commands, run as a person runs them` {
  private func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> FinishedCommand {
    try await FinishedCommand.run(arguments: arguments, environment: environment)
  }

  @Test func `check is content with the defaults`() async throws {
    let command = try await run("config", "check")
    #expect(command.status == 0)
    #expect(command.output == "The configuration is good.\n")
  }

  @Test func `check ends with 1 and every problem`() async throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "bad.yaml")
    try Data("http:\n  prot: 1\n  port: x\n".utf8).write(to: file)
    let command = try await run("config", "check", "--config", file.path, environment: ["UNDERSIGNED_X": "1"])
    #expect(command.status == 1)
    #expect(command.errors.contains("\(file.path):2: http.prot is not a key; did you mean http.port?"))
    #expect(command.errors.contains("\(file.path):3: http.port must be a whole number"))
    #expect(command.errors.contains("UNDERSIGNED_X is not a setting"))
  }

  @Test(arguments: [
    ["config", "check", "--set", "http.port"], ["config", "nonsense"], ["keys", "rotate", "--overlap-days", "-1"],
    ["config", "show", "--colour"],
  ])
  func `wrong usage ends with 64`(arguments: [String]) async throws {
    #expect(try await FinishedCommand.run(arguments: arguments).status == 64)
  }

  @Test func `show names the place of each value`() async throws {
    let command = try await run(
      "config", "show", "--set", "siteName=Ours", environment: ["UNDERSIGNED_HTTP_PORT": "9001"])
    #expect(command.status == 0)
    #expect(command.output.contains(#/(?m)^siteName +Ours +flag --set siteName$/#))
    #expect(command.output.contains(#/(?m)^http\.port +9001 +environment UNDERSIGNED_HTTP_PORT$/#))
    #expect(command.output.contains(#/(?m)^log\.level +info +default$/#))
  }

  @Test func `show as JSON is one object per key`() async throws {
    struct Line: Decodable {
      let key: String
      let value: String?
      let source: String
    }
    let command = try await run("config", "show", "--json", "--data-directory", "/srv/x")
    let lines = try JSONDecoder().decode([Line].self, from: Data(command.output.utf8))
    #expect(lines.first?.value == "/srv/x")
    #expect(lines.first?.source == "flag --data-directory")
  }

  @Test func `keys can't be listed or rotated before there are any`() async throws {
    let data = FileManager.default.temporaryDirectory.appending(path: "no-data-\(UUID().uuidString)").path
    for command in ["list", "rotate"] {
      let finished = try await run("keys", command, "--data-directory", data)
      #expect(finished.status == 1)
      #expect(finished.errors.contains("There is no key ring"))
      #expect(!FileManager.default.fileExists(atPath: data))
    }
  }
}
