/// Everything that is wrong with a roll, sorted by line; never empty.
package struct RollFlaws: Error, Sendable, Hashable, CustomStringConvertible {
  package let flaws: [FileFlaw]

  package init(flaws: [FileFlaw]) {
    self.flaws = flaws.sorted()
  }

  /// One line per flaw: `file:line: key: sentence`.
  package var description: String { flaws.map(\.description).joined(separator: "\n") }
}
