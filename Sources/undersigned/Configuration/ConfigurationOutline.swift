import Yams

/// Walks a YAML tree: notes the line of every key, and every key that is not ours.
struct ConfigurationOutline {
  let path: String
  private(set) var lines: [String: Int] = [:]
  private(set) var problems: [ConfigurationProblem] = []
  /// False when the shape is such that no value can be taken from the file.
  private(set) var isWellFormed = true

  init(path: String) { self.path = path }

  mutating func read(_ root: Node) {
    if let mapping = root.mapping {
      read(mapping, below: "")
    } else if !root.isNothing {
      refuse(line: root.line, nil, "must be keys with values, such as siteName: Example")
    }
  }

  mutating func refuse(_ error: any Error) {
    guard let error = error as? YamlError else { return refuse(line: nil, nil, "\(error)") }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      refuse(line: mark.line, nil, "is not YAML: \(problem)")
    case .duplicatedKeysInMapping(let keys, let context):
      refuse(line: context.mark.line, keys.first, "is given twice in the section that begins here")
    default: refuse(line: nil, nil, "is not YAML: \(error)")
    }
  }

  private mutating func read(_ mapping: Node.Mapping, below section: String) {
    for (keyNode, value) in mapping {
      guard let word = keyNode.string else {
        refuse(line: keyNode.line, nil, "has a key that is not a plain word")
        continue
      }
      let name = section.isEmpty ? word : "\(section).\(word)"
      if let key = ConfigurationKey.all.first(where: { $0.name == name }) {
        readValue(of: key, value, line: keyNode.line)
      } else if ConfigurationKey.all.contains(where: { $0.name.hasPrefix("\(name).") }) {
        readSection(name, value, line: keyNode.line)
      } else {
        problems.append(.unknown(name, at: place(keyNode.line)))
      }
    }
  }

  private mutating func readSection(_ name: String, _ value: Node, line: Int?) {
    if let mapping = value.mapping {
      read(mapping, below: name)
    } else if !value.isNothing {
      problems.append(.init(place: place(line), key: name, reason: "is a section: its keys go below it, indented"))
    }
  }

  private mutating func readValue(of key: ConfigurationKey, _ value: Node, line: Int?) {
    if value.isNothing { return }
    if let first = lines[key.name] {
      problems.append(.init(place: place(line), key: key.name, reason: "is given twice, first on line \(first)"))
    } else if key.kind.isList, value.sequence == nil {
      refuse(line: line, key.name, "must be a list, such as [a, b]")
    } else if !key.kind.isList, value.scalar == nil {
      refuse(line: line, key.name, "must be a single value")
    } else if value.sequence?.contains(where: { $0.scalar == nil }) == true {
      refuse(line: line, key.name, "must be a list of plain values")
    } else {
      lines[key.name] = line ?? 0
    }
  }

  private mutating func refuse(line: Int?, _ key: String?, _ reason: String) {
    isWellFormed = false
    problems.append(.init(place: place(line), key: key, reason: reason))
  }

  private func place(_ line: Int?) -> String { line.map { "\(path):\($0)" } ?? path }
}

extension ConfigurationProblem {
  /// A key that nobody knows, with the one that was probably meant.
  static func unknown(_ name: String, at place: String) -> Self {
    let meant = NearestName.of(name, among: ConfigurationKey.all.map(\.name))
    return .init(place: place, key: name, reason: "is not a key\(meant.map { "; did you mean \($0)?" } ?? "")")
  }
}

extension Node {
  /// An empty value, `~` or `null`: as if the key were not there.
  fileprivate var isNothing: Bool {
    guard let scalar, scalar.style == .plain else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  fileprivate var line: Int? { mark?.line }
}
