/// Many records, one after the other in runs of words: nothing is kept for a record but its words and where they begin.
///
/// Runs are short, so that a register grows without moving all that it has.
struct Profiles: Sendable {
  private var runs: [[UInt32]] = []
  /// The run of each record, and at which of its words it begins.
  private var places: [UInt32] = []

  /// A run is begun anew before its records could begin beyond this: their place is told in 16 bits.
  private static let runLength = 1 << 16

  var count: Int { places.count }

  subscript(number: Int) -> Profile {
    let place = places[number]
    return Profile(runs[Int(place >> 16)], at: Int(place & 0xFFFF))
  }

  mutating func append(_ draft: ProfileDraft) {
    append { draft.write(to: &$0) }
  }

  mutating func append(_ profile: Profile) {
    append { $0.append(contentsOf: profile.words[profile.range]) }
  }

  private mutating func append(_ write: (inout [UInt32]) -> Void) {
    if runs.last.map({ $0.count >= Self.runLength }) ?? true {
      runs.append([])
      // Who has more than one run will fill them: the last record may go beyond.
      if runs.count > 1 { runs[runs.count - 1].reserveCapacity(Self.runLength + 512) }
    }
    let run = runs.count - 1
    places.append(UInt32(run) << 16 | UInt32(runs[run].count))
    write(&runs[run])
  }

  /// Appends all the records of another, run by run.
  mutating func append(_ others: consuming Profiles) {
    let before = UInt32(runs.count) << 16
    places.reserveCapacity(places.count + others.count)
    for place in others.places { places.append(before + place) }
    runs.append(contentsOf: others.runs)
  }

  /// These of its records, in this order.
  func picking(_ numbers: [Int]) -> Profiles {
    var picked = self
    picked.places = numbers.map { places[$0] }
    return picked
  }

  /// Numbers the words of all records anew.
  mutating func renumber(_ number: (UInt32) -> UInt32) {
    for place in places {
      ProfileRenumbering.renumber(&runs[Int(place >> 16)], at: Int(place & 0xFFFF), number)
    }
  }
}

extension Profiles: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { count }
}
