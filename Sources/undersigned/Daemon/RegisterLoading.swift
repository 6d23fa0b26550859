import CMalloc
import Delivery
import Identity
import Logging
import ServiceLifecycle
import Store

/// Takes the organizations into memory while the site is up already, so that no sign-on waits for it later.
struct RegisterLoading: Service {
  let store: Store
  /// Ends when the site takes connections.
  let isServing: AsyncStream<Void>
  let logger: Logger

  private static let pause = Duration.milliseconds(60)

  /// Begins to read the tables that names are read with, beside everything else that happens at a start: a third of a second of one core.
  static func readTables() {
    QuietThread.start { Recognizer.readTables() }
  }

  func run() async throws {
    // Reading takes every core: first the site is to answer, and to be known as ready by who waits for that.
    await cancelWhenGracefulShutdown {
      for await _ in isServing {}
      // A cancelled sleep is how a program ends that was hardly up.
      do { try await Task.sleep(for: Self.pause) } catch { return }
    }
    do {
      let clock = ContinuousClock()
      let start = clock.now
      try await store.loadRegister()
      let milliseconds = (clock.now - start) / .milliseconds(1)
      logger.info(
        "\(store.recognizableOrganizations) organizations can be recognised; reading them took \(Int(milliseconds)) ms"
      )
      // Half of what it took to read them is free again, in pieces that the allocator would keep for itself.
      malloc_trim(0)
    } catch {
      // Whoever signs on loads it then, or is told what is wrong.
      logger.error("The register of organizations could not be loaded: \(error)")
    }
    try await gracefulShutdown()
  }
}
