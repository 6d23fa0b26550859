/// Why two records are, or may be, of one body: the weights of the evidence gathered under what a person would say.
package struct Reason: Sendable, Hashable {
  /// One kind of evidence; the raw value is its stable name.
  package enum Kind: String, Sendable, CaseIterable {
    case sameName
    case sharedWords
    case otherNames
    case translation
    case sameAcronym
    case otherAcronyms
    case sameDomain
    case otherDomains
    case sameMailbox
    case otherMailbox
    case fittingAddress
    case sameCountry
    case otherCountry
    case samePlaces
    case otherPlaces
    case sameKinds
    case otherKinds
    case sameLegalForm
    case otherLegalForm
    case office
    /// What one of the two does not say, so that there is nothing to compare: its website, its country, its acronym.
    case unsaid
    /// What weighs too little to be told by itself, and what any two that are compared begin with.
    case rest
    /// Something keeps the two from being joined without a person, whatever the weights come to; weighs nothing by itself.
    case caution
    /// Two rows of a sheet say the same to the letter, and are one body for it; weighs nothing by itself.
    case equalRows
    /// The name mixed letters of two scripts that look the same; weighs nothing.
    case mixedScripts
    /// Nobody has confirmed the organization yet; weighs nothing.
    case unconfirmed
  }

  package let kind: Kind
  /// What it is about, as typed or as looked up: a word, a domain, an acronym; empty where nothing need be named.
  package let subject: String
  /// Above 0 speaks for one body, below against.
  package let bits: Double

  package init(kind: Kind, subject: String = "", bits: Double = 0) {
    self.kind = kind
    self.subject = subject
    self.bits = bits
  }
}
