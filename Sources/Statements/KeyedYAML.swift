import Yams

/// A block of YAML keys that is read value by value; every reading that fails notes a flaw with the line to look at.
package struct KeyedYAML {
  private struct Entry {
    let line: Int
    let value: Node
  }

  let file: String
  /// The file's line on which the block begins, where missing keys are reported.
  let line: Int
  private let lineOffset: Int
  private var entries: [String: Entry] = [:]
  private var order: [String] = []

  /// Reads a whole document that must be a mapping; `firstLine` is the file's line of the YAML's first line.
  /// - Returns: nil, with the flaw noted, when it is not well-formed or not a mapping.
  package init?(document yaml: String, file: String, firstLine: Int, flaws: inout [FileFlaw]) {
    do {
      guard let root = try Yams.compose(yaml: yaml) else {
        flaws.append(
          FileFlaw(
            file: file, line: firstLine, sentence: "There are no keys here. Write one per line, as `key: value`."))
        return nil
      }
      self.init(root, file: file, lineOffset: firstLine - 1, blockLine: max(1, firstLine - 1), flaws: &flaws)
    } catch {
      flaws.append(Self.flaw(of: error, in: yaml, file: file, firstLine: firstLine))
      return nil
    }
  }

  /// Reads a mapping inside a document that was composed before.
  init?(_ node: Node, file: String, lineOffset: Int, blockLine: Int? = nil, flaws: inout [FileFlaw]) {
    let ownLine = (node.mark?.line ?? 1) + lineOffset
    guard case .mapping(let mapping) = node else {
      flaws.append(
        FileFlaw(file: file, line: ownLine, sentence: "Keys are expected here. Write one per line, as `key: value`."))
      return nil
    }
    self.file = file
    self.lineOffset = lineOffset
    line = blockLine ?? ownLine
    for (key, value) in mapping {
      let keyLine = (key.mark?.line ?? 1) + lineOffset
      guard let name = key.scalar?.string else {
        flaws.append(FileFlaw(file: file, line: keyLine, sentence: "A key must be a plain word."))
        continue
      }
      entries[name] = Entry(line: keyLine, value: value)
      order.append(name)
    }
  }

  func has(_ key: String) -> Bool { entries[key] != nil }

  /// The file's line of a key, or of the block when the key is not there.
  package func line(of key: String) -> Int { entries[key]?.line ?? line }

  /// A flaw on the line of a key.
  package func flaw(_ key: String, _ sentence: String) -> FileFlaw {
    FileFlaw(file: file, line: line(of: key), key: key, sentence: sentence)
  }

  /// Notes every key that is not in `known`, with the nearest known one.
  package func refuseUnknownKeys(known: [String], flaws: inout [FileFlaw]) {
    for key in order where !known.contains(key) {
      let hint = Spelling.nearest(to: key, in: known).map { "Did you mean `\($0)`?" }
      flaws.append(flaw(key, "This key is not known. \(hint ?? "The keys are \(known.joined(separator: ", ")).")"))
    }
  }

  /// A text on one line or folded, spaces around it taken off; nil when the key is absent or its value is refused.
  package func string(_ key: String, required: Bool = false, flaws: inout [FileFlaw]) -> String? {
    guard let entry = entry(key, required: required, flaws: &flaws) else { return nil }
    guard let text = entry.value.scalar?.string else {
      flaws.append(flaw(key, "This must be a text, not a list or a block of keys."))
      return nil
    }
    let trimmed = text.trimmed
    if trimmed.isEmpty || isNull(entry.value) {
      flaws.append(
        flaw(key, required ? "This is empty. Write a text." : "This is empty. Write a text, or leave the key out."))
      return nil
    }
    return trimmed
  }

  /// The texts of a list with the line of each; nil when the key is absent or its value is refused.
  func strings(_ key: String, required: Bool = false, flaws: inout [FileFlaw]) -> [(text: String, line: Int)]? {
    guard let nodes = nodes(key, required: required, flaws: &flaws) else { return nil }
    var texts: [(text: String, line: Int)] = []
    for (node, line) in nodes {
      guard let text = node.scalar?.string.trimmed, !text.isEmpty, !isNull(node) else {
        flaws.append(FileFlaw(file: file, line: line, key: key, sentence: "Each entry of this list must be a text."))
        return nil
      }
      texts.append((text, line))
    }
    return texts
  }

  /// The blocks of keys in a list; nil when the key is absent or is not a list.
  func blocks(_ key: String, required: Bool = false, flaws: inout [FileFlaw]) -> [KeyedYAML]? {
    guard let nodes = nodes(key, required: required, flaws: &flaws) else { return nil }
    return nodes.compactMap { KeyedYAML($0.node, file: file, lineOffset: lineOffset, flaws: &flaws) }
  }

  /// The block of keys below a key; nil when the key is absent or holds something else.
  func block(_ key: String, required: Bool = false, flaws: inout [FileFlaw]) -> KeyedYAML? {
    guard let entry = entry(key, required: required, flaws: &flaws) else { return nil }
    return KeyedYAML(entry.value, file: file, lineOffset: lineOffset, blockLine: entry.line, flaws: &flaws)
  }

  /// A whole number of at least 1, digits only.
  func positiveInteger(_ key: String, flaws: inout [FileFlaw]) -> Int? {
    guard let text = string(key, flaws: &flaws) else { return nil }
    guard text.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(text), number >= 1 else {
      flaws.append(flaw(key, "`\(text)` is not a whole number of at least 1. Write digits only."))
      return nil
    }
    return number
  }

  /// `true` or `false`.
  func boolean(_ key: String, flaws: inout [FileFlaw]) -> Bool? {
    guard let text = string(key, flaws: &flaws) else { return nil }
    switch text {
    case "true": return true
    case "false": return false
    default:
      flaws.append(flaw(key, "`\(text)` is neither true nor false. Write one of the two."))
      return nil
    }
  }

  /// One of an enumeration's raw values; nil when the key is absent or its value is refused.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, required: Bool = false, flaws: inout [FileFlaw]
  ) -> Choice? where Choice.RawValue == String {
    guard let text = string(key, required: required, flaws: &flaws) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    let hint = Spelling.nearest(to: text, in: known).map { "Did you mean `\($0)`?" }
    flaws.append(flaw(key, "`\(text)` is not known here. \(hint ?? "Write one of \(known.joined(separator: ", ")).")"))
    return nil
  }

  /// The keys of the block, in the order of the file.
  var names: [String] { order }

  /// Whether a key's value is a single text rather than a list.
  func isText(_ key: String) -> Bool { entries[key]?.value.scalar != nil }

  /// The value of a key without its place in the file, for comparing two files; nil when the key is absent.
  func value(_ key: String) -> Node? { entries[key]?.value }

  private func entry(_ key: String, required: Bool, flaws: inout [FileFlaw]) -> Entry? {
    guard let entry = entries[key] else {
      if required { flaws.append(flaw(key, "This key is missing. Add a line `\(key): …`.")) }
      return nil
    }
    return entry
  }

  private func nodes(_ key: String, required: Bool, flaws: inout [FileFlaw]) -> [(node: Node, line: Int)]? {
    guard let entry = entry(key, required: required, flaws: &flaws) else { return nil }
    guard case .sequence(let sequence) = entry.value else {
      flaws.append(flaw(key, "This must be a list. Write `[one, two]`, or one entry per line after a hyphen."))
      return nil
    }
    return sequence.map { ($0, ($0.mark?.line ?? 1) + lineOffset) }
  }

  /// Only plain scalars can be null: a quoted "null" is a text.
  private func isNull(_ node: Node) -> Bool { node.null != nil && node.scalar?.style == .plain }

  private static func flaw(of error: any Error, in yaml: String, file: String, firstLine: Int) -> FileFlaw {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      return FileFlaw(
        file: file, line: mark.line + firstLine - 1,
        sentence: "This is not well-formed YAML (\(problem)). A text with a colon or a hash needs quotes around it.")
    case YamlError.duplicatedKeysInMapping(let duplicates, let context):
      let key = duplicates.first ?? ""
      let line = Self.lastLine(of: key, in: yaml, from: context.mark.line) + firstLine - 1
      return FileFlaw(file: file, line: line, key: key, sentence: "This key is written twice. Keep one of the two.")
    case YamlError.reader(let problem, let offset, _, _):
      let before = offset.map { yaml.prefix($0).count(where: \.isNewline) } ?? 0
      return FileFlaw(
        file: file, line: before + firstLine,
        sentence: "A character here can't stand in YAML (\(problem)). Take it out.")
    default:
      return FileFlaw(file: file, line: firstLine, sentence: "This can't be read as YAML (\(error)).")
    }
  }

  /// The parser names a doubled key but only the line of its block: the second place is looked for from there.
  private static func lastLine(of key: String, in yaml: String, from start: Int) -> Int {
    let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
    var seen = 0
    for (index, line) in lines.enumerated() where index + 1 >= start {
      let bare = line.trimmingPrefix { $0 == " " || $0 == "-" }
      guard bare.hasPrefix("\(key):") || bare.hasPrefix("\"\(key)\":") else { continue }
      seen += 1
      if seen == 2 { return index + 1 }
    }
    return start
  }
}
