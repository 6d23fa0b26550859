/// A header that somebody else wrote: what looks like a field is one, anything else is passed over.
struct ReadHeader {
  private(set) var fields: [(name: String, value: String)] = []
  private static let mostFields = 500
  private static let longestValue = 16_384

  /// Reads up to the empty line and takes it, too.
  init(reading lines: inout MailLines) {
    var value: [UInt8] = []
    var name: String?
    func ended() -> (name: String, value: String)? {
      name.map { ($0, String(decoding: value, as: UTF8.self).trimmingBlanks) }
    }
    while let line = lines.next() {
      if line.isEmpty { break }
      if line.first == 0x20 || line.first == 0x09 {
        if value.count < Self.longestValue { value += [0x20] + line.drop { $0 == 0x20 || $0 == 0x09 } }
        continue
      }
      if let field = ended() { fields.append(field) }
      name = nil
      guard fields.count < Self.mostFields, let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let bytes = line[..<colon].reversed().drop { $0 == 0x20 || $0 == 0x09 }.reversed()
      guard !bytes.isEmpty, bytes.allSatisfy({ (0x21...0x7E).contains($0) }) else { continue }
      name = String(decoding: bytes, as: UTF8.self).lowercased()
      value = Array(line[(colon + 1)...].prefix(Self.longestValue))
    }
    if let field = ended() { fields.append(field) }
  }

  /// The first field of a name, given in lower case.
  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// Every field of a name, given in lower case.
  func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }
}

extension String {
  var trimmingBlanks: String {
    var rest = utf8[...]
    while let first = rest.first, first <= 0x20 { rest.removeFirst() }
    while let last = rest.last, last <= 0x20 { rest.removeLast() }
    return String(decoding: rest, as: UTF8.self)
  }
}
