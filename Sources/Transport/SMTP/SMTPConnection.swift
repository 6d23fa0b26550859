import Foundation

/// One connection from connecting to QUIT: moves bytes and minds the time, while `SMTPDialogue` knows what is said. Confined to the loop's thread.
final class SMTPConnection {
  enum Phase { case connecting, open, leaving, closed }

  private(set) var phase = Phase.connecting
  /// Envelopes for another connection, until `takeHandedBack`.
  private var handedBack: [SMTPJob] = []
  /// The envelope that the connection was made for and why there is none, until `takeFailure`.
  private var failure: (job: SMTPJob, outcome: MailTransportOutcome)?
  private(set) var lastUse: ContinuousClock.Instant

  private let settings: SMTPSettings
  private let buffer: SendBuffer
  private var link: SMTPLink?
  private var dialogue: SMTPDialogue?
  private var reader = ReplyReader()
  private var host: String?
  private var firstJob: SMTPJob?
  /// Whose time is running, and since when.
  private var head: SMTPTransaction?
  private var since: ContinuousClock.Instant

  /// The connection takes no more for now; poll says when.
  private var isBlocked = false
  /// There may be more to read, which poll cannot see: TLS has it already.
  private(set) var hasUnread = false

  /// How long the answer to QUIT is waited for.
  private static let farewell = Duration.seconds(2)
  /// So many buffers go out, and so many come in, before the other connections have their turn.
  private static let roundsPerTurn = 4

  /// Begins to connect for an envelope.
  init(for job: SMTPJob, settings: SMTPSettings, now: ContinuousClock.Instant) {
    self.settings = settings
    buffer = SendBuffer(encrypted: settings.isEncrypted)
    lastUse = now
    since = now
    do throws(CurlFault) {
      link = try SMTPLink(settings: settings)
      firstJob = job
    } catch {
      phase = .closed
      failure = (job, .deferred(nil, .fault(error.text)))
    }
  }

  var isIdle: Bool { phase == .open && dialogue?.head == nil && canTake }
  var canTake: Bool { phase == .open && dialogue?.canTake == true }

  /// When `expire` is to be called.
  var deadline: ContinuousClock.Instant? {
    switch phase {
    case .connecting: min(since + settings.transferTimeout, link?.alarm ?? .now + settings.transferTimeout)
    case .open: since + (head == nil ? settings.idleTimeout : settings.transferTimeout)
    case .leaving: since + Self.farewell
    case .closed: nil
    }
  }

  func take(_ job: SMTPJob, now: ContinuousClock.Instant) {
    lastUse = now
    dialogue?.take(job)
    noteHead(now)
  }

  func takeHandedBack() -> [SMTPJob] {
    defer { handedBack = [] }
    return handedBack
  }

  func takeFailure() -> (job: SMTPJob, outcome: MailTransportOutcome)? {
    defer { failure = nil }
    return failure
  }

  func appendAwaited(to polls: inout [pollfd]) {
    switch phase {
    case .connecting: link?.appendAwaited(to: &polls)
    case .open, .leaving:
      guard let link else { return }
      let hasMore = isBlocked || !buffer.isEmpty || dialogue?.isFilling == true
      polls.append(pollfd(fd: link.socket, events: Int16(hasMore ? POLLIN | POLLOUT : POLLIN), revents: 0))
    case .closed: return
    }
  }

  /// Does what poll says can be done; `write` is to follow.
  func handle(_ polls: ArraySlice<pollfd>, _ scratch: UnsafeMutableRawBufferPointer, now: ContinuousClock.Instant) {
    switch phase {
    case .connecting: connect(polls, now: now)
    case .open, .leaving:
      if polls.contains(where: { $0.revents != 0 }) { isBlocked = false }
      if hasUnread || polls.contains(where: { Int32($0.revents) & ~POLLOUT != 0 }) { read(scratch) }
      noteHead(now)
    case .closed: return
    }
  }

  /// Does what has become due.
  func expire(now: ContinuousClock.Instant) {
    guard let deadline, deadline <= now else { return }
    switch phase {
    case .connecting where since + settings.transferTimeout <= now: fail(.deferred(nil, .timedOut))
    case .connecting: connect([], now: now)
    case .open where head == nil: leave(now: now)
    case .open:
      handedBack += dialogue?.expire() ?? []
      hangUp()
    case .leaving, .closed: hangUp()
    }
  }

  /// Sends what is to be sent, as far as the connection takes it.
  func write(_ scratch: UnsafeMutableRawBufferPointer) {
    for _ in 0..<Self.roundsPerTurn {
      guard phase == .open || phase == .leaving, !isBlocked, let link, let dialogue else { return }
      dialogue.fill()
      guard !buffer.isEmpty else { return }
      if let trouble = buffer.flush(through: link) {
        // What the server said before it hung up counts.
        read(scratch)
        end(SMTPDialogue.Ending(trouble: trouble))
      }
      isBlocked = !buffer.isEmpty
    }
  }

  /// Gives up what has not come to its message, and leaves as soon as there is nothing to wait for.
  func startClosing(now: ContinuousClock.Instant) {
    switch phase {
    case .connecting: fail(.deferred(nil, .closing))
    case .open:
      if dialogue?.startClosing() == false { leave(now: now) }
    case .leaving, .closed: return
    }
  }

  private func connect(_ polls: ArraySlice<pollfd>, now: ContinuousClock.Instant) {
    guard let link else { return }
    switch link.proceed(polls, now: now) {
    case .connecting: return
    case .failed(let outcome): fail(outcome)
    case .connected:
      phase = .open
      host = settings.describe(address: link.remoteAddress)
      dialogue = SMTPDialogue(link.capabilities, host: host, buffer: buffer)
      if let firstJob { take(firstJob, now: now) }
      firstJob = nil
    }
  }

  private func read(_ scratch: UnsafeMutableRawBufferPointer) {
    hasUnread = false
    for _ in 0..<Self.roundsPerTurn {
      guard phase == .open || phase == .leaving, let link else { return }
      switch link.receive(scratch) {
      case .again: return
      case .ended(let trouble): end(SMTPDialogue.Ending(trouble: trouble))
      case .moved(let count):
        listen(to: UnsafeRawBufferPointer(rebasing: scratch[..<count]))
        // Without TLS in between, poll knows what is left.
        if !link.isEncrypted, count < scratch.count { return }
      }
    }
    hasUnread = true
  }

  private func listen(to bytes: UnsafeRawBufferPointer) {
    var rest = bytes[...]
    while phase != .closed, let finding = reader.next(&rest) {
      switch finding {
      case .nonsense: end(SMTPDialogue.Ending(trouble: .connectionLost("what the server said is no SMTP")))
      case .reply(let code):
        let ending = dialogue?.answer(code) { reader.reply(stage: $0, host: host) }
        if let ending { end(ending) }
      }
    }
  }

  /// The time of an envelope begins when the server has dealt with the one before it.
  private func noteHead(_ now: ContinuousClock.Instant) {
    guard phase == .open, dialogue?.head !== head else { return }
    head = dialogue?.head
    since = now
  }

  private func leave(now: ContinuousClock.Instant) {
    guard let dialogue, dialogue.awaitsNothing else { return hangUp() }
    dialogue.quit()
    phase = .leaving
    since = now
  }

  private func fail(_ outcome: MailTransportOutcome) {
    if let firstJob { failure = (firstJob, outcome) }
    firstJob = nil
    hangUp()
  }

  private func end(_ ending: SMTPDialogue.Ending) {
    guard phase != .closed else { return }
    handedBack += dialogue?.end(ending) ?? []
    hangUp()
  }

  private func hangUp() {
    phase = .closed
    dialogue = nil
    head = nil
    link = nil
  }
}
