/// What became of one envelope.
package enum MailTransportOutcome: Sendable, Equatable {
  /// The server has taken the message over (2xx after the final dot). That is not yet delivered.
  case accepted(SMTPReply)
  /// Not taken, and worth trying again: a 4xx reply where there was one, or trouble before the message was whole.
  case deferred(SMTPReply?, MailTransportTrouble)
  /// The server refused for good (5xx to MAIL, RCPT, DATA or the message); trying again would not help.
  case rejected(SMTPReply)
  /// The whole message went out and no answer came back: it may or may not have been taken.
  case unknown(MailTransportTrouble)
}

/// Why a message was not taken, or why nobody knows.
package enum MailTransportTrouble: Sendable, Equatable, CustomStringConvertible {
  /// A 4xx reply to this message.
  case temporaryRefusal
  /// The server refused the session (greeting, EHLO or STARTTLS), whichever code it used.
  case sessionRefused
  /// The name of the mail server has no address.
  case nameNotResolved
  /// No connection could be made.
  case connectFailed(String)
  /// No encrypted connection, or a certificate that does not fit. It is never continued unencrypted.
  case tlsFailed(String)
  /// Our user name or password was refused, or is asked for and missing: our configuration, not the recipient.
  case authenticationFailed
  /// The server took too long.
  case timedOut
  /// The connection broke.
  case connectionLost(String)
  /// The client is closing; the message was not tried.
  case closing
  /// libcurl could not be set up as needed, or reported something not foreseen.
  case fault(String)

  /// A plain sentence for the log and the desk; details are libcurl's own words.
  package var description: String {
    switch self {
    case .temporaryRefusal: "The mail server asked to try again later."
    case .sessionRefused: "The mail server refused the session."
    case .nameNotResolved: "The mail server's name was not found."
    case .connectFailed(let detail): "No connection to the mail server: \(detail)."
    case .tlsFailed(let detail): "No trustworthy encryption with the mail server: \(detail)."
    case .authenticationFailed: "The mail server refused our user name and password."
    case .timedOut: "The mail server took too long to answer."
    case .connectionLost(let detail): "The connection to the mail server broke: \(detail)."
    case .closing: "Sending is being stopped."
    case .fault(let detail): "Mail could not be sent: \(detail)."
    }
  }
}
