import GRDB
import Identity
import Statements

/// Enters endorsements that came another way: on paper, by telephone, from another list. The secretariat vouches for them.
///
/// All rows or none. A row whose organization has endorsed already, or stands twice in the sheet, changes nothing, so the same
/// sheet can be imported again.
package struct ImportSignatories: Command {
  package static let recognizes = true

  package let slug: String
  package let rows: [SignatoryRow]
  package let actor: Actor
  private let progress: @Sendable (Int) -> Void

  /// - Parameter progress: told how many rows are done, on the writer's thread; it must return at once.
  package init(
    slug: String, rows: [SignatoryRow], actor: Actor, progress: @escaping @Sendable (_ done: Int) -> Void = { _ in }
  ) {
    self.slug = slug
    self.rows = rows
    self.actor = actor
    self.progress = progress
  }

  package struct Report: Sendable, Equatable {
    package var endorsed = 0
    package var already = 0
    /// Withdrawn, or rejected by the secretariat, since the row's date: not counted again.
    package var withdrawn = 0
    package var newOrganizations = 0
    package var questions = 0

    /// Where a report of several parts begins.
    package static let nothing = Report()

    /// The report of both together.
    package mutating func add(_ other: Report) {
      endorsed += other.endorsed
      already += other.already
      withdrawn += other.withdrawn
      newOrganizations += other.newOrganizations
      questions += other.questions
    }
  }

  package enum Outcome: Sendable, Equatable {
    case done(Report)
    case unknownStatement
    /// Nothing was written: these names can't be an organization's.
    case flawed([SheetFlaw])
  }

  package func run(in transaction: WriteTransaction) throws -> Outcome {
    guard let statement = try StatementRow.find(slug: slug, in: transaction) else { return .unknownStatement }
    let flaws = SheetNames.flaws(in: rows.map { ($0.line, $0.organization) })
    guard flaws.isEmpty else { return .flawed(flaws) }
    var report = Report()
    for (done, row) in rows.enumerated() {
      try enter(row, for: statement, report: &report, in: transaction)
      progress(done + 1)
    }
    return .done(report)
  }

  private func enter(
    _ row: SignatoryRow, for statement: StatementRow, report: inout Report, in transaction: WriteTransaction
  ) throws {
    let entry = SheetOrganization(
      name: row.organization, acronym: row.acronym, country: row.country.code, kind: row.kind, website: row.website,
      address: row.address)
    let organization = try entry.place(in: transaction, actor: actor)
    report.newOrganizations += organization.isNew ? 1 : 0
    report.questions += organization.isQuestion ? 1 : 0
    if try CountedEndorsement.find(statement: statement.id, organization: organization.id, in: transaction) != nil {
      report.already += 1
      return
    }
    if try hasLeft(organization.id, statement: statement.id, since: row.endorsedAt, in: transaction) {
      report.withdrawn += 1
      return
    }
    let contact = try contact(of: row, at: organization.id, in: transaction)
    let at = min(row.endorsedAt ?? transaction.now, transaction.now).milliseconds
    let id = try transaction.insert(
      """
      INSERT INTO endorsement (
        reference, statement, organization, contact, state, name_as_signed, acronym, country, region, kind, website,
        listed, updates, version, version_sha256, language, origin, assurance, came_by, requested_at, confirmed_at)
      VALUES (?, ?, ?, ?, 'confirmed', ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, 'import', 'staff', ?, ?, ?)
      """,
      [
        EndorsementReference.make(from: transaction.randomness(10)), statement.id, organization.id, contact,
        row.organization, row.acronym, row.country.code, row.country.region.rawValue, row.kind.rawValue, row.website,
        row.listed,
        statement.version, try statement.fingerprint(of: row.language, in: transaction), row.language, row.how, at, at,
      ])
    guard let endorsement = try EndorsementRow.find(id, in: transaction) else {
      throw StoreFault.other("an endorsement that was just written is gone")
    }
    try Tally(transaction: transaction).count(
      endorsement, adding: 1,
      telling: EventDraft(
        kind: .endorsementConfirmed, actor: actor, statement: statement.id, organization: organization.id,
        endorsement: id, data: ["version": .integer(statement.version), "assurance": .text("staff")]))
    report.endorsed += 1
  }

  /// Whether the organization took its endorsement back after this row was written; a row without a date is older than any withdrawal.
  private func hasLeft(
    _ organization: Int64, statement: Int64, since endorsed: Instant?, in transaction: WriteTransaction
  ) throws -> Bool {
    let found: Int64? = try transaction.value(
      """
      SELECT id FROM endorsement WHERE organization = ? AND statement = ? AND state IN ('withdrawn', 'rejected')
        AND (withdrawn_at IS NULL OR withdrawn_at >= ?) LIMIT 1
      """, [organization, statement, endorsed?.milliseconds ?? 0])
    return found != nil
  }

  private func contact(of row: SignatoryRow, at organization: Int64, in transaction: WriteTransaction) throws -> Int64?
  {
    guard let address = row.address else { return nil }
    return try ContactDirectory(transaction: transaction).renewedContact(
      ContactDraft(name: row.contact, role: row.role, address: address, language: row.language), at: organization)
  }
}
