/// What the register had for a claim when it was looked up: later only what came since has to be looked at.
///
/// A look-up takes long beside everything else in a sign-on; this lets it happen before the sign-on's turn at the writer.
package struct Sighting: Sendable {
  let profile: Profile
  let keys: CandidateKeys
  /// The likeliest first.
  let found: [IdentityIndex.Candidate]
  /// How many records there were.
  let records: Int
  /// Which load of the register it was; another one has other numbers for its words.
  var load = 0
}
