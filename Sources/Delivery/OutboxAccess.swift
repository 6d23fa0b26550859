import Logging
import Statements
import Store

/// What every service that works an outbox off needs.
package struct OutboxAccess: Sendable {
  let store: Store
  /// Called when there is work.
  let wake: Wake
  let clock: @Sendable () -> Instant
  let logger: Logger

  package init(store: Store, wake: Wake, clock: @escaping @Sendable () -> Instant, logger: Logger) {
    self.store = store
    self.wake = wake
    self.clock = clock
    self.logger = logger
  }
}
