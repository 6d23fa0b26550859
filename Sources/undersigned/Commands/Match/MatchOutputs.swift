import ArgumentParser
import Foundation
import Identity
import Statements

/// The files that a matching is written to.
struct MatchOutputs: ParsableArguments {
  @Option(help: ArgumentHelp("Where the clusters go: record_id,cluster_id; - is standard output.", valueName: "file"))
  var out: String
  @Option(help: ArgumentHelp("Where the pairs go that a person should decide.", valueName: "file")) var review: String?
  @Option(help: ArgumentHelp("Where the reasons go, one JSON object a line.", valueName: "file")) var explain: String?
  @Option(help: "The language of the reasons.") var language: ReasonLanguage = .en

  private var paths: [String] { [out, review, explain].compactMap(\.self) }

  var usesStandardOutput: Bool { paths.contains("-") }

  func validate() throws {
    guard Set(paths).count == paths.count else { throw ValidationError("Each output needs a file of its own.") }
  }

  /// Finds out before the work begins whether its result can be written.
  /// - Throws: `CommandFailure` when an output is the input or another output, or can't be made.
  func check(against input: String) throws {
    var taken: [FileIdentity: String] = [:]
    if let identity = FileIdentity(input) { taken[identity] = "the sheet itself" }
    for path in paths where path != "-" {
      let folder = URL(fileURLWithPath: path).resolvingSymlinksInPath().deletingLastPathComponent().path
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
        throw CommandFailure("\(path) can't be written: there is no folder \(folder).")
      }
      if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
        throw CommandFailure("\(path) is a folder; name a file.")
      }
      let identity = FileIdentity(path)
      // A pipe or a device is written to directly; a file is replaced, and that is the folder's matter.
      guard access(identity?.isRegular == false ? path : folder, W_OK) == 0 else {
        throw CommandFailure("\(path) can't be written: \(String(cString: strerror(errno))).")
      }
      guard let identity, identity.isRegular else { continue }
      if let other = taken.updateValue(path, forKey: identity) {
        throw CommandFailure("\(path) is \(other), and would be overwritten. Name another file.")
      }
    }
  }

  /// Writes every file, the clusters last: when they are there, all is.
  func write(_ result: MatchResult, of rows: MatchedRows) async throws {
    if let explain {
      let words = try ReasonWords(language)
      try await writing(to: explain) { output in
        try result.explanations { try output.write(ExplanationLine.text($0, of: rows, in: words)) }
      }
    }
    if let review {
      try await writing(to: review) { output in
        try output.write("record_id_a,record_id_b,probability\n")
        for pair in result.review {
          let ids = [pair.a, pair.b].map { CSVField.exact(rows.id($0)) }
          try output.write("\(ids[0]),\(ids[1]),\(JSONText.number(pair.probability, digits: 4))\n")
        }
      }
    }
    let first = rows.firstRows(result)
    try await writing(to: out) { output in
      try output.write("record_id,cluster_id\n")
      for (row, id) in rows.ids.enumerated() {
        try output.write("\(CSVField.exact(id)),\(CSVField.exact(rows.ids[Int(first[row])]))\n")
      }
    }
  }

  private func writing(to path: String, _ body: (OutputFile) throws -> Void) async throws {
    try await ProgressBar.during("Writing \(path)") { _ in
      try await OutputFile.write(to: path) { try body($0) }
    }
  }
}
