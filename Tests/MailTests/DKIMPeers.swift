import Foundation

/// Two verifiers that we did not write, run over messages with the records they would find in DNS.
enum DKIMPeers {
  struct Fault: Error {
    let program: String
    let status: Int32
  }

  /// What PyPI's dkimpy says of each signature, from the top of the message.
  static func dkimpy(_ messages: [String: [UInt8]], records: [String: String]) throws -> [String: [Bool]] {
    try withFolder(messages, records: records) { folder in
      let python = Checkout.root.appending(path: ".build/peers/bin/python")
      let script = Checkout.root.appending(path: "Tests/Fixtures/peers/verify_dkim.py")
      let run = try run(python, [script.path, folder.path])
      guard run.status == 0 else { throw Fault(program: python.path, status: run.status) }
      let verdicts = try JSONDecoder().decode([String: [Bool]].self, from: run.output)
      return Dictionary(uniqueKeysWithValues: verdicts.map { (String($0.key.dropLast(".eml".count)), $0.value) })
    }
  }

  /// Whether Debian's opendkim verifies a message that has one signature.
  static func opendkim(_ messages: [String: [UInt8]], records: [String: String]) throws -> [String: Bool] {
    try withFolder(messages, records: records) { folder in
      let configuration = folder.appending(path: "opendkim.conf")
      let names = folder.appending(path: "records.txt")
      try records.map { "\($0.key) \($0.value)\n" }.joined().write(to: names, atomically: false, encoding: .utf8)
      try "Mode v\nTestDNSData file:\(names.path)\n".write(to: configuration, atomically: false, encoding: .utf8)
      var verdicts: [String: Bool] = [:]
      for name in messages.keys {
        let file = folder.appending(path: "\(name).eml").path
        let run = try run(
          URL(filePath: "/usr/sbin/opendkim"), ["-x", configuration.path, "-t", file], mayComplain: true)
        let said = String(decoding: run.output, as: UTF8.self)
        verdicts[name] = run.status == 0 && said.contains("verification") && said.contains("succeeded")
      }
      return verdicts
    }
  }

  private static func withFolder<Result>(
    _ messages: [String: [UInt8]], records: [String: String], _ body: (URL) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dkim-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer {
      do { try FileManager.default.removeItem(at: folder) } catch { print("\(folder.path) stays behind: \(error)") }
    }
    for (name, bytes) in messages { try Data(bytes).write(to: folder.appending(path: "\(name).eml")) }
    try JSONEncoder().encode(records).write(to: folder.appending(path: "records.json"))
    return try body(folder)
  }

  private static func run(_ program: URL, _ arguments: [String], mayComplain: Bool = false) throws -> (
    output: Data, status: Int32
  ) {
    let output = Pipe()
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = mayComplain ? output : FileHandle.standardError
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (data, process.terminationStatus)
  }
}
