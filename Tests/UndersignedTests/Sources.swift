import Foundation
import StoryKit

@testable import undersigned

/// Everything a configuration is read from, in a folder of its own.
struct Sources {
  private let temporary: TemporaryFolder
  var configFile: String?
  var flags: [ConfigurationFlag] = []
  var environment: [String: String] = [:]

  /// `file` becomes Config/undersigned.yaml.
  init(file: String? = nil) throws {
    temporary = try TemporaryFolder("sources")
    try makeFolder("Config")
    if let file { try write(file, to: "Config/undersigned.yaml") }
  }

  private var folder: URL { temporary.url }

  /// The folder stays until the configuration has been read from it.
  func load() throws -> SettledConfiguration {
    try withExtendedLifetime(temporary) { try loading.load() }
  }

  private var loading: ConfigurationLoading {
    ConfigurationLoading(
      file: configFile, flags: flags, environment: environment, workingDirectory: WorkingDirectory(url: folder),
      programDirectory: folder.appending(path: "program"))
  }

  func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(at: folder.appending(path: path), withIntermediateDirectories: true)
  }

  func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: path))
  }

  /// What `load()` complains about, line by line; empty when it does not.
  func problems() throws -> [String] {
    do { _ = try load() } catch let error as ConfigurationProblems {
      return error.problems.map(\.description)
    }
    return []
  }
}
