import Foundation

/// A roll of organizations as YAML: who belongs to which network and in what role.
///
/// One key, `organizations`, with a list of blocks: `name` and `kind` (required), `acronym`, `country`, `website`, `formerNames`,
/// `alsoKnownAs`, and `memberships`, each with a `role` in either a `network` (an organization of the same roll, by name) or a
/// `consultation` (one of the seven regions).
package enum OrganizationRoll {
  private static let keys = [
    "name", "acronym", "country", "kind", "website", "formerNames", "alsoKnownAs", "memberships",
  ]

  /// Reads a whole roll, in the order of the file.
  /// - Parameter file: the name to give in flaws.
  /// - Throws: every flaw at once.
  package static func parse(_ yaml: String, file: String = "organizations.yaml") throws(RollFlaws)
    -> [RolledOrganization]
  {
    var flaws: [FileFlaw] = []
    let root = KeyedYAML(document: yaml, file: file, firstLine: 1, flaws: &flaws)
    root?.refuseUnknownKeys(known: ["organizations"], flaws: &flaws)
    let blocks = root?.blocks("organizations", required: true, flaws: &flaws) ?? []
    var organizations: [RolledOrganization] = []
    var names: Set<String> = []
    for block in blocks {
      guard let organization = organization(block, flaws: &flaws) else { continue }
      organizations.append(organization)
      if !names.insert(organization.name).inserted {
        flaws.append(block.flaw("name", "`\(organization.name)` is listed twice. Make one block of the two."))
      }
    }
    for block in blocks { checkNetworks(of: block, among: names.sorted(), flaws: &flaws) }
    guard flaws.isEmpty else { throw RollFlaws(flaws: flaws) }
    return organizations
  }

  private static func organization(_ block: KeyedYAML, flaws: inout [FileFlaw]) -> RolledOrganization? {
    block.refuseUnknownKeys(known: keys, flaws: &flaws)
    let name = block.string("name", required: true, flaws: &flaws)
    let kind: OrganizationKind? = block.choice("kind", required: true, flaws: &flaws)
    let memberships = block.blocks("memberships", flaws: &flaws) ?? []
    let organization = RolledOrganization(
      name: name ?? "", acronym: block.string("acronym", flaws: &flaws), country: country(block, flaws: &flaws),
      kind: kind ?? .other, website: website(block, flaws: &flaws),
      formerNames: block.strings("formerNames", flaws: &flaws)?.map(\.text) ?? [],
      alsoKnownAs: block.strings("alsoKnownAs", flaws: &flaws)?.map(\.text) ?? [],
      memberships: memberships.compactMap { membership($0, flaws: &flaws) })
    return name == nil ? nil : organization
  }

  private static func country(_ block: KeyedYAML, flaws: inout [FileFlaw]) -> Country? {
    guard let code = block.string("country", flaws: &flaws) else { return nil }
    if let country = Country(code: code) { return country }
    let advice = Country(named: code).map { "Write `\($0.code)`." } ?? "Write two letters of ISO 3166, such as `CH`."
    flaws.append(block.flaw("country", "`\(code)` is not a country code. \(advice)"))
    return nil
  }

  private static func website(_ block: KeyedYAML, flaws: inout [FileFlaw]) -> String? {
    guard let text = block.string("website", flaws: &flaws) else { return nil }
    let url = URL(string: text)
    if let url, ["http", "https"].contains(url.scheme), url.host()?.contains(".") == true { return text }
    flaws.append(block.flaw("website", "`\(text)` is not a web address. Write it whole, as `https://example.org`."))
    return nil
  }

  private static func membership(_ block: KeyedYAML, flaws: inout [FileFlaw]) -> RolledOrganization.Membership? {
    block.refuseUnknownKeys(known: ["network", "consultation", "role"], flaws: &flaws)
    let role: MembershipRole? = block.choice("role", required: true, flaws: &flaws)
    switch (block.has("network"), block.has("consultation")) {
    case (true, false):
      guard let network = block.string("network", flaws: &flaws), let role else { return nil }
      return .init(body: .network(network), role: role)
    case (false, true):
      guard let region: Region = block.choice("consultation", flaws: &flaws), let role else { return nil }
      return .init(body: .consultation(region), role: role)
    default:
      flaws.append(
        block.flaw("network", "A membership is in a `network` or in a `consultation`. Write one of the two."))
      return nil
    }
  }

  private static func checkNetworks(of block: KeyedYAML, among names: [String], flaws: inout [FileFlaw]) {
    // What is malformed was noted when the block was read.
    var noted: [FileFlaw] = []
    for membership in block.blocks("memberships", flaws: &noted) ?? [] {
      guard let network = membership.string("network", flaws: &noted), !names.contains(network) else { continue }
      let hint = Spelling.nearest(to: network, in: names).map { "Did you mean `\($0)`?" }
      let sentence =
        "`\(network)` is not an organization of this roll. \(hint ?? "Add a block for it, or take this out.")"
      flaws.append(membership.flaw("network", sentence))
    }
  }
}
