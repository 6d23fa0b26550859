import Foundation
import SignedLinks
import StoryKit
import Testing

@testable import undersigned

@Suite struct `The key ring's file` {
  private let folder: TemporaryFolder
  private let file: KeyRingFile

  init() throws {
    folder = try TemporaryFolder("keys")
    file = KeyRingFile(folder.url.appending(path: "data/keys.json"))
  }

  @Test func `the first use makes a ring that only its owner may read`() throws {
    let ring = try file.loadOrCreate(at: 1_000)
    #expect(try permissions() == 0o600)
    #expect(try file.load() == ring)
    #expect(try file.loadOrCreate(at: 2_000) == ring)
  }

  @Test func `without a first use there is none, and the message says who makes it`() throws {
    let fault = try #require(throws: KeyRingFileFault.self) { try file.load() }
    #expect("\(fault)".contains("undersigned serve"))
  }

  @Test(arguments: [0o640, 0o604, 0o660, 0o644])
  func `a ring that others can read is refused with the way to mend it`(mode: Int) throws {
    _ = try file.loadOrCreate(at: 1_000)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.url.path)
    let fault = try #require(throws: KeyRingFileFault.self) { try file.loadOrCreate(at: 1_000) }
    #expect("\(fault)".contains("chmod 600 \(file.url.path)"))
    #expect(throws: KeyRingFileFault.self) { try file.rotate(at: 2_000, overlap: 60) }
  }

  @Test func `a rotation keeps the former key for the overlap and the file private`() throws {
    let first = try file.loadOrCreate(at: 1_000)
    let rotated = try file.rotate(at: 2_000, overlap: 60)
    #expect(rotated.signingKey.id != first.signingKey.id)
    #expect(rotated.keys.last?.verifiesUntil == 2_060)
    #expect(try file.load() == rotated)
    #expect(try permissions() == 0o600)
    #expect(try leftovers() == ["keys.json"])
  }

  @Test func `many at once make one ring`() async throws {
    let rings = try await withThrowingTaskGroup(of: KeyRing.self) { group in
      for second in 1...8 { group.addTask { [file] in try file.loadOrCreate(at: Int64(second)) } }
      return try await group.reduce(into: Set<KeyRing>()) { $0.insert($1) }
    }
    #expect(rings.count == 1)
  }

  @Test func `a damaged file is refused with its path and without its secrets`() throws {
    let ring = try file.loadOrCreate(at: 1_000)
    let secret = Data(ring.signingKey.secret).base64EncodedString()
    try Data("{\"keys\":[{\"id\":1,\"secret\":\"\(secret)\"}]}".utf8).write(to: file.url)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.url.path)
    let fault = try #require(throws: KeyRingFileFault.self) { try file.load() }
    #expect("\(fault)".contains(file.url.path))
    #expect(!"\(fault)".contains(secret))
  }

  @Test func `the listing shows numbers and dates, never a secret`() throws {
    let ring = try KeyRing(createdAt: 0)
    let listing = KeyListing(ring)
    #expect(listing.text == "key 1  created 1970-01-01T00:00:00Z  signs")
    #expect(!(try listing.json).contains(Data(ring.signingKey.secret).base64EncodedString()))
  }

  private func permissions() throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: file.url.path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  private func leftovers() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: file.url.deletingLastPathComponent().path)
  }
}
