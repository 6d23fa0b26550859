/// How the bytes of a sheet stand for letters.
///
/// Windows-1252 is not among them: it can't be told from UTF-8 by a file's beginning, so each field is judged by itself.
package enum SheetEncoding: Sendable, Equatable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian

  /// The encoding of a file that begins like this, and the length of its byte order mark.
  static func of(_ beginning: [UInt8]) -> (encoding: SheetEncoding, mark: Int) {
    if beginning.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if beginning.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if beginning.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return (unmarked(beginning), 0)
  }

  /// Separators, line breaks and Latin letters have a zero byte in UTF-16, always on the same side.
  private static func unmarked(_ beginning: [UInt8]) -> SheetEncoding {
    let looked = beginning.prefix(2048).count & ~1
    var (even, odd) = (0, 0)
    for index in 0..<looked where beginning[index] == 0 {
      if index.isMultiple(of: 2) { even += 1 } else { odd += 1 }
    }
    let enough = max(2, looked / 20)
    if odd >= enough, even * 8 <= odd { return .utf16LittleEndian }
    if even >= enough, odd * 8 <= even { return .utf16BigEndian }
    return .utf8
  }
}
