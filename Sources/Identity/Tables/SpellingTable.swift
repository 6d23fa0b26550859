/// English words that are written short or in two ways, in the one way that a key has. Whatever is short for several words is no matter of
/// spelling, and stands in `AbbreviationTable`.
enum SpellingTable {
  static let rows = #"""
    international	intl, int, internatl
    national	natl
    association	assn, assoc, asso
    organization	org, organisation
    organizations	organisations
    university	univ
    foundation	fdn, fndn, fdtn
    department	dept
    institute	inst
    committee	cttee, cmte
    center	ctr, cntr, centre
    centers	centres
    government	govt
    federation	fed
    society	soc
    cooperative	coop
    development	devt
    management	mgmt
    services	svcs
    defense	defence
    program	programme
    programs	programmes
    labor	labour
    theater	theatre
    color	colour
    behavior	behaviour
    neighborhood	neighbourhood
    """#
}
