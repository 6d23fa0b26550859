/// The website as typed: with or without a scheme, http and https alone, a host with a dot.
struct WebsiteField {
  /// With a scheme, or nil when nothing was typed.
  let value: String?
  let problem: SignOnProblem?

  init(_ text: String) {
    guard !text.isEmpty else {
      value = nil
      problem = nil
      return
    }
    guard text.count <= SignOnForm.Limit.website else {
      value = nil
      problem = SignOnProblem("website", "tooLong", ["limit": String(SignOnForm.Limit.website)])
      return
    }
    let lower = text.lowercased()
    let hasScheme = lower.hasPrefix("https://") || lower.hasPrefix("http://")
    let rest = hasScheme ? text.drop(while: { $0 != "/" }).dropFirst(2) : text[...]
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let host = authority.prefix { $0 != ":" }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    let unfit = text.unicodeScalars.contains { $0.value <= 0x20 || "<>\"'\\`{}|^\u{7F}".unicodeScalars.contains($0) }
    guard !unfit, !authority.contains("@"), labels.count > 1, !labels.contains(where: \.isEmpty),
      !lower.dropLast(rest.count).isEmpty || !host.contains(":")
    else {
      value = nil
      problem = SignOnProblem("website", "malformed")
      return
    }
    value = hasScheme ? text : "https://" + text
    problem = nil
  }
}
