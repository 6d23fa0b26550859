import HTTPTypes
import Hummingbird
import Rendering
import Statements
import Store

/// A member of the secretariat at the desk: who it is, in which language, and the protection of the forms.
struct DeskVisit {
  let frame: Frame
  let navigation: DeskNavigation
  let guardian: FormGuard
  let actor: Actor
  let language: String

  /// - Throws: `WebRefusal.notSignedIn`.
  init(_ request: Request, backend: Backend) async throws {
    let member = try await DeskSession(backend: backend).member(request)
    guardian = FormGuard(request, backend: backend)
    frame = backend.frame(member.language)
    navigation = DeskNavigation(staffName: member.name, csrf: guardian.token)
    actor = .staff(member.id)
    language = frame.catalog.language
  }
}
