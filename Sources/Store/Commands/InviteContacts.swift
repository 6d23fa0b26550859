import GRDB
import Identity
import Statements

/// Invites contacts to a statement: each gets one mail with a link of its own. All of them or none.
package struct InviteContacts: Command {
  package static let recognizes = true

  package let slug: String
  package let contacts: [ContactRow]
  package let actor: Actor
  private let progress: @Sendable (Int) -> Void

  /// - Parameter progress: told how many rows are done, on the writer's thread; it must return at once.
  package init(
    slug: String, contacts: [ContactRow], actor: Actor, progress: @escaping @Sendable (_ done: Int) -> Void = { _ in }
  ) {
    self.slug = slug
    self.contacts = contacts
    self.actor = actor
    self.progress = progress
  }

  package struct Report: Sendable, Equatable {
    package var invited = 0
    /// Invited before: nothing was sent again.
    package var already = 0
    /// The organization has endorsed: nothing was sent.
    package var endorsed = 0
    package var newOrganizations = 0
    /// Newcomers that may be an organization we know: a person is asked.
    package var questions = 0
    /// The invitations that were made.
    package var invitations: [LinkUse] = []

    /// Where a report of several parts begins.
    package static let nothing = Report()

    /// The report of both together.
    package mutating func add(_ other: Report) {
      invited += other.invited
      already += other.already
      endorsed += other.endorsed
      newOrganizations += other.newOrganizations
      questions += other.questions
      invitations += other.invitations
    }
  }

  package enum Outcome: Sendable, Equatable {
    case done(Report)
    case unknownStatement
    case closed(Instant)
    /// Nothing was written: these names can't be an organization's.
    case flawed([SheetFlaw])
  }

  package func run(in transaction: WriteTransaction) throws -> Outcome {
    guard let statement = try StatementRow.find(slug: slug, in: transaction) else { return .unknownStatement }
    if case .closed(let at) = statement.schedule.phase(at: transaction.now) { return .closed(at) }
    let flaws = SheetNames.flaws(in: contacts.map { ($0.line, $0.organization) })
    guard flaws.isEmpty else { return .flawed(flaws) }
    var report = Report()
    for (done, row) in contacts.enumerated() {
      try invite(row, to: statement, report: &report, in: transaction)
      progress(done + 1)
    }
    return .done(report)
  }

  private func invite(
    _ row: ContactRow, to statement: StatementRow, report: inout Report, in transaction: WriteTransaction
  ) throws {
    let entry = SheetOrganization(
      name: row.organization, acronym: row.acronym, country: row.country?.code, kind: row.kind, website: row.website,
      address: row.address)
    let organization = try entry.place(in: transaction, actor: actor)
    report.newOrganizations += organization.isNew ? 1 : 0
    report.questions += organization.isQuestion ? 1 : 0
    if try CountedEndorsement.find(statement: statement.id, organization: organization.id, in: transaction) != nil {
      report.endorsed += 1
      return
    }
    let contact = try ContactDirectory(transaction: transaction).renewedContact(
      ContactDraft(name: row.contact, role: row.role, address: row.address, language: row.language),
      at: organization.id)
    let now = transaction.now.milliseconds
    let invitation: Int64? = try transaction.value(
      """
      INSERT INTO invitation (statement, organization, contact, state, created_at, changed_at)
      SELECT ?, ?, ?, 'invited', ?, ? WHERE NOT EXISTS (
        SELECT 1 FROM contact c JOIN invitation i ON i.statement = ? AND i.contact = c.id WHERE c.same_as = ?)
      ON CONFLICT (statement, contact) DO NOTHING RETURNING id
      """, [statement.id, organization.id, contact, now, now, statement.id, contact])
    guard let invitation else {
      report.already += 1
      return
    }
    try transaction.queue(
      MailIntent(
        intent: .invitation, contact: contact, statement: statement.id, invitation: invitation,
        language: row.language))
    try transaction.record(
      EventDraft(
        kind: .invitationQueued, actor: actor, statement: statement.id, organization: organization.id,
        data: ["invitation": .integer(invitation)]))
    report.invited += 1
    report.invitations.append(LinkUse(subject: invitation, version: 1))
  }
}
