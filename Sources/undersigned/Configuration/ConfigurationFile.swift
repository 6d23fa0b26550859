import Configuration
import Foundation
import Yams

/// A configuration file as read: the values through the configuration library, the lines through the YAML marks.
struct ConfigurationFile {
  /// As given or found, for messages.
  let path: String
  /// The line of each key that has a value, counted from 1.
  let lines: [String: Int]
  /// Nil when the file can't be read as settings at all.
  let snapshot: (any ConfigSnapshot)?
  /// What is wrong with the file's shape and its keys; the values are not judged here.
  let problems: [ConfigurationProblem]

  init(path: String, contents: Data) {
    self.path = path
    var outline = ConfigurationOutline(path: path)
    var snapshot: (any ConfigSnapshot)?
    do {
      guard let text = String(data: contents, encoding: .utf8) else { throw Unreadable.notUTF8 }
      if let root = try Yams.compose(yaml: text) {
        outline.read(root)
        if outline.isWellFormed, root.mapping != nil {
          snapshot = try YAMLSnapshot(data: contents.bytes, providerName: path, parsingOptions: .default)
        }
      }
    } catch {
      outline.refuse(error)
    }
    lines = outline.lines
    problems = outline.problems
    self.snapshot = snapshot
  }

  enum Unreadable: Error, CustomStringConvertible {
    case notUTF8
    var description: String { "is not a text in UTF-8" }
  }
}
