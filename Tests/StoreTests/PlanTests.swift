import Foundation
import GRDB
import Statements
import Testing

@testable import Store

/// The plans of the statements that run for every visitor, as SQLite would run them, taken from what really runs.
@Suite struct `The hot statements` {
  @Test func `of a sign-on read no table from end to end`() async throws {
    let bench = try await TestBench.open()
    try await bench.expectPlans(of: SampleSignOn().request())
    try await bench.expectPlans(of: ConfirmEndorsement(link: LinkUse(subject: 1, version: 1)))
    try await bench.expectPlans(of: SampleSignOn(address: "colleague@mfasia.org").request())
    try await bench.expectPlans(
      of: ManageEndorsement(link: LinkUse(subject: 1, version: 1), change: .listing(listed: false, updates: true)))
  }

  @Test func `of the outboxes read what waits, not what was`() async throws {
    let bench = try await TestBench.open()
    _ = try await bench.perform(
      AddWebhook(
        url: "https://a.example/hook", secrets: WebhookSecrets(secret: "whsec_a", signingKey: nil), types: .all))
    let ordered = try await bench.perform(
      AddWebhook(
        url: "https://b.example/hook", secrets: WebhookSecrets(secret: "whsec_b", signingKey: nil), types: .all,
        isOrdered: true))
    _ = try await bench.perform(SampleSignOn().request())
    try await bench.expectPlans(of: Asking(query: DueMail(letters: 10, updates: 10, at: .launch + 60)))
    try await bench.expectPlans(of: MailTurn(begin: [1]))
    try await bench.expectPlans(of: ClaimWebhooks(room: 10, leaseSeconds: 60))
    try await bench.expectPlans(
      of: RecordWebhookResults(
        results: [
          WebhookResult(
            webhook: 1, endpoint: ordered, end: .delivered, status: 204, answer: "", at: .launch, milliseconds: 3)
        ], released: [2]))
    try await bench.expectPlans(
      of: MailTurn(results: [MailResult(mail: 1, end: .accepted, reply: MailReply(code: 250, text: "taken"))]))
  }

  @Test func `of the public list and the count come in their index's order`() async throws {
    let bench = try await TestBench.open()
    try await bench.endorse(SampleSignOn())
    try await bench.expectPlans(of: Asking(query: SignatoryList(slug: "act-now", search: nil, limit: 50, offset: 0)))
    try await bench.expectPlans(of: Asking(query: StatementBySlug(slug: "act-now")))
    try await bench.expectPlans(of: Asking(query: EndorsementByID(id: 1)))
  }

  @Test func `of the list of signatories are answered by the list's own index`() async throws {
    let bench = try await TestBench.open()
    let plans = try await bench.plans(
      of: Asking(query: SignatoryList(slug: "act-now", search: nil, limit: 50, offset: 0)))
    #expect(plans.contains { $0.plan.contains("SEARCH e USING INDEX endorsement_public_list") })
  }
}

/// A query asked on the writer's connection, where its statements can be watched.
private struct Asking<Q: Query>: Command {
  let query: Q

  func run(in transaction: WriteTransaction) throws {
    _ = try query.answer(from: ReadSnapshot(database: transaction.database))
  }
}

/// Runs a command and collects the statements it runs.
private struct Watched<C: Command>: Command {
  let command: C

  func run(in transaction: WriteTransaction) throws -> [String] {
    let statements = Shared<[String]>([])
    transaction.database.trace { event in
      guard case .statement(let statement) = event else { return }
      let sql = statement.sql
      statements.change { $0.append(sql) }
    }
    defer { transaction.database.trace(options: [], nil) }
    _ = try command.run(in: transaction)
    return statements.value
  }
}

private struct Plan: Sendable {
  let sql: String
  let plan: String
}

extension TestBench {
  fileprivate func plans<C: Command>(of command: C) async throws -> [Plan] {
    let statements = Set(try await perform(Watched(command: command)))
    return try raw { database in
      try statements.filter { !$0.hasPrefix("--") }.map { sql in
        let statement = try database.makeStatement(sql: "EXPLAIN QUERY PLAN \(sql)")
        let blanks = [(any DatabaseValueConvertible)?](repeating: nil, count: sql.filter { $0 == "?" }.count)
        let rows = try Row.fetchAll(statement, arguments: StatementArguments(blanks))
        return Plan(sql: sql, plan: rows.map { $0["detail"] as String }.joined(separator: "\n"))
      }
    }
  }

  /// Expects that no line of any plan walks a table, and that nothing is sorted.
  fileprivate func expectPlans<C: Command>(of command: C) async throws {
    for plan in try await plans(of: command) {
      for line in plan.plan.split(separator: "\n") {
        // What an INSERT seems to walk are the rows that may point to the new one: SQLite does so only after a violation.
        let isWalk =
          line.hasPrefix("SCAN ") && !plan.sql.hasPrefix("INSERT") && !line.contains("USING INDEX outbox_mail_due")
        let table = line.split(separator: " ").dropFirst().first.map(String.init) ?? ""
        #expect(!isWalk || ["webhook_endpoint", "CONSTANT", "told"].contains(table), "\(line) in \(plan.sql)")
        // One mailbox's sign-ons, one statement's tallies and one version's languages are few.
        let isFew = ["c.address_key = ?", "FROM tally", "FROM statement_text"].contains { plan.sql.contains($0) }
        #expect(!line.contains("TEMP B-TREE") || isFew, "\(line) in \(plan.sql)")
      }
    }
  }
}
