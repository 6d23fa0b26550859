import Statements
import Store

/// What waits: mail, webhooks, questions for the secretariat.
struct QueueChecks {
  /// Mail that has waited longer, in seconds, is late.
  private static let late: Int64 = 15 * 60
  /// Mail that has waited longer, in seconds, is not being sent at all.
  private static let stuck: Int64 = 60 * 60

  let store: Store

  func findings() async -> [Finding] {
    var findings = await Finding.of("mail") { mail(try await store.ask(OutboxHealth())) }
    findings += await Finding.of("webhooks") { webhooks(try await store.ask(OutboxHealth())) }
    findings += await Finding.of("identity") { identity(try await store.ask(OpenIdentityQuestions(limit: 1)).total) }
    findings += await Finding.of("staff") { staff(try await store.ask(AllStaff()).count) }
    return findings
  }

  private func mail(_ health: OutboxHealth.Answer) -> [Finding] {
    let sentence = Self.standing(
      "mail", waiting: health.mailQueued, retrying: health.mailRetrying, failed: health.mailFailed,
      done: "\(health.mailSent) sent", oldest: health.oldestMail, trouble: health.lastMailTrouble)
    let age = health.oldestMail.map { SystemEdges.now.seconds(since: $0) } ?? 0
    if age > Self.stuck {
      return [
        .fail("mail", "\(sentence) Nothing has sent it for over an hour: look at the mail server and the daemon.")
      ]
    }
    if age > Self.late || health.mailRetrying > 0 {
      return [.warn("mail", "\(sentence) Look whether the mail server and the daemon run.")]
    }
    if health.mailFailed > 0 {
      return [.warn("mail", "\(sentence) What failed is not tried again: mend the addresses and invite again.")]
    }
    return [.ok("mail", sentence)]
  }

  private func webhooks(_ health: OutboxHealth.Answer) -> [Finding] {
    let sentence = Self.standing(
      "webhook", waiting: health.webhooksQueued, retrying: health.webhooksRetrying, failed: health.webhooksFailed,
      done: "\(health.webhooksDelivered) delivered", oldest: health.oldestWebhook, trouble: health.lastWebhookTrouble)
    let age = health.oldestWebhook.map { SystemEdges.now.seconds(since: $0) } ?? 0
    if health.webhooksRetrying > 0 || age > Self.late {
      return [.warn("webhooks", "\(sentence) See which receiver is down: undersigned webhook list")]
    }
    if health.webhooksFailed > 0 {
      return [.warn("webhooks", "\(sentence) Once the receiver is well: undersigned webhook replay NUMBER")]
    }
    return [.ok("webhooks", sentence)]
  }

  private func identity(_ open: Int) -> [Finding] {
    guard open > 0 else { return [.ok("identity", "No question about who is who is open.")] }
    let what = Quantity.text(open, "question")
    return [
      .warn("identity", "\(what) whether two organizations are the same \(open == 1 ? "waits" : "wait") at the desk.")
    ]
  }

  private func staff(_ members: Int) -> [Finding] {
    guard members > 0 else {
      return [.warn("staff", "Nobody can sign in to the desk. Add somebody: undersigned staff add EMAIL --name NAME")]
    }
    return [.ok("staff", "\(Quantity.text(members, "member")) of the secretariat can sign in to the desk.")]
  }

  private static func standing(
    _ noun: String, waiting: Int, retrying: Int, failed: Int, done: String, oldest: Instant?, trouble: String?
  ) -> String {
    var sentence = "\(Quantity.text(waiting, noun)) waiting"
    if let oldest { sentence += " (the oldest since \(oldest.iso8601))" }
    sentence += ", \(retrying) of them tried before, \(failed) failed, \(done)."
    if let trouble, !trouble.isEmpty { sentence += " The last trouble: \(trouble.prefix(200))." }
    return sentence
  }
}
