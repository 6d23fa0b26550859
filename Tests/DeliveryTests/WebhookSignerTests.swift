import Crypto
import Foundation
import Store
import Testing

@testable import Delivery

@Suite struct `Signing a webhook` {
  /// The example of the specification's reference implementations.
  private let example = WebhookSecrets(secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", signingKey: nil)

  @Test func `v1 is the reference implementations' signature`() throws {
    let header = try #require(WebhookSigner([example])).header(
      id: "msg_p5jXN8AQM9LWM0D4loKWxJek", timestamp: 1_614_265_330, body: #"{"test": 2432232314}"#)
    #expect(header == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
  }

  @Test func `each pair of secrets signs twice, today's first`() throws {
    let (one, two) = (secrets(1), secrets(2))
    let parts = try header([one, two]).split(separator: " ").map { $0.split(separator: ",").map(String.init) }
    #expect(parts.map { $0[0] } == ["v1", "v1a", "v1", "v1a"])
    #expect(Set(parts.map { $0[1] }).count == 4)
    #expect(try verifies(parts[1][1], publicKeyOf: one) && !verifies(parts[1][1], publicKeyOf: two))
    #expect(try verifies(parts[3][1], publicKeyOf: two))
    #expect(try header([one, example]).split(separator: " ").count == 3)
  }

  @Test func `keys are 32 bytes behind their prefix`() throws {
    let new = secrets(7)
    #expect(new.secret.hasPrefix("whsec_") && Data(base64Encoded: String(new.secret.dropFirst(6)))?.count == 32)
    let signing = try #require(new.signingKey)
    #expect(signing.hasPrefix("whsk_") && Data(base64Encoded: String(signing.dropFirst(5)))?.count == 32)
    let verifying = try #require(WebhookSecrets.publicKey(of: signing))
    #expect(verifying.hasPrefix("whpk_") && Data(base64Encoded: String(verifying.dropFirst(5)))?.count == 32)
    // RFC 8032 §7.1, test 1.
    let known = Data([
      0x9d, 0x61, 0xb1, 0x9d, 0xef, 0xfd, 0x5a, 0x60, 0xba, 0x84, 0x4a, 0xf4, 0x92, 0xec, 0x2c, 0xc4, 0x44, 0x49, 0xc5,
      0x69, 0x7b, 0x32, 0x69, 0x19, 0x70, 0x3b, 0xac, 0x03, 0x1c, 0xae, 0x7f, 0x60,
    ])
    #expect(
      WebhookSecrets.publicKey(of: "whsk_" + known.base64EncodedString())
        == "whpk_11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=")
  }

  @Test(arguments: ["", "whsec_", "whsec_###", "secret", "whsk_AAAA"]) func `an unreadable secret signs nothing`(
    _ secret: String
  ) {
    #expect(WebhookSigner([WebhookSecrets(secret: secret, signingKey: nil)]) == nil)
    #expect(WebhookSigner([]) == nil)
  }

  private func secrets(_ byte: UInt8) -> WebhookSecrets {
    WebhookSecrets.new { Array(repeating: byte, count: $0) }
  }

  private func header(_ secrets: [WebhookSecrets]) throws -> String {
    try #require(WebhookSigner(secrets)).header(id: "msg_1", timestamp: 1, body: "{}")
  }

  private func verifies(_ signature: String, publicKeyOf secrets: WebhookSecrets) throws -> Bool {
    let text = try #require(WebhookSecrets.publicKey(of: secrets.signingKey))
    let key = try Curve25519.Signing.PublicKey(
      rawRepresentation: try #require(Data(base64Encoded: String(text.dropFirst(5)))))
    return key.isValidSignature(try #require(Data(base64Encoded: signature)), for: Data("msg_1.1.{}".utf8))
  }
}
