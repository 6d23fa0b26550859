import Statements

/// What one check of the doctor found.
struct Finding: Sendable, Equatable {
  enum Level: String, Sendable {
    case ok, warn, fail
  }

  let check: String
  let level: Level
  /// One or two sentences; when not all is well, with what to do.
  let sentence: String

  static func ok(_ check: String, _ sentence: String) -> Finding {
    Finding(check: check, level: .ok, sentence: sentence)
  }

  static func warn(_ check: String, _ sentence: String) -> Finding {
    Finding(check: check, level: .warn, sentence: sentence)
  }

  static func fail(_ check: String, _ sentence: String) -> Finding {
    Finding(check: check, level: .fail, sentence: sentence)
  }

  /// What a check found, or that it could not be made.
  static func of(_ check: String, _ examine: () async throws -> [Finding]) async -> [Finding] {
    do { return try await examine() } catch { return [.fail(check, "\(error)")] }
  }

  var json: JSONValue {
    ["check": .text(check), "level": .text(level.rawValue), "message": .text(sentence)]
  }
}
