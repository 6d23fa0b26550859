import Foundation

@testable import Statements

/// The folder `Config/demo`, read for tests.
enum DemoCampaign {
  static let slugs = ["act-now", "joint-statement-2018", "new-deal", "ten-acts", "twelve-key-ways"]

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Config/demo")

  static func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  static func statement(_ slug: String) throws -> StatementDraft {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "statements/\(slug)").path)
    return try StatementFile.parse(files: names.map { ($0, try text("statements/\(slug)/\($0)")) })
  }

  /// The rows of a CSV file whose fields hold neither commas nor quotes, by column.
  static func rows(_ path: String) throws -> [[String: String]] {
    let lines = try text(path).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }
}
