import Statements

/// Takes in several statements' files together: all of them or none.
package struct ImportStatements: Command {
  package let statements: [ImportStatement]

  package init(_ statements: [ImportStatement]) {
    self.statements = statements
  }

  /// What became of one statement.
  package struct Imported: Sendable, Equatable {
    package let slug: String
    package let outcome: ImportStatement.Outcome
  }

  /// Returns what became of each, in the order given.
  /// - Throws: `ChangesMustBeSaid` when a text differs and no kind of change was given; nothing is written then.
  package func run(in transaction: WriteTransaction) throws -> [Imported] {
    let imported = try statements.map {
      Imported(slug: $0.draft.slug, outcome: try $0.run(in: transaction))
    }
    let unsaid = imported.compactMap { one -> ChangesMustBeSaid.Statement? in
      guard case .changeMustBeSaid(let version) = one.outcome else { return nil }
      return .init(slug: one.slug, currentVersion: version)
    }
    // Thrown, so that the statements are taken back that were taken in before.
    guard unsaid.isEmpty else { throw ChangesMustBeSaid(statements: unsaid) }
    return imported
  }
}

/// The texts of these statements differ from their current versions, and nobody said what kind of change it is.
package struct ChangesMustBeSaid: Error, Sendable, Equatable {
  package struct Statement: Sendable, Equatable {
    package let slug: String
    package let currentVersion: Int64
  }

  /// Never empty.
  package let statements: [Statement]
}
