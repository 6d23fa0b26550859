/// Gives organizations a tag, or takes it away. A tag is the secretariat's own word, and nothing public.
package struct TagOrganizations: Command {
  package static let changesCampaign = false

  package let tag: String
  package let organizations: [Int64]
  package let isSet: Bool

  package init(tag: String, organizations: [Int64], isSet: Bool) {
    self.tag = tag
    self.organizations = organizations
    self.isSet = isSet
  }

  package enum Outcome: Sendable, Equatable {
    /// How many have the tag now.
    case done(Int)
    /// Nothing was changed.
    case unknownOrganization(Int64)
  }

  package func run(in transaction: WriteTransaction) throws -> Outcome {
    for id in organizations {
      let found: Int64? = try transaction.value("SELECT id FROM organization WHERE id = ?", [id])
      if found == nil { return .unknownOrganization(id) }
    }
    for id in organizations {
      try transaction.execute(
        isSet
          ? "INSERT INTO organization_tag (tag, organization) VALUES (?, ?) ON CONFLICT DO NOTHING"
          : "DELETE FROM organization_tag WHERE tag = ? AND organization = ?", [tag, id])
    }
    return .done(try transaction.value("SELECT COUNT(*) FROM organization_tag WHERE tag = ?", [tag]) ?? 0)
  }
}
