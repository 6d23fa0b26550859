/// What a report's words say where its codes say too little: the lists of what is permanent and what is not.
enum BounceWords {
  private static let delayed = [
    "will be retried", "will keep trying", "will continue to try", "still being retried", "has been delayed",
    "delivery is delayed", "is delayed", "could not send message for past", "not yet been delivered",
    "no action is required",
    "you do not need to resend",
  ]
  private static let refused = [
    "mailbox full", "mailbox is full", "mailbox exceeded", "over quota", "overquota", "over its quota",
    "quota exceeded",
    "exceeded quota", "out of storage", "insufficient storage", "message too large", "size limit", "spam", "blacklist",
    "blocklist", "block list", "blocked", "policy", "reputation", "unsolicited",
  ]
  private static let hard = [
    "user unknown", "unknown user", "unknown recipient", "recipient unknown", "no such user", "no such recipient",
    "no such mailbox", "no such address", "no such person", "no mailbox here by that name", "does not exist",
    "doesn't exist", "user not found", "mailbox not found", "address not found", "recipient not found", "wasn't found",
    "couldn't be found", "mailbox unavailable", "invalid recipient", "invalid mailbox", "unrouteable address",
    "unroutable address", "recipient address rejected", "account is disabled", "account disabled",
    "account has been disabled", "no longer available", "no longer in use", "host or domain name not found",
    "domain not found", "host unknown", "couldn't find any host named", "name or service not known", "permanent error",
    "permanent fatal errors",
  ]

  /// - Parameter text: in lower case.
  static func gravity(of text: String) -> Bounce.Gravity? {
    if delayed.contains(where: text.contains) { return .delayed }
    if refused.contains(where: text.contains) { return .refused }
    return hard.contains(where: text.contains) ? .hard : nil
  }

  /// How the subjects of reports begin that are no RFC 3464 reports.
  static func isReportSubject(_ subject: String) -> Bool {
    let subject = subject.lowercased()
    return [
      "failure notice", "undeliver", "mail delivery fail", "delivery status notification", "delivery failure",
      "returned mail", "mail delivery system", "mail system error", "delivery notification", "warning: message",
      "warning: could not send",
    ].contains { subject.hasPrefix($0) }
  }
}
