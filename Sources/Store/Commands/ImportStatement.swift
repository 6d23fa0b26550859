import GRDB
import Statements

/// Takes in a statement's files. The same text again changes nothing; another text becomes a version, once it is said of what kind.
package struct ImportStatement: Command {
  package let draft: StatementDraft
  /// SHA-256 of each language's `canonicalText`, in hexadecimal.
  package let fingerprints: [String: String]
  package let change: Change?
  package let actor: Actor

  /// What a new text means for those who have endorsed the old one.
  package enum Change: String, Sendable {
    /// They are told.
    case correction
    /// They are asked to re-affirm.
    case substantive
  }

  package init(draft: StatementDraft, fingerprints: [String: String], change: Change?, actor: Actor) {
    self.draft = draft
    self.fingerprints = fingerprints
    self.change = change
    self.actor = actor
  }

  package enum Outcome: Sendable, Equatable {
    case added
    /// Neither the text nor the campaign's keys differ.
    case unchanged
    /// The text is the same; dates, goal or another key of the campaign changed.
    case settingsChanged
    /// Languages came to the current version; the other texts are the same.
    case translated([String])
    case versioned(Int64)
    /// The text differs from the current version and nobody said what kind of change it is: nothing was written.
    case changeMustBeSaid(currentVersion: Int64)
  }

  package func run(in transaction: WriteTransaction) throws -> Outcome {
    guard let current = try StatementRow.find(slug: draft.slug, in: transaction) else {
      try add(in: transaction)
      return .added
    }
    let texts = try transaction.rows(
      "SELECT language, sha256 FROM statement_text WHERE statement = ? AND version = ?", [current.id, current.version])
    if texts.allSatisfy({ fingerprints[$0["language"]] == $0["sha256"] }) {
      let new = draft.languages.filter { language in !texts.contains { $0["language"] == language } }
      try writeTexts(new, version: current.version, statement: current.id, in: transaction)
      let changed = try updateSettings(of: current.id, in: transaction)
      return new.isEmpty ? (changed ? .settingsChanged : .unchanged) : .translated(new)
    }
    guard let change else { return .changeMustBeSaid(currentVersion: current.version) }
    let number = current.version + 1
    try writeVersion(number, change: change.rawValue, statement: current.id, in: transaction)
    try transaction.execute("UPDATE statement SET current_version = ? WHERE id = ?", [number, current.id])
    _ = try updateSettings(of: current.id, in: transaction)
    try Tally(transaction: transaction).changed(statement: current.id)
    try transaction.record(
      EventDraft(
        kind: .statementVersioned, actor: actor, statement: current.id,
        data: ["version": .integer(number), "change": .text(change.rawValue)]))
    return .versioned(number)
  }

  private func add(in transaction: WriteTransaction) throws {
    let settings = try Settings(draft)
    let id = try transaction.insert(
      """
      INSERT INTO statement (languages, time_zone, opens, closes, delivered_until, embargo_until, goal, who_may_sign,
        is_summary, sources, original, slug, embargo_lifted, current_version, created_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)
      """,
      settings.values + [
        draft.slug, !draft.schedule.isEmbargoed(at: transaction.now), transaction.now.milliseconds,
      ])
    try writeVersion(1, change: "first", statement: id, in: transaction)
    try transaction.record(
      EventDraft(
        kind: .statementImported, actor: actor, statement: id, data: ["version": 1]))
    transaction.notice { $0.revisions[id] = 1 }
  }

  private func writeVersion(
    _ number: Int64, change: String, statement: Int64, in transaction: WriteTransaction
  ) throws {
    try transaction.execute(
      "INSERT INTO statement_version (statement, number, change, created_at) VALUES (?, ?, ?, ?)",
      [statement, number, change, transaction.now.milliseconds])
    try writeTexts(draft.languages, version: number, statement: statement, in: transaction)
  }

  private func writeTexts(
    _ languages: [String], version: Int64, statement: Int64, in transaction: WriteTransaction
  ) throws {
    for language in languages {
      guard let text = draft.texts[language], let fingerprint = fingerprints[language] else {
        throw StoreFault.other("the draft of \(draft.slug) has no text in \(language)")
      }
      try transaction.execute(
        """
        INSERT INTO statement_text (statement, version, language, title, summary, markdown, sha256)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """, [statement, version, language, text.title, text.summary, text.markdown, fingerprint])
    }
  }

  private func updateSettings(of id: Int64, in transaction: WriteTransaction) throws -> Bool {
    let settings = try Settings(draft)
    try transaction.execute(
      """
      UPDATE statement SET languages = ?1, time_zone = ?2, opens = ?3, closes = ?4, delivered_until = ?5,
        embargo_until = ?6, goal = ?7, who_may_sign = ?8, is_summary = ?9, sources = ?10, original = ?11,
        goal_reached = CASE WHEN goal IS DISTINCT FROM ?7 THEN 0 ELSE goal_reached END
      WHERE id = ?12 AND (languages IS DISTINCT FROM ?1 OR time_zone IS DISTINCT FROM ?2 OR opens IS DISTINCT FROM ?3 OR closes IS DISTINCT FROM ?4
        OR delivered_until IS DISTINCT FROM ?5 OR embargo_until IS DISTINCT FROM ?6 OR goal IS DISTINCT FROM ?7 OR who_may_sign IS DISTINCT FROM ?8
        OR is_summary IS DISTINCT FROM ?9 OR sources IS DISTINCT FROM ?10 OR original IS DISTINCT FROM ?11)
      """, settings.values + [id])
    guard transaction.changes > 0 else { return false }
    try Tally(transaction: transaction).changed(statement: id)
    return true
  }

  /// The campaign's keys as columns.
  private struct Settings {
    let values: [(any DatabaseValueConvertible)?]

    init(_ draft: StatementDraft) throws {
      values = [
        try JSONValue.array(draft.languages.map(JSONValue.text)).serialized(), draft.timeZone,
        draft.opens?.milliseconds, draft.closes?.milliseconds, draft.deliveredUntil?.milliseconds,
        draft.embargoUntil?.milliseconds, draft.goal,
        try JSONValue.array(draft.whoMaySign.map(\.rawValue).sorted().map(JSONValue.text)).serialized(),
        draft.isSummary, try JSONValue.array(draft.sources.map(JSONValue.text)).serialized(),
        draft.languages.first,
      ]
    }
  }
}
