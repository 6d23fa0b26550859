/// What an organization is looked up by: candidates for a claim are the organizations that share a key of one kind.
///
/// The store keeps them in `organization_key(kind, value, organization)`, where kind is `name`, `acronym` or `domain`.
package struct IdentityKeys: Sendable, Hashable {
  /// Says which tables and rules keys are made by: those of another edition can't be compared with these and have to be made anew.
  package static let edition: String = {
    // Abbreviations have no say in a key, but in what tells a chapter, which is kept beside it.
    let tables =
      TermSources.shipped.ofKeys + [
        TermSources.shipped.abbreviations, ReadingWordTable.rows, SpellingTable.rows, FillerTable.rows,
        PublicSuffix.edition,
      ]
    return "\(rules)-" + String(Hash.of(texts: tables), radix: 36)
  }()

  /// Raised by whoever changes what a key is made of.
  private static let rules = 2

  /// Keys of the names, in Latin letters and in their own script, and of names within them; without repetition.
  package private(set) var names: [String] = []
  /// Letters and digits, lower case; also a name that is just an acronym.
  package private(set) var acronyms: [String] = []
  /// Registered domains.
  package private(set) var domains: [String] = []

  /// The keys by the kind that the store knows them under.
  package var byKind: [(kind: String, values: [String])] {
    [("name", names), ("domain", domains), ("acronym", acronyms)]
  }

  /// The keys of an organization that is known, from all its names and what else is stored of it.
  /// - Parameter domains: as `WebDomain.name` gives them.
  package init(names: [String], acronyms: [String], domains: [String]) {
    for name in names {
      if case .success(let name) = NormalizedName.reading(name) { add(name) }
    }
    for acronym in acronyms.compactMap(Acronym.key) { Self.add(acronym, to: &self.acronyms) }
    for domain in domains { Self.add(domain, to: &self.domains) }
  }

  /// The keys of an organization that is known.
  package init(_ known: KnownOrganization) {
    self.init(names: known.names, acronyms: known.acronyms, domains: known.domains)
  }

  init(name: NormalizedName, acronyms: [String], domains: [String]) {
    add(name)
    for acronym in acronyms { Self.add(acronym, to: &self.acronyms) }
    self.domains = domains
  }

  /// A name of one word is an acronym key as well: "Picum" finds the body whose acronym is PICUM.
  private mutating func add(_ name: NormalizedName) {
    Self.add(name.key, to: &names)
    if let native = name.nativeKey { Self.add(native, to: &names) }
    for other in name.otherNames { Self.add(other, to: &names) }
    for acronym in name.acronyms { Self.add(acronym, to: &acronyms) }
    if let typed = name.typedAcronym { Self.add(typed, to: &acronyms) }
  }

  private static func add(_ value: String, to values: inout [String]) {
    if !values.contains(value) { values.append(value) }
  }
}
