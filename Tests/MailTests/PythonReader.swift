import Foundation
import StoryKit

/// Python's standard mail parser, run as a second opinion on what we write.
enum PythonReader {
  struct Message: Decodable {
    struct Address: Decodable, Equatable {
      var name: String
      var address: String
    }
    struct Part: Decodable {
      var type: String
      var charset: String
      var text: String
    }
    var defects: [String]
    var headerNames: [String]
    var subject: String
    var to: [Address]
    var from: [Address]
    var headers: [String: String]
    var seconds: Double
    var contentType: String
    var boundary: String?
    var parts: [Part]
    var longestLine: Int
    var hasBareBreaks: Bool
    var isASCII: Bool

    var text: String { parts.first { $0.type == "text/plain" }?.text ?? "" }
    var html: String { parts.first { $0.type == "text/html" }?.text ?? "" }
  }

  static func read(_ messages: [String: [UInt8]]) async throws -> [String: Message] {
    let folder = try TemporaryFolder("mail")
    for (name, bytes) in messages { try Data(bytes).write(to: folder.url.appending(path: "\(name).eml")) }
    let script = Places.repository.appending(path: "Tests/Fixtures/read_messages.py")
    let python = try await FinishedCommand.run(Places.debianPython, arguments: ["-B", script.path, folder.url.path])
    guard python.status == 0 else { throw StoryFault.endedEarly("read_messages.py", python.status, python.errors) }
    let read = try JSONDecoder().decode([String: Message].self, from: Data(python.output.utf8))
    return Dictionary(uniqueKeysWithValues: read.map { (String($0.key.dropLast(".eml".count)), $0.value) })
  }

  static func read(_ bytes: [UInt8]) async throws -> Message {
    guard let message = try await read(["message": bytes])["message"] else {
      throw StoryFault.unexpected("read_messages.py left the message out")
    }
    return message
  }
}
