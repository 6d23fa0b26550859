import Foundation

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

  struct Fault: Error {
    var status: Int32
  }

  static func read(_ messages: [String: [UInt8]]) throws -> [String: Message] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "mail-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { removed(folder) }
    for (name, bytes) in messages { try Data(bytes).write(to: folder.appending(path: "\(name).eml")) }

    let output = Pipe()
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/env")
    python.arguments = ["python3", Checkout.root.appending(path: "Tests/Fixtures/read_messages.py").path, folder.path]
    python.standardOutput = output
    try python.run()
    let json = try output.fileHandleForReading.readToEnd() ?? Data()
    python.waitUntilExit()
    guard python.terminationStatus == 0 else { throw Fault(status: python.terminationStatus) }
    let read = try JSONDecoder().decode([String: Message].self, from: json)
    return Dictionary(uniqueKeysWithValues: read.map { (String($0.key.dropLast(".eml".count)), $0.value) })
  }

  static func read(_ bytes: [UInt8]) throws -> Message {
    guard let message = try read(["message": bytes])["message"] else { throw Fault(status: 0) }
    return message
  }

  private static func removed(_ folder: URL) {
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      print("could not remove \(folder.path): \(error)")
    }
  }
}

/// The checkout that this test was compiled from.
enum Checkout {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}
