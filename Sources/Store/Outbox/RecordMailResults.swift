import GRDB
import Statements

/// What became of claimed mails, written together.
package struct RecordMailResults: Command {
  package static let changesCampaign = false

  package let results: [MailResult]

  package init(results: [MailResult]) {
    self.results = results
  }

  package func run(in transaction: WriteTransaction) throws {
    for result in results {
      let state: String
      let due: Int64?
      switch result.end {
      case .sent: (state, due) = ("sent", nil)
      case .failed: (state, due) = ("failed", nil)
      case .again(let at): (state, due) = ("queued", at.milliseconds)
      }
      try transaction.execute(
        """
        UPDATE outbox_mail SET state = ?, attempts = attempts + 1, due_at = COALESCE(?, due_at), leased_until = 0,
          reply_code = ?, reply_text = ?, ended_at = ?
        WHERE id = ? AND state = 'queued'
        """,
        [state, due, result.code, result.text, due == nil ? transaction.now.milliseconds : nil, result.mail])
    }
  }
}

/// How one attempt at one mail ended.
package struct MailResult: Sendable {
  package enum End: Sendable, Equatable {
    case sent
    /// For good: a 5xx, or the tries are used up.
    case failed
    case again(at: Instant)
  }

  package let mail: Int64
  package let end: End
  /// The server's reply code, when it replied.
  package let code: Int?
  /// The server's reply, or why there was none.
  package let text: String

  package init(mail: Int64, end: End, code: Int?, text: String) {
    self.mail = mail
    self.end = end
    self.code = code
    self.text = text
  }
}
