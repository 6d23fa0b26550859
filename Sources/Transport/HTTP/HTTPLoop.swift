import CLibcurl
import Foundation
import Synchronization

/// The one thread that all requests of an `HTTPClient` run on, with libcurl's multi handle.
///
/// The multi handle belongs to the thread; from elsewhere only `curl_multi_wakeup` is called, under the lock that also guards its end.
final class HTTPLoop: Sendable {
  private enum Phase { case open, closing, ended }

  private struct State {
    var phase = Phase.open
    var arrived: [HTTPJob] = []
    var closers: [CheckedContinuation<Void, Never>] = []
  }

  private let settings: HTTPSettings
  private let multi: MultiHandle
  private let state = Mutex(State())

  /// Handles that are kept for requests to come.
  private static let mostIdle = 128

  /// Starts the thread.
  init(settings: HTTPSettings) throws(CurlFault) {
    self.settings = settings
    multi = try MultiHandle(keptConnections: settings.maximumConnections)
    let thread = Thread { self.run() }
    thread.name = "http"
    thread.start()
  }

  func submit(_ job: HTTPJob) {
    let isOpen = state.withLock { state in
      guard state.phase == .open else { return false }
      // Whoever was first has woken the thread, which takes all there are.
      if state.arrived.isEmpty { multi.wake() }
      state.arrived.append(job)
      return true
    }
    if !isOpen { job.finish(.failed(.closing)) }
  }

  /// Refuses what waits and whatever comes; the thread ends after the requests that are in work.
  func startClosing() {
    state.withLock { state in
      guard state.phase == .open else { return }
      state.phase = .closing
      multi.wake()
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

  private func run() {
    transport_block_sigpipe()
    var queue = HTTPQueue(settings: settings)
    var running: [UnsafeMutableRawPointer: HTTPTransfer] = [:]
    var idle: [HTTPTransfer] = []
    while true {
      let isClosing = takeArrived(into: &queue)
      if isClosing { for job in queue.removeAll() { job.finish(.failed(.closing)) } }
      while let job = queue.start() { start(job, &queue, &running, &idle) }
      if isClosing, running.isEmpty { break }
      if let fault = multi.work() { failAll(fault, &queue, &running) }
      var hasFinished = false
      while let (handle, code) = multi.nextFinished() {
        guard let transfer = running.removeValue(forKey: handle) else { continue }
        multi.remove(transfer.handle)
        queue.finish(transfer.job)
        transfer.job.finish(transfer.outcome(code))
        if transfer.isReusable, idle.count < Self.mostIdle { idle.append(transfer) }
        hasFinished = true
      }
      if !hasFinished { multi.wait() }
    }
    end()
  }

  private func takeArrived(into queue: inout HTTPQueue) -> Bool {
    state.withLock { state in
      queue.append(state.arrived)
      state.arrived = []
      return state.phase != .open
    }
  }

  private func start(
    _ job: HTTPJob, _ queue: inout HTTPQueue, _ running: inout [UnsafeMutableRawPointer: HTTPTransfer],
    _ idle: inout [HTTPTransfer]
  ) {
    do throws(CurlFault) {
      let transfer = try transfer(for: job, from: &idle)
      try multi.add(transfer.handle)
      running[transfer.handle.pointer] = transfer
    } catch {
      queue.finish(job)
      job.finish(.failed(.other(error.text)))
    }
  }

  private func transfer(for job: HTTPJob, from idle: inout [HTTPTransfer]) throws(CurlFault) -> HTTPTransfer {
    guard !job.request.body.isEmpty, let transfer = idle.popLast() else {
      return try HTTPTransfer(job: job, settings: settings)
    }
    try transfer.begin(job)
    return transfer
  }

  private func failAll(
    _ fault: CurlFault, _ queue: inout HTTPQueue, _ running: inout [UnsafeMutableRawPointer: HTTPTransfer]
  ) {
    for transfer in running.values {
      multi.remove(transfer.handle)
      queue.finish(transfer.job)
      transfer.job.finish(.failed(.other(fault.text)))
    }
    running = [:]
  }

  private func end() {
    let closers = state.withLock { state in
      state.phase = .ended
      // Under the lock: nobody wakes a handle that is gone.
      multi.close()
      defer { state.closers = [] }
      return state.closers
    }
    for closer in closers { closer.resume() }
  }
}
