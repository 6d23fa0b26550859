import Mustache

/// One object of a catalog file, as templates see it: each name is a text or a further object.
package struct CatalogBranch: Sendable, MustacheParent {
  private enum Entry: Sendable {
    case text(String)
    case branch(CatalogBranch)
  }

  private let entries: [String: Entry]

  init(_ object: [String: Any], path: String, file: String) throws(RenderingFault) {
    var entries: [String: Entry] = [:]
    for (name, value) in object {
      let key = path.isEmpty ? name : "\(path).\(name)"
      if let text = value as? String {
        entries[name] = .text(text)
      } else if let inner = value as? [String: Any] {
        entries[name] = .branch(try CatalogBranch(inner, path: key, file: file))
      } else {
        throw .catalog("\(file): \(key) must be a text or an object of texts")
      }
    }
    self.entries = entries
  }

  /// The text or the branch of that name, or nil.
  package func child(named name: String) -> Any? {
    switch entries[name] {
    case .text(let text): text
    case .branch(let branch): branch
    case nil: nil
    }
  }

  /// Every text below, by its dotted name.
  func flattened(prefix: String = "") -> [String: String] {
    var flat: [String: String] = [:]
    for (name, entry) in entries {
      switch entry {
      case .text(let text): flat[prefix + name] = text
      case .branch(let branch): flat.merge(branch.flattened(prefix: "\(prefix)\(name).")) { first, _ in first }
      }
    }
    return flat
  }
}
