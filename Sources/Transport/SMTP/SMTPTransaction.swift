/// One envelope on one connection: what it says, how far it has come, and what became of it.
final class SMTPTransaction {
  let job: SMTPJob
  let commands: SMTPCommands
  /// The first message of its connection: if that breaks, it is not because the connection was old.
  let isFirst: Bool
  /// Whether the server refused the recipient, so that an empty message would reach nobody.
  var recipientWasRefused = false
  /// Whether MAIL was accepted, so that the server has begun a transaction that RSET ends.
  var isOpenAtServer = false
  /// The message, from when the server has asked for it.
  var content: DotStuffing?
  /// How many bytes the connection must have taken for the final dot to be out; nil until it is in the buffer.
  var end: Int?
  private(set) var isSettled = false

  init(job: SMTPJob, commands: SMTPCommands, isFirst: Bool) {
    self.job = job
    self.commands = commands
    self.isFirst = isFirst
  }

  /// Says what became of the envelope; only the first time counts.
  func settle(_ outcome: MailTransportOutcome) {
    guard !isSettled else { return }
    isSettled = true
    job.finish(outcome)
  }

  /// Leaves the envelope to another connection.
  func handBack() -> SMTPJob {
    isSettled = true
    return job
  }
}
