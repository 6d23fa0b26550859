import SignedLinks
import Store

/// The invitation behind a token that a form carries.
struct InvitationFinder {
  let backend: Backend

  enum Found {
    case found(InvitationView)
    /// Expired, replaced, or for another statement.
    case stale
  }

  /// - Throws: `WebRefusal.unknownLink` for a token that we did not sign for an invitation.
  func find(_ token: String, statement slug: String) async throws -> Found {
    switch backend.signer().verify(token, at: backend.seconds()) {
    case .expired(let link) where link.purpose == .invitation: return .stale
    case .valid(let link) where link.purpose == .invitation:
      guard let view = try await backend.store.ask(InvitationByID(id: link.subject)) else {
        throw WebRefusal.unknownLink
      }
      return view.statement == slug && link.use.isCurrent(view.linkVersion) ? .found(view) : .stale
    default: throw WebRefusal.unknownLink
    }
  }

  /// What a command needs of the token; nil when it is no longer good, for the sign-on stands without it.
  func linkUse(_ token: String) -> LinkUse? {
    guard case .valid(let link) = backend.signer().verify(token, at: backend.seconds()), link.purpose == .invitation
    else { return nil }
    return link.use
  }
}
