extension Store {
  /// Runs a command, takes back everything it wrote, and returns what its outcome would have been.
  ///
  /// Nothing is sent and nothing is told; the write lock is held as long as the command itself would hold it.
  /// - Throws: `StoreFault`, and what the command throws.
  package func rehearse<C: Command>(_ command: C) async throws -> C.Outcome {
    do {
      return try await perform(Rehearsal(command: command))
    } catch let rehearsed as Rehearsed<C.Outcome> {
      return rehearsed.outcome
    }
  }
}

/// A command that is run and then fails on purpose, so that it is rolled back.
private struct Rehearsal<C: Command>: Command {
  let command: C

  func run(in transaction: WriteTransaction) throws -> C.Outcome {
    throw Rehearsed(outcome: try command.run(in: transaction))
  }
}

private struct Rehearsed<Outcome: Sendable>: Error {
  let outcome: Outcome
}
