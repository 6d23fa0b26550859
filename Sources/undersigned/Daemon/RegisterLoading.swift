import Logging
import ServiceLifecycle
import Store

/// Takes the organizations into memory while the site is up already, so that no sign-on waits for it later.
struct RegisterLoading: Service {
  let store: Store
  let logger: Logger

  func run() async throws {
    do {
      try await store.loadRegister()
    } catch {
      // Whoever signs on loads it then, or is told what is wrong.
      logger.error("The register of organizations could not be loaded: \(error)")
    }
    try await gracefulShutdown()
  }
}
