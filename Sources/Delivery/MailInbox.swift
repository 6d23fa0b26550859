import Store
import Synchronization
import Transport

/// Where the delivery's loop finds what happened meanwhile: attempts that ended, mails that were composed.
final class MailInbox: Sendable {
  struct News: Sendable {
    var ended: [(mail: Int64, outcome: MailTransportOutcome)] = []
    var composed: MailBatch?
  }

  private let news = Mutex(News())
  private let wake: Wake

  init(wake: Wake) {
    self.wake = wake
  }

  func end(_ mail: Int64, _ outcome: MailTransportOutcome) {
    let isFirst = news.withLock { news in
      news.ended.append((mail, outcome))
      return news.ended.count == 1
    }
    if isFirst { wake.nudge() }
  }

  func put(_ batch: MailBatch) {
    news.withLock { $0.composed = batch }
    wake.nudge()
  }

  func empty() -> News {
    news.withLock { news in
      defer { news = News() }
      return news
    }
  }
}

/// Mails that were taken from the outbox together.
struct MailBatch: Sendable {
  var ready: [ReadyMail] = []
  var unsendable: [UnsendableMail] = []
  var uncomposed: [MailResult] = []
  /// Mails that stand before others and whose domains are slow.
  var putOff: [Int64] = []
}
