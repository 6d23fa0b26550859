import CLibcurl
import Foundation
import Synchronization

/// The threads behind an `SMTPClient`: each has one session, they are started as messages come, and the one that was busy last is used first.
final class SMTPPool: Sendable {
  private struct State {
    var waiting: [SMTPJob] = []
    var idle: [SMTPWorker] = []
    var threads = 0
    var isClosing = false
    var closers: [CheckedContinuation<Void, Never>] = []
  }

  /// What a thread does after a message.
  private enum Turn {
    case send(SMTPJob)
    case wait
    case end
  }

  private let settings: SMTPSettings
  private let state = Mutex(State())
  // Read from libcurl's callbacks, where waiting for the mutex would be out of place.
  private let isClosing = Atomic(false)

  init(settings: SMTPSettings) {
    self.settings = settings
  }

  func submit(_ job: SMTPJob) {
    let hasPlace = state.withLock { state -> Bool in
      guard !state.isClosing else { return false }
      if let worker = state.idle.popLast() {
        worker.hand(job)
      } else if state.threads < settings.connections {
        state.threads += 1
        startThread(with: job)
      } else {
        state.waiting.append(job)
      }
      return true
    }
    if !hasPlace { job.finish(.deferred(nil, .closing)) }
  }

  /// Refuses what waits and whatever comes; the threads end after the transfers they are in.
  func startClosing() {
    isClosing.store(true, ordering: .releasing)
    let waiting = state.withLock { state in
      state.isClosing = true
      for worker in state.idle { worker.hand(nil) }
      state.idle = []
      defer { state.waiting = [] }
      return state.waiting
    }
    for job in waiting { job.finish(.deferred(nil, .closing)) }
  }

  func waitForThreads() async {
    await withCheckedContinuation { continuation in
      let areGone = state.withLock { state in
        if state.threads > 0 { state.closers.append(continuation) }
        return state.threads == 0
      }
      if areGone { continuation.resume() }
    }
  }

  private func startThread(with job: SMTPJob) {
    let thread = Thread { self.work(startingWith: job) }
    thread.name = "smtp"
    thread.start()
  }

  private func work(startingWith first: SMTPJob) {
    transport_block_sigpipe()
    sendAll(startingWith: first)
    let closers = state.withLock { state in
      state.threads -= 1
      guard state.threads == 0 else { return [CheckedContinuation<Void, Never>]() }
      defer { state.closers = [] }
      return state.closers
    }
    for closer in closers { closer.resume() }
  }

  // Apart from `work`, so that the session and its connection are gone before the thread is counted as gone.
  private func sendAll(startingWith first: SMTPJob) {
    let worker = SMTPWorker()
    let deliver = makeDelivery()
    var next: SMTPJob? = first
    while let job = next {
      let outcome = deliver(job.envelope)
      // The worker is idle before its caller goes on: a caller's next message then finds this connection and not a new one.
      let turn = takeTurn(worker)
      job.finish(outcome)
      next =
        switch turn {
        case .send(let job): job
        case .wait: worker.waitForJob()
        case .end: nil
        }
    }
  }

  private func makeDelivery() -> (MailEnvelope) -> MailTransportOutcome {
    do throws(CurlFault) {
      return try SMTPSession(settings: settings) { self.isClosing.load(ordering: .acquiring) }.deliver
    } catch {
      return { _ in .deferred(nil, .fault(error.text)) }
    }
  }

  private func takeTurn(_ worker: SMTPWorker) -> Turn {
    state.withLock { state in
      if state.isClosing { return .end }
      if !state.waiting.isEmpty { return .send(state.waiting.removeFirst()) }
      state.idle.append(worker)
      return .wait
    }
  }
}
