import Identity

extension Reason {
  /// As `identity_question.evidence` keeps it: a code, its weight in bits, and after a colon what it is about: `sameDomain+7.4:icmc.net`.
  var stored: String {
    let tenths = Int((bits * 10).rounded())
    let weight = tenths == 0 ? "" : "\(tenths < 0 ? "-" : "+")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    return subject.isEmpty ? kind.rawValue + weight : "\(kind.rawValue)\(weight):\(subject)"
  }
}

/// A reason as it was stored.
package struct StoredReason: Sendable, Equatable {
  /// With a text under `desk.reason`: `sameName`, `sharedWords`…
  package let code: String
  /// Bits with their sign, "+7.4" or "-1.2"; empty for what weighs nothing.
  package let weight: String
  /// What it is about; empty for none.
  package let subject: String

  package init(_ stored: String) {
    let parts = stored.split(separator: ":", maxSplits: 1)
    let head = parts.first ?? ""
    code = String(head.prefix { $0.isLetter })
    weight = String(head.drop { $0.isLetter })
    subject = parts.count > 1 ? String(parts[1]) : ""
  }
}

/// An organization that a newcomer may be, and why, as stored.
struct IdentityDoubt {
  let candidate: Int64
  let evidence: [String]
  /// That they are one, 0...1; nil where it was not weighed.
  let probability: Double?

  init(_ candidate: Recognition.Candidate) {
    self.init(candidate: candidate.id, reasons: candidate.reasons, probability: candidate.probability)
  }

  init(candidate: Int64, reasons: [Reason], probability: Double?) {
    self.candidate = candidate
    evidence = reasons.map(\.stored)
    self.probability = probability
  }

  /// The link that brought the newcomer was made for this organization.
  /// - Parameter spoken: what else speaks for and against.
  init(invited organization: Int64, beside spoken: IdentityDoubt?) {
    candidate = organization
    evidence = ["invited"] + (spoken?.evidence ?? [])
    probability = spoken?.probability
  }
}
