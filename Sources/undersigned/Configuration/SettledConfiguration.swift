import Foundation

/// A key's value and where it came from.
struct SettledEntry: Sendable {
  let key: ConfigurationKey
  let value: ConfigurationValue
  let source: ConfigurationSource
}

/// The values that won, by key; a key without an entry has no value.
struct SettledConfiguration: Sendable {
  var entries: [String: SettledEntry] = [:]
  /// Keys whose value can't be read: rules between keys have nothing to say about them.
  var unreadable: Set<String> = []
  let workingDirectory: WorkingDirectory

  /// True when nobody gave the key a value, rather than a bad one.
  func lacks(_ key: ConfigurationKey) -> Bool { entries[key.name] == nil && !unreadable.contains(key.name) }

  func text(_ key: ConfigurationKey) -> String? {
    switch entries[key.name]?.value {
    case .text(let text), .path(let text): text
    default: nil
    }
  }

  func url(_ key: ConfigurationKey) -> URL? {
    if case .url(let url) = entries[key.name]?.value { url } else { nil }
  }

  func boolean(_ key: ConfigurationKey) -> Bool? {
    if case .boolean(let value) = entries[key.name]?.value { value } else { nil }
  }

  func integer(_ key: ConfigurationKey) -> Int? {
    if case .integer(let value) = entries[key.name]?.value { value } else { nil }
  }

  func duration(_ key: ConfigurationKey) -> Duration? {
    if case .duration(let value) = entries[key.name]?.value { value } else { nil }
  }

  func list(_ key: ConfigurationKey) -> [String] {
    if case .list(let items) = entries[key.name]?.value { items } else { [] }
  }

  /// A path, made absolute from the working directory.
  func path(_ key: ConfigurationKey) -> URL? {
    text(key).map(workingDirectory.resolve)
  }

  /// Fills in the defaults that follow from other keys or from where the program lies.
  mutating func deriveDefaults(programDirectory: URL) {
    if let data = text(.dataDirectory) {
      let folder = data.hasSuffix("/") ? String(data.dropLast()) : data
      derive(.mailFolder, .path("\(folder)/mail"))
      derive(.keysFile, .path("\(folder)/keys.json"))
    }
    if entries[ConfigurationKey.publicURL.name]?.source == .standard, let listening = listeningURL {
      entries[ConfigurationKey.publicURL.name] = SettledEntry(
        key: .publicURL, value: .url(listening), source: .standard)
    }
    if let host = url(.publicURL)?.host() { derive(.smtpHelloName, .text(host)) }
    let places = InstalledFolder(programDirectory: programDirectory, workingDirectory: workingDirectory.url)
    if let templates = places.find("Templates") { derive(.templatesDirectory, .path(templates.path)) }
  }

  /// Where a browser on this machine finds the program; nil while the port is not known.
  private var listeningURL: URL? {
    guard let host = text(.httpHost), let port = integer(.httpPort), port > 0 else { return nil }
    let reachable = ["0.0.0.0", "::"].contains(host) ? "127.0.0.1" : host
    return URL(string: "http://\(reachable.contains(":") ? "[\(reachable)]" : reachable):\(port)")
  }

  private mutating func derive(_ key: ConfigurationKey, _ value: ConfigurationValue) {
    guard entries[key.name] == nil else { return }
    entries[key.name] = SettledEntry(key: key, value: value, source: .standard)
  }
}
