import CMalloc
import Logging
import ServiceLifecycle
import Store

/// Takes the organizations into memory while the site is up already, so that no sign-on waits for it later.
struct RegisterLoading: Service {
  let store: Store
  /// Ends when the site answers; reading takes every core, and the site is to be up first.
  let isServing: AsyncStream<Void>
  let logger: Logger

  func run() async throws {
    await cancelWhenGracefulShutdown { for await _ in isServing {} }
    do {
      let clock = ContinuousClock()
      let start = clock.now
      let count = try await store.loadRegister()
      let milliseconds = (clock.now - start) / .milliseconds(1)
      logger.info("\(count) organizations can be recognised; reading them took \(Int(milliseconds)) ms")
      // Half of what it took to read them is free again, in pieces that the allocator would keep for itself.
      malloc_trim(0)
    } catch {
      // Whoever signs on loads it then, or is told what is wrong.
      logger.error("The register of organizations could not be loaded: \(error)")
    }
    try await gracefulShutdown()
  }
}
