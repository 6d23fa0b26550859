/// What happened, named once: the audit trail, the webhooks and the desk all read these.
package enum EventKind: String, Sendable, CaseIterable {
  case statementImported = "statement.imported"
  case statementVersioned = "statement.versioned"
  case statementOpened = "statement.opened"
  case statementClosed = "statement.closed"
  case statementGoalReached = "statement.goal_reached"
  case organizationAdded = "organization.added"
  case organizationMerged = "organization.merged"
  case organizationUnmerged = "organization.unmerged"
  case organizationSplit = "organization.split"
  case organizationNamed = "organization.named"
  case organizationRelated = "organization.related"
  case invitationQueued = "invitation.queued"
  case invitationIntended = "invitation.intended"
  case invitationDeclined = "invitation.declined"
  case endorsementRequested = "endorsement.requested"
  case endorsementConfirmed = "endorsement.confirmed"
  case endorsementDuplicate = "endorsement.duplicate"
  case endorsementDuplicateWithdrawn = "endorsement.duplicate_withdrawn"
  case endorsementCorrected = "endorsement.corrected"
  case endorsementRelisted = "endorsement.relisted"
  case endorsementWithdrawn = "endorsement.withdrawn"
  case endorsementSetBeneath = "endorsement.set_beneath"
  case endorsementRestored = "endorsement.restored"
  case identityAsked = "identity.asked"
  case identityAnswered = "identity.answered"
  case linkRenewed = "link.renewed"
  case mailBounced = "mail.bounced"
  case mailComplained = "mail.complained"
  case mailUnsubscribed = "mail.unsubscribed"
  case mailingMade = "mailing.made"
  case mailingEdited = "mailing.edited"
  case mailingScheduled = "mailing.scheduled"
  case mailingPaused = "mailing.paused"
  case mailingResumed = "mailing.resumed"
  case mailingCancelled = "mailing.cancelled"
  case mailingEnded = "mailing.ended"
  case mailingSettled = "mailing.settled"
  case staffAdded = "staff.added"
  case staffRemoved = "staff.removed"
  case staffSignedIn = "staff.signed_in"
  case webhookAdded = "webhook.added"
  case webhookDisabled = "webhook.disabled"
  case webhookEnabled = "webhook.enabled"
  case webhookTest = "webhook.test"

  /// Whether other systems are told of it.
  package var isSentToWebhooks: Bool {
    switch self {
    case .statementVersioned, .statementOpened, .statementClosed, .statementGoalReached, .endorsementRequested,
      .endorsementConfirmed, .endorsementCorrected, .endorsementRelisted, .endorsementWithdrawn, .organizationMerged,
      .organizationUnmerged, .organizationSplit, .mailBounced, .mailUnsubscribed, .webhookTest:
      true
    default: false
    }
  }

  /// The types that an endpoint can ask for.
  package static let webhookTypes: [EventKind] = allCases.filter(\.isSentToWebhooks)
}

/// Who did it.
package enum Actor: Sendable, Equatable, CustomStringConvertible {
  /// A person without an account, through the public site.
  case visitor
  /// A member of the secretariat, at the desk.
  case staff(Int64)
  /// Somebody with a shell on the machine.
  case commandLine
  /// The program by itself: a date that passed.
  case clock

  package var description: String {
    switch self {
    case .visitor: "visitor"
    case .staff(let id): "staff:\(id)"
    case .commandLine: "command-line"
    case .clock: "clock"
    }
  }
}
