import Foundation

/// A TCP connection to this machine that carries one request and its answer; blocking.
struct HTTPConnection {
  private let socket: Int32
  private let url: String

  init(host: String, port: Int, timeout: Duration, url: String) throws {
    self.url = url
    guard ["127.0.0.1", "localhost"].contains(host) else { throw StoryFault.noAnswer(url, "not on this machine") }
    let stream = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    socket = Foundation.socket(AF_INET, stream, 0)
    guard socket >= 0 else { throw StoryFault.noAnswer(url, Self.reason()) }
    var limit = timeval(tv_sec: Int(timeout.components.seconds), tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in.loopback(port: port)
    let outcome = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    if outcome != 0 {
      let reason = Self.reason()
      Foundation.close(socket)
      throw StoryFault.noAnswer(url, reason)
    }
  }

  func close() { Foundation.close(socket) }

  /// False when the other side stopped listening.
  func send(_ data: Data) -> Bool {
    var rest = Array(data)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Foundation.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// The whole answer; nil when the other side hung up before it was complete.
  func receive(hasBody: Bool) throws -> HTTPAnswer? {
    var received = Data()
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      if let answer = try HTTPAnswer(received, hasBody: hasBody, isEnd: false) { return answer }
      let count = recv(socket, &buffer, buffer.count, 0)
      if count > 0 {
        received.append(contentsOf: buffer[..<count])
      } else if count == 0 {
        return try HTTPAnswer(received, hasBody: hasBody, isEnd: true)
      } else if errno == ECONNRESET {
        return nil
      } else if errno != EINTR {
        throw StoryFault.noAnswer(url, Self.reason())
      }
    }
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}
