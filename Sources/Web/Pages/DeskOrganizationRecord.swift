import Rendering

extension DeskOrganizationPage {
  /// What the page is about, as plain values. Times are milliseconds since 1970.
  package struct Record: Sendable {
    var organization: OrganizationCard.Facts
    var questions = 0
    var names: [Name] = []
    var endorsements: [Endorsement] = []
    var contacts: [Contact] = []
    var relations: [Relation] = []
    var merged: [Merged] = []
    var history: [Event] = []

    package init(_ organization: OrganizationCard.Facts) {
      self.organization = organization
    }
  }

  struct Name: Sendable {
    let name: String
    /// `alias` or `former`.
    let kind: String
    /// The organization whose name it is: this one, or one that was merged into it.
    let organization: Int64
  }

  struct Endorsement: Sendable {
    let reference: String
    let statement: String
    let name: String
    let state: String
    let beneath: String?
    /// The organization that it was made for.
    let home: Int64
    let confirmed: Int64?
  }

  struct Contact: Sendable {
    let id: Int64
    let name: String?
    let address: String?
  }

  struct Relation: Sendable {
    let id: Int64
    /// As `RelationKind` spells it.
    let kind: String
    /// As `RelationState` spells it.
    let state: String
    let isPart: Bool
    let other: Int64
    let otherName: String
  }

  struct Merged: Sendable {
    let id: Int64
    let name: String
    let into: Int64
  }

  struct Event: Sendable {
    /// As `EventKind` spells it.
    let kind: String
    let at: Int64
    let actor: String
    let about: String?
    let detail: String?
  }
}

extension DeskOrganizationPage {
  /// The name of the field that says whether one of the organization's names goes to a part that is taken out.
  ///
  /// It holds the name, and not its place in the list, which may have changed when the form comes back.
  package static func splitField(ofName name: String) -> String { "name-\(name)" }

  struct NameRow: Sendable {
    let name: String
    let words: String
    let isOwn: Bool
    let field: String
    /// What its label points at: an id has no spaces.
    let id: String
    let isTicked: Bool

    init(_ name: Name, number: Int, of organization: Int64, typed: [String: String], catalog: Catalog) {
      self.name = name.name
      field = DeskOrganizationPage.splitField(ofName: name.name)
      id = "name-\(number)"
      isTicked = typed[field] == "yes"
      isOwn = name.organization == organization
      words =
        isOwn
        ? catalog("desk.organization.\(name.kind)")
        : catalog("desk.organization.from", ["number": String(name.organization)])
    }
  }

  struct EndorsementRow: Sendable {
    let reference: String
    let field: String
    let statement: String
    let name: String
    let state: String
    let stateClass: String
    let note: String
    let confirmed: String
    let isTicked: Bool

    init(
      _ endorsement: Endorsement, of organization: Int64, typed: [String: String], catalog: Catalog, zone: String
    ) {
      reference = endorsement.reference
      field = "endorsement-\(endorsement.reference)"
      isTicked = typed[field] == "yes"
      statement = endorsement.statement
      name = endorsement.name
      state = catalog("desk.state.\(endorsement.state)")
      stateClass = endorsement.state
      let home =
        endorsement.home == organization
        ? nil : catalog("desk.organization.madeFor", ["number": String(endorsement.home)])
      let beneath = endorsement.beneath.map { catalog("desk.organization.beneath", ["reference": $0]) }
      note = [home, beneath].compactMap { $0 }.joined(separator: " · ")
      confirmed = endorsement.confirmed.map { catalog.formats.dateAndTime($0, zone: zone) } ?? "–"
    }
  }

  struct ContactRow: Sendable {
    let field: String
    let name: String
    let address: String
    let isTicked: Bool

    /// Nil when the address was erased: there is nothing left to go by.
    init?(_ contact: Contact, typed: [String: String]) {
      guard let address = contact.address else { return nil }
      field = "contact-\(contact.id)"
      isTicked = typed[field] == "yes"
      name = contact.name ?? ""
      self.address = address
    }
  }

  struct RelationRow: Sendable {
    let id: String
    let path: String
    let name: String
    let words: String
    let state: String
    let isConfirmable: Bool
    let isRejectable: Bool

    init(_ relation: Relation, catalog: Catalog) {
      id = String(relation.id)
      path = Paths.deskOrganization(id: String(relation.other)).path
      name = relation.otherName
      words = catalog("desk.relation.\(relation.kind).\(relation.isPart ? "part" : "whole")")
      state = catalog("desk.relation.\(relation.state)")
      isConfirmable = relation.state != "confirmed"
      isRejectable = relation.state != "rejected"
    }
  }

  struct MergedRow: Sendable {
    let id: String
    let name: String
    let words: String

    init(_ merged: Merged, of organization: Int64, catalog: Catalog) {
      id = String(merged.id)
      name = merged.name
      words =
        merged.into == organization
        ? catalog("desk.organization.number", ["number": id])
        : catalog("desk.organization.through", ["number": id, "other": String(merged.into)])
    }
  }

  /// Another organization, with what can be done to the two.
  struct OtherRow: Sendable {
    let id: String
    let organization: OrganizationCard

    init(_ organization: OrganizationCard.Facts, catalog: Catalog) {
      id = String(organization.id)
      self.organization = OrganizationCard(organization, catalog: catalog)
    }
  }

  struct HistoryRow: Sendable {
    let at: String
    let words: String
    let about: String
    let actor: String

    init(_ event: Event, catalog: Catalog, zone: String) {
      at = catalog.formats.dateAndTime(event.at, zone: zone)
      let kind = catalog.text("desk.event.\(event.kind)") ?? event.kind
      let detail = event.detail.map { catalog.text("desk.event.detail.\($0)") ?? $0 }
      words = [kind, detail].compactMap { $0 }.joined(separator: " · ")
      about = event.about ?? ""
      actor = catalog.text("desk.actor.\(event.actor)") ?? event.actor
    }
  }
}
