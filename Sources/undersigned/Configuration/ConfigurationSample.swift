/// The sample file: every key commented out, with its sentence and its default.
enum ConfigurationSample {
  static var text: String {
    var lines = head
    var section = ""
    for key in ConfigurationKey.all {
      let parts = key.components
      let inner = parts.count > 1
      lines.append("")
      if inner, parts[0] != section {
        section = parts[0]
        lines.append("\(section):")
      }
      let indent = inner ? "  " : ""
      lines += wrapped("\(key.doc) (\(key.kind.label))", indent: "\(indent)# ")
      lines.append("\(indent)#\(parts.last ?? key.name):\(key.standard.isEmpty ? "" : " \(key.standard)")")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let head = [
    "# The configuration of Undersigned: every key, with its default. Uncomment what you change.",
    "# The environment wins over this file (UNDERSIGNED_HTTP_PORT for http.port), and flags win over both",
    "# (--set http.port=8081). Relative paths start from the working directory.",
    "# `undersigned config check` finds mistakes, `undersigned config show` tells which value came from where.",
  ]

  private static func wrapped(_ text: String, indent: String) -> [String] {
    var lines = [indent]
    for word in text.split(separator: " ") {
      let last = lines[lines.count - 1]
      if last.count + word.count + 1 > 110 { lines.append(indent) }
      lines[lines.count - 1] += lines[lines.count - 1] == indent ? String(word) : " \(word)"
    }
    return lines
  }
}
