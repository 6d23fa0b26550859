import Foundation

/// A command that has ended, and all it said.
package struct FinishedCommand: Sendable {
  package let status: Int32
  package let output: String
  package let errors: String

  /// Runs a program to its end.
  package static func run(
    _ program: URL = Places.program, arguments: [String], environment: [String: String] = [:],
    workingDirectory: URL? = nil, input: Data = Data(), atMost limit: Duration = .seconds(180)
  ) async throws -> FinishedCommand {
    let folder = try Places.newFolder("command")
    defer { Places.discard(folder) }
    let child = try ChildProcess(
      Places.existing(program), arguments, environment: environment, workingDirectory: workingDirectory ?? folder,
      folder: folder, input: input)
    let status = try await child.waitForEnd(atMost: limit)
    return FinishedCommand(status: status, output: try child.output, errors: try child.errors)
  }
}
