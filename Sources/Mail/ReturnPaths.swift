import Crypto
import Statements

/// Addresses of ours that say what they are about: where bounces of one mail go, and where one contact asks for no more mail.
///
/// `bounces+4711-k5jq0c8t3mz9w2xh@example.org`: a number and a keyed tag, so that nobody can make one up. Letters are lower
/// case, and a mail server that changed their case does no harm.
package struct ReturnPaths: Sendable {
  /// What an address of ours is about.
  package enum Subject: Sendable, Hashable {
    /// The bounces of one mail (variable envelope return path).
    case mail(Int64)
    /// A contact's wish for no more mail.
    case unsubscribe(contact: Int64)
  }

  private let tags: HMAC<SHA256>
  private let domain: String
  private let bounces: String
  private let unsubscribe: String
  private static let label = Array("undersigned return path v1\0".utf8)
  /// 80 bits, in 16 letters.
  private static let tagBytes = 10

  /// - Parameters:
  ///   - key: at least 16 unpredictable bytes; with another key, earlier addresses are no longer known.
  ///   - domain: as in an address.
  ///   - bounces: the mailbox, at most 24 octets before the `+`.
  ///   - unsubscribe: may be the same mailbox.
  /// - Throws: `MailAddressFlaw` when these make no address.
  package init(
    key: [UInt8], domain: String, bounces: String = "bounces", unsubscribe: String = "unsubscribe"
  ) throws(MailAddressFlaw) {
    var tags = HMAC<SHA256>(key: SymmetricKey(data: key))
    tags.update(data: Self.label)
    self.tags = tags
    let longest = try [bounces, unsubscribe].map { name throws(MailAddressFlaw) in
      try MailAddress(parsing: "\(name)+\(Int64.max)-\(String(repeating: "z", count: 16))@\(domain)")
    }
    self.domain = longest[0].domain
    self.bounces = bounces.lowercased()
    self.unsubscribe = unsubscribe.lowercased()
  }

  /// - Throws: `MailAddressFlaw` never, as `init` tried the longest.
  package func address(of subject: Subject) throws(MailAddressFlaw) -> MailAddress {
    let (name, number) =
      switch subject {
      case .mail(let id): (bounces, id)
      case .unsubscribe(let contact): (unsubscribe, contact)
      }
    return try MailAddress(parsing: "\(name)+\(number)-\(Base32.encode(tag(subject)))@\(domain)")
  }

  /// What an address is about; nil when it is none of ours or its tag is not.
  package func subject(of address: MailAddress) -> Subject? {
    guard address.domain == domain else { return nil }
    let parts = address.local.lowercased().split(separator: "+", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let sides = parts[1].split(separator: "-", omittingEmptySubsequences: false)
    guard sides.count == 2, let number = Self.number(sides[0]),
      let tag = Base32.decode(sides[1], count: Self.tagBytes)
    else { return nil }
    var candidates: [Subject] = []
    if parts[0] == bounces { candidates.append(.mail(number)) }
    if parts[0] == unsubscribe { candidates.append(.unsubscribe(contact: number)) }
    return candidates.first { Self.isSame(self.tag($0), tag) }
  }

  private func tag(_ subject: Subject) -> [UInt8] {
    var code = tags
    switch subject {
    case .mail(let id): code.update(data: Array("mail \(id)".utf8))
    case .unsubscribe(let contact): code.update(data: Array("unsubscribe \(contact)".utf8))
    }
    return Array(code.finalize().prefix(Self.tagBytes))
  }

  /// Digits only, and as we write them.
  private static func number(_ text: Substring) -> Int64? {
    guard let number = Int64(text), number >= 0, String(number) == text else { return nil }
    return number
  }

  /// In a time that says nothing of where two differ.
  private static func isSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    one.count == other.count && zip(one, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
