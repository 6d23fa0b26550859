import GRDB
import Statements

extension WriteTransaction {
  /// Queues a mail to everybody at the secretariat: an endpoint was switched off after days of failures.
  /// - Parameter failure: what the last attempt ended with.
  func tellSecretariat(ofFailing endpoint: Int64, failure: String) throws {
    let staff: [(id: Int64, language: String)] = try all(
      "SELECT id, language FROM staff WHERE removed_at IS NULL ORDER BY id", []
    ) { ($0[0], $0[1]) }
    for member in staff {
      try queue(
        MailIntent(
          intent: .webhookDisabled, staff: member.id, endpoint: endpoint, detail: failure, language: member.language))
    }
  }
}
