import Testing

@testable import Identity

@Suite struct `Reading a name into meanings` {
  /// The meanings of the first variant, without small words.
  func meanings(_ name: String) -> [String] {
    var reader = ProfileReader.shipped.names
    let read = reader.read(name)
    return read.variants.first?.tokens.filter { $0.group != .small }.map { reader.vocabulary.text(of: $0.meaning) }
      ?? []
  }

  func acronyms(_ name: String) -> [String] {
    var reader = ProfileReader.shipped.names
    return reader.read(name).acronyms.map { reader.vocabulary.text(of: $0) }
  }

  @Test(arguments: [
    ("University of Wageningen", "Universiteit Wageningen"), ("Institute of Physics", "Institut für Physik"),
    ("National University", "国立大学"), ("National Museum", "Museo Nacional"), ("National Museum", "Национальный музей"),
    ("Ministry of Health", "Ministère de la Santé"), ("Polish Red Cross", "Polski Czerwony Krzyż"),
    ("Doctors without Borders", "Ärzte ohne Grenzen"), ("Action for Protection", "Acción por la Protección"),
    ("Conference of Bishops", "Conferencia de Obispos"), ("Labor Solidarity", "Labour Solidarity"),
  ]) func `one meaning in two languages`(one: String, other: String) {
    #expect(Set(meanings(one)) == Set(meanings(other)))
  }

  @Test func `long words are taken apart where tables have their parts`() {
    #expect(Set(meanings("Forschungszentrum")) == Set(meanings("Research Centre")))
  }

  @Test func `acronyms beside a name are set apart`() {
    #expect(acronyms("ICMC – International Catholic Migration Commission") == ["icmc"])
    #expect(acronyms("Danish Refugee Council (DRC)") == ["drc"])
    #expect(acronyms("Морський союз України (МСУ)") == ["msu"])
    #expect(acronyms("DRC Danish Refugee Council") == ["drc"])
  }

  @Test func `names in two scripts are two names`() {
    var reader = ProfileReader.shipped.names
    #expect(reader.read("Osaka Harbour Center - 大阪港湾センター").variants.count == 2)
  }

  @Test func `an office is no part of the name, and legal forms stand aside`() {
    #expect(meanings("Lutheran World Federation – Geneva Office") == meanings("Lutheran World Federation"))
    #expect(meanings("Terre des Hommes Deutschland e.V.") == meanings("Terre des Hommes Deutschland"))
  }

  @Test func `an NGO says what it is in front as well as at the end`() {
    #expect(meanings("NGO Committee on Harbours") == meanings("Non-Governmental Organization Committee on Harbours"))
    #expect(meanings("NGO CoH").count == 1)
  }

  @Test func `look-alike letters are read as what they look like, and told`() {
    var reader = ProfileReader.shipped.names
    let read = reader.read("Сaritas Europa")
    #expect(read.mixedScripts)
    #expect(meanings("Сaritas Europa") == meanings("Caritas Europa"))
    #expect(reader.read("Ϲaritas Europa").mixedScripts)
    #expect(meanings("Ϲaritas Europa") == meanings("Caritas Europa"))
  }

  @Test func `nothing readable is no name`() {
    #expect(meanings("").isEmpty)
    #expect(meanings("()–/").isEmpty)
  }
}

@Suite struct `Words that are nearly the same` {
  func slips(_ a: String, _ b: String) -> Int? {
    let (one, other) = (Array(a.utf8), Array(b.utf8))
    return one.withUnsafeBufferPointer { one in other.withUnsafeBufferPointer { Slips.between(one, $0, limit: 2) } }
  }

  @Test func `slips are counted up to the limit`() {
    #expect(slips("foundation", "foundation") == 0)
    #expect(slips("foundation", "founndation") == 1)
    #expect(slips("foundation", "fuondation") == 1)
    #expect(slips("institute", "insitue") == 2)
    #expect(slips("caritas", "carmel") == nil)
  }
}

@Suite struct `Addresses as they are typed` {
  @Test func `a site is its host, what was registered, and the steps that tell`() throws {
    let site = try #require(SiteReading(website: "HTTPS://www.Dep.Harbour.gov:443/tides/index.html?x=1"))
    #expect(site.host == "dep.harbour.gov")
    #expect(site.path == "tides")
    #expect(SiteReading(website: "icmc.net/fr")?.domain == "icmc.net")
    #expect(SiteReading(website: "icmc.net/fr")?.path == "")
    for none in ["", "icmc", "192.168.0.1", "http://", "n/a"] { #expect(SiteReading(website: none) == nil, "\(none)") }
  }

  @Test func `a mailbox's name is what is left without roles and figures`() {
    #expect(LocalPartReading.stem("info.ke91") == "ke")
    #expect(LocalPartReading.stem("harbourinfo") == "harbour")
    #expect(LocalPartReading.stem("secretariat") == "")
  }
}
