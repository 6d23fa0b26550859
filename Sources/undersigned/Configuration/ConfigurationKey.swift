/// One setting: its name in the file, what it accepts, what it is when nobody says, and the sentence that explains it.
struct ConfigurationKey: Sendable {
  /// With dots between sections, as written in the file: `http.port`.
  let name: String
  let kind: ConfigurationKind
  /// As it would be written in the file; empty when there is none, or when it follows from another key.
  let standard: String
  /// One sentence, ending with a full stop.
  let doc: String
  /// True when `config show` must not print the value.
  let isSecret: Bool

  init(_ name: String, _ kind: ConfigurationKind, _ standard: String, secret: Bool = false, _ doc: String) {
    self.name = name
    self.kind = kind
    self.standard = standard
    self.doc = doc
    isSecret = secret
  }

  /// A key without a default of its own.
  init(_ name: String, _ kind: ConfigurationKind, secret: Bool = false, _ doc: String) {
    self.init(name, kind, "", secret: secret, doc)
  }

  /// The parts of the name: `["http", "port"]`.
  var components: [String] { name.split(separator: ".").map(String.init) }
}
