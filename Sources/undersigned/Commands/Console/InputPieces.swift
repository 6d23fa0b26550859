import Foundation

/// A file that somebody names on the command line, read piece by piece; `-` is standard input.
final class InputPieces {
  private static let size = 262_144

  /// As given, for messages.
  let name: String
  /// Its size in bytes; nil for what is no regular file.
  let size: Int?
  private let descriptor: Int32
  private let limit: Int
  /// How many bytes were read so far.
  private(set) var bytesRead = 0

  /// - Parameter limit: the most bytes it may have.
  /// - Throws: `TextFileFault`.
  init(_ path: String, limit: Int = .max) throws {
    let isStandardInput = path == "-"
    name = isStandardInput ? "standard input" : path
    self.limit = limit
    descriptor = isStandardInput ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw TextFileFault.unreadable(name, reason: String(cString: strerror(errno))) }
    var status = stat()
    size = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    if let size, size > limit { throw TextFileFault.tooLarge(name, limit: limit) }
  }

  deinit { if descriptor > STDERR_FILENO { close(descriptor) } }

  /// The next bytes; none at the end.
  /// - Throws: `TextFileFault`.
  func next() throws -> [UInt8] {
    var code: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: Self.size) { buffer, filled in
      var read = 0
      repeat { read = Glibc.read(descriptor, buffer.baseAddress, Self.size) } while read < 0 && errno == EINTR
      if read < 0 { code = errno }
      filled = max(0, read)
    }
    guard code == 0 else { throw TextFileFault.unreadable(name, reason: String(cString: strerror(code))) }
    bytesRead += piece.count
    guard bytesRead <= limit else { throw TextFileFault.tooLarge(name, limit: limit) }
    return piece
  }
}
