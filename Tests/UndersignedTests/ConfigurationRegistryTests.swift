import Foundation
import Testing

@testable import undersigned

@Suite struct `The registry of keys and its sample file` {
  private static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func `the sample file holds every key with its sentence and its default`() throws {
    let file = Self.repository.appending(path: "Config/undersigned.yaml")
    let sample = try String(contentsOf: file, encoding: .utf8)
    #expect(
      sample == ConfigurationSample.text, "write it anew with: undersigned config sample > Config/undersigned.yaml")
  }

  @Test func `the sample with every line uncommented is read without a complaint and changes nothing`() throws {
    let uncommented = ConfigurationSample.text.replacing(/(?m)^(\s*)#(\w+:)/) { "\($0.output.1)\($0.output.2)" }
    let settled = try Sources(file: uncommented).load()
    for key in ConfigurationKey.all where !key.standard.isEmpty {
      let entry = try #require(settled.entries[key.name])
      #expect(entry.value == (try key.kind.read(key.standard)), "\(key.name)")
      #expect(entry.source != .standard, "\(key.name) is not in the sample")
    }
  }

  @Test func `every key stands once, has a sentence, and a default that it accepts`() throws {
    #expect(Set(ConfigurationKey.all.map(\.name)).count == ConfigurationKey.all.count)
    for key in ConfigurationKey.all {
      #expect(key.doc.hasSuffix("."), "\(key.name)")
      if !key.standard.isEmpty { _ = try key.kind.read(key.standard) }
    }
  }

  @Test func `a secret is hidden from the listing and from its JSON`() throws {
    let sources = try Sources(file: "smtp:\n  username: topsecret\n  passwordFile: /run/password\n")
    let listing = ConfigurationListing(try sources.load())
    #expect(!listing.text.contains("topsecret"))
    #expect(!(try listing.json).contains("topsecret"))
    #expect(listing.text.contains("Config/undersigned.yaml:2"))
    #expect(listing.lines.map(\.key) == ConfigurationKey.all.map(\.name))
  }
}
