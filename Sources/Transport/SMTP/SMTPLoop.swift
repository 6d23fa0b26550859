import CLibcurl
import Foundation
import Synchronization

/// The one thread that all connections of an `SMTPClient` live on. It starts with the first envelope.
final class SMTPLoop: Sendable {
  private enum Phase { case unused, running, closing, ended }

  private struct State {
    var phase = Phase.unused
    var arrived: [SMTPJob] = []
    /// Where the sleeping thread is to be woken; nil while it is awake and will look by itself.
    var bed: Int32?
    var closers: [CheckedContinuation<Void, Never>] = []
  }

  private let settings: SMTPSettings
  private let state = Mutex(State())

  private static let scratchSize = 16 * 1024

  init(settings: SMTPSettings) {
    self.settings = settings
  }

  func submit(_ job: SMTPJob) {
    let isOpen = state.withLock { state in
      guard state.phase == .unused || state.phase == .running else { return false }
      state.arrived.append(job)
      if state.phase == .unused {
        state.phase = .running
        startThread()
      }
      Self.wake(&state)
      return true
    }
    if !isOpen { job.finish(.deferred(nil, .closing)) }
  }

  /// Refuses what waits and whatever comes; the thread ends after the messages that it is in.
  func startClosing() {
    state.withLock { state in
      switch state.phase {
      case .unused: state.phase = .ended
      case .running: state.phase = .closing
      case .closing, .ended: return
      }
      Self.wake(&state)
    }
  }

  func waitForThread() async {
    await withCheckedContinuation { continuation in
      let hasEnded = state.withLock { state in
        if state.phase != .ended { state.closers.append(continuation) }
        return state.phase == .ended
      }
      if hasEnded { continuation.resume() }
    }
  }

  private static func wake(_ state: inout State) {
    guard let bed = state.bed else { return }
    state.bed = nil
    transport_signal_wake(bed)
  }

  private func startThread() {
    let thread = Thread { self.run() }
    thread.name = "smtp"
    thread.start()
  }

  private func run() {
    transport_block_sigpipe()
    let bed = transport_open_wake()
    if bed >= 0 {
      work(bed)
    } else {
      refuseAll(.fault("no descriptor to wake a thread by: \(String(cString: strerror(errno)))"))
    }
    // Under the lock: nobody writes to a descriptor that is gone.
    let closers = state.withLock { state in
      state.phase = .ended
      state.bed = nil
      if bed >= 0 { close(bed) }
      defer { state.closers = [] }
      return state.closers
    }
    for closer in closers { closer.resume() }
  }

  private func work(_ bed: Int32) {
    let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.scratchSize, alignment: 16)
    defer { scratch.deallocate() }
    var fleet = SMTPFleet(settings: settings, scratch: scratch)
    while true {
      let (arrived, isClosing) = takeArrived()
      let now = ContinuousClock.now
      fleet.append(arrived)
      if isClosing { fleet.close(now: now) }
      fleet.advance(now: now)
      if isClosing, fleet.isEmpty { return }
      if goToSleep(in: bed, isClosing: isClosing), fleet.wait(wake: bed, now: now) { transport_clear_wake(bed) }
    }
  }

  private func takeArrived() -> ([SMTPJob], isClosing: Bool) {
    state.withLock { state in
      defer { state.arrived = [] }
      state.bed = nil
      return (state.arrived, state.phase == .closing)
    }
  }

  /// Whether there is nothing to do but wait.
  private func goToSleep(in bed: Int32, isClosing: Bool) -> Bool {
    state.withLock { state in
      guard state.arrived.isEmpty, (state.phase == .closing) == isClosing else { return false }
      state.bed = bed
      return true
    }
  }

  /// Without its means, the thread can only say so, until the client is closed.
  private func refuseAll(_ trouble: MailTransportTrouble) {
    let jobs = state.withLock { state in
      state.phase = .ended
      defer { state.arrived = [] }
      return state.arrived
    }
    for job in jobs { job.finish(.deferred(nil, trouble)) }
  }
}
