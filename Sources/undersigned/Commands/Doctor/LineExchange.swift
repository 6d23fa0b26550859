import Dispatch
import Foundation

/// Connects over TCP, says something, and reads the first line of the answer.
struct LineExchange: Sendable {
  private static let longestLine = 1000

  let host: String
  let port: Int
  /// For each of connecting, sending and receiving.
  let timeoutSeconds: Int

  /// - Returns: the first line, or "" when the answer is not to be read.
  func run(saying text: String, readsAnswer: Bool) async throws(LineExchangeFault) -> String {
    let result: Result<String, LineExchangeFault> = await withCheckedContinuation { continuation in
      // Blocking calls have no place on the threads that run async code.
      DispatchQueue.global().async {
        continuation.resume(
          returning: Result { () throws(LineExchangeFault) in
            let connection = try connect()
            defer { close(connection) }
            try send(text, on: connection)
            return readsAnswer ? try firstLine(from: connection) : ""
          })
      }
    }
    return try result.get()
  }

  private func connect() throws(LineExchangeFault) -> Int32 {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var found: UnsafeMutablePointer<addrinfo>?
    let code = getaddrinfo(host, String(port), &hints, &found)
    guard code == 0 else { throw LineExchangeFault(reason: String(cString: gai_strerror(code))) }
    defer { freeaddrinfo(found) }
    var fault = LineExchangeFault(reason: "the name has no address")
    var next = found
    while let candidate = next {
      do throws(LineExchangeFault) {
        return try connect(to: candidate.pointee)
      } catch {
        fault = error
      }
      next = candidate.pointee.ai_next
    }
    throw fault
  }

  private func connect(to address: addrinfo) throws(LineExchangeFault) -> Int32 {
    let connection = socket(address.ai_family, address.ai_socktype | Int32(SOCK_CLOEXEC.rawValue), address.ai_protocol)
    guard connection >= 0 else { throw LineExchangeFault() }
    var patience = timeval(tv_sec: timeoutSeconds, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    // On Linux the time to send is also the time to connect (socket(7)).
    guard setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &patience, size) == 0,
      setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, size) == 0,
      Glibc.connect(connection, address.ai_addr, address.ai_addrlen) == 0
    else {
      let fault = LineExchangeFault()
      close(connection)
      throw fault
    }
    return connection
  }

  private func send(_ text: String, on connection: Int32) throws(LineExchangeFault) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { throw LineExchangeFault() }
      rest = rest.dropFirst(count)
    }
  }

  private func firstLine(from connection: Int32) throws(LineExchangeFault) -> String {
    var line: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: Self.longestLine)
    while line.count < Self.longestLine, !line.contains(UInt8(ascii: "\n")) {
      let count = recv(connection, &buffer, buffer.count, 0)
      guard count >= 0 else { throw LineExchangeFault() }
      if count == 0 { break }
      line += buffer[..<count]
    }
    let end = line.firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? line.endIndex
    return String(decoding: line[..<end], as: UTF8.self)
  }
}

/// Why nobody answered, as the system words it.
struct LineExchangeFault: Error, CustomStringConvertible {
  let reason: String

  init(reason: String) { self.reason = reason }

  /// Takes the reason from errno: make it before anything else is called.
  init() {
    let code = errno
    reason = [EAGAIN, EINPROGRESS].contains(code) ? "no answer in time" : String(cString: strerror(code))
  }

  var description: String { reason }
}
