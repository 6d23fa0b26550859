/// What two records share and what keeps them apart, in numbers; nan for what can't be told.
package enum PairEvidence {
  package static let names = [
    "name.likeness", "name.partLikeness", "name.containment", "name.sharedMax", "name.matched", "name.sharedOwn",
    "name.unmatchedMaxMore", "name.unmatchedMaxLess", "name.unmatchedMore", "name.unmatchedLess",
    "name.unmatchedOwnMore", "name.unmatchedOwnLess", "name.inexact", "name.translated", "name.grams", "name.exact",
    "name.sameFirst", "name.numbers", "name.otherScript", "name.types", "name.subjects", "name.directions",
    "name.parts",
    "name.smallerTotal", "name.smallerOwn", "name.countries",
    "acronym.stated", "acronym.fit", "acronym.bare", "acronym.bodies", "acronym.initials", "acronym.anagram",
    "site.web", "site.mail", "site.cross", "site.bodies", "site.places", "site.countries", "site.labels",
    "site.ownConflict",
    "mail.free", "mail.stem", "handle.shared", "handle.bodies", "handle.social", "handle.fit",
    "place.country", "place.named", "place.namedAgainstCountry", "place.matched", "place.family",
    "legal.conflict", "office",
  ]
}
