/// Counts groups of names that have a mark in common, directly or through others, up to 32.
struct NameFamilies {
  private static let limit = 32
  /// A family keeps no more marks than this: a hundred thousand records of one name would each bring a domain.
  private static let marksLimit = 64

  /// Empty while there is none.
  private var first: [UInt64] = []
  private var others: [[UInt64]] = []

  init(_ first: [UInt64] = []) { self.first = first }

  var count: Int { first.isEmpty ? 0 : others.count + 1 }

  /// - Parameter marks: a record without a mark tells of no body.
  mutating func insert(_ marks: [UInt64]) {
    if first.isEmpty {
      first = marks
      return
    }
    if marks.allSatisfy(first.contains) || others.contains(where: { marks.allSatisfy($0.contains) }) { return }
    var joined = marks
    func isAkin(_ family: [UInt64]) -> Bool {
      let isAkin = family.contains(where: marks.contains)
      if isAkin { joined += family.filter { !marks.contains($0) } }
      return isAkin
    }
    let joinsFirst = isAkin(first)
    others.removeAll(where: isAkin)
    if joined.count > Self.marksLimit { joined.removeSubrange(Self.marksLimit...) }
    if joinsFirst {
      first = joined
    } else if count < Self.limit {
      others.append(joined)
    }
  }

  /// What the count would be with two more.
  func count(with a: [UInt64], _ b: [UInt64]) -> Int {
    var (count, bridged) = (self.count, 0)
    var (joinsA, joinsB) = (0, 0)
    for index in 0..<count {
      let family = index == 0 ? first : others[index - 1]
      let (hasA, hasB) = (family.contains(where: a.contains), family.contains(where: b.contains))
      if hasA { joinsA += 1 }
      if hasB { joinsB += 1 }
      if hasA, hasB { bridged += 1 }
    }
    // A record without a mark tells of no body.
    if a.isEmpty || b.isEmpty {
      let isNew = a.isEmpty ? !b.isEmpty && joinsB == 0 : joinsA == 0
      return min(Self.limit, count + (isNew ? 1 : 0) - max(0, joinsA - 1) - max(0, joinsB - 1))
    }
    // Two sets of families become one each, and one together where they share a family or a mark.
    count += (joinsA == 0 ? 1 : 0) + (joinsB == 0 ? 1 : 0)
    count -= max(0, joinsA - 1) + max(0, joinsB - 1)
    if bridged > 0 { count += bridged - 1 } else if a.contains(where: b.contains) { count -= 1 }
    return min(Self.limit, count)
  }
}

/// The families of each domain, acronym or handle. Most have one record, of which nothing but the place of its marks is kept.
struct FamiliesByNumber: Sendable {
  /// The place of a record's marks, or of families in `several`.
  private var places: NumberTable<UInt32>
  private var several: [NameFamilies] = []
  /// Marks the place of families.
  private static let mark: UInt32 = 1 << 31

  init(expected: Int = 0) { places = NumberTable(expected: expected) }

  /// - Parameter marks: of one record, which several numbers may share; not empty.
  mutating func insert(_ marks: inout MarkSets.Shared, for number: UInt32, _ sets: inout MarkSets) {
    let known = places[number]
    if known == 0 {
      places[number] = marks.place(in: &sets)
    } else if known & Self.mark != 0 {
      several[Int(known ^ Self.mark)].insert(marks.values)
    } else {
      let first = sets[known]
      if marks.values.allSatisfy(first.contains) { return }
      var families = NameFamilies(Array(first))
      families.insert(marks.values)
      places[number] = Self.mark | UInt32(several.count)
      several.append(families)
    }
  }

  func families(of number: UInt32, _ sets: MarkSets) -> NameFamilies {
    let known = places[number]
    if known == 0 { return NameFamilies() }
    return known & Self.mark != 0 ? several[Int(known ^ Self.mark)] : NameFamilies(Array(sets[known]))
  }
}

/// The marks of many records, one after the other, each with how many there are in front.
struct MarkSets: Sendable {
  /// The first is no set: 0 is nobody's place.
  private var words: [UInt64] = [0]

  subscript(place: UInt32) -> ArraySlice<UInt64> {
    let start = Int(place) + 1
    return words[start..<(start + Int(words[start - 1]))]
  }

  /// The marks of a record, kept once and only when somebody keeps their place.
  struct Shared {
    let values: [UInt64]
    private var kept: UInt32 = 0

    init(_ values: [UInt64]) { self.values = values }

    mutating func place(in sets: inout MarkSets) -> UInt32 {
      if kept == 0 {
        kept = UInt32(sets.words.count)
        sets.words.append(UInt64(values.count))
        sets.words.append(contentsOf: values)
      }
      return kept
    }
  }
}
