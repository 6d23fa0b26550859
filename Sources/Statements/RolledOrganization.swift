/// An organization as a roll lists it, before it is matched with the ones in the store.
package struct RolledOrganization: Sendable, Hashable {
  /// A part that it plays in a network or in one of the regional consultations.
  package struct Membership: Sendable, Hashable {
    /// Where the part is played.
    package enum Body: Sendable, Hashable {
      /// An organization of the same roll, by its name.
      case network(String)
      case consultation(Region)
    }

    package let body: Body
    package let role: MembershipRole

    package init(body: Body, role: MembershipRole) {
      self.body = body
      self.role = role
    }
  }

  package let name: String
  /// Not a key: two organizations may have the same.
  package let acronym: String?
  /// Where its seat is; nil when the roll does not say.
  package let country: Country?
  package let kind: OrganizationKind
  /// An http or https address.
  package let website: String?
  package let formerNames: [String]
  package let alsoKnownAs: [String]
  package let memberships: [Membership]
}
