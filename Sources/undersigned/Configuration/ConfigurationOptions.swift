import ArgumentParser
import Foundation

/// The options that every command shares.
struct ConfigurationOptions: ParsableArguments {
  @Option(
    name: .customLong("config"),
    help: ArgumentHelp(
      "The configuration file; by default Config/undersigned.yaml, then /etc/undersigned/undersigned.yaml.",
      valueName: "path"))
  var file: String?

  @Option(help: ArgumentHelp("The folder of the database and everything else that is kept.", valueName: "path"))
  var dataDirectory: String?

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp("Sets one key, before file and environment; may be repeated.", valueName: "key=value"))
  var settings: [String] = []

  func validate() throws {
    for setting in settings where setting.firstIndex(of: "=") == nil || setting.hasPrefix("=") {
      throw ValidationError("--set wants key=value, such as --set http.port=8081, not “\(setting)”.")
    }
  }

  /// The configuration, typed; `flags` are what the command's own options say, and win over all else.
  /// - Throws: `ConfigurationProblems`.
  func load(adding flags: [ConfigurationFlag] = []) throws -> Configuration {
    try Configuration(settle(adding: flags))
  }

  /// The values with their places, for `config show`.
  func settle(adding flags: [ConfigurationFlag] = []) throws -> SettledConfiguration {
    try ConfigurationLoading(
      file: file, flags: self.flags + flags, environment: ProcessInfo.processInfo.environment,
      workingDirectory: .ofThisProcess, programDirectory: InstalledFolder.ofThisProgram
    ).load()
  }

  private var flags: [ConfigurationFlag] {
    let pairs = settings.map {
      $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    }
    let set = pairs.map { ConfigurationFlag(key: $0[0], value: $0[1], spelling: "--set \($0[0])") }
    let named = dataDirectory.map {
      ConfigurationFlag(key: ConfigurationKey.dataDirectory.name, value: $0, spelling: "--data-directory")
    }
    return set + (named.map { [$0] } ?? [])
  }
}
