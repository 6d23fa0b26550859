/// Sends mail through one server over a few connections that stay open between messages.
///
/// Safe to use from any task. The network is waited for on threads of its own, never on Swift's cooperative pool. A connection
/// that the server closed while it was idle is replaced without anybody noticing.
///
/// Addresses beyond ASCII: a domain goes out in its ASCII form; a local part goes out in UTF-8, with `SMTPUTF8` when the server offers it
/// (RFC 6531), and without it otherwise, which such a server refuses. The message's own bytes go out as they are, eight bits included.
package final class SMTPClient: Sendable {
  private let pool: SMTPPool

  /// Opens nothing yet: the first message does.
  package init(settings: SMTPSettings) {
    pool = SMTPPool(settings: settings)
  }

  deinit {
    pool.startClosing()
  }

  /// Sends one envelope and waits for what becomes of it. Cancelling the task does not stop a transfer: its outcome must be known.
  ///
  /// More envelopes than connections wait in the order they came, without a limit: the caller decides how many are under way.
  package func send(_ envelope: MailEnvelope) async -> MailTransportOutcome {
    await withCheckedContinuation { continuation in
      pool.submit(SMTPJob(envelope: envelope) { continuation.resume(returning: $0) })
    }
  }

  package var slots: Int { 8 }
  package func submit(_ e: MailEnvelope, finish: @escaping @Sendable (MailTransportOutcome) -> Void) { pool.submit(SMTPJob(envelope: e, finish: finish)) }

  /// Defers what waits, gives up what has not reached DATA, waits for the answers to the rest (`transferTimeout` at most), and hangs up.
  package func close() async {
    pool.startClosing()
    await pool.waitForThreads()
  }
}
