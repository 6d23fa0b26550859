/// Bytes on their way to the server, in one piece of memory that never moves: TLS wants a write repeated from the same place.
final class SendBuffer {
  private let memory: UnsafeMutableRawBufferPointer
  private var start = 0
  private var end = 0
  // The length of a write that must be repeated as it was.
  private var refusedLength: Int?
  private let longestWrite: Int

  /// All bytes that were ever put in, and all that the connection took.
  private(set) var filled = 0
  private(set) var sent = 0

  private static let capacity = 64 * 1024
  // One TLS record: until the last byte of it is out, the server can read none of it, so `sent` never says too little.
  private static let longestRecord = 16 * 1024

  init(encrypted: Bool) {
    memory = .allocate(byteCount: Self.capacity, alignment: 16)
    longestWrite = encrypted ? Self.longestRecord : Self.capacity
  }

  deinit {
    memory.deallocate()
  }

  var room: Int { Self.capacity - end }
  var isEmpty: Bool { start == end }

  /// Puts bytes in, for which there must be room.
  func append(_ bytes: UnsafeRawBufferPointer) {
    precondition(bytes.count <= room)
    UnsafeMutableRawBufferPointer(rebasing: memory[end...]).copyMemory(from: bytes)
    end += bytes.count
    filled += bytes.count
  }

  func append(_ text: StaticString) {
    append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { append($0) }
  }

  /// Sends what is in, until it is empty or the connection takes no more; returns why the connection is of no use any longer.
  func flush(through link: SMTPLink) -> MailTransportTrouble? {
    while start < end {
      let length = refusedLength ?? min(end - start, longestWrite)
      switch link.send(UnsafeRawBufferPointer(rebasing: memory[start..<start + length])) {
      case .moved(let count):
        refusedLength = nil
        start += count
        sent += count
      case .again:
        refusedLength = length
        return nil
      case .ended(let trouble): return trouble
      }
    }
    start = 0
    end = 0
    return nil
  }
}
