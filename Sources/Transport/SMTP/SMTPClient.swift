/// Sends mail through one server over a few connections that stay open between messages.
///
/// Safe to use from any task. The network is waited for on a thread of its own, never on Swift's cooperative pool, and one thread does for all
/// connections. A connection that the server closed while it was idle is replaced without anybody noticing.
///
/// Addresses beyond ASCII: a domain goes out in its ASCII form; a local part goes out in UTF-8 with `SMTPUTF8` (RFC 6531), and is rejected by
/// us where the server does not offer that. The message's own bytes go out as they are, eight bits included. A message that is larger than
/// the server's SIZE is rejected without being sent.
package final class SMTPClient: Sendable {
  private let loop: SMTPLoop
  /// How many envelopes can be under way at once: connections × envelopes in the pipeline of each. More than that wait inside, in the order
  /// they came, without a limit.
  package let slots: Int

  /// Opens nothing yet: the first message does.
  package init(settings: SMTPSettings) {
    loop = SMTPLoop(settings: settings)
    slots = settings.connections * SMTPDialogue.depth
  }

  deinit {
    loop.startClosing()
  }

  /// Sends one envelope and waits for what becomes of it. Cancelling the task does not stop a transfer: its outcome must be known.
  package func send(_ envelope: MailEnvelope) async -> MailTransportOutcome {
    await withCheckedContinuation { continuation in
      submit(envelope) { continuation.resume(returning: $0) }
    }
  }

  /// Sends one envelope, and says what became of it.
  /// - Parameter finish: called exactly once, on the thread that all connections live on (or at once on this one, after `close`), so it must be
  ///   quick and must not block. It may submit further envelopes.
  package func submit(_ envelope: MailEnvelope, finish: @escaping @Sendable (MailTransportOutcome) -> Void) {
    loop.submit(SMTPJob(envelope: envelope, finish: finish))
  }

  /// Defers what waits, gives up what has not reached its message, waits for the answers to the rest (`transferTimeout` at most), and hangs up.
  package func close() async {
    loop.startClosing()
    await loop.waitForThread()
  }
}
