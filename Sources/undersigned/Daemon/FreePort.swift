import Foundation

/// A port that nobody listens on, for `http.port` 0: addresses in mails must be known before the first connection is taken.
enum FreePort {
  /// - Throws: `CommandFailure` when the system has none to give.
  static func find() throws -> Int {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw CommandFailure("No socket could be made: \(String(cString: strerror(errno))).") }
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(descriptor, address, length) == 0 ? getsockname(descriptor, address, &length) : -1
      }
    }
    guard result == 0 else { throw CommandFailure("No free port was found: \(String(cString: strerror(errno))).") }
    return Int(UInt16(bigEndian: address.sin_port))
  }
}
