import Configuration
import Foundation

/// Everything that a configuration is read from; `load()` settles it.
struct ConfigurationLoading {
  /// `--config`; nil looks for the file in the usual places.
  var file: String?
  /// In the order typed: of two for one key the later wins.
  var flags: [ConfigurationFlag] = []
  var environment: [String: String]
  /// What relative paths are relative to.
  var workingDirectory: WorkingDirectory
  /// The folder of the running program.
  var programDirectory: URL

  /// Where the file is looked for, in this order, when nobody names it.
  static let usualFiles = ["Config/undersigned.yaml", "/etc/undersigned/undersigned.yaml"]

  /// Reads every source, lets the stronger win (default < file < environment < flag) and checks the outcome;
  /// a bad value is told even where a stronger source overrides it.
  /// - Throws: `ConfigurationProblems` with all that is wrong.
  func load() throws -> SettledConfiguration {
    let file = try readFile()
    let environment = try ConfigurationEnvironment(environment)
    var problems = (file?.problems ?? []) + environment.problems
    problems += flags.filter { flag in !ConfigurationKey.all.contains { $0.name == flag.key } }
      .map { .unknown($0.key, at: "flag \($0.spelling)") }

    var layers = [ConfigurationLayer.standard]
    if let file, let layer = ConfigurationLayer(file: file) { layers.append(layer) }
    layers += [ConfigurationLayer(environment: environment.snapshot), ConfigurationLayer(flags: flags)]

    var settled = SettledConfiguration(workingDirectory: workingDirectory)
    for key in ConfigurationKey.all {
      for layer in layers {
        do {
          if let found = try layer.value(of: key) { settled.entries[key.name] = found }
        } catch let problem as ConfigurationProblem {
          settled.unreadable.insert(key.name)
          problems.append(problem)
        }
      }
    }
    settled.deriveDefaults(programDirectory: programDirectory)
    problems += ConfigurationRules.problems(in: settled)
    guard problems.isEmpty else { throw ConfigurationProblems(problems: problems) }
    return settled
  }

  private func readFile() throws -> ConfigurationFile? {
    let named = file ?? environment[ConfigurationEnvironment.fileVariable].flatMap { $0.isEmpty ? nil : $0 }
    let path =
      named ?? Self.usualFiles.first { FileManager.default.fileExists(atPath: workingDirectory.resolve($0).path) }
    guard let path else { return nil }
    do {
      return ConfigurationFile(path: path, contents: try Data(contentsOf: workingDirectory.resolve(path)))
    } catch {
      let reason = "cannot be read: \(FileFailure.reason(error))"
      throw ConfigurationProblems(problems: [.init(place: path, key: nil, reason: reason)])
    }
  }
}
