/// What reply codes and enhanced status codes mean for one recipient (RFC 5321 §4.2, RFC 3463, RFC 7504, RFC 7505). Every list stands here.
extension SMTPReply {
  /// The mailbox or its domain does not exist or takes no mail at all: whatever we send there will be refused again.
  private static let mailboxIsGone: Set<String> = [
    "5.1.1",  // no such mailbox
    "5.1.2",  // no such domain
    "5.1.3",  // not an address
    "5.1.6",  // moved, and nobody knows where to
    "5.1.10",  // the domain says that it takes no mail
    "5.2.1",  // the mailbox is switched off
    "5.4.1",  // how Exchange says that it knows no such recipient
  ]

  /// Permanent by their code and temporary by their nature: somebody will make room.
  private static let refusedForLackOfRoom: Set<String> = [
    "5.2.2",  // the mailbox is full
    "5.3.1",  // the server's disk is full
  ]

  /// They blame the user name or password that we gave, or did not give.
  private static let aboutAuthentication: Set<Int> = [530, 534, 535, 538]

  /// They blame the order or the form of our commands, and say nothing about the recipient.
  private static let aboutTheSession: Set<Int> = [500, 502, 503]

  /// The recipient's mailbox is bad for good, so that nothing more should be sent there.
  ///
  /// A bare 550 is not enough: servers say it of blocked senders, too.
  package var meansMailboxIsGone: Bool {
    code >= 500 && enhancedStatus.map { Self.mailboxIsGone.contains($0) } == true
  }

  /// The server wants less from us for a while: 421, or a temporary refusal for policy reasons (4.7.x).
  package var asksToSlowDown: Bool {
    code == 421 || (400..<500).contains(code) && enhancedStatus?.hasPrefix("4.7.") == true
  }

  /// What the reply to MAIL, RCPT, DATA or the message makes of the message that it answers.
  var outcome: MailTransportOutcome {
    switch code {
    case 200..<300 where stage == .content: .accepted(self)
    case 400..<500: .deferred(self, .temporaryRefusal)
    case _ where Self.aboutAuthentication.contains(code): .deferred(self, .authenticationFailed)
    case _ where Self.aboutTheSession.contains(code): .deferred(self, .sessionRefused)
    case 500..<600: isForLackOfRoom ? .deferred(self, .temporaryRefusal) : .rejected(self)
    // Only an answer to the message itself leaves a doubt; before that, nothing has gone out.
    case _ where stage == .content: .unknown(.fault("reply \(code) after the message"))
    default: .deferred(self, .fault("reply \(code) was not expected"))
    }
  }

  // RFC 5321 §4.5.3.1.10 on RCPT: 552 is to be taken for 452.
  private var isForLackOfRoom: Bool {
    if let enhancedStatus { return Self.refusedForLackOfRoom.contains(enhancedStatus) }
    return code == 552 && stage == .recipient
  }
}
