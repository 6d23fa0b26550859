import ArgumentParser
import SignedLinks
import Statements
import Store

extension StatementCommand {
  /// `undersigned statement import`
  struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Takes in a statement, or a folder of statements, from Markdown files.",
      discussion: """
        PATH is the folder of one statement (en.md, fr.md, …) or a folder of such folders. Importing the same files \
        again changes nothing. When a text has changed, say what that means for those who have signed: --correction \
        when telling them is enough, --substantive when they should be asked to re-affirm. When anything is wrong \
        with any file, all of it is told and nothing is written.

        Example: undersigned statement import Config/demo/statements
        """)

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The folder of a statement, or a folder of such folders.") var path: String
    @Flag(help: "A changed text is a correction: those who signed are told.") var correction = false
    @Flag(help: "A changed text is substantive: those who signed are asked to re-affirm.") var substantive = false

    func validate() throws {
      if correction, substantive { throw ValidationError("Say --correction or --substantive, not both.") }
    }

    func run() async throws {
      let configuration = try options.load()
      let drafts = try StatementFolder.drafts(at: path)
      let change: ImportStatement.Change? = correction ? .correction : substantive ? .substantive : nil
      let command = ImportStatements(
        drafts.map { draft in
          ImportStatement(
            draft: draft, fingerprints: draft.texts.mapValues { Fingerprint.sha256($0.canonicalText) },
            change: change, actor: .commandLine)
        })
      let imported = try await DataFolder(configuration).useOrCreate { store in
        do {
          return try await store.perform(command)
        } catch let unsaid as ChangesMustBeSaid {
          throw Self.failure(unsaid)
        }
      }
      for one in imported { try Console.say("\(one.slug): \(Self.sentence(one.outcome, change: change))") }
    }

    private static func sentence(_ outcome: ImportStatement.Outcome, change: ImportStatement.Change?) -> String {
      switch outcome {
      case .added: "added, as version 1"
      case .unchanged: "unchanged"
      case .settingsChanged: "the text is unchanged; dates, goal or other settings are updated"
      case .translated(let languages): "new in \(languages.joined(separator: ", ")); the other texts are unchanged"
      case .versioned(let version): "version \(version)\(change.map { ", a \($0.label)" } ?? "")"
      case .changeMustBeSaid(let version): "differs from version \(version); nothing was written"
      }
    }

    private static func failure(_ unsaid: ChangesMustBeSaid) -> CommandFailure {
      let which = unsaid.statements.map { "\($0.slug) differs from its version \($0.currentVersion)" }
      return CommandFailure(
        "The text of \(which.joined(separator: ", that of ")). Nothing was written. Say what kind of change it is: "
          + "--correction when those who signed need only be told, --substantive when they should re-affirm.")
    }
  }
}

extension ImportStatement.Change {
  fileprivate var label: String {
    switch self {
    case .correction: "correction"
    case .substantive: "substantive change"
    }
  }
}
