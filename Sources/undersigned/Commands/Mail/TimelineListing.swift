import Foundation
import Statements
import Store

/// What happened to the mails to one mailbox, for a person or as JSON.
struct TimelineListing: Encodable {
  struct Step: Encodable {
    let at: String
    let outcome: String
    let code: Int?
    let status: String?
    let text: String
    let host: String?
    let queueID: String?
  }

  struct Mail: Encodable {
    let id: Int64
    let kind: String
    let mailing: Int64?
    let messageID: String
    let state: String
    let queuedAt: String
    let nextTryAt: String?
    let note: String?
    let steps: [Step]
  }

  struct Suppression: Encodable {
    let reason: String
    let since: String
  }

  let address: String
  let mails: [Mail]
  let suppressions: [Suppression]

  init(address: MailAddress, _ timeline: MailTimeline.Answer) {
    self.address = address.description
    suppressions = timeline.suppressions.map { Suppression(reason: $0.reason.rawValue, since: $0.at.iso8601) }
    mails = timeline.mails.map { mail in
      Mail(
        id: mail.id, kind: mail.intent, mailing: mail.mailing, messageID: mail.messageID, state: mail.state.rawValue,
        queuedAt: mail.queued.iso8601, nextTryAt: mail.due?.iso8601, note: mail.note,
        steps: mail.steps.map { step in
          Step(
            at: step.ended.iso8601, outcome: step.outcome, code: step.reply.code, status: step.reply.status,
            text: step.reply.text, host: step.reply.host, queueID: step.reply.queueID)
        })
    }
  }

  func print(asJSON: Bool) throws {
    if asJSON { return try Console.put(MailingListing.encoded(self)) }
    guard !mails.isEmpty || !suppressions.isEmpty else { return try Console.say("No mail to \(address) is known.") }
    for suppression in suppressions {
      try Console.say("\(address) gets no mailings since \(suppression.since): \(suppression.reason).")
    }
    for mail in mails {
      let what = mail.mailing.map { "mailing \($0)" } ?? mail.kind
      try Console.say("\(mail.queuedAt)  \(what), mail \(mail.id): \(mail.state)")
      for step in mail.steps {
        let reply = [step.code.map(String.init), step.status, step.text, step.host, step.queueID.map { "as \($0)" }]
        try Console.say("  \(step.at)  \(step.outcome): \(reply.compactMap(\.self).joined(separator: " "))")
      }
      if let next = mail.nextTryAt { try Console.say("  tried next at \(next)") }
      if mail.steps.isEmpty, let note = mail.note { try Console.say("  \(note)") }
    }
  }
}
