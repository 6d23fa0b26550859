/// One change to the data: loads what it needs, lets the domain decide, and writes state, event and outbox together.
///
/// A command is a value. It runs on the writer's thread, in a transaction with others: throwing takes back what it wrote
/// and nobody else's. What a person may meet ("closed", "already endorsed") is a case of its outcome; `throw` is for faults.
package protocol Command: Sendable {
  associatedtype Outcome: Sendable
  /// Whether it may change what the public knows of statements, or who listens to webhooks; most commands of visitors may not.
  static var changesCampaign: Bool { get }
  /// Whether it asks which organization somebody is: the register is loaded before its transaction, so that nobody waits for the lock.
  static var recognizes: Bool { get }
  func run(in transaction: WriteTransaction) throws -> Outcome
}

extension Command {
  package static var changesCampaign: Bool { true }
  package static var recognizes: Bool { false }
}

/// One question to the data, answered from a snapshot that no writer disturbs.
package protocol Query: Sendable {
  associatedtype Answer: Sendable
  func answer(from snapshot: ReadSnapshot) throws -> Answer
}
