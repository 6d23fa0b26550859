import Foundation
import StoryKit
import Testing

@Suite struct `Running the program as a person does` {
  private func program(_ arguments: [String] = ["serve"]) throws -> RunningProgram {
    try RunningProgram(arguments: arguments, program: Places.peer("stand_in.py"))
  }

  @Test func `it is waited for, and stops cleanly when asked`() async throws {
    let program = try program()
    try await program.start()
    #expect(program.isRunning)
    #expect(try await program.terminate() == 0)
    #expect(!program.isRunning)
  }

  @Test func `it can be killed and started again at the same address`() async throws {
    let program = try program()
    try await program.start()
    let first = program.processID
    try await program.kill9()
    #expect(!program.isRunning)
    var visitor = Visitor(program.address)
    await #expect(throws: StoryFault.self) { try await visitor.open("/readyz") }
    try await program.restart()
    #expect(program.processID != first)
    #expect(try await visitor.open("/readyz").status == 200)
  }

  @Test func `one that fails says its last words`() async throws {
    let program = try program(["fail"])
    let fault = try await #require(throws: StoryFault.self) { try await program.start() }
    #expect("\(fault)".contains("nothing works"))
  }

  @Test func `a command runs over the same data and gives its status and words`() async throws {
    let program = try program()
    let command = try await program.run("where", input: Data("typed".utf8))
    #expect(command.status == 3)
    #expect(command.output.contains("\(program.folder.path) \(program.dataDirectory.path) typed"))
  }

  @Test func `nobody holding it ends it and removes its folder`() async throws {
    var program: RunningProgram? = try program()
    try await program?.start()
    let (id, folder) = (try #require(program?.processID), try #require(program?.folder.path))
    program = nil
    #expect(kill(id, 0) == -1)
    #expect(!FileManager.default.fileExists(atPath: folder))
  }
}
