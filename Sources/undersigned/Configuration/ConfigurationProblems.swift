/// One thing that is wrong with the configuration, and where it stands.
struct ConfigurationProblem: Error, Equatable, CustomStringConvertible {
  /// A source's description (`undersigned.yaml:12`, `environment UNDERSIGNED_HTTP_PORT`), or a file's path.
  let place: String
  /// Nil when the file as a whole is broken.
  let key: String?
  let reason: String

  var description: String { "\(place): \(key.map { "\($0) " } ?? "")\(reason)" }
}

/// Everything that is wrong with the configuration, told at once.
struct ConfigurationProblems: Error, Equatable, CustomStringConvertible {
  let problems: [ConfigurationProblem]

  var description: String {
    let count = problems.count == 1 ? "one problem" : "\(problems.count) problems"
    return (["the configuration has \(count):"] + problems.map { "  \($0)" }).joined(separator: "\n")
  }
}
