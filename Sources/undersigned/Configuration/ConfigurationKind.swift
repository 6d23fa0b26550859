import Foundation

/// What a key accepts, and how its text is read.
enum ConfigurationKind: Sendable {
  case text
  case integer(ClosedRange<Int>)
  /// A decimal number with a point.
  case share(ClosedRange<Double>)
  /// `true`, `yes`, `on`, `1` and their opposites.
  case boolean
  case choice([String])
  /// `20s`, `2m`, `1h`, or bare seconds; the range is in seconds.
  case duration(ClosedRange<Int>)
  case path
  /// A bare URL has no user, path, query or fragment.
  case url(schemes: [String], bare: Bool)
  /// `address` or `Name <address>`.
  case mailbox
  /// A list of networks in CIDR form.
  case networks

  /// The name of the type, for `config show --json` and the sample file.
  var label: String {
    switch self {
    case .text: "text"
    case .integer(let range): "whole number, \(range.lowerBound) to \(range.upperBound)"
    case .share(let range): "number, \(range.lowerBound) to \(range.upperBound)"
    case .boolean: "true or false"
    case .choice(let words): words.joined(separator: " | ")
    case .duration(let range): "duration, \(range.lowerBound) s to \(range.upperBound) s"
    case .path: "path"
    case .url(let schemes, _): "URL, \(schemes.joined(separator: " or "))"
    case .mailbox: "mail address"
    case .networks: "list of networks"
    }
  }

  var isList: Bool {
    if case .networks = self { true } else { false }
  }

  /// Reads one value; the texts of a list are read one by one.
  func read(_ text: String) throws(ConfigurationValueProblem) -> ConfigurationValue {
    switch self {
    case .text: return .text(try Self.oneLine(text))
    case .path: return .path(try Self.oneLine(text))
    case .boolean: return .boolean(try Self.boolean(text))
    case .integer(let range):
      guard let number = Int(text) else { throw .init("must be a whole number, not “\(text)”") }
      guard range.contains(number) else { throw .outOf(range, unit: "", got: text) }
      return .integer(number)
    case .share(let range):
      guard let number = Double(text), range.contains(number) else {
        throw .init("must be a number from \(range.lowerBound) to \(range.upperBound), not “\(text)”")
      }
      return .text(text)
    case .choice(let words):
      guard words.contains(text) else {
        let meant = NearestName.of(text, among: words).map { "; did you mean \($0)?" } ?? ""
        throw .init("must be one of \(words.joined(separator: ", ")), not “\(text)”\(meant)")
      }
      return .text(text)
    case .duration(let range): return .duration(try Self.duration(text, range))
    case .url(let schemes, let bare): return .url(try BareURL.read(text, schemes: schemes, bare: bare))
    case .mailbox: return .text(try MailboxText.read(text))
    case .networks: return .list([try NetworkText.read(text)])
    }
  }

  private static func oneLine(_ text: String) throws(ConfigurationValueProblem) -> String {
    guard !text.unicodeScalars.contains(where: { $0.value < 32 || $0.value == 127 }) else {
      throw .init("must be one line without control characters")
    }
    return text
  }

  private static func boolean(_ text: String) throws(ConfigurationValueProblem) -> Bool {
    switch text.lowercased() {
    case "true", "yes", "on", "1": return true
    case "false", "no", "off", "0": return false
    default: throw .init("must be true or false, not “\(text)”")
    }
  }

  private static func duration(
    _ text: String, _ range: ClosedRange<Int>
  ) throws(ConfigurationValueProblem) -> Duration {
    let digits = text.prefix(while: \.isNumber)
    let factors = ["": 1, "s": 1, "m": 60, "h": 3_600]
    guard let number = Int(digits),
      let factor = factors[text.dropFirst(digits.count).trimmingCharacters(in: .whitespaces)]
    else { throw .init("must be a duration such as 20s, 2m or 1h, not “\(text)”") }
    let (seconds, overflow) = number.multipliedReportingOverflow(by: factor)
    guard !overflow, range.contains(seconds) else { throw .outOf(range, unit: " seconds", got: text) }
    return .seconds(seconds)
  }
}
