/// How one organization belongs to another without being it.
package enum RelationKind: String, Sendable, Codable, CaseIterable {
  /// Of a network or a committee, which others belong to as well.
  case memberOf = "member-of"
  /// The part of a body in one place: a national section, a branch.
  case chapterOf = "chapter-of"
}

/// Whether a relation is a guess or somebody's word.
package enum RelationState: String, Sendable, Codable, CaseIterable {
  /// Read from the names; nothing follows from it.
  case suggested
  /// The two are never merged for being related.
  case confirmed
  /// Never suggested again.
  case rejected
}
