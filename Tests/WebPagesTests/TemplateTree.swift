import Foundation

/// A template as a tree of its tags, read independently of the library that renders it.
indirect enum TemplateNode {
  case variable(TemplateTag)
  case section(TemplateTag, [TemplateNode])
  case inverted(TemplateTag, [TemplateNode])
  case partial(TemplateTag)
  case parent(TemplateTag, [String: [TemplateNode]])
  case block(TemplateTag, [TemplateNode])
}

/// One tag, and where it stands.
struct TemplateTag: Hashable, CustomStringConvertible {
  let name: String
  let template: String
  let position: Int
  var description: String { "\(template): {{\(name)}} at character \(position)" }
}

struct TemplateTree {
  let templates: [String: [TemplateNode]]

  init(directory: URL) throws {
    var templates: [String: [TemplateNode]] = [:]
    for folder in ["", "public/", "desk/", "partials/"] {
      let files = try FileManager.default.contentsOfDirectory(
        at: directory.appending(path: folder), includingPropertiesForKeys: nil)
      for file in files where file.pathExtension == "mustache" {
        let name = folder + file.deletingPathExtension().lastPathComponent
        var reader = TemplateReader(template: name, text: try String(contentsOf: file, encoding: .utf8))
        templates[name] = reader.nodes()
      }
    }
    self.templates = templates
  }
}

private struct TemplateReader {
  let template: String
  private var tags: ArraySlice<(sigil: Character?, tag: TemplateTag)>

  init(template: String, text: String) {
    self.template = template
    let found = text.matches(of: #/\{\{\{?([#^/><$&]?)\s*([^}]+?)\s*\}?\}\}/#).map { match in
      (
        sigil: match.1.first,
        tag: TemplateTag(
          name: String(match.2), template: template,
          position: text.distance(from: text.startIndex, to: match.range.lowerBound))
      )
    }
    tags = found[...]
  }

  mutating func nodes() -> [TemplateNode] {
    var nodes: [TemplateNode] = []
    while let (sigil, tag) = tags.popFirst() {
      switch sigil {
      case "#": nodes.append(.section(tag, self.nodes()))
      case "^": nodes.append(.inverted(tag, self.nodes()))
      case "$": nodes.append(.block(tag, self.nodes()))
      case ">": nodes.append(.partial(tag))
      case "<":
        var blocks: [String: [TemplateNode]] = [:]
        for case .block(let block, let inner) in self.nodes() { blocks[block.name] = inner }
        nodes.append(.parent(tag, blocks))
      case "/": return nodes
      default: nodes.append(.variable(tag))
      }
    }
    return nodes
  }
}
