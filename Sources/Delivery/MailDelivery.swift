import Logging
import ServiceLifecycle
import Statements
import Store
import Synchronization

/// The outbox of mail, worked off by one loop that never waits for the slowest.
///
/// Each turn is one commit: what became of the attempts that ended, and which mails are attempted next. Only then does their first
/// byte go out, with no transaction open. After a crash exactly the mails that were `attempting` may have arrived: `RecoverMail` sorts
/// them out at the next start.
package struct MailDelivery: Service, CustomStringConvertible {
  /// For the log; without one, everything that it holds would be written out at every start.
  package var description: String { "mail" }

  private let outbox: OutboxAccess
  private let composing: MailComposing
  private let route: MailRoute
  private let perDomain: Int

  private static let pollSeconds = 1.0

  /// - Parameter perDomain: the most mails under way to one recipient domain, at least 1.
  package init(_ outbox: OutboxAccess, writer: LetterWriter, route: MailRoute, perDomain: Int) {
    self.outbox = outbox
    self.route = route
    // However many are allowed, one domain leaves places for the others.
    self.perDomain = min(max(1, perDomain), max(1, route.slots * 3 / 4))
    composing = MailComposing(outbox: outbox, writer: writer)
  }

  package func run() async throws {
    let recovered = try await outbox.store.perform(RecoverMail(resendsMailings: route.replacesRepeated))
    if recovered.sentAgain + recovered.unknown > 0 {
      outbox.logger.notice(
        "mail: \(recovered.sentAgain) under way when the program ended are sent again, \(recovered.unknown) wait for a decision"
      )
    }
    let ticker = Task {
      while !Task.isCancelled {
        // Cancelled sleep is how the ticker ends.
        do { try await Task.sleep(for: .seconds(Self.pollSeconds)) } catch { return }
        outbox.wake.call()
      }
    }
    await withGracefulShutdownHandler {
      await work()
    } onGracefulShutdown: {
      outbox.wake.end()
    }
    ticker.cancel()
    await route.close()
  }

  private func work() async {
    let inbox = MailInbox(wake: outbox.wake)
    var desk = MailDesk(slots: route.slots, perDomain: perDomain)
    var isComposing = false
    var left = OutboxGuess.unknown
    // The domains of which no more was wanted at the last look.
    var full: Set<String> = []
    var seenCalls = outbox.wake.calls
    var isClosing = false
    var courtesy = VisitorsFirst()
    while true {
      let now = outbox.clock()
      let news = inbox.empty()
      for (mail, outcome) in news.ended { desk.end(mail, outcome, at: now) }
      if let batch = news.composed {
        isComposing = false
        left.note(batch)
        desk.take(batch)
      }
      let calls = outbox.wake.calls
      if calls != seenCalls { (seenCalls, left) = (calls, .unknown) }
      if !full.isEmpty, !full.isSubset(of: desk.crowd.full) { (full, left) = ([], .unknown) }
      let isStopping = outbox.wake.isEnded
      if isStopping, !isClosing {
        isClosing = true
        // What has not reached the message yet is given up, and tried again after the next start.
        Task { await route.close() }
      }
      let wasBusy = await turn(&desk, inbox, isStopping: isStopping, at: now)
      if isStopping {
        if desk.isIdle { return }
      } else if !isComposing {
        isComposing = fill(desk, &left, &full, &courtesy, inbox)
      }
      if !wasBusy { await (isStopping ? pause() : outbox.wake.wait()) }
    }
  }

  /// While the program stops, nobody is waited for by the wake, which has ended.
  private func pause() async {
    // A cancelled sleep only means that the next look comes sooner.
    do { try await Task.sleep(for: .milliseconds(5)) } catch { await Task.yield() }
  }

  /// Writes down what is known and begins what has a place. Returns whether there may be more to do at once.
  private func turn(_ desk: inout MailDesk, _ inbox: MailInbox, isStopping: Bool, at now: Instant) async -> Bool {
    let chosen = isStopping ? [] : desk.choose(at: now)
    let postponed = isStopping ? [] : desk.postpone(at: now)
    guard desk.hasNews || !chosen.isEmpty || !postponed.isEmpty else { return false }
    tell(desk)
    do {
      let allowed = try await outbox.store.perform(
        MailTurn(
          results: desk.results, uncomposed: desk.uncomposed, unsendable: desk.unsendable, begin: chosen.map(\.mail.id),
          postponed: postponed))
      desk.noteWritten()
      let begun = desk.begin(chosen, allowed: allowed, at: now)
      route.carry(begun) { inbox.end($0, $1) }
      return true
    } catch {
      // Nothing was written and nothing was sent; the results are kept for the next turn.
      outbox.logger.error("mail: the outbox could not be written; trying again: \(error)")
      desk.putBack(chosen, at: now)
      await pause()
      return false
    }
  }

  /// Has more mails composed when places would run empty. Returns whether it does.
  private func fill(
    _ desk: MailDesk, _ left: inout OutboxGuess, _ full: inout Set<String>, _ courtesy: inout VisitorsFirst,
    _ inbox: MailInbox
  ) -> Bool {
    let letters = left.mayHaveLetters ? desk.wantedLetters : 0
    let updates = left.mayHaveUpdates ? desk.wantedUpdates : 0
    guard letters + updates > 0 else { return false }
    guard courtesy.mayBegin(isCrowded: outbox.store.isCrowded, at: outbox.clock()) else {
      Task {
        await pause()
        outbox.wake.nudge()
      }
      return false
    }
    left.noteLook(letters: letters, updates: updates)
    let known = desk.known
    let crowd = desk.crowd
    full = crowd.full
    Task { inbox.put(await composing.batch(letters: letters, updates: updates, known: known, crowd: crowd)) }
    return true
  }

  private func tell(_ desk: MailDesk) {
    for result in desk.results + desk.uncomposed where result.end != .accepted {
      let next =
        switch result.end {
        case .failed: "given up"
        case .unknown: "nobody knows whether it arrived"
        default: "will be tried again"
        }
      outbox.logger.warning("mail \(result.mail): \(next): \(result.reply.text)")
    }
  }
}
