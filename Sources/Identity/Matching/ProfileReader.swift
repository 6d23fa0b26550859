/// Reads records into profiles, with one vocabulary for all of them.
package struct ProfileReader: Sendable {
  var names: NameReader
  let rarity: Rarity
  /// Nil where no name is expected twice.
  var recent: RecentNames?

  /// With the tables that are shipped; a copy costs nothing, reading the tables a quarter of a second.
  package static let shipped = ProfileReader()

  package init(sources: TermSources = .shipped, rarityTable: String = RarityTable.rows) {
    names = NameReader(sources: sources)
    rarity = Rarity(rarityTable, &names.vocabulary)
  }

  /// An organization as records to compare a claim with: all its names, once for every domain that it is known by.
  mutating func profiles(of known: KnownOrganization) -> Profiles {
    var profiles = Profiles()
    read(known, into: &profiles)
    return profiles
  }

  /// The hash of the record that it has for one of its domains, or for none.
  static func content(of known: KnownOrganization, _ domain: String?) -> UInt64 {
    Hash.of(texts: known.names + known.acronyms + [known.country ?? "", domain ?? ""])
  }

  /// How many records that makes.
  static func profileCount(of known: KnownOrganization) -> Int { max(1, known.domains.count) }

  /// Appends the same to others.
  mutating func read(_ known: KnownOrganization, into profiles: inout Profiles) {
    var named = ProfileDraft()
    named.country = known.country.map { CountryCode.packed($0) } ?? 0
    read(known.names, acronyms: known.acronyms, into: &named)
    let domains: [String?] = known.domains.isEmpty ? [nil] : known.domains
    for domain in domains {
      var profile = named
      profile.content = Self.content(of: known, domain)
      if let site = domain.flatMap({ SiteReading(website: $0) }) { read(site, into: &profile) }
      addHandles(&profile)
      profiles.append(profile)
    }
  }

  /// - Parameter addresses: the claim's, where they have been read.
  mutating func profile(_ claim: OrganizationClaim, _ addresses: AddressReadings? = nil) -> Profile {
    Profile(draft(claim, addresses))
  }

  mutating func draft(_ claim: OrganizationClaim, _ addresses: AddressReadings? = nil) -> ProfileDraft {
    let addresses = addresses ?? AddressReadings(claim)
    var profile = ProfileDraft()
    profile.content = Hash.of(
      texts: [claim.name, claim.acronym ?? "", claim.country ?? "", claim.website ?? "", claim.mail ?? ""])
    profile.country = claim.country.map { CountryCode.packed($0) } ?? 0
    read([claim.name], acronyms: claim.acronym.map { [$0] } ?? [], into: &profile)
    if let site = addresses.site { read(site, into: &profile) }
    if let mailbox = addresses.mailbox { read(mailbox, into: &profile) }
    addHandles(&profile)
    return profile
  }

  private mutating func read(_ typed: [String], acronyms: [String], into profile: inout ProfileDraft) {
    for text in typed {
      let name = drafted(text)
      profile.names.append(contentsOf: name.variants.prefix(NameReader.variantLimit - profile.names.count))
      for acronym in name.acronyms { Self.add(acronym, to: &profile.acronyms) }
      profile.hasOffice = profile.hasOffice || name.hasOffice
    }
    for text in acronyms {
      if let key = Acronym.key(text) { Self.add(names.vocabulary.number(of: key), to: &profile.acronyms) }
    }
    for variant in profile.names { addInitials(variant, to: &profile) }
  }

  private mutating func drafted(_ text: String) -> DraftedName {
    if let known = recent?[text] { return known }
    let read = names.read(text)
    let name = DraftedName(
      variants: read.variants.map { compared($0) }, acronyms: read.acronyms, hasOffice: read.hasOffice)
    recent?.keep(name, of: text)
    return name
  }

  private mutating func compared(_ read: NameVariant) -> NameDraft {
    var variant = read
    variant.weigh(rarity.bits)
    let letters = letters(variant.tokens) { $0.group != .small }
    return NameDraft(
      variant: variant, letters: letters, total: variant.tokens.reduce(0) { $0 + $1.bits },
      joined: variant.tokens.count == 2 && letters.count <= 8
        ? names.vocabulary.number(of: self.letters(variant.tokens) { _ in true }) : 0,
      surfaceHash: letters.withUnsafeBufferPointer { Hash.of($0) }, grams: GramSet(letters))
  }

  /// The tokens as they were written, without spaces.
  private func letters(_ tokens: [NameToken], where isMeant: (NameToken) -> Bool) -> [UInt8] {
    var letters: [UInt8] = []
    letters.reserveCapacity(64)
    for token in tokens where isMeant(token) {
      names.vocabulary.withBytes(of: token.surface) {
        for byte in $0 where byte != Ascii.space { letters.append(byte) }
      }
    }
    return letters
  }

  private mutating func addInitials(_ name: NameDraft, to profile: inout ProfileDraft) {
    guard !name.variant.isUnspaced, name.tokens.count >= 2 else { return }
    var all: [UInt8] = []
    var strong: [UInt8] = []
    for token in name.tokens {
      names.vocabulary.withBytes(of: token.surface) { bytes in
        var starts = true
        for byte in bytes {
          if starts, Ascii.isWordByte(byte), byte < 0x80 {
            all.append(byte)
            if token.group != .small { strong.append(byte) }
          }
          starts = byte == Ascii.space
        }
      }
    }
    if (2...9).contains(all.count) { Self.add(names.vocabulary.number(of: all), to: &profile.initials) }
    if (2...9).contains(strong.count), strong.count < all.count {
      Self.add(names.vocabulary.number(of: strong), to: &profile.initials)
    }
  }

  private mutating func read(_ site: SiteReading, into profile: inout ProfileDraft) {
    let domain = names.vocabulary.number(of: site.domain)
    let isWhole = site.host.utf8.count == site.domain.utf8.count
    let host = isWhole ? domain : names.vocabulary.number(of: site.host)
    let isSold = site.sold.utf8.count == site.domain.utf8.count
    let sold = isSold ? domain : names.vocabulary.number(of: site.sold)
    if names.terms.socialSites.contains(sold) || names.terms.socialSites.contains(host) {
      let own =
        site.host.utf8.count > site.sold.utf8.count
        ? String(site.host.dropLast(site.sold.utf8.count + 1)) : site.path
      let handle = own.split(separator: "/").last.map { $0.filter { $0.isLetter || $0.isNumber } } ?? ""
      if handle.utf8.count >= 2 { profile.socialHandle = names.vocabulary.number(of: handle) }
      return
    }
    profile.webDomain = domain
    profile.webHost = host
    profile.webPath = site.path.isEmpty ? 0 : names.vocabulary.number(of: site.host + "/" + site.path)
    profile.webLabel = number(ofLabel: site.label)
  }

  private mutating func read(_ mailbox: MailboxReading, into profile: inout ProfileDraft) {
    let site = mailbox.site
    profile.mailAddress = names.vocabulary.number(of: mailbox.address)
    profile.mailLocal = names.vocabulary.number(of: mailbox.local)
    if mailbox.stem.utf8.count >= 3 { profile.mailStem = names.vocabulary.number(of: mailbox.stem) }
    let domain = names.vocabulary.number(of: site.domain)
    let host = names.vocabulary.number(of: site.host)
    let sold = names.vocabulary.number(of: site.sold)
    profile.hasFreeMail = names.terms.freeMail.contains(sold) || names.terms.freeMail.contains(host)
    if !profile.hasFreeMail {
      profile.mailDomain = domain
      profile.mailLabel = number(ofLabel: site.label)
    }
  }

  /// "harbour-watch" and "harbourwatch" are one label.
  private mutating func number(ofLabel label: Substring) -> UInt32 {
    let dash = UInt8(ascii: "-")
    if !label.utf8.contains(dash) { return names.vocabulary.number(of: label) }
    var letters = Array(label.utf8)
    letters.removeAll { $0 == dash }
    return names.vocabulary.number(of: letters)
  }

  private mutating func addHandles(_ profile: inout ProfileDraft) {
    for acronym in profile.acronyms { Self.add(acronym, to: &profile.handles) }
    for number in [profile.webLabel, profile.mailLabel, profile.socialHandle, profile.mailStem] {
      Self.add(number, to: &profile.handles)
    }
    for name in profile.names where !name.variant.isUnspaced {
      guard name.tokens.count(where: { $0.group != .small }) <= 4 else { continue }
      if (2...24).contains(name.letters.count) {
        Self.add(names.vocabulary.number(of: name.letters), to: &profile.handles)
      }
    }
  }

  private static func add(_ number: UInt32, to numbers: inout [UInt32]) {
    if number != 0, !numbers.contains(number) { numbers.append(number) }
  }
}
