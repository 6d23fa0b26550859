import Foundation
import Statements

/// Reads statements from a folder: the folder of one statement, or a folder of such folders.
enum StatementFolder {
  private static let fileLimit = 2_000_000

  /// Every statement at the path, by folder; all flaws of all files go to standard error.
  /// - Throws: `CommandFailure` when there is no statement, or when anything is wrong with one.
  static func drafts(at path: String) throws -> [StatementDraft] {
    let folders = try folders(at: path)
    var drafts: [StatementDraft] = []
    var flaws: [FileFlaw] = []
    for folder in folders {
      do {
        let draft = try draft(in: folder)
        if let other = drafts.firstIndex(where: { $0.slug == draft.slug }) {
          let sentence = "`\(draft.slug)` is the slug of \(folders[other]) too. Give each statement its own."
          flaws.append(FileFlaw(file: folder, line: 1, key: "slug", sentence: sentence))
        }
        drafts.append(draft)
      } catch let found as StatementFileFlaws {
        flaws += found.flaws
      }
    }
    guard flaws.isEmpty else {
      for flaw in flaws { Console.warn(flaw.description) }
      let files = Quantity.text(Set(flaws.map(\.file)).count, "file")
      throw CommandFailure("\(Quantity.text(flaws.count, "flaw")) in \(files). Nothing was written.")
    }
    return drafts
  }

  private static func draft(in folder: String) throws -> StatementDraft {
    var files: [(name: String, text: String)] = []
    var flaws: [FileFlaw] = []
    for name in try markdown(in: folder) {
      do throws(TextFileFault) {
        let file = try TextFile(joined(folder, name), limit: fileLimit)
        files.append((file.path, file.text))
      } catch {
        flaws.append(error.flaw)
      }
    }
    guard flaws.isEmpty else { throw StatementFileFlaws(flaws: flaws) }
    return try StatementFile.parse(files: files)
  }

  private static func folders(at path: String) throws -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw CommandFailure("There is nothing at \(path).")
    }
    guard isFolder.boolValue else {
      throw CommandFailure("\(path) is a file. Name the folder that it is in: a statement is a folder of files.")
    }
    if try !markdown(in: path).isEmpty { return [path] }
    let inner = try names(in: path).map { joined(path, $0) }.filter { folder in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) && isFolder.boolValue
    }
    let folders = try inner.filter { try !markdown(in: $0).isEmpty }
    guard !folders.isEmpty else {
      throw CommandFailure("There is no statement in \(path): neither it nor its folders hold Markdown files (en.md).")
    }
    return folders
  }

  private static func markdown(in folder: String) throws -> [String] {
    try names(in: folder).filter { $0.hasSuffix(".md") }
  }

  private static func names(in folder: String) throws -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }.sorted()
    } catch {
      throw CommandFailure("\(folder) cannot be read: \(FileFailure.reason(error)).")
    }
  }

  private static func joined(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }
}
