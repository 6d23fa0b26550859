import Statements
import Store

/// An organization as `organization show` prints it.
struct OrganizationListing {
  /// The number that was asked for; another than the record's when that one was merged.
  let asked: Int64
  let record: OrganizationRecord
  let questions: [IdentityQuestion]
  let history: [OrganizationEvent]

  private var organization: ReviewedOrganization { record.organization }

  var lines: [String] {
    var table = TextTable()
    if asked != organization.id {
      table.add("Merged", "\(asked) was merged into \(organization.id), which is shown here")
    }
    table.add("Number", "\(organization.id)")
    table.add("Name", organization.name + (organization.acronym.map { " (\($0))" } ?? ""))
    for name in record.names {
      let from = name.organization == organization.id ? "" : ", from \(name.organization)"
      table.add(name.kind == .alias ? "Also" : "Formerly", name.name + from)
    }
    for name in organization.lookalikes { table.add("Letters", LookalikeSentence.text(name)) }
    table.add("Country", organization.country ?? "--")
    table.add("Kind", organization.kind.rawValue)
    if let website = organization.website { table.add("Website", website) }
    if !organization.isKnown { table.add("State", "nobody has confirmed it") }
    table.add("Contacts", "\(record.contacts.count)")
    for endorsement in record.endorsements {
      let home = endorsement.home == organization.id ? "" : ", made for \(endorsement.home)"
      let beneath = endorsement.beneath.map { " beneath \($0)" } ?? ""
      let listed = endorsement.listed ? "" : ", unlisted"
      table.add(
        "Endorsement",
        "\(endorsement.reference)  \(endorsement.statement)  \(endorsement.state.rawValue)\(beneath)\(listed)\(home)")
    }
    for relation in record.relations {
      let whole = relation.kind == .memberOf ? "member" : "chapter"
      let words = relation.isPart ? "\(whole) of" : "has the \(whole)"
      let role = relation.role == whole ? "" : relation.role.map { ", as \($0)" } ?? ""
      let state = relation.state == .confirmed ? "" : " [\(relation.state.rawValue), number \(relation.id)]"
      table.add("Relation", "\(words) \(relation.otherName) (number \(relation.other))\(role)\(state)")
    }
    for role in record.consultations { table.add("Consultation", role) }
    if !record.tags.isEmpty { table.add("Tags", record.tags.joined(separator: ", ")) }
    for merged in record.merged {
      let through = merged.into == organization.id ? "" : ", through \(merged.into)"
      table.add("Stands for", "\(merged.id), \(merged.name)\(through)")
    }
    for question in questions {
      let other = question.newcomer.id == organization.id ? question.candidate : question.newcomer
      table.add("Question", "number \(question.id): the same as \(other.id), \(other.name)?")
    }
    for event in history {
      let words = [event.kind.rawValue, event.detail, event.about, "by \(event.actor)"].compactMap { $0 }
      table.add(event.at.iso8601, words.joined(separator: "  "))
    }
    return table.lines
  }

  var json: JSONValue {
    [
      "id": .integer(organization.id), "asked": .integer(asked), "name": .text(organization.name),
      "acronym": JSONValue(organization.acronym), "country": JSONValue(organization.country),
      "kind": .text(organization.kind.rawValue), "website": JSONValue(organization.website),
      "known": .bool(organization.isKnown), "mixedScripts": .bool(!organization.lookalikes.isEmpty),
      "contacts": .integer(Int64(record.contacts.count)),
      "names": .array(
        record.names.map {
          ["name": .text($0.name), "kind": .text($0.kind.rawValue), "organization": .integer($0.organization)]
        }),
      "endorsements": .array(record.endorsements.map(Self.endorsement)),
      "relations": .array(record.relations.map(Self.relation)),
      "consultations": .array(record.consultations.map(JSONValue.text)),
      "tags": .array(record.tags.map(JSONValue.text)),
      "merged": .array(
        record.merged.map { ["id": .integer($0.id), "name": .text($0.name), "into": .integer($0.into)] }),
      "questions": .array(questions.map { .integer($0.id) }),
      "history": .array(history.map(Self.event)),
    ]
  }

  private static func endorsement(_ endorsement: OrganizationRecord.Endorsement) -> JSONValue {
    [
      "reference": .text(endorsement.reference), "statement": .text(endorsement.statement),
      "name": .text(endorsement.name), "state": .text(endorsement.state.rawValue), "listed": .bool(endorsement.listed),
      "confirmedAt": JSONValue(endorsement.confirmedAt?.iso8601), "madeFor": .integer(endorsement.home),
      "beneath": JSONValue(endorsement.beneath),
    ]
  }

  private static func relation(_ relation: OrganizationRecord.Relation) -> JSONValue {
    [
      "id": .integer(relation.id), "kind": .text(relation.kind.rawValue), "state": .text(relation.state.rawValue),
      "role": JSONValue(relation.role), "isPart": .bool(relation.isPart), "organization": .integer(relation.other),
      "name": .text(relation.otherName),
    ]
  }

  private static func event(_ event: OrganizationEvent) -> JSONValue {
    [
      "at": .text(event.at.iso8601), "kind": .text(event.kind.rawValue), "actor": .text(event.actor),
      "about": JSONValue(event.about), "detail": JSONValue(event.detail),
    ]
  }
}
