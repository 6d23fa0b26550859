import Foundation
import Synchronization
import Transport

/// One run of the mail engine: as many envelopes under way as it has slots, until all are settled.
final class EngineRun: Sendable {
  struct Result: Encodable {
    let accepted: Int
    let seconds: Double
    /// Of the whole process, while it was sending.
    let cpuSeconds: Double
    /// The latest outcome that was not an acceptance.
    let trouble: String?
  }

  private struct State {
    var toSend: Int
    var toSettle: Int
    var accepted = 0
    var trouble: String?
    var waiting: CheckedContinuation<Void, Never>?
  }

  private let client: SMTPClient
  private let envelope: MailEnvelope
  private let state: Mutex<State>

  private init(_ settings: SMTPSettings, messages: Int, envelope: MailEnvelope) {
    client = SMTPClient(settings: settings)
    self.envelope = envelope
    state = Mutex(State(toSend: messages, toSettle: messages))
  }

  static func measure(_ settings: SMTPSettings, messages: Int, envelope: MailEnvelope) async -> Result {
    let run = EngineRun(settings, messages: messages, envelope: envelope)
    let start = ContinuousClock.now
    let cpu = processorSeconds()
    await withCheckedContinuation { continuation in
      run.state.withLock { $0.waiting = continuation }
      for _ in 0..<run.client.slots { run.sendNext() }
    }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let used = processorSeconds() - cpu
    await run.client.close()
    return run.state.withLock {
      Result(accepted: $0.accepted, seconds: seconds, cpuSeconds: used, trouble: $0.trouble)
    }
  }

  private func sendNext() {
    let hasMore = state.withLock { state in
      guard state.toSend > 0 else { return false }
      state.toSend -= 1
      return true
    }
    if hasMore { client.submit(envelope) { self.settle($0) } }
  }

  private func settle(_ outcome: MailTransportOutcome) {
    let waiting = state.withLock { state in
      if case .accepted = outcome { state.accepted += 1 } else { state.trouble = "\(outcome)" }
      state.toSettle -= 1
      return state.toSettle == 0 ? state.waiting : nil
    }
    if let waiting { waiting.resume() } else { sendNext() }
  }

  private static func processorSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
}
