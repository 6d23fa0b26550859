/// Where a value came from.
enum ConfigurationSource: Sendable, Equatable, CustomStringConvertible {
  case standard
  case file(path: String, line: Int)
  case environment(name: String)
  /// As typed, without the value: `--data-directory`, `--set http.port`.
  case flag(name: String)

  var description: String {
    switch self {
    case .standard: "default"
    case .file(let path, let line): "\(path):\(line)"
    case .environment(let name): "environment \(name)"
    case .flag(let name): "flag \(name)"
    }
  }
}
