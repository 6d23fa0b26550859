/// One turn of delivering: what became of earlier messages is written and what is due is claimed, in one commit.
package struct WebhookRound: Command {
  package static let changesCampaign = false

  package let record: RecordWebhookResults
  /// Nil when there is room for nothing.
  package let claim: ClaimWebhooks?

  package init(record: RecordWebhookResults, claim: ClaimWebhooks?) {
    self.record = record
    self.claim = claim
  }

  /// Returns every endpoint that is switched on with what was claimed, or nil when nothing was asked for.
  package func run(in transaction: WriteTransaction) throws -> [ClaimedWebhooks]? {
    try record.run(in: transaction)
    return try claim?.run(in: transaction)
  }
}
