/// What a failed delivery means for the address, from the code first and from the words where it is vague.
extension Bounce.Gravity {
  /// - Parameters:
  ///   - isDelayed: whether the report says that it is still being tried.
  ///   - words: what the other side said.
  init(_ status: EnhancedStatus?, isDelayed: Bool, words: String) {
    if isDelayed {
      self = .delayed
    } else if let status, status.category == 4 {
      self = .soft
    } else if let status, !status.isVague {
      self = status.saysNothingOfTheAddress ? .refused : .hard
    } else {
      self = BounceWords.gravity(of: words.lowercased()) ?? (status == nil ? .soft : .hard)
    }
  }
}

extension EnhancedStatus {
  /// A full mailbox, a message too large, the host's own trouble, the protocol, the content, a policy (RFC 3463 §3.3–3.8).
  fileprivate var saysNothingOfTheAddress: Bool {
    switch (subject, detail) {
    case (2, 2), (2, 3): true
    case (3, _), (5, _), (6, _), (7, _): true
    default: false
    }
  }
}
