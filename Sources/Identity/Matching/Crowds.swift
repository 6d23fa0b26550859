/// Rows that say the same of a body, but for the mailbox, in such numbers that not all can be compared with each other.
///
/// All but the first of them are compared with that one alone, and stand apart from everything else: ten thousand rows of one name are as
/// many comparisons.
struct Crowds {
  /// The records in another order: first those that are compared as usual, then the followers.
  let order: [Int]
  /// Of the followers, in their order, the place in `order` of the record that each follows.
  let leaders: [Int]

  /// - Parameter profiles: in an order that does not hang on how they came.
  init(_ profiles: Profiles) {
    let alike = profiles.enumerated().map { (body: $1.body, number: $0) }.sorted { $0 < $1 }
    var leader = Array(0..<profiles.count)
    var first = 0
    for end in 1...max(1, alike.count) where end >= alike.count || alike[end].body != alike[first].body {
      if end - first > Register.candidateLimit {
        for member in alike[first..<end] { leader[member.number] = alike[first].number }
      }
      first = end
    }
    let (others, followers) = (leader.indices.filter { leader[$0] == $0 }, leader.indices.filter { leader[$0] != $0 })
    order = others + followers
    var places = [Int](repeating: 0, count: profiles.count)
    for (place, number) in others.enumerated() { places[number] = place }
    leaders = followers.map { places[leader[$0]] }
  }
}

extension Profile {
  /// A hash of what it says of the body: its names, acronyms, country and domains; not of whose mailbox it is.
  fileprivate var body: UInt64 {
    var hash = Hash.of(acronyms, seed: UInt64(country))
    for name in variants { hash = Hash.mixed(hash ^ name.surfaceHash) }
    return Hash.of([webHost, webPath, socialHandle, mailDomain], seed: hash)
  }
}
