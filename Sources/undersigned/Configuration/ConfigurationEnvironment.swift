import Configuration

/// The variables of the environment that are ours: `UNDERSIGNED_HTTP_PORT` for `http.port`.
struct ConfigurationEnvironment {
  static let prefix = "UNDERSIGNED_"
  /// Names the configuration file, like `--config`; the flag wins.
  static let fileVariable = "UNDERSIGNED_CONFIG"

  let snapshot: any ConfigSnapshot
  /// Variables that begin with our prefix and name no key.
  let problems: [ConfigurationProblem]

  init(_ variables: [String: String]) throws {
    snapshot = EnvironmentVariablesProvider(environmentVariables: variables).prefixKeys(with: "undersigned").snapshot()
    let ours = try ConfigurationKey.all.map { [snapshot] in try Self.name(of: $0, in: snapshot) }
    let known = Set(ours + [Self.fileVariable])
    problems = variables.keys.filter { $0.hasPrefix(Self.prefix) && !known.contains($0) }.sorted().map { name in
      let meant = NearestName.of(name, among: ours).map { "; did you mean \($0)?" } ?? ""
      return ConfigurationProblem(place: "environment", key: name, reason: "is not a setting\(meant)")
    }
  }

  /// The variable's name for a key, as the configuration library spells it.
  static func name(of key: ConfigurationKey, in snapshot: any ConfigSnapshot) throws -> String {
    try snapshot.value(forKey: AbsoluteConfigKey(key.components), type: .string).encodedKey
  }
}
