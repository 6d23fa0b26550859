/// A signed link whose signature is right: the row it is about and the version of the link.
package struct LinkUse: Sendable, Hashable {
  package let subject: Int64
  /// Compared with the row's version: a newer link of the same kind voids the older.
  package let version: Int64

  package init(subject: Int64, version: Int64) {
    self.subject = subject
    self.version = version
  }

  /// Whether a row with this version is what the link was made for. A token has 16 bits for it.
  package func isCurrent(_ rowVersion: Int64) -> Bool {
    UInt16(truncatingIfNeeded: rowVersion) == UInt16(truncatingIfNeeded: version)
  }
}
