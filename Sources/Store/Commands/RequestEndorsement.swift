import GRDB
import Identity
import Statements

/// A sign-on that was submitted: recognised, kept as awaiting its mailbox, and followed by one mail.
package struct RequestEndorsement: Command {
  package static let recognizes = true

  package static let changesCampaign = false

  package let slug: String
  /// The language of the text that stood beside the form.
  package let textLanguage: String
  package let signOn: SignOn
  /// The invitation whose link brought the visitor, with the link's version.
  package let invitation: LinkUse?
  /// Read by who makes the command, on a thread of theirs: the writer's thread is the one that everybody waits for.
  private let claim: Result<NormalizedClaim, NameFlaw>

  package init(slug: String, textLanguage: String, signOn: SignOn, invitation: LinkUse?) {
    self.slug = slug
    self.textLanguage = textLanguage
    self.signOn = signOn
    self.invitation = invitation
    do {
      claim = .success(try NormalizedClaim(OrganizationClaim(signOn)))
    } catch {
      claim = .failure(error)
    }
  }

  package enum Outcome: Sendable, Equatable {
    /// A mail is on its way: to confirm, or to say that the organization has endorsed already. A stranger can't tell which.
    case accepted
    case unknownStatement
    case notOpen(StatementPhase)
    /// The name can't be an organization's.
    case flawed(SignOnProblem)
  }

  package func run(in transaction: WriteTransaction) throws -> Outcome {
    guard let statement = try StatementRow.find(slug: slug, in: transaction) else { return .unknownStatement }
    let phase = statement.schedule.phase(at: transaction.now)
    guard phase == .open else { return .notOpen(phase) }

    let claim: NormalizedClaim
    switch self.claim {
    case .success(let read): claim = read
    case .failure(let flaw): return .flawed(OrganizationNameRule.problem(for: flaw, field: "organization"))
    }
    let invited = try InvitationRow.find(invitation, statement: statement.id, in: transaction)
    let place = try self.place(claim, invited: invited, in: transaction)
    let organization = place.organization
    let contacts = ContactDirectory(transaction: transaction)
    let draft = ContactDraft(
      name: signOn.contact, role: signOn.role, address: signOn.address, language: signOn.language)
    // Nobody has signed for an organization that this sign-on has just added, and nobody is its contact.
    let contact = try place.isNew ? contacts.add(draft, at: organization) : contacts.contact(draft, at: organization)

    if !place.isNew,
      let counted = try CountedEndorsement.find(statement: statement.id, organization: organization, in: transaction),
      counted.mayBeToldTo(contact: contact, address: signOn.address)
    {
      try counted.tell(contact: contact, statement: statement.id, language: signOn.language, in: transaction)
      return .accepted
    }
    let request = PendingEndorsement(
      statement: statement, organization: organization, isOfNewcomer: place.isNew, contact: contact,
      invitation: invited?.id, signOn: signOn,
      textSHA256: try statement.fingerprint(of: textLanguage, in: transaction))
    try request.write(in: transaction)
    return .accepted
  }

  private struct Place {
    let organization: Int64
    var isNew = false
  }

  /// The organization that this sign-on is for: the one invited, one that is recognised, or a new one.
  private func place(
    _ claim: NormalizedClaim, invited: InvitationRow?, in transaction: WriteTransaction
  ) throws -> Place {
    if let again = try sameSignerAgain(claim, in: transaction) { return Place(organization: again) }
    let directory = OrganizationDirectory(transaction: transaction)
    if let invited, try invited.isNamed(in: claim, transaction) { return Place(organization: invited.organization) }
    let recognition = try directory.recognize(claim)
    if case .same(let id, _) = recognition { return Place(organization: id) }
    let newcomer = try directory.add(
      OrganizationClaim(signOn), keys: claim.keys, kind: signOn.kind, known: false, actor: .visitor)
    var doubts: [IdentityDoubt] = []
    if case .ambiguous(let candidates) = recognition { doubts += candidates.map(IdentityDoubt.init) }
    // The link was made for another organization, and the name is a new one: a person has to say whether they are one.
    if let invited {
      let spoken = doubts.first { $0.candidate == invited.organization }
      doubts.removeAll { $0.candidate == invited.organization }
      doubts.insert(IdentityDoubt(invited: invited.organization, beside: spoken), at: 0)
    }
    try directory.ask(newcomer: newcomer, doubts: doubts, actor: .visitor)
    return Place(organization: newcomer, isNew: true)
  }

  /// The organization that this mailbox already signed with under the same name: asking the same question twice gives the same answer.
  private func sameSignerAgain(_ claim: NormalizedClaim, in transaction: WriteTransaction) throws -> Int64? {
    // The first of them; sorting costs SQLite more than finding, and mostly there is none.
    try transaction.all(
      """
      SELECT e.id, c.organization FROM contact c
      JOIN organization o ON o.id = c.organization OR o.stands_in = c.organization
      JOIN organization_key k ON k.organization = o.id AND k.kind = 'name' AND k.value = ?
      JOIN endorsement e ON e.organization = c.organization AND e.contact = c.id
      WHERE c.address_key = ?
      """, [claim.name.key, signOn.address.canonical]
    ) { (endorsement: $0[0] as Int64, organization: $0[1] as Int64) }.min { $0.endorsement < $1.endorsement }?
    .organization
  }
}
