import Foundation

/// A browser's connection that carries one request after the other; blocking, for one thread.
package final class KeptConnection {
  private let connection: HTTPConnection
  private let port: Int

  /// - Throws: `StoryFault.noAnswer` when nobody listens.
  package init(port: Int, timeout: Duration = .seconds(30)) throws {
    self.port = port
    connection = try HTTPConnection(
      host: "127.0.0.1", port: port, timeout: timeout, url: "http://127.0.0.1:\(port)/")
  }

  deinit { connection.close() }

  /// Sends a request and waits for the whole answer.
  /// - Parameter form: makes it a POST.
  /// - Throws: `StoryFault.noAnswer` when the other side hung up before the answer was complete: nobody knows then what it did.
  package func request(
    _ path: String, form: [(name: String, value: String)]? = nil, headers: [(name: String, value: String)] = []
  ) throws -> HTTPAnswer {
    var lines = ["\(form == nil ? "GET" : "POST") \(path) HTTP/1.1", "Host: 127.0.0.1:\(port)"]
    lines += headers.map { "\($0.name): \($0.value)" }
    var body = ""
    if let form {
      body = FormEncoding.encoded(form)
      lines += ["Content-Type: application/x-www-form-urlencoded", "Content-Length: \(body.utf8.count)"]
    }
    let request = Data((lines.joined(separator: "\r\n") + "\r\n\r\n" + body).utf8)
    guard connection.send(request), let answer = try connection.receive(hasBody: true) else {
      throw StoryFault.noAnswer(path, "it hung up")
    }
    return answer
  }

  /// Sends bytes as they are, whatever they are, and waits for an answer; nil when the other side hung up without one.
  package func say(_ text: String) throws -> HTTPAnswer? {
    // Refused, the other side may have stopped listening; what it answered is there to be read all the same.
    _ = connection.send(Data(text.utf8))
    return try connection.receive(hasBody: true)
  }
}
