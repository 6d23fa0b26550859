import Foundation
import Testing

@testable import Identity

/// The hand-written records of real migration networks, with bodies that are easily taken for them.
///
/// The addresses are made up on real domains: nothing is ever sent to or fetched from them.
struct SeedRecord {
  let claim: OrganizationClaim
  let known: KnownOrganization
  let entity: String

  static func all() throws -> [SeedRecord] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/seed.csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
    return lines.enumerated().map { SeedRecord(fields: fields(of: $1), id: Int64($0 + 1)) }
  }

  private init(fields: [String], id: Int64) {
    let (name, acronym, country) = (fields[1], fields[2], fields[3].isEmpty ? nil : fields[3])
    claim = OrganizationClaim(name: name, acronym: acronym, country: country, website: fields[4], mail: fields[5])
    let domains = Set([WebDomain(website: fields[4]), WebDomain(mail: fields[5])].compactMap { $0?.name })
    known = KnownOrganization(
      id: id, names: [name], acronyms: [acronym], country: country, domains: domains.sorted())
    entity = fields[6]
  }

  /// The quotes of this file stand around whole fields, and none within.
  private static func fields(of line: Substring) -> [String] {
    var fields = [""]
    var quoted = false
    for character in line {
      switch character {
      case "\"": quoted.toggle()
      case "," where !quoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }
}

@Suite struct `The records of real networks` {
  /// Of 680 pairs in both directions, 88 % were found when this was written; lower would be a step back.
  static let foundFloor = 0.85

  @Test func `are never taken for another body, and most are found`() throws {
    let records = try SeedRecord.all()
    #expect(records.count == 233)
    var pairs = 0
    var found = 0
    for (index, record) in records.enumerated() {
      let claim = try NormalizedClaim(record.claim)
      for (other, stored) in records.enumerated() where other != index {
        let belongs = record.entity == stored.entity
        if belongs { pairs += 1 }
        switch Recognizer.decide(claim, [stored.known]) {
        case .same:
          #expect(belongs, "“\(record.claim.name)” was taken for “\(stored.claim.name)”")
          if belongs { found += 1 }
        case .ambiguous: if belongs { found += 1 }
        case .new: break
        }
      }
    }
    #expect(pairs == 680)
    #expect(Double(found) >= Self.foundFloor * Double(pairs))
  }

  @Test func `share a key wherever they are the same or asked about`() throws {
    let records = try SeedRecord.all()
    for record in records {
      let claim = try NormalizedClaim(record.claim)
      let keys = claim.keys
      for stored in records where stored.known.id != record.known.id {
        guard Recognizer.decide(claim, [stored.known]) != .new else { continue }
        let other = IdentityKeys(stored.known)
        let shares =
          !Set(keys.names).isDisjoint(with: other.names) || !Set(keys.acronyms).isDisjoint(with: other.acronyms)
          || !Set(keys.domains).isDisjoint(with: other.domains)
        if case .same = Recognizer.decide(claim, [stored.known]) {
          #expect(shares, "“\(record.claim.name)” would not be looked up for “\(stored.claim.name)”")
        }
      }
    }
  }
}
