extension ProfileReader {
  /// The words and meanings of a record's names, as `RarityTable` counts them.
  package mutating func words(of claim: OrganizationClaim) -> Set<String> {
    let profile = profile(claim)
    var words: Set<String> = []
    for name in profile.variants {
      for token in name.tokens where token.group != .small { words.insert(names.vocabulary.text(of: token.meaning)) }
    }
    return words
  }

  /// How a record was read, to look at mistakes.
  package mutating func description(of claim: OrganizationClaim) -> String {
    let profile = profile(claim)
    func text(_ number: UInt32) -> String { names.vocabulary.text(of: number) }
    let variants = profile.variants.map { name in
      name.tokens.map { token in
        "\(text(token.surface))\(token.meaning == token.surface ? "" : "=\(text(token.meaning))")(\(Int(token.bits)))"
      }.joined(separator: " ")
    }
    return "\(variants) acronyms \(profile.acronyms.map(text)) handles \(profile.handles.map(text))"
  }
}
