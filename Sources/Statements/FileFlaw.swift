/// One thing that is wrong in a file of the campaign, and what to do about it.
package struct FileFlaw: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let file: String
  /// Counted from 1. A key that is missing counts as missing from the line where its block begins.
  package let line: Int
  /// The key concerned; nil when the flaw is in the text or the form of the file.
  package let key: String?
  /// Plain English, one or two sentences, saying what to do.
  package let sentence: String

  package init(file: String, line: Int, key: String? = nil, sentence: String) {
    self.file = file
    self.line = line
    self.key = key
    self.sentence = sentence
  }

  /// `file:line: key: sentence`.
  package var description: String {
    "\(file):\(line): " + (key.map { "\($0): " } ?? "") + sentence
  }

  package static func < (left: FileFlaw, right: FileFlaw) -> Bool {
    (left.file, left.line) < (right.file, right.line)
  }
}
