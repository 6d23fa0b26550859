import ArgumentParser
import Identity

/// One line of an EXPLAIN.jsonl: why two rows were joined, or are to be asked about.
enum ExplanationLine {
  static func text(_ explanation: MatchExplanation, of rows: MatchedRows, in language: ReasonLanguage) -> String {
    let reasons = explanation.reasons.map { reason in
      "{\"evidence\":\(JSONText.quoted(reason.evidence)),\"bits\":\(JSONText.number(reason.bits, digits: 2)),"
        + "\"text\":\(JSONText.quoted(reason.words(in: language.rawValue)))}"
    }
    return "{\"a\":\(JSONText.quoted(rows.id(explanation.a))),\"b\":\(JSONText.quoted(rows.id(explanation.b))),"
      + "\"decision\":\"\(explanation.decision)\",\"probability\":\(JSONText.number(explanation.probability, digits: 4)),"
      + "\"bits\":\(JSONText.number(explanation.bits, digits: 2)),\"reasons\":[\(reasons.joined(separator: ","))]}\n"
  }
}

/// A language that reasons are told in.
enum ReasonLanguage: String, ExpressibleByArgument, CaseIterable {
  case en, fr, es, ar
}
