/// What a commit means for those who wait outside: said once, after the commit is on the disk.
package struct CommitNotices: Sendable {
  /// Statements whose public pages changed, with their new revision.
  package var revisions: [Int64: Int64] = [:]
  /// There is mail to send.
  package var mail = false
  /// There are webhooks to send.
  package var webhooks = false

  package var isEmpty: Bool { revisions.isEmpty && !mail && !webhooks }

  mutating func merge(_ other: CommitNotices) {
    revisions.merge(other.revisions) { max($0, $1) }
    mail = mail || other.mail
    webhooks = webhooks || other.webhooks
  }
}
