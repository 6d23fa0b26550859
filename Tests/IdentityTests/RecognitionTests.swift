import Testing

@testable import Identity

@Suite struct `Recognising an organization` {
  let icmc = KnownOrganization(
    id: 1, names: ["International Catholic Migration Commission"], acronyms: ["ICMC"], country: "CH",
    domains: ["icmc.net"])
  let coalition = KnownOrganization(
    id: 2, names: ["Global Coalition on Migration"], acronyms: ["GCM"], country: "US", domains: ["gcmigration.org"])
  let picum = KnownOrganization(
    id: 3, names: ["Platform for International Cooperation on Undocumented Migrants"], acronyms: ["PICUM"],
    country: "BE", domains: ["picum.org"])
  let alianza = KnownOrganization(
    id: 4, names: ["Alianza Americas", "National Alliance of Latin American and Caribbean Communities", "NALACC"],
    acronyms: ["NALACC"], country: "US", domains: ["alianzaamericas.org"])

  static let recognizer = Recognizer()

  func decide(_ claim: OrganizationClaim, _ known: [KnownOrganization]) throws -> Recognition {
    Self.recognizer.decide(try NormalizedClaim(claim), known)
  }

  func same(_ claim: OrganizationClaim, as known: KnownOrganization) throws -> Bool {
    if case .same(known.id, _) = try decide(claim, [known]) { true } else { false }
  }

  func asks(_ claim: OrganizationClaim, _ known: [KnownOrganization]) throws -> Bool {
    if case .ambiguous = try decide(claim, known) { true } else { false }
  }

  func joins(_ claim: OrganizationClaim, _ known: [KnownOrganization]) throws -> Bool {
    if case .same = try decide(claim, known) { true } else { false }
  }

  @Test func `knows a name however it is spelled`() throws {
    for name in [
      "The International Catholic Migration Commission (ICMC)", "ICMC – International Catholic Migration Commission",
      "Intl. Catholic Migration Commission, Geneva Office", "INTERNATIONAL CATHOLIC MIGRATION COMMISSION",
    ] {
      #expect(try same(OrganizationClaim(name: name, country: "CH"), as: icmc))
    }
  }

  @Test func `knows translations and acronyms by the domain beside them`() throws {
    #expect(
      try same(
        OrganizationClaim(
          name: "Commission internationale catholique pour les migrations", acronym: "CICM", country: "CH",
          website: "https://www.icmc.net/fr"), as: icmc))
    #expect(try same(OrganizationClaim(name: "PICUM", country: "BE", mail: "advocacy@picum.org"), as: picum))
    #expect(try same(OrganizationClaim(name: "GCM", mail: "info@gcmigration.org"), as: coalition))
  }

  @Test func `knows a former name`() throws {
    let claim = OrganizationClaim(name: "National Alliance of Latin American & Caribbean Communities", country: "US")
    #expect(try same(claim, as: alianza))
    #expect(try same(OrganizationClaim(name: "NALACC", country: "US"), as: alianza))
  }

  @Test func `never decides by an acronym alone`() throws {
    #expect(try !joins(OrganizationClaim(name: "GCM", country: "US"), [coalition]))
    #expect(try !joins(OrganizationClaim(name: "GCM"), [coalition]))
    #expect(try !joins(OrganizationClaim(name: "Geneva Civil Movement", acronym: "GCM", country: "US"), [coalition]))
  }

  @Test func `never decides by a domain alone`() throws {
    #expect(try !joins(OrganizationClaim(name: "Refugee Training Partnership", mail: "rtp@icmc.net"), [icmc]))
  }

  @Test func `asks when a name is borne in two countries, unless the domain is shared`() throws {
    let name = "International Catholic Migration Commission"
    #expect(try asks(OrganizationClaim(name: name, country: "JO"), [icmc]))
    #expect(try same(OrganizationClaim(name: name, country: "JO", mail: "amman@icmc.net"), as: icmc))
  }

  @Test func `asks when a word alone or another domain leaves the country open`() throws {
    let caritas = KnownOrganization(id: 5, names: ["Caritas"], country: "LB", domains: ["caritas.org.lb"])
    #expect(try !joins(OrganizationClaim(name: "Caritas"), [caritas]))
    let council = KnownOrganization(
      id: 6, names: ["Refugee Council"], country: "GB", domains: ["refugeecouncil.org.uk"])
    #expect(try asks(OrganizationClaim(name: "Refugee Council", website: "rcusa.org"), [council]))
    #expect(try asks(OrganizationClaim(name: "Refugee Council", country: "GB", website: "rcusa.org"), [council]))
    #expect(try same(OrganizationClaim(name: "Refugee Council"), as: council))
  }

  @Test func `asks when each has a site of its own and the names only nearly agree`() throws {
    let known = KnownOrganization(
      id: 7, names: ["Bodos Nukans Refugee Council"], country: "MX", domains: ["bodos-nukans.org"])
    for name in ["Bodos Nugans Refugee Council", "Bodos Nukan Refugee Council"] {
      let claim = OrganizationClaim(
        name: name, country: "MX", website: "https://www.bodos-nugans.org", mail: "office@bodos-nugans.org")
      #expect(try !joins(claim, [known]), "\(name)")
    }
    // On the same site it is a slip.
    let slip = OrganizationClaim(
      name: "Bodos Nukan Refugee Council", country: "MX", website: "https://www.bodos-nukans.org")
    #expect(try same(slip, as: known))
  }

  @Test func `asks when two would do`() throws {
    let twin = KnownOrganization(id: 9, names: icmc.names, country: nil, domains: ["icmc.net"])
    let claim = OrganizationClaim(name: icmc.names[0], country: "CH", mail: "info@icmc.net")
    guard case .ambiguous(let candidates) = try decide(claim, [icmc, twin]) else {
      Issue.record("decided between two")
      return
    }
    #expect(Set(candidates.map(\.id)) == [1, 9])
  }

  @Test(arguments: [
    ("Save the Children UK", "Save the Children Sweden"), ("Caritas Europa", "Caritas Internationalis"),
    ("Asylum Access", "Asylum Access Kenya"), ("Asylum Access Ecuador", "Asylum Access México"),
    ("Oxfam", "Oxfam International"), ("Save the Children", "Save the Children Foundation"),
    ("ENEA Trisaia Research Centre", "ENEA Portici Research Centre"), ("Maison 7106", "Maison 7172"),
    ("Surface du Verre (NGO)", "Jardins de Verre (NGO)"), ("Weather Prediction", "Space Weather Prediction"),
  ]) func `never takes one chapter for another by acronym or domain`(left: String, right: String) throws {
    for (claimed, stored) in [(left, right), (right, left)] {
      let known = KnownOrganization(id: 7, names: [stored], domains: ["shared.org"])
      #expect(try !joins(OrganizationClaim(name: claimed, website: "shared.org"), [known]))
    }
    let known = KnownOrganization(id: 7, names: ["Save the Children UK"], acronyms: ["SC"], domains: ["shared.org"])
    #expect(
      try !joins(OrganizationClaim(name: "Save the Children Sweden", acronym: "SC", website: "shared.org"), [known]))
  }

  @Test func `never takes a foundation for its body by acronym and domain`() throws {
    let known = KnownOrganization(id: 7, names: ["Alliance for Migrants"], acronyms: ["AFM"], domains: ["afm.org"])
    let claim = OrganizationClaim(name: "Alliance for Migrants Foundation", acronym: "AFM", website: "afm.org")
    #expect(try !joins(claim, [known]))
  }

  @Test func `does not know a stranger`() throws {
    let claim = OrganizationClaim(name: "Asylum Access", acronym: "AA", country: "US", mail: "info@asylumaccess.org")
    #expect(try decide(claim, [icmc, picum, alianza]) == .new)
    #expect(try decide(claim, []) == .new)
  }

  @Test func `tells what it went by`() throws {
    let unconfirmed = KnownOrganization(id: 8, names: ["Espaço Sem Fronteiras"], country: "BR", confirmed: false)
    let claim = OrganizationClaim(name: "ESPACO SEM FRONTEIRAS", country: "BR")
    guard case .same(8, let reasons) = try decide(claim, [unconfirmed]) else {
      Issue.record("not recognised")
      return
    }
    #expect(reasons.contains { $0.kind == .sameName && $0.bits > 0 })
    #expect(reasons.contains { $0.kind == .sameCountry && $0.subject == "BR" && $0.bits > 0 })
    #expect(reasons.contains { $0.kind == .unconfirmed && $0.bits == 0 })
  }

  @Test func `tells apart what speaks against and what was not said`() throws {
    let known = KnownOrganization(id: 8, names: ["Espaço Sem Fronteiras"])
    let claim = OrganizationClaim(name: "Espaço Sem Fronteiras", country: "BR", website: "https://esf.org.br")
    let candidates: [Reason.Kind: Double]
    switch try decide(claim, [known]) {
    case .same(_, let reasons): candidates = Dictionary(uniqueKeysWithValues: reasons.map { ($0.kind, $0.bits) })
    case .ambiguous(let found):
      candidates = Dictionary(uniqueKeysWithValues: found.first?.reasons.map { ($0.kind, $0.bits) } ?? [])
    case .new: candidates = [:]
    }
    #expect(candidates[.sameName] ?? 0 > 0)
    #expect(candidates[.unsaid] != nil)
    for kind in [Reason.Kind.otherCountry, .otherDomains, .otherMailbox, .sameAcronym, .fittingAddress] {
      #expect(candidates[kind] == nil, "\(kind)")
    }
  }

  @Test func `refuses a claim without a name`() {
    #expect(throws: NameFlaw.notAName) { try decide(OrganizationClaim(name: "n/a"), [icmc]) }
  }
}
