import Foundation
import StoryKit

/// Two verifiers that we did not write, run over messages with the records they would find in DNS.
enum DKIMPeers {
  /// What PyPI's dkimpy says of each signature, from the top of the message.
  static func dkimpy(_ messages: [String: [UInt8]], records: [String: String]) async throws -> [String: [Bool]] {
    let folder = try Self.folder(of: messages, records: records)
    let run = try await FinishedCommand.run(
      Places.peersPython, arguments: [Places.peer("verify_dkim.py").path, folder.url.path])
    guard run.status == 0 else { throw StoryFault.endedEarly("verify_dkim.py", run.status, run.errors) }
    let verdicts = try JSONDecoder().decode([String: [Bool]].self, from: Data(run.output.utf8))
    return Dictionary(uniqueKeysWithValues: verdicts.map { (String($0.key.dropLast(".eml".count)), $0.value) })
  }

  /// Whether Debian's opendkim verifies a message that has one signature.
  static func opendkim(_ messages: [String: [UInt8]], records: [String: String]) async throws -> [String: Bool] {
    let folder = try Self.folder(of: messages, records: records)
    let configuration = folder.url.appending(path: "opendkim.conf")
    let names = folder.url.appending(path: "records.txt")
    try records.map { "\($0.key) \($0.value)\n" }.joined().write(to: names, atomically: false, encoding: .utf8)
    try "Mode v\nTestDNSData file:\(names.path)\n".write(to: configuration, atomically: false, encoding: .utf8)
    var verdicts: [String: Bool] = [:]
    for name in messages.keys {
      let file = folder.url.appending(path: "\(name).eml").path
      let run = try await FinishedCommand.run(
        URL(filePath: "/usr/sbin/opendkim"), arguments: ["-x", configuration.path, "-t", file])
      let said = run.output + run.errors
      verdicts[name] = run.status == 0 && said.contains("verification") && said.contains("succeeded")
    }
    return verdicts
  }

  private static func folder(of messages: [String: [UInt8]], records: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder("dkim")
    for (name, bytes) in messages { try Data(bytes).write(to: folder.url.appending(path: "\(name).eml")) }
    try JSONEncoder().encode(records).write(to: folder.url.appending(path: "records.json"))
    return folder
  }
}
