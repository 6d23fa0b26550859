/// The answer to "is this an organization that we know?".
package enum Recognition: Sendable, Equatable {
  /// It is this one, for these reasons.
  case same(Int64, [Reason])
  /// It may be one of these; a person decides. Never empty, the likeliest first, at most `Recognizer.candidateLimit`.
  case ambiguous([Candidate])
  /// Nothing links it to one that we know.
  case new

  /// An organization that a claim may be, with what speaks for and against it.
  package struct Candidate: Sendable, Equatable {
    package let id: Int64
    /// That it is this one, 0...1.
    package let probability: Double
    package let reasons: [Reason]
  }
}
