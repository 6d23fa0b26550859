import Identity

/// One line of an EXPLAIN.jsonl: why two rows were joined, or are to be asked about.
enum ExplanationLine {
  static func text(_ explanation: MatchExplanation, of rows: MatchedRows, in words: ReasonWords) -> String {
    let reasons = explanation.reasons.map { reason in
      "{\"evidence\":\(JSONText.quoted(reason.kind.rawValue)),\"bits\":\(JSONText.number(reason.bits, digits: 2)),"
        + "\"text\":\(JSONText.quoted(words.sentence(reason)))}"
    }
    return "{\"a\":\(JSONText.quoted(rows.id(explanation.a))),\"b\":\(JSONText.quoted(rows.id(explanation.b))),"
      + "\"decision\":\"\(explanation.decision.rawValue)\",\"probability\":\(JSONText.number(explanation.probability, digits: 4)),"
      + "\"bits\":\(JSONText.number(explanation.bits, digits: 2)),\"reasons\":[\(reasons.joined(separator: ","))]}\n"
  }
}
