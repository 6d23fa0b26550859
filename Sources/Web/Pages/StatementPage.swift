import Rendering

/// `/s/{slug}/{lang}`: the text and where the sign-on stands.
package struct StatementPage: Page {
  package static let template = "public/statement"
  package let layout: Layout
  let facts: StatementFacts
  /// The text, already safe: from `Markdown.html`.
  let html: String
  let versionText: String
  let correctionNotes: [CorrectionNote]
  let hasCorrections: Bool
  let summaryNote: String?
  let sources: [String]
  let hasSources: Bool

  /// What changed with one version of the text.
  package struct Correction: Sendable {
    package let version: Int
    /// Milliseconds since 1970.
    package let date: Int64
    package let note: String
    /// False for a correction of wording, true where endorsers were asked to re-affirm.
    package let isSubstantive: Bool

    package init(version: Int, date: Int64, note: String, isSubstantive: Bool) {
      self.version = version
      self.date = date
      self.note = note
      self.isSubstantive = isSubstantive
    }
  }

  /// - Parameters:
  ///   - html: the text as safe HTML, its headings from `<h2>` down.
  ///   - version: the number of the version shown, from 1; `versionDate` in milliseconds since 1970.
  ///   - corrections: versions after the first, the newest first.
  ///   - isSummary: the text only sums the statement up, which the page then says.
  ///   - sources: citations, as plain text.
  package init(
    _ frame: Frame, statement: StatementCard, html: String, version: Int, versionDate: Int64,
    corrections: [Correction] = [], isSummary: Bool = false, sources: [String] = []
  ) {
    let catalog = frame.catalog
    layout = Layout(
      frame, title: statement.title,
      description: catalog("statement.description", ["title": catalog.isolated(statement.title)]),
      path: .statement(slug: statement.slug, language: statement.language),
      alternates: statement.languages.map { ($0, .statement(slug: statement.slug, language: $0)) })
    facts = StatementFacts(statement, catalog: catalog)
    self.html = html
    versionText = catalog(
      "statement.version",
      ["version": catalog.formats.number(version), "date": catalog.formats.date(versionDate, zone: statement.zone)])
    correctionNotes = corrections.map { correction in
      CorrectionNote(
        heading: catalog(
          correction.isSubstantive ? "statement.substantive" : "statement.correction",
          [
            "version": catalog.formats.number(correction.version),
            "date": catalog.formats.date(correction.date, zone: statement.zone),
          ]), note: correction.note)
    }
    hasCorrections = !corrections.isEmpty
    summaryNote = isSummary ? catalog("statement.bodyIsSummary") : nil
    self.sources = sources
    hasSources = !sources.isEmpty
  }
}

/// A correction as the page tells it.
struct CorrectionNote: Sendable {
  let heading: String
  let note: String
}
