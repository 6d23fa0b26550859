import Foundation

/// Why a story can't go on; each is a failed test with a sentence.
package enum StoryFault: Error, CustomStringConvertible {
  /// The program, and an errno.
  case notStarted(String, Int32)
  /// Ended before it was ready: the program, its exit status and its last words.
  case endedEarly(String, Int32, String)
  /// What was waited for, and what is known about it.
  case tookTooLong(String, String)
  /// A file or folder that `scripts/setup test` makes is not there.
  case notSetUp(String)
  /// What could not be reached, and why.
  case noAnswer(String, String)
  /// What the visitor looked for on a page, and what is there instead.
  case notOnPage(String, String)
  /// A peer said something else than agreed.
  case unexpected(String)

  package var description: String {
    switch self {
    case .notStarted(let program, let reason): "\(program) cannot be started: \(String(cString: strerror(reason)))"
    case .endedEarly(let program, let status, let words): "\(program) ended with \(status): \(words)"
    case .tookTooLong(let what, let details): "took too long: \(what)\(details.isEmpty ? "" : " (\(details))")"
    case .notSetUp(let path): "\(path) is missing: run scripts/setup test"
    case .noAnswer(let place, let reason): "\(place) gives no answer: \(reason)"
    case .notOnPage(let wanted, let found): "the page has no \(wanted); it has \(found)"
    case .unexpected(let what): what
    }
  }
}
