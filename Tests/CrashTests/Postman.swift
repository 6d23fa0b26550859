import Foundation
import Synchronization

/// Looks into the folder of mail and hands confirmation links to the visitors; a part of the people never gets round to theirs.
final class Postman {
  private let folder: URL
  private let ledger: Ledger
  private var seen: Set<String> = []

  init(folder: URL, ledger: Ledger) {
    self.folder = folder
    self.ledger = ledger
  }

  /// Runs on the calling thread.
  func run() {
    while !ledger.all.isOver {
      do {
        try look()
      } catch {
        ledger.note { $0.wrong.append("the mail can't be read: \(error)") }
        return
      }
      Thread.sleep(forTimeInterval: 0.1)
    }
  }

  private func look() throws {
    guard FileManager.default.fileExists(atPath: folder.path) else { return }
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where name.hasSuffix(".eml") && name.contains("-confirmation-") && seen.insert(name).inserted {
      let text = String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
        .replacing("=\r\n", with: "")
      guard let address = text.firstMatch(of: /Delivered-To: (\S+)/)?.output.1,
        let path = text.firstMatch(of: /\/l\/[A-Za-z0-9_-]{43}/)?.output
      else { throw CocoaError(.fileReadCorruptFile) }
      if seen.count.isMultiple(of: 5) { continue }
      ledger.note { $0.links.append(MailedLink(address: String(address), path: String(path))) }
    }
  }
}
