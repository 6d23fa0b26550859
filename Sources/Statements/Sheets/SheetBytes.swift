/// The bytes of a sheet, in UTF-8 and without a byte order mark: a window onto a file that is read piece by piece.
struct SheetBytes {
  /// The window grows by at least so many bytes at a time, however small the pieces are.
  private static let step = 65_536

  private let piece: () throws -> [UInt8]
  private var utf16: UTF16Reading?
  private var held: [UInt8] = []
  private var start = 0
  private var hasBegun = false
  /// Whether the file goes no further than the window.
  private(set) var isAtEnd = false
  /// Known once `grow()` was called.
  private(set) var encoding = SheetEncoding.utf8

  /// - Parameter piece: the next bytes, of any number; none at the end.
  init(_ piece: @escaping () throws -> [UInt8]) { self.piece = piece }

  var count: Int { held.count - start }

  /// Looks at the window.
  func look<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try held.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[start...])) }
  }

  /// Leaves out the first bytes of the window.
  mutating func drop(_ count: Int) { start += count }

  /// Adds bytes at the end of the window, or notices the end of the file.
  mutating func grow() throws {
    if start > 0 {
      held.removeFirst(start)
      start = 0
    }
    let wanted = held.count + Self.step
    while held.count < wanted, !isAtEnd {
      let bytes = try hasBegun ? piece() : beginning()
      if bytes.isEmpty {
        isAtEnd = true
        if var last = utf16 { held += last.ending() }
      } else if utf16 != nil {
        held += utf16?.utf8(of: bytes) ?? []
      } else {
        held += bytes
      }
    }
  }

  /// The first bytes, without their mark, once there are enough to know the encoding.
  private mutating func beginning() throws -> [UInt8] {
    hasBegun = true
    var bytes: [UInt8] = []
    while bytes.count < Self.step {
      let next = try piece()
      if next.isEmpty { break }
      bytes += next
    }
    let (encoding, mark) = SheetEncoding.of(bytes)
    self.encoding = encoding
    if encoding != .utf8 { utf16 = UTF16Reading(isBigEndian: encoding == .utf16BigEndian) }
    return Array(bytes.dropFirst(mark))
  }
}
