import Crypto
import Foundation

/// Signs finished messages in a domain's name (RFC 6376), relaxed in header and body.
///
/// `From` is signed once more than it is there, so that nobody can add a second one. The same message, time and key give the same
/// signature. Safe to share between threads.
package struct DKIMSigner: Sendable {
  private let domain: String
  private let selector: String
  private let key: DKIMKey

  /// What is signed where it is there, `From` first (RFC 6376 §5.4.1, RFC 8058 §4).
  private static let signedFields = [
    "From", "Reply-To", "Subject", "Date", "To", "Cc", "Message-ID", "MIME-Version", "Content-Type", "Content-Language",
    "Auto-Submitted", "List-Id", "List-Unsubscribe", "List-Unsubscribe-Post",
  ]
  private static let longestLine = 76

  /// - Parameters:
  ///   - domain: the one that signs, in ASCII; for DMARC that of the sender's address, or one above it.
  ///   - selector: names the key in DNS: `s2026` for `s2026._domainkey.example.org`.
  /// - Throws: `HeaderFlaw.token` when one of them is no name in DNS.
  package init(domain: String, selector: String, key: DKIMKey) throws(HeaderFlaw) {
    guard Self.isName(domain), Self.isName(selector) else { throw .token }
    self.domain = domain.lowercased()
    self.selector = selector
    self.key = key
  }

  /// The field to be put in front of a message.
  /// - Parameters:
  ///   - message: header and body, lines ended by CRLF.
  ///   - seconds: now, since 1970.
  package func signature(of message: [UInt8], at seconds: Int64) throws -> [UInt8] {
    try signature(of: SignableMessage(message), at: seconds)
  }

  /// A message with the signatures of several keys in front; none covers another.
  package static func signed(_ message: [UInt8], by signers: [DKIMSigner], at seconds: Int64) throws -> [UInt8] {
    guard !signers.isEmpty else { return message }
    let signable = SignableMessage(message)
    var signed: [UInt8] = []
    for signer in signers { signed += try signer.signature(of: signable, at: seconds) }
    return signed + message
  }

  private func signature(of message: SignableMessage, at seconds: Int64) throws -> [UInt8] {
    var names: [String] = []
    var text: [UInt8] = []
    for name in Self.signedFields {
      for field in message.fields(name) {
        names.append(name)
        text += field
        text += [0x0D, 0x0A]
      }
    }
    names.insert("From", at: 0)
    let field = unsigned(names, bodyHash: message.bodyHash, at: seconds)
    text += RelaxedForm.field(Array(field.utf8)[...])
    let signature = try key.signature(over: text).base64EncodedString()
    return Array((field + Self.folded(signature) + "\r\n").utf8)
  }

  /// The field up to its empty last tag, which is what its own signature covers (RFC 6376 §3.7).
  private func unsigned(_ names: [String], bodyHash: String, at seconds: Int64) -> String {
    var field =
      "DKIM-Signature: v=1; a=\(key.algorithm); c=relaxed/relaxed;\r\n d=\(domain); s=\(selector); t=\(seconds);"
    var line = " h="
    for (index, name) in names.enumerated() {
      let token = index == names.count - 1 ? "\(name);" : "\(name):"
      if line.utf8.count + token.utf8.count > Self.longestLine {
        field += "\r\n\(line)"
        line = "  "
      }
      line += token
    }
    return "\(field)\r\n\(line)\r\n bh=\(bodyHash);\r\n b="
  }

  private static func folded(_ signature: String) -> String {
    let octets = Array(signature.utf8)
    let width = longestLine - 4
    return stride(from: 0, to: octets.count, by: width).map { start in
      String(decoding: octets[start..<min(start + width, octets.count)], as: UTF8.self)
    }.joined(separator: "\r\n  ")
  }

  /// Labels of letters, digits, hyphens and underscores with dots between them.
  private static func isName(_ text: String) -> Bool {
    (1...253).contains(text.utf8.count)
      && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
        (1...63).contains(label.utf8.count)
          && label.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
            default: false
            }
          }
      }
  }
}

extension ComposedMessage {
  /// The same message with the signatures of these keys in front.
  /// - Parameter seconds: now, since 1970.
  package func signed(by signers: [DKIMSigner], at seconds: Int64) throws -> ComposedMessage {
    ComposedMessage(
      messageID: messageID, sender: sender, recipient: recipient,
      bytes: try DKIMSigner.signed(bytes, by: signers, at: seconds))
  }
}
