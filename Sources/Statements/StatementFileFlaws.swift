/// Everything that is wrong with a statement's files, sorted by file and line; never empty.
package struct StatementFileFlaws: Error, Sendable, Hashable, CustomStringConvertible {
  package let flaws: [FileFlaw]

  package init(flaws: [FileFlaw]) {
    self.flaws = flaws.sorted()
  }

  /// One line per flaw: `file:line: key: sentence`.
  package var description: String { flaws.map(\.description).joined(separator: "\n") }
}
