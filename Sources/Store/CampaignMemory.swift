import Statements

/// What the commands of one batch have read of statements, wordings and endpoints, so that each is read once for all who sign at the
/// same moment.
///
/// It lasts no longer than the transaction, in which nobody else writes, and is given up at the first command that may change what
/// it holds and at the first rollback. Confined to the writer's thread.
final class CampaignMemory {
  /// A text of a statement by its version and the language asked for.
  struct TextKey: Hashable {
    let statement: Int64
    let version: Int64
    let language: String
  }

  var statements: [StatementRow] = []
  var fingerprints: [TextKey: String] = [:]
  /// One for each language and wording: comparing texts that are the same in memory costs nothing, hashing them does.
  var consents: [(wording: Consent, id: Int64)] = []
  var endpoints: [ListeningEndpoint]?
}
