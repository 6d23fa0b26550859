import Testing

@testable import Identity

/// How many bodies a sheet finds when it tolerates the most wrong merges.
private func clusters(_ claims: OrganizationClaim...) -> Int { clusters(claims) }

private func clusters(_ claims: [OrganizationClaim]) -> Int {
  var settings = BatchMatcher.Settings()
  settings.wrongMerges = 0.2
  var matcher = BatchMatcher(settings: settings)
  for claim in claims { matcher.add(claim) }
  return Set(matcher.finish().clusters).count
}

private func joined(_ one: OrganizationClaim, _ other: OrganizationClaim) -> Bool { clusters(one, other) == 1 }

@Suite struct `Bodies that are easily taken for each other` {
  @Test func `chapters of a federation, whatever site and acronym they share`() {
    #expect(
      !joined(
        OrganizationClaim(
          name: "Save the Children UK", country: "GB", website: "savethechildren.net", mail: "uk@savethechildren.org"),
        OrganizationClaim(
          name: "Save the Children Sweden", country: "SE", website: "savethechildren.net",
          mail: "se@savethechildren.org")
      ))
    #expect(
      !joined(
        OrganizationClaim(name: "Caritas Europa", acronym: "CI", country: "BE", website: "caritas.org"),
        OrganizationClaim(name: "Caritas Internationalis", acronym: "CI", country: "VA", website: "caritas.org")))
  }

  @Test func `ministries of two countries, with nothing shared but a common name`() {
    let nepal = OrganizationClaim(name: "Ministry of Health and Population", country: "NP", mail: "info@mohp.gov.np")
    let egypt = OrganizationClaim(name: "Ministry of Health and Population", country: "EG", mail: "info@mohp.gov.eg")
    #expect(!joined(nepal, egypt))
    #expect(!joined(nepal, OrganizationClaim(name: egypt.name, country: "EG")))
    // Its neighbour: the same one, told twice.
    #expect(
      joined(nepal, OrganizationClaim(name: "Ministry of Health & Population", country: "NP", website: "mohp.gov.np")))
  }

  @Test func `bodies of one name with a site each in another country`() {
    #expect(
      !joined(
        OrganizationClaim(name: "Zarvane Harbour Watch", country: "DE", website: "zarvane.de"),
        OrganizationClaim(name: "Zarvane Harbour Watch", country: "FR", website: "zarvane-veille.fr")))
    #expect(
      joined(
        OrganizationClaim(name: "Zarvane Harbour Watch", country: "DE", website: "zarvane.de"),
        OrganizationClaim(name: "Zarvane Harbour Watch", country: "DE", mail: "zarvane.harbour@gmail.com")))
  }

  @Test func `a section on a federation's site, beside the whole`() {
    func record(_ name: String, _ country: String, _ path: String) -> OrganizationClaim {
      OrganizationClaim(
        name: name, country: country, website: "zarvane.org\(path)", mail: "\(country.lowercased())@zarvane.org")
    }
    #expect(
      clusters(
        record("Zarvane Access", "US", ""), record("Zarvane Acess (Thailand)", "TH", ""),
        record("Zarvane Access Ecuador", "EC", "/ecuador"), record("Zarvane Access México", "MX", "/mexico")) == 4)
    #expect(clusters(record("Zarvane Access", "US", ""), record("Zarvane Acess", "US", "")) == 1)
  }

  @Test func `an acronym on a site of its own, and the name that it would fit on another`() {
    let acronym = OrganizationClaim(name: "BIC", country: "US", mail: "policy@bic.org")
    #expect(
      !joined(
        acronym,
        OrganizationClaim(
          name: "Bank Information Center", acronym: "BIC", country: "US", website: "bankinformationcenter.org")))
    #expect(
      joined(
        acronym,
        OrganizationClaim(name: "Bahá'í International Community", acronym: "BIC", country: "US", website: "bic.org")))
  }

  @Test func `two societies of one acronym in two countries`() {
    #expect(
      !joined(
        OrganizationClaim(
          name: "National Institute of Public Health of Mexico", acronym: "INSP", mail: "insp@gmail.com"),
        OrganizationClaim(
          name: "Institut national de santé publique", acronym: "INSP", country: "BI", mail: "insp@aol.com")
      ))
    #expect(
      !joined(
        OrganizationClaim(name: "ESF", country: "AR"),
        OrganizationClaim(name: "Espaço Sem Fronteiras", acronym: "ESF", country: "BR", mail: "esf@gmail.com")))
  }

  @Test func `a foundation and the body that it was founded for`() {
    #expect(
      !joined(
        OrganizationClaim(name: "Zarvane Relief", country: "GB", website: "zarvane.org"),
        OrganizationClaim(name: "Zarvane Relief Foundation", country: "US", website: "zarvanefoundation.org")))
  }

  @Test func `a government and its police, on one site and in two languages`() {
    #expect(
      !joined(
        OrganizationClaim(name: "Government of Extremadura", country: "ES", mail: "info@extremadura.es"),
        OrganizationClaim(name: "Policía de Extremadura", country: "ES", mail: "contacto@extremadura.es")))
    #expect(
      joined(
        OrganizationClaim(name: "Government of Extremadura", country: "ES", mail: "info@extremadura.es"),
        OrganizationClaim(name: "Gobierno de Extremadura", country: "ES", website: "extremadura.es")))
  }
}

@Suite struct `How many bodies use a site` {
  private func bodies(_ names: [(String, String?)]) -> (bodies: Int, places: Int) {
    var reader = ProfileReader.shipped
    var counts = SharedCounts()
    let profiles = names.map {
      reader.profile(OrganizationClaim(name: $0.0, acronym: $0.1, country: "CH", website: "example.org"))
    }
    for profile in profiles { counts.add(profile, reader.names.vocabulary) }
    return (
      counts.bodiesSharing(profiles[0].webDomain, profiles[0], profiles[1], reader.names.vocabulary),
      counts.placesSharing(profiles[0].webDomain, profiles[0], profiles[1])
    )
  }

  @Test func `is told by names and acronyms, so that one body's names in many languages are one`() {
    let one = bodies([
      ("International Trade Union Confederation", "ITUC"), ("ITUC", nil), ("ITUC-CSI", nil),
      ("Confédération syndicale internationale", "CSI"), ("Confederación Sindical Internacional (CSI)", nil),
    ])
    #expect(one.bodies == 1)
    // "International" is the only place that they say.
    #expect(one.places == 1)
  }

  @Test func `is many for sections of a federation, and so are their places`() {
    let many = bodies([
      ("Asylum Access Thailand", "AAT"), ("Asylum Access Ecuador", "AAE"), ("Asylum Access México", "AAM"),
    ])
    #expect(many.bodies == 3)
    #expect(many.places == 3)
  }

  @Test func `is counted alike in whatever order the names came`() {
    let sets: [[UInt64]] = [[1, 2], [3, 4], [5], [2, 3], [6, 5]]
    var random = SeededRandom(3)
    for _ in 0..<20 {
      var families = NameFamilies()
      for marks in sets.shuffled(using: &random) { families.insert(marks) }
      #expect(families.count(with: [1], [4]) == 2)
      #expect(families.count(with: [1], [5]) == 2)
      #expect(families.count(with: [7], [7]) == 3)
      #expect(families.count(with: [1, 5], [9]) == 2)
    }
    #expect(NameFamilies().count(with: [1], [2]) == 2)
  }
}

@Suite struct `Acronyms that are a whole name` {
  private func acronyms(_ name: String) -> [String] {
    var reader = ProfileReader.shipped.names
    return reader.read(name).acronyms.map { reader.vocabulary.text(of: $0) }
  }

  @Test func `two of one body stand beside a slash or a dash`() {
    #expect(acronyms("INMD / RIMD") == ["inmd", "rimd"])
    #expect(acronyms("ITUC-CSI") == ["ituc", "csi"])
  }

  @Test func `an institute's letters before those of its parent, and shouted words, are no such two`() {
    for name in ["IAS-CNR", "AFL-CIO", "HARBOUR WATCH", "SABRATHA UNIVERSITY"] {
      #expect(!acronyms(name).contains { $0.utf8.count == 3 }, "\(name)")
    }
    #expect(acronyms("CARE USA").isEmpty)
  }

  @Test func `may be written in two words`() {
    let whole = OrganizationClaim(
      name: "NGO Committee on Zarvane Migration", acronym: "NGO CoZM", country: "US", website: "zarvane.org")
    #expect(joined(whole, OrganizationClaim(name: "NGO CoZM", country: "US", mail: "chair@zarvane.org")))
    #expect(!joined(whole, OrganizationClaim(name: "NGO CoZM", country: "FR", mail: "cozm@gmail.com")))
  }

  @Test func `are not read as the country that has the same letters`() {
    var reader = ProfileReader.shipped.names
    func group(_ name: String) -> Term.Group? { reader.read(name).variants.first?.tokens.first?.group }
    #expect(group("DRC") == .own)
    #expect(group("Kenya") == .country)
  }
}

@Suite struct `Words that come back from another alphabet` {
  private func agree(_ a: String, _ b: String) -> Bool {
    let (one, other) = (Array(a.utf8), Array(b.utf8))
    let result = one.withUnsafeBufferPointer { one in other.withUnsafeBufferPointer { Sounds.agree(one, $0) } }
    let back = other.withUnsafeBufferPointer { other in one.withUnsafeBufferPointer { Sounds.agree(other, $0) } }
    #expect(result == back)
    return result
  }

  @Test func `are known by their sound`() {
    #expect(agree("karytas", "caritas"))
    #expect(agree("okusfam", "oxfam") == false)
    #expect(agree("amnisti", "amnisty"))
    #expect(!agree("maritas", "caritas"))
    #expect(!agree("carita", "caritas"))
    #expect(!agree("caritas", "charis"))
  }
}

@Suite struct `Acronyms of three letters` {
  private func candidates(_ country: String) -> [UInt32] {
    var reader = ProfileReader.shipped
    let known = reader.profile(OrganizationClaim(name: "Migrants Rights International", country: "CH"))
    let claim = reader.profile(OrganizationClaim(name: "MRI", country: country))
    let register = Register(Profiles([known]), reader.names.vocabulary, keepsLonely: true)
    var scratch = CandidateScratch()
    return register.candidates(claim, reader.names.vocabulary, scratch: &scratch)
  }

  @Test func `find the name that they stand for in its country, and not in another`() {
    #expect(candidates("CH") == [0])
    #expect(candidates("NO").isEmpty)
  }
}

@Suite struct `Grouping names in many languages` {
  @Test func `one that is like a single record of a body follows it, unless another speaks against it`() {
    func groups(_ against: Float) -> [UInt32] {
      Clustering(
        count: 3,
        links: [.init(a: 0, b: 1, bits: 6), .init(a: 0, b: 2, bits: 5), .init(a: 1, b: 2, bits: against)], threshold: 2
      ).groups
    }
    #expect(groups(-2) == [0, 0, 0])
    #expect(groups(-8) == [0, 0, 2])
  }

  @Test func `a single record needs but one that it is like, and a body with records of its own needs more`() {
    let body: [Clustering.Link] = [.init(a: 0, b: 1, bits: 9), .init(a: 0, b: 2, bits: 5.5)]
    #expect(Clustering(count: 3, links: body, threshold: 3).groups == [0, 0, 0])
    let another = Clustering.Link(a: 2, b: 3, bits: 9)
    #expect(Clustering(count: 4, links: body + [another], threshold: 3).groups == [0, 0, 2, 2])
  }
}
