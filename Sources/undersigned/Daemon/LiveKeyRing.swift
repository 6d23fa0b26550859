import Foundation
import Logging
import ServiceLifecycle
import SignedLinks
import Synchronization

/// The key ring of a running program: read again whenever its file has changed, so that a rotation beside the daemon takes effect at once.
final class LiveKeyRing: Service {
  private struct State {
    var signer: LinkSigner
    var changed: Date?
  }

  private let file: KeyRingFile
  private let logger: Logger
  private let state: Mutex<State>
  private static let pollSeconds = 1.0

  /// - Throws: `KeyRingFileFault`.
  init(_ file: KeyRingFile, at seconds: Int64, logger: Logger) throws(KeyRingFileFault) {
    self.file = file
    self.logger = logger
    let ring = try file.loadOrCreate(at: seconds)
    state = Mutex(State(signer: LinkSigner(ring: ring), changed: Self.changed(file)))
  }

  var signer: LinkSigner { state.withLock { $0.signer } }

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        // Cancelled sleep is how the watch ends.
        do { try await Task.sleep(for: .seconds(Self.pollSeconds)) } catch { return }
        self.reload()
      }
    }
  }

  private func reload() {
    let changed = Self.changed(file)
    guard changed != state.withLock({ $0.changed }) else { return }
    do {
      let signer = LinkSigner(ring: try file.load())
      state.withLock { $0 = State(signer: signer, changed: changed) }
      logger.info("the key ring was read again")
    } catch {
      // The ring that was read before stays in use.
      state.withLock { $0.changed = changed }
      logger.error("the key ring can't be read again: \(error)")
    }
  }

  private static func changed(_ file: KeyRingFile) -> Date? {
    var status = stat()
    guard stat(file.url.path, &status) == 0 else { return nil }
    return Date(
      timeIntervalSince1970: Double(status.st_mtim.tv_sec) + Double(status.st_mtim.tv_nsec) / 1_000_000_000)
  }
}
