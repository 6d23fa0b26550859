import Foundation

/// The domain of an address: two or more labels of letters, digits and hyphens, other scripts turned into A-labels.
struct MailDomain {
  /// Lower case ASCII, as DNS and SMTP want it.
  let ascii: String
  /// Lower case in the script it was typed in.
  let display: String

  private static let longestLabel = 63
  /// RFC 2606 §2 and RFC 6762 §3: top-level domains that no mail server on the internet answers for.
  private static let reservedTopLevels: Set<Substring> = ["example", "invalid", "localhost", "test", "local"]
  /// RFC 2606 §3: second-level domains that are kept for examples.
  private static let reservedDomains: Set<String> = ["example.com", "example.net", "example.org"]

  init(parsing text: Substring.UnicodeScalarView) throws(MailAddressFlaw) {
    let lower = String(text).lowercased()
    // ASCII is composed already, and asking Foundation costs more than all the rest.
    display = lower.utf8.allSatisfy { $0 < 0x80 } ? lower : try Self.mapped(lower.unicodeScalars)
    var labels: [String] = []
    for label in display.unicodeScalars.split(separator: ".", omittingEmptySubsequences: false) {
      labels.append(try Self.asciiLabel(label))
    }
    // A last label of digits alone is an IP address, not a name (RFC 1123 §2.1).
    guard labels.count > 1, let last = labels.last, last.contains(where: \.isLetter) else { throw .malformed }
    ascii = labels.joined(separator: ".")
  }

  /// Whether nobody can receive mail there, by the RFCs that keep these names for examples and tests.
  var isReserved: Bool {
    let labels = ascii.split(separator: ".")
    return labels.last.map(Self.reservedTopLevels.contains) ?? false
      || Self.reservedDomains.contains(labels.suffix(2).joined(separator: "."))
  }

  /// One spelling for what keyboards of other scripts type: full-width letters, and the stops between labels (UTS #46 §4).
  private static func mapped(_ text: String.UnicodeScalarView) throws(MailAddressFlaw) -> String {
    var stopped = String.UnicodeScalarView()
    for scalar in text {
      if stops.contains(scalar) {
        stopped.append(".")
      } else {
        // Looked at before it is taken apart too: "⒈" would bring a stop of its own.
        guard scalar == "." || isLabelText(scalar) || scalar.properties.generalCategory == .uppercaseLetter else {
          throw .malformed
        }
        stopped.append(scalar)
      }
    }
    return String(stopped).precomposedStringWithCompatibilityMapping.lowercased()
  }

  private static let stops: Set<Unicode.Scalar> = ["\u{3002}", "\u{FF0E}", "\u{FF61}"]

  private static func asciiLabel(_ label: Substring.UnicodeScalarView) throws(MailAddressFlaw) -> String {
    guard let first = label.first, let last = label.last, first != "-", last != "-" else { throw .malformed }
    guard label.allSatisfy(isLabelText), !isMark(first) else { throw .malformed }
    let ascii = label.allSatisfy(\.isASCII) ? String(label) : "xn--" + Punycode.encode(label)
    guard ascii.utf8.count <= longestLabel else { throw .tooLong }
    return ascii
  }

  /// Letters in lower case, digits and marks of any script, and the hyphen: RFC 5892's PVALID but for its few exceptions.
  private static func isLabelText(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "-" }
    return switch scalar.properties.generalCategory {
    case .lowercaseLetter, .otherLetter, .modifierLetter, .decimalNumber, .nonspacingMark, .spacingMark: true
    default: false
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && [.nonspacingMark, .spacingMark].contains(scalar.properties.generalCategory)
  }
}
