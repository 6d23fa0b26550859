/// What an organization is, as it says itself when it signs.
package enum OrganizationKind: String, CaseIterable, Sendable, Hashable, Codable {
  /// A network, coalition or platform of organizations: listed apart from its members.
  case network
  /// A non-governmental organization.
  case ngo
  /// A trade union or a federation of trade unions.
  case union
  /// A diaspora organization, or one led by migrants or refugees.
  case diaspora
  /// A faith-based organization.
  case faith
  /// A university, a research institute or a professional association of scholars.
  case academia
  case other
}
