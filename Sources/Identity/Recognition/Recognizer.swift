import Synchronization

/// Knows organizations again: finds those that a claim may be, and decides.
///
/// It keeps the register in memory. Two bodies taken for one is worse than a question, so only what is clear is decided: the odds have to
/// be those at which joining is wrong no more often than is tolerated, and no other organization may come near. Safe to share; calls wait
/// for one another.
package final class Recognizer: Sendable {
  /// The most candidates that an ambiguous answer names.
  package static let candidateLimit = 20
  /// The tolerated share of wrong merges where nothing else is configured.
  package static let defaultWrongMerges = 0.01

  private let state: Mutex<State>
  private let cut: Float

  private struct State {
    /// Made when it is first asked for: reading the tables would hold up a start.
    private var made: IdentityIndex?
    /// How often a whole register was taken up.
    private(set) var loads = 0

    var count: Int { made?.count ?? 0 }

    mutating func take(_ index: IdentityIndex) {
      made = index
      loads += 1
    }

    mutating func withIndex<Result>(_ body: (inout IdentityIndex) -> Result) -> Result {
      var index = made ?? IdentityIndex()
      // The only one of its kind is changed where it stands; of two, all would be copied.
      made = nil
      defer { made = index }
      return body(&index)
    }
  }

  /// - Parameter wrongMerges: the share of automatic answers that may be wrong, 0.001...0.2.
  package init(wrongMerges: Double = defaultWrongMerges) {
    state = Mutex(State())
    cut = Calibration.shipped.cut(wrongMerges: wrongMerges)
  }

  /// Reads the tables that come with the program, unless that has happened; otherwise the first name that is read waits for it.
  package static func readTables() { _ = ProfileReader.shipped }

  /// How many organizations it knows.
  package var count: Int { state.withLock { $0.count } }

  /// Takes up a whole register at once; what was known before is forgotten.
  package func load(_ organizations: [KnownOrganization]) {
    var fresh = IdentityIndex()
    fresh.load(organizations)
    state.withLock { [fresh] in $0.take(fresh) }
  }

  /// Puts organizations as they are now in the place of what was known of them; one without a name is forgotten.
  package func update(_ organizations: [KnownOrganization]) {
    state.withLock { state in
      state.withIndex { index in
        for known in organizations { if known.names.isEmpty { index.remove(known.id) } else { index.put(known) } }
      }
    }
  }

  /// Looks a claim up in the register.
  package func look(for claim: NormalizedClaim) -> Sighting {
    state.withLock { state in
      var sighting = state.withIndex {
        $0.look(for: claim.typed, claim.addresses, least: Double(Calibration.shipped.askFrom))
      }
      sighting.load = state.loads
      return sighting
    }
  }

  /// Decides among these organizations, as they are handed over, whatever the register has of them; the order does not matter.
  package func decide(_ claim: NormalizedClaim, _ organizations: [KnownOrganization]) -> Recognition {
    if organizations.isEmpty { return .new }
    let least = Calibration.shipped.askFrom
    let comparisons = state.withLock { state in
      var claim = claim
      if claim.sighting?.load != state.loads { claim.sighting = nil }
      return state.withIndex { [claim] in $0.compare(claim, organizations, least: least) }
    }
    let likely = zip(organizations, comparisons).filter { $0.1.bits >= least }.sorted {
      ($0.1.bits, $1.0.id) > ($1.1.bits, $0.0.id)
    }
    if likely.isEmpty { return .new }
    // What somebody typed and nobody confirmed makes a clear answer no less clear.
    let sure = likely.filter { $0.1.bits >= cut && !$0.1.wantsPerson }
    if let best = sure.first(where: \.0.confirmed) ?? sure.first {
      let rivals = likely.filter { $0.0.id != best.0.id && ($0.0.confirmed || !best.0.confirmed) }
      if rivals.allSatisfy({ best.1.bits - $0.1.bits >= Clustering.clearLead }) {
        return .same(best.0.id, reasons(best, claim))
      }
    }
    return .ambiguous(
      likely.prefix(Self.candidateLimit).map {
        Recognition.Candidate(
          id: $0.0.id, probability: $0.1.probability, reasons: reasons($0, claim))
      })
  }

  private func reasons(_ compared: (KnownOrganization, IdentityIndex.Comparison), _ claim: NormalizedClaim) -> [Reason]
  {
    var reasons = compared.1.reasons
    if claim.name.mixedScripts { reasons.append(Reason(kind: .mixedScripts)) }
    if !compared.0.confirmed { reasons.append(Reason(kind: .unconfirmed)) }
    return reasons
  }
}
