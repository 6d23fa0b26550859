/// One setting given on the command line.
struct ConfigurationFlag: Sendable, Equatable {
  /// The key's name: `http.port`.
  let key: String
  let value: String
  /// As typed, for messages: `--set http.port`.
  let spelling: String
}
