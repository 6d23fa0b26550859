import Configuration

/// One source of values, asked key by key.
struct ConfigurationLayer {
  private let snapshot: any ConfigSnapshot
  /// Names the place of a key; nil when the layer has no value for it.
  private let source: (ConfigurationKey) throws -> ConfigurationSource?

  init(flags: [ConfigurationFlag]) {
    let last = Dictionary(flags.map { ($0.key, $0) }) { _, later in later }
    snapshot = Self.memory(last.mapValues(\.value))
    source = { key in last[key.name].map { .flag(name: $0.spelling) } }
  }

  init(environment: any ConfigSnapshot) {
    snapshot = environment
    source = { .environment(name: try ConfigurationEnvironment.name(of: $0, in: environment)) }
  }

  init?(file: ConfigurationFile) {
    guard let values = file.snapshot else { return nil }
    snapshot = values
    source = { key in file.lines[key.name].map { .file(path: file.path, line: $0) } }
  }

  static var standard: ConfigurationLayer {
    let values = ConfigurationKey.all.filter { !$0.standard.isEmpty }.map { ($0.name, $0.standard) }
    return ConfigurationLayer(snapshot: memory(Dictionary(uniqueKeysWithValues: values))) { _ in .standard }
  }

  private init(
    snapshot: any ConfigSnapshot, source: @escaping (ConfigurationKey) -> ConfigurationSource?
  ) {
    self.snapshot = snapshot
    self.source = source
  }

  /// The value of a key in this layer; nil when it is not given, or given empty.
  /// - Throws: `ConfigurationProblem` when it can't be read.
  func value(of key: ConfigurationKey) throws -> SettledEntry? {
    guard let source = try source(key) else { return nil }
    let found = try snapshot.value(
      forKey: AbsoluteConfigKey(key.components), type: key.kind.isList ? .stringArray : .string)
    guard let texts = found.value.map({ Self.texts(of: $0.content) }), !texts.isEmpty else { return nil }
    do {
      return SettledEntry(key: key, value: try Self.read(texts, as: key.kind), source: source)
    } catch let problem as ConfigurationValueProblem {
      throw ConfigurationProblem(place: source.description, key: key.name, reason: problem.reason)
    }
  }

  private static func texts(of content: ConfigContent) -> [String] {
    switch content {
    case .string(let text): text.isEmpty ? [] : [text]
    case .stringArray(let texts): texts.filter { !$0.isEmpty }
    default: []
    }
  }

  private static func read(_ texts: [String], as kind: ConfigurationKind) throws -> ConfigurationValue {
    let values = try texts.map { try kind.read($0) }
    guard kind.isList else { return values[0] }
    return .list(values.flatMap { value -> [String] in if case .list(let items) = value { items } else { [] } })
  }

  private static func memory(_ values: [String: String]) -> any ConfigSnapshot {
    let pairs = ConfigurationKey.all.compactMap { key -> (AbsoluteConfigKey, ConfigValue)? in
      guard let text = values[key.name] else { return nil }
      let items = text.split(separator: ",").map { String($0.trimmingPrefix(while: \.isWhitespace)) }
      return (
        AbsoluteConfigKey(key.components),
        ConfigValue(key.kind.isList ? .stringArray(items) : .string(text), isSecret: key.isSecret)
      )
    }
    return InMemoryProvider(values: Dictionary(uniqueKeysWithValues: pairs)).snapshot()
  }
}
