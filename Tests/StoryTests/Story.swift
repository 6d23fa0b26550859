import StoryKit
import Testing

/// Runs a few stories at once and no more: each starts a program and peers of its own.
struct Story: SuiteTrait, TestTrait, TestScoping {
  var isRecursive: Bool { true }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await StoryTurns.shared.take(function)
  }
}

extension Trait where Self == Story {
  static var story: Self { Self() }
}
