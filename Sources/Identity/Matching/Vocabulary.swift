/// Texts that were seen, each with a number: a word is compared by its number and found again by its bytes.
struct Vocabulary: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  private var slots = Array(repeating: Slot(), count: 1 << 16)

  /// Where a text's number is found. The tag is of its hash, so that other texts in its way are passed without looking at them.
  private struct Slot {
    var tag: UInt32 = 0
    /// 0 while it is free.
    var number: UInt32 = 0
  }

  init() {
    // Number 0 is the empty text, so that 0 can stand for "none".
    ends.append(0)
  }

  var count: Int { ends.count }

  /// The number of this text, the same for the same bytes; a new one for a text not seen before.
  mutating func number(of text: some Collection<UInt8>) -> UInt32 {
    let found = text.withContiguousStorageIfAvailable { number(ofBytes: $0) }
    if let found { return found }
    return Array(text).withUnsafeBufferPointer { number(ofBytes: $0) }
  }

  mutating func number(of text: String) -> UInt32 {
    var text = text
    return text.withUTF8 { number(ofBytes: $0) }
  }

  mutating func number(of text: Substring) -> UInt32 {
    var text = text
    return text.withUTF8 { number(ofBytes: $0) }
  }

  /// The number of a text that was seen, or nil; nothing is added.
  func known(_ text: String) -> UInt32? {
    var text = text
    return text.withUTF8(known)
  }

  func known(_ text: Substring) -> UInt32? {
    var text = text
    return text.withUTF8(known)
  }

  func known(_ text: ArraySlice<UInt8>) -> UInt32? { text.withUnsafeBufferPointer(known) }

  private func known(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
    if bytes.isEmpty { return 0 }
    let number = slots[slot(of: bytes, tag: Self.tag(of: bytes))].number
    return number == 0 ? nil : number
  }

  func withBytes<Result>(of number: UInt32, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let range = range(of: number)
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  func text(of number: UInt32) -> String {
    String(decoding: bytes[range(of: number)], as: UTF8.self)
  }

  func length(of number: UInt32) -> Int { range(of: number).count }

  private func range(of number: UInt32) -> Range<Int> {
    let index = Int(number)
    return (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  private mutating func number(ofBytes text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if text.isEmpty { return 0 }
    let tag = Self.tag(of: text)
    let slot = slot(of: text, tag: tag)
    if slots[slot].number != 0 { return slots[slot].number }
    let number = UInt32(ends.count)
    bytes.append(contentsOf: text)
    ends.append(UInt32(bytes.count))
    slots[slot] = Slot(tag: tag, number: number)
    if ends.count * 2 > slots.count { grow() }
    return number
  }

  /// Where this text stands, or the free place where it would.
  private func slot(of text: UnsafeBufferPointer<UInt8>, tag: UInt32) -> Int {
    let mask = slots.count - 1
    var place = Int(tag) & mask
    while slots[place].number != 0 {
      if slots[place].tag == tag, isText(slots[place].number, text) { return place }
      place = (place + 1) & mask
    }
    return place
  }

  private func isText(_ number: UInt32, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(of: number)
    return range.count == text.count && bytes[range].elementsEqual(text)
  }

  private static func tag(of text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    UInt32(truncatingIfNeeded: Hash.of(text))
  }

  private mutating func grow() {
    let mask = slots.count * 2 - 1
    var wider = Array(repeating: Slot(), count: mask + 1)
    for slot in slots where slot.number != 0 {
      var place = Int(slot.tag) & mask
      while wider[place].number != 0 { place = (place + 1) & mask }
      wider[place] = slot
    }
    slots = wider
  }
}

/// Hashes that are the same in every run, so that results are.
enum Hash {
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return mixed(hash)
  }

  static func of(_ numbers: some Sequence<UInt32>, seed: UInt64 = 0) -> UInt64 {
    var hash = seed &+ 0x9e37_79b9_7f4a_7c15
    for number in numbers { hash = mixed(hash ^ UInt64(number)) }
    return hash
  }

  /// Of texts in their order.
  static func of(texts: [String]) -> UInt64 {
    var hash: UInt64 = 0
    for text in texts {
      var text = text
      hash = mixed(hash ^ text.withUTF8 { of($0) })
    }
    return hash
  }

  /// The finalizer of splitmix64.
  static func mixed(_ value: UInt64) -> UInt64 {
    var x = value &+ 0x9e37_79b9_7f4a_7c15
    x = (x ^ (x >> 30)) &* 0xbf58_476d_1ce4_e5b9
    x = (x ^ (x >> 27)) &* 0x94d0_49bb_1331_11eb
    return x ^ (x >> 31)
  }
}
