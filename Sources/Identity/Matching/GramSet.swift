/// The pairs or triples of letters of a name, in 512 bits.
struct GramSet {
  /// Words and not a vector: that wants 64 bytes of alignment.
  private var bits = InlineArray<8, UInt64>(repeating: 0)
  private(set) var count: Int32 = 0

  init(_ bytes: [UInt8]) {
    guard bytes.count >= 3 else { return }
    for index in 0..<(bytes.count - 2) {
      let gram = UInt64(bytes[index]) << 16 | UInt64(bytes[index + 1]) << 8 | UInt64(bytes[index + 2])
      let bit = Int(truncatingIfNeeded: Hash.mixed(gram) & 511)
      bits[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    for word in bits.indices { count += Int32(bits[word].nonzeroBitCount) }
  }

  /// As `write` wrote it.
  init(_ words: [UInt32], at start: Int, count: Int32) {
    for word in bits.indices { bits[word] = words.long(at: start + 2 * word) }
    self.count = count
  }

  func write(to words: inout [UInt32]) {
    for word in bits.indices { words.append(long: bits[word]) }
  }

  /// Dice's coefficient, 0...1.
  func likeness(_ other: GramSet) -> Float {
    let total = count + other.count
    if total == 0 { return 0 }
    var common = 0
    for word in bits.indices { common += (bits[word] & other.bits[word]).nonzeroBitCount }
    return 2 * Float(common) / Float(total)
  }
}
