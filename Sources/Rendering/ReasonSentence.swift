extension Catalog {
  /// A reason why two organizations may be one, in words: a text under `desk.reason`. One with nothing to name ends before its colon.
  ///
  /// Nil when there is no text for it.
  package func reason(_ code: String, about subject: String) -> String? {
    guard let text = text("desk.reason.\(code)", ["value": subject]) else { return nil }
    guard subject.isEmpty, let end = text.lastIndex(where: { $0 != ":" && !$0.isWhitespace }) else { return text }
    return String(text[...end])
  }
}
