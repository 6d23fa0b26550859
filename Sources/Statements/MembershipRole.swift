/// The part that an organization plays in a network or a consultation.
package enum MembershipRole: String, CaseIterable, Sendable, Hashable, Codable {
  case member
  case convenor
  case observer
  case anchor
  case focalPoint = "focal-point"
  case rapporteur
  case funder
}
