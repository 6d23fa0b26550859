import Foundation
import Statements

/// A text in UTF-8 that somebody names on the command line; a byte order mark is left out.
struct TextFile {
  /// As given, for messages.
  let path: String
  let text: String

  /// - Parameter limit: the most bytes it may have.
  init(_ path: String, limit: Int) throws(TextFileFault) {
    self.path = path
    let data: Data
    do {
      let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
      guard size <= limit else { throw TextFileFault.tooLarge(path, limit: limit) }
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch let fault as TextFileFault {
      throw fault
    } catch {
      throw .unreadable(path, reason: FileFailure.reason(error))
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw .notUTF8(Self.flaw(in: data, path: path))
    }
    self.text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
  }

  private static func flaw(in data: Data, path: String) -> FileFlaw {
    if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]) {
      return FileFlaw(file: path, line: 1, sentence: "The file is UTF-16, not UTF-8. Save it as “CSV UTF-8”.")
    }
    // A line break is never part of another character in UTF-8, so each line can be judged by itself.
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let bad = lines.enumerated().filter { String(validating: $0.element, as: UTF8.self) == nil }.map { $0.offset + 1 }
    let others =
      switch bad.count {
      case ...1: ""
      case 2: " Nor is one further line."
      default: " Nor are \(bad.count - 1) further lines."
      }
    let sentence = """
      This line is not UTF-8.\(others) The file is probably in Windows-1252, as older spreadsheets save it: save it as \
      “CSV UTF-8”, or convert it with: iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW-FILE
      """
    return FileFlaw(file: path, line: bad.first ?? 1, sentence: sentence)
  }
}

/// Why a file can't be read as a text.
enum TextFileFault: Error, CustomStringConvertible {
  case unreadable(String, reason: String)
  case tooLarge(String, limit: Int)
  case notUTF8(FileFlaw)

  /// The same as a flaw of the file.
  var flaw: FileFlaw {
    switch self {
    case .unreadable(let path, let reason):
      FileFlaw(file: path, line: 1, sentence: "The file cannot be read: \(reason).")
    case .tooLarge(let path, let limit):
      FileFlaw(file: path, line: 1, sentence: "The file is larger than \(limit / 1_000_000) MB.")
    case .notUTF8(let flaw): flaw
    }
  }

  var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)."
    case .tooLarge(let path, let limit):
      "\(path) is larger than \(limit / 1_000_000) MB. Split it, and import the parts one after the other."
    case .notUTF8(let flaw): flaw.description
    }
  }
}
