/// The answer to "is this an organization that we know?".
package enum Recognition: Sendable, Equatable {
  /// It is this one, for these reasons.
  case same(Int64, [Evidence])
  /// It may be one of these; a person decides. Never empty, the likeliest first, at most `Recognizer.candidateLimit`.
  case ambiguous([Candidate])
  /// Nothing links it to one that we know.
  case new

  /// An organization that a claim may be, with what speaks for and against it.
  package struct Candidate: Sendable, Equatable {
    package let id: Int64
    package let evidence: [Evidence]
  }
}

/// One thing that speaks for or against a claim's being an organization, for the desk to tell in words.
package enum Evidence: Sendable, Hashable {
  /// The name is this name of the organization, but for spelling.
  case sameName(String)
  /// The same as this name once both are in Latin letters; other names may be, too.
  case sameNameInLatinLetters(String)
  /// A name in brackets, a former name or a name's first part is this name.
  case sameOtherName(String)
  /// Both have this acronym.
  case sameAcronym(String)
  /// Where one has a name the other has only this acronym.
  case acronymForName(String)
  /// Both have this domain of their own.
  case sameDomain(String)
  /// Their names share these words.
  case sharedWords([String])
  case sameCountry(String)
  /// The claim's country, and the organization's.
  case otherCountry(claimed: String, known: String)
  /// One name has these places and the other has not: a chapter, an office or another body.
  case otherPlaces([String])
  /// One name has these kinds of body and the other has not.
  case otherKinds([String])
  /// The claim's legal form, and the organization's.
  case otherLegalForm(claimed: String, known: String)
  /// Both have domains of their own, and share none.
  case otherDomains
  /// The name mixed letters of two scripts that look the same.
  case mixedScripts
  /// Nobody has confirmed the organization yet.
  case unconfirmed
}
