import Mustache
import Rendering

/// Walks a template over a page as rendering would, and notes each tag that finds nothing.
struct TagWalk {
  let tree: TemplateTree
  let texts: CatalogBranch
  /// Tags that some page has reached.
  private(set) var reached: Set<TemplateTag> = []
  /// Sentences about tags that resolve to nothing, or to something else than they should.
  private(set) var faults: Set<String> = []

  init(tree: TemplateTree, texts: CatalogBranch) {
    self.tree = tree
    self.texts = texts
  }

  mutating func walk(_ template: String, over page: Any) {
    walk(tree.templates[template] ?? [], stack: [["text": texts] as [String: Any], page], blocks: [:])
  }

  private mutating func walk(_ nodes: [TemplateNode], stack: [Any], blocks: [String: [TemplateNode]]) {
    for node in nodes {
      switch node {
      case .variable(let tag):
        reached.insert(tag)
        if let value = find(tag, in: stack), value is CatalogBranch { faults.insert("\(tag) is a group of texts") }
      case .section(let tag, let inner):
        reached.insert(tag)
        switch find(tag, in: stack) {
        case nil: break
        case let flag as Bool: if flag { walk(inner, stack: stack, blocks: blocks) }
        case let list as [Any]: for item in list { walk(inner, stack: stack + [item], blocks: blocks) }
        case let value?: walk(inner, stack: stack + [value], blocks: blocks)
        }
      case .inverted(let tag, let inner):
        reached.insert(tag)
        let value = find(tag, in: stack)
        if value == nil || value as? Bool == false || (value as? [Any])?.isEmpty == true {
          walk(inner, stack: stack, blocks: blocks)
        }
      case .partial(let tag):
        reached.insert(tag)
        if tree.templates[tag.name] == nil { faults.insert("\(tag): no such template") }
        walk(tree.templates[tag.name] ?? [], stack: stack, blocks: blocks)
      case .parent(let tag, let given):
        reached.insert(tag)
        if tree.templates[tag.name] == nil { faults.insert("\(tag): no such template") }
        walk(tree.templates[tag.name] ?? [], stack: stack, blocks: given)
      case .block(let tag, let inner):
        reached.insert(tag)
        walk(blocks[tag.name] ?? inner, stack: stack, blocks: blocks)
      }
    }
  }

  /// The value, or nil when a property exists and is nil. A tag without a property is a fault; so is a nil property
  /// behind which the library would find an outer one of the same name.
  private mutating func find(_ tag: TemplateTag, in stack: [Any]) -> Any? {
    if tag.name == "." { return stack.last }
    let names = tag.name.split(separator: ".").map(String.init)
    for (depth, object) in stack.enumerated().reversed() {
      guard case .some(let first) = property(names[0], of: object) else { continue }
      guard var value = first else {
        let outer = stack[..<depth].compactMap { property(names[0], of: $0) ?? nil }
        if !outer.isEmpty { faults.insert("\(tag) is nil, and an outer \(names[0]) would stand in for it") }
        return nil
      }
      for name in names.dropFirst() {
        guard case .some(let next) = property(name, of: value) else {
          faults.insert("\(tag) has no property")
          return nil
        }
        guard let next else { return nil }
        value = next
      }
      return value
    }
    faults.insert("\(tag) has no property")
    return nil
  }

  /// nil: no such property; `.some(nil)`: a property that is nil.
  private func property(_ name: String, of object: Any) -> Any?? {
    if let parent = object as? any MustacheParent { return parent.child(named: name).map { .some($0) } }
    for (label, value) in Mirror(reflecting: object).children where label == name {
      let mirror = Mirror(reflecting: value)
      return mirror.displayStyle == .optional ? .some(mirror.children.first?.value) : .some(value)
    }
    return nil
  }
}
