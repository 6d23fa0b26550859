/// Whether the outbox may hold more than was seen at the last look into it.
struct OutboxGuess {
  private(set) var mayHaveLetters: Bool
  private(set) var mayHaveUpdates: Bool

  /// Somebody says that there is something.
  static let unknown = OutboxGuess(mayHaveLetters: true, mayHaveUpdates: true)

  /// What is looked for and not found is not there.
  mutating func noteLook(letters: Int, updates: Int) {
    if letters > 0 { mayHaveLetters = false }
    if updates > 0 { mayHaveUpdates = false }
  }

  /// Where something was, there may be more.
  mutating func note(_ batch: MailBatch) {
    let mails = batch.ready.map(\.isUpdate)
    let others = !batch.unsendable.isEmpty || !batch.uncomposed.isEmpty || !batch.putOff.isEmpty
    if others || mails.contains(false) { mayHaveLetters = true }
    if others || mails.contains(true) { mayHaveUpdates = true }
  }
}
