import Statements
import Store

/// What a member of the secretariat pressed on an organization's page.
struct DeskOrganizationChange {
  let record: OrganizationRecord
  let form: SentForm
  let actor: Actor
  let store: Store

  enum Outcome {
    /// A code under `desk.done`, and the organization that bears a given name already.
    case done(String, bearer: Int64? = nil)
    /// A code under `desk.refusal`, and the other organization it is about.
    case refused(String, other: Int64? = nil)
    /// A field of a form can't stand as it was typed.
    case flawed(FieldProblem)
  }

  private var id: Int64 { record.organization.id }

  /// - Throws: `WebRefusal.badRequest` for what no form of ours sends.
  func perform() async throws -> Outcome {
    switch form["action"] {
    case "merge": try await merge(try number("other"))
    case "unmerge": try await unmerge(try number("other"), tellApart: false)
    case "unmerge-different": try await unmerge(try number("other"), tellApart: true)
    case "alias": try await give(.alias)
    case "former": try await give(.former)
    case "rename": try await rename()
    case "remove-name": try await removeName()
    case "split": try await split()
    case "chapter": try await relate(part: id, whole: try number("other"), .chapterOf)
    case "has-chapter": try await relate(part: try number("other"), whole: id, .chapterOf)
    case "member": try await relate(part: id, whole: try number("other"), .memberOf)
    case "has-member": try await relate(part: try number("other"), whole: id, .memberOf)
    case "confirm-relation": try await answerRelation(isConfirmed: true)
    case "reject-relation": try await answerRelation(isConfirmed: false)
    default: throw WebRefusal.badRequest
    }
  }

  private func number(_ field: String) throws -> Int64 {
    guard let number = Int64(form[field]) else { throw WebRefusal.badRequest }
    return number
  }

  private func merge(_ other: Int64) async throws -> Outcome {
    let command = MergeOrganizations(organization: other, into: id, force: form.isTicked("force"), actor: actor)
    return switch try await store.perform(command) {
    case .merged: .done("merged")
    case .refused(let refusal): .refused(refusal.code, other: other)
    }
  }

  private func unmerge(_ other: Int64, tellApart: Bool) async throws -> Outcome {
    switch try await store.perform(UnmergeOrganizations(organization: other, tellApart: tellApart, actor: actor)) {
    case .unmerged: .done("unmerged")
    case .unknown: .refused("unknown")
    case .notMerged: .refused("notMerged")
    }
  }

  private func give(_ kind: OrganizationNameKind) async throws -> Outcome {
    outcome(
      try await store.perform(AddOrganizationName(organization: id, name: form["new-name"], kind: kind, actor: actor)),
      done: "named")
  }

  private func rename() async throws -> Outcome {
    outcome(
      try await store.perform(RenameOrganization(organization: id, name: form["new-name"], actor: actor)),
      done: "renamed")
  }

  private func outcome(_ outcome: AddOrganizationName.Outcome, done: String) -> Outcome {
    switch outcome {
    case .added(let questions, let bearer): .done(questions > 0 ? "\(done)AndAsked" : done, bearer: bearer)
    case .already: .done("namedBefore")
    case .flawed(let problem): .flawed(FieldProblem(problem, at: "new-name"))
    case .unknown: .refused("unknown")
    case .merged: .refused("merged")
    }
  }

  private func removeName() async throws -> Outcome {
    switch try await store.perform(RemoveOrganizationName(organization: id, name: form["name"], actor: actor)) {
    case .removed: .done("unnamed")
    case .noSuchName, .unknown: .refused("unknown")
    case .ofMerged: .refused("nameOfMerged")
    }
  }

  private func split() async throws -> Outcome {
    let contacts = record.contacts.filter { form.isTicked("contact-\($0.id)") }.compactMap(\.address)
    let country = form["split-country"]
    let command = SplitOrganization(
      organization: id, name: form["split-name"], acronym: form["split-acronym"],
      country: Country(code: country)?.code,
      endorsements: record.endorsements.map(\.reference).filter { form.isTicked("endorsement-\($0)") },
      contacts: try contacts.map { try MailAddress(parsing: $0) },
      names: record.names.filter { $0.organization == id }.map(\.name)
        .filter { form.isTicked(DeskOrganizationPage.splitField(ofName: $0)) },
      actor: actor)
    switch try await store.perform(command) {
    case .split: return .done("split")
    case .unknown, .notItsOwn: return .refused("unknown")
    case .merged: return .refused("merged")
    case .flawed(let problem): return .flawed(FieldProblem(problem, at: "split-\(problem.field)"))
    case .nothing: return .refused("nothing")
    }
  }

  private func relate(part: Int64, whole: Int64, _ kind: RelationKind) async throws -> Outcome {
    switch try await store.perform(RelateOrganizations(part: part, whole: whole, kind: kind, actor: actor)) {
    case .related, .already: .done("related")
    case .itself: .refused("itself")
    case .unknown: .refused("unknown")
    case .merged: .refused("merged")
    case .turned: .refused("turned")
    }
  }

  private func answerRelation(isConfirmed: Bool) async throws -> Outcome {
    let command = AnswerRelation(relation: try number("relation"), isConfirmed: isConfirmed, actor: actor)
    return try await store.perform(command) == .unknown ? .refused("unknown") : .done("related")
  }
}
