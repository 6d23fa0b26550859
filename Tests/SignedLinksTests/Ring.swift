@testable import SignedLinks

/// The ring of the tests: one key of the bytes 0, 1, 2 … 31, created at second 0.
func knownRing() throws -> KeyRing {
  try KeyRing(createdAt: 0, random: { (0..<UInt8($0)).map { $0 } })
}

let invitation = SignedLink(purpose: .invitation, subject: 42, version: 1, expires: 1_000_000)

let base64URLAlphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
