import HTTPTypes
import Hummingbird
import SignedLinks
import Statements
import Store

/// Who is signed in to the desk: a cookie with a random secret, whose fingerprint alone is in the database.
struct DeskSession {
  let backend: Backend

  private var cookieName: String { backend.settings.isEncrypted ? "__Host-undersigned-desk" : "undersigned-desk" }

  func newSecret() -> String { Hexadecimal.text(backend.randomness(32)) }

  func cookie(_ secret: String) -> String { cookie(secret, seconds: backend.settings.sessionSeconds) }

  var clearedCookie: String { cookie("", seconds: 0) }

  private func cookie(_ secret: String, seconds: Int64) -> String {
    let secure = backend.settings.isEncrypted ? "; Secure" : ""
    return "\(cookieName)=\(secret); Path=/; Max-Age=\(seconds); HttpOnly; SameSite=Lax\(secure)"
  }

  func secret(in request: Request) -> String? {
    request.cookie(cookieName)
  }

  /// - Throws: `WebRefusal.notSignedIn`.
  func member(_ request: Request) async throws -> StaffMember {
    guard let secret = secret(in: request), !secret.isEmpty,
      let member = try await backend.store.ask(
        StaffBySession(secretSHA256: Fingerprint.sha256(secret), now: backend.store.now()))
    else { throw WebRefusal.notSignedIn }
    return member
  }
}
