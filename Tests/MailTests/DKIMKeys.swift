import Foundation
import Mail
import StoryKit
import Testing

@Suite struct `A key that signs mail` {
  private func openssl(_ arguments: [String], input: String = "") async throws -> String {
    try await FinishedCommand.run(URL(filePath: "/usr/bin/openssl"), arguments: arguments, input: Data(input.utf8))
      .output
  }

  @Test func `is read from what OpenSSL writes, in both forms of RSA and in Ed25519`() async throws {
    let modern = try await openssl(["genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"])
    let old = try await openssl(["rsa", "-traditional"], input: modern)
    let edwards = try await openssl(["genpkey", "-algorithm", "ed25519"])
    #expect(modern.contains("BEGIN PRIVATE KEY") && old.contains("BEGIN RSA PRIVATE KEY"))
    #expect(try DKIMKey(pem: modern).record == DKIMKey(pem: old).record)
    #expect(try DKIMKey(pem: modern).description == "RSA, 2048 bits")
    #expect(try DKIMKey(pem: "notes\r\n" + edwards.replacing("\n", with: "\r\n")).description == "Ed25519")
  }

  @Test func `publishes the half that OpenSSL takes for its public one`() async throws {
    let rsa = try await openssl(["genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"])
    let edwards = try await openssl(["genpkey", "-algorithm", "ed25519"])
    func published(_ pem: String) throws -> Data? {
      Data(base64Encoded: try DKIMKey(pem: pem).record.text.split(separator: "p=").last.map(String.init) ?? "")
    }
    func own(_ pem: String) async throws -> Data? {
      let lines = try await openssl(["pkey", "-pubout"], input: pem).split(separator: "\n").dropFirst().dropLast()
      return Data(base64Encoded: lines.joined())
    }
    let (rsaOwn, edwardsOwn) = (try await own(rsa), try await own(edwards))
    #expect(try published(rsa) == rsaOwn)
    #expect(try published(edwards) == edwardsOwn?.suffix(32))
    #expect(try DKIMKey(pem: rsa).record.text.hasPrefix("v=DKIM1; k=rsa; p="))
    #expect(try DKIMKey(pem: edwards).record.text.hasPrefix("v=DKIM1; k=ed25519; p="))
  }

  @Test func `is made new, and reads back from its file`() async throws {
    for key in [try DKIMKey.generateRSA(), DKIMKey.generateEd25519()] {
      #expect(try DKIMKey(pem: key.pem).record == key.record)
      #expect(try await openssl(["pkey", "-noout", "-text"], input: key.pem).contains("Private-Key"))
    }
  }

  @Test func `has a record in strings that a zone file can hold`() throws {
    let record = try DKIMKey.generateRSA().record
    #expect(record.strings.count == 2 && record.strings.allSatisfy { $0.utf8.count <= 255 })
    #expect(record.strings.joined() == record.text)
    let line = record.zoneLine(selector: "s1", domain: "example.org")
    #expect(line == "s1._domainkey.example.org. IN TXT ( \"\(record.strings[0])\" \"\(record.strings[1])\" )")
    #expect(DKIMKey.generateEd25519().record.strings.count == 1)
  }

  @Test func `that can't sign is refused with a reason`() async throws {
    let rsa = try await openssl(["genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"])
    let short = try await openssl(["genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:1024"])
    let curve = try await openssl(["genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"])
    let secret = try await openssl(["pkey", "-aes128", "-passout", "pass:x"], input: rsa)
    let open = try await openssl(["pkey", "-pubout"], input: rsa)
    #expect(throws: DKIMKeyFlaw.notPEM) { try DKIMKey(pem: "") }
    #expect(throws: DKIMKeyFlaw.notPEM) { try DKIMKey(pem: rsa.replacing("-----END", with: "-----FIN")) }
    #expect(throws: DKIMKeyFlaw.notPEM) { try DKIMKey(pem: rsa.replacing("\nM", with: "\n*M")) }
    #expect(throws: DKIMKeyFlaw.tooShort(bits: 1024)) { try DKIMKey(pem: short) }
    #expect(throws: DKIMKeyFlaw.unreadable) { try DKIMKey(pem: curve) }
    #expect(throws: DKIMKeyFlaw.encrypted) { try DKIMKey(pem: secret) }
    #expect(throws: DKIMKeyFlaw.notPrivateKey("PUBLIC KEY")) { try DKIMKey(pem: open) }
  }
}
