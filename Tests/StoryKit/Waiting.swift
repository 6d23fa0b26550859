/// Waits for something that happens elsewhere, looking often.
package enum Waiting {
  /// The first value that `look` gives.
  /// - Parameters:
  ///   - what: for the message when it never comes.
  ///   - details: what is known by then.
  /// - Throws: `StoryFault.tookTooLong`, and whatever `look` throws.
  @discardableResult
  package static func until<Value: Sendable>(
    _ what: String, atMost limit: Duration = .seconds(120), every pause: Duration = .milliseconds(10),
    details: () throws -> String = { "" }, look: () async throws -> Value?
  ) async throws -> Value {
    let end = ContinuousClock.now + limit
    while true {
      if let value = try await look() { return value }
      guard ContinuousClock.now < end else { throw StoryFault.tookTooLong(what, try details()) }
      try await Task.sleep(for: pause)
    }
  }
}
