import GRDB
import Identity
import Statements
import Testing

@testable import Store

@Suite struct `The keys of organizations` {
  private static let keys =
    "SELECT kind || ' ' || value FROM organization_key WHERE kind <> 'domain' ORDER BY kind, value"

  private func bench() async throws -> TestBench {
    let bench = try TestBench()
    let names = ["Scalabrini Refuge Kenya", "Harbour Choir (HCX)"]
    _ = try await bench.perform(
      ImportOrganizations(roll: names.map { RolledOrganization.sample($0) }, actor: .commandLine))
    return bench
  }

  private func reopen(_ bench: TestBench) throws { try bench.neighbour().close() }

  @Test func `are of the program's edition in a new folder`() async throws {
    let bench = try await bench()
    #expect(try bench.texts("SELECT edition FROM organization_key_edition") == [IdentityKeys.edition])
  }

  @Test func `are made anew when the database is opened by a program of another edition`() async throws {
    let bench = try await bench()
    let before = try bench.texts(Self.keys)
    #expect(before.count >= 5)
    try bench.raw { database in
      try database.execute(
        sql: """
          UPDATE organization_key SET value = 'as it was made once ' || value WHERE kind IN ('name', 'core');
          DELETE FROM organization_key WHERE kind = 'acronym';
          INSERT INTO organization_key (kind, value, organization) SELECT 'domain', 'gmail.com', id FROM organization;
          INSERT INTO organization_key (kind, value, organization) SELECT 'domain', 'icmc.net', MIN(id) FROM organization;
          UPDATE organization_key_edition SET edition = '0-old';
          """)
    }
    try reopen(bench)
    #expect(try bench.texts(Self.keys) == before)
    #expect(try bench.texts("SELECT edition FROM organization_key_edition") == [IdentityKeys.edition])
    // What is no body's own domain any more leads to nobody; other domains stay, because nothing else tells of them.
    #expect(try bench.number("SELECT COUNT(*) FROM organization_key WHERE value = 'gmail.com'") == 0)
    #expect(try bench.number("SELECT COUNT(*) FROM organization_key WHERE value = 'icmc.net'") == 1)
  }

  @Test func `are left alone when they are of this edition`() async throws {
    let bench = try await bench()
    try bench.raw { try $0.execute(sql: "DELETE FROM organization_key WHERE kind = 'acronym'") }
    try reopen(bench)
    #expect(try bench.number("SELECT COUNT(*) FROM organization_key WHERE kind = 'acronym'") == 0)
  }
}
