/// An envelope on its way, and whoever waits for what becomes of it.
struct SMTPJob: Sendable {
  let envelope: MailEnvelope
  /// Whether it was on a connection before that turned out to be dead.
  var isSecondTry = false
  /// Called exactly once, on the loop's thread.
  let finish: @Sendable (MailTransportOutcome) -> Void
}
