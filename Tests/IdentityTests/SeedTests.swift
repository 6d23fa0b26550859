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
  /// Of 340 true pairs, as many were joined when this was written; lower would be a step back.
  static let joinedFloor = 0.9

  @Test func `are never joined with another body's, and most find each other`() throws {
    let records = try SeedRecord.all()
    #expect(records.count == 233)
    var matcher = BatchMatcher()
    for record in records { matcher.add(record.claim) }
    let clusters = matcher.finish().clusters
    var (joined, pairs) = (0, 0)
    for (one, record) in records.enumerated() {
      for (other, another) in records.enumerated() where other > one {
        if record.entity == another.entity { pairs += 1 }
        guard clusters[one] == clusters[other] else { continue }
        joined += 1
        #expect(record.entity == another.entity, "“\(record.claim.name)” was joined with “\(another.claim.name)”")
      }
    }
    #expect(pairs == 340)
    #expect(Double(joined) >= Self.joinedFloor * Double(pairs))
  }

  @Test func `find each other in a register`() throws {
    let records = try SeedRecord.all()
    let recognizer = Recognizer()
    recognizer.load(records.map(\.known))
    var (found, pairs) = (0, 0)
    for record in records {
      let candidates = try Set(recognizer.look(for: NormalizedClaim(record.claim)).candidates)
      for another in records where another.entity == record.entity && another.known.id != record.known.id {
        pairs += 1
        if candidates.contains(another.known.id) { found += 1 }
      }
    }
    #expect(Double(found) >= 0.85 * Double(pairs))
  }
}
