/// What the register has for a claim when it is looked up, and how the claim was read for that.
package struct Sighting: Sendable {
  let profile: Profile
  /// The likeliest first.
  let found: [IdentityIndex.Candidate]
  /// Which load of the register it was; another one has other numbers for its words.
  var load = 0

  /// The organizations that the claim may be, the likeliest first, at most `Recognizer.candidateLimit`.
  package var candidates: [Int64] { found.prefix(Recognizer.candidateLimit).map(\.id) }
}
