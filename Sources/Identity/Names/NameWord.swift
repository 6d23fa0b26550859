/// One word of a name's key, and what the tables say of it.
package struct NameWord: Sendable {
  /// Lower case, Latin letters without accents, abbreviations written out.
  package let text: String
  /// The code of the place that it names or starts to name: "KE", "KE.nairobi", or a region's such as "EUR".
  package internal(set) var place: String?
  /// The kind of body that it names, whatever the language: "foundation", "network".
  package let kind: String?
  /// An article, a preposition or a conjunction.
  package let isSmall: Bool
  var roles: LexiconEntry.Roles

  init(_ scanned: ScannedWord) {
    let typed = Lexicon.entries[scanned.text]
    var roles = typed?.roles ?? []
    if scanned.dotted, roles.contains(.dottedLegalForm) { roles.insert(.trailingLegalForm) }
    if let expansion = typed?.expansion {
      let entry = Lexicon.entries[expansion]
      text = expansion
      place = entry?.place
      kind = entry?.kind
      self.roles = roles.union(entry?.roles ?? [])
    } else {
      text = scanned.text
      place = typed?.place
      kind = typed?.kind
      self.roles = roles
    }
    isSmall = self.roles.contains(.smallWord)
  }
}
