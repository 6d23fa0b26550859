/// The regions of a campaign as YAML: `regions`, with a block for each of the seven: `id`, `names` by language, `anchors`.
package enum RegionRoll {
  /// Reads all seven, in the order of the file.
  /// - Parameter file: the name to give in flaws.
  /// - Throws: every flaw at once; a region that is missing or listed twice is one.
  package static func parse(_ yaml: String, file: String = "regions.yaml") throws(RollFlaws) -> [RolledRegion] {
    var flaws: [FileFlaw] = []
    var regions: [RolledRegion] = []
    if let root = KeyedYAML(document: yaml, file: file, firstLine: 1, flaws: &flaws) {
      root.refuseUnknownKeys(known: ["regions"], flaws: &flaws)
      for block in root.blocks("regions", required: true, flaws: &flaws) ?? [] {
        guard let region = region(block, flaws: &flaws) else { continue }
        if regions.contains(where: { $0.region == region.region }) {
          flaws.append(block.flaw("id", "`\(region.region.rawValue)` is listed twice. Keep one of the two."))
        }
        regions.append(region)
      }
      for missing in Region.allCases where flaws.isEmpty && !regions.contains(where: { $0.region == missing }) {
        flaws.append(root.flaw("regions", "`\(missing.rawValue)` is missing. Add a block for it."))
      }
    }
    guard flaws.isEmpty else { throw RollFlaws(flaws: flaws) }
    return regions
  }

  private static func region(_ block: KeyedYAML, flaws: inout [FileFlaw]) -> RolledRegion? {
    block.refuseUnknownKeys(known: ["id", "names", "anchors"], flaws: &flaws)
    let region: Region? = block.choice("id", required: true, flaws: &flaws)
    let anchors = block.strings("anchors", flaws: &flaws)?.map(\.text) ?? []
    var names: [String: String] = [:]
    if let listed = block.block("names", required: true, flaws: &flaws) {
      for language in listed.names { names[language] = listed.string(language, required: true, flaws: &flaws) }
    }
    return region.map { RolledRegion(region: $0, names: names, anchors: anchors) }
  }
}

/// A region as a roll lists it.
package struct RolledRegion: Sendable, Hashable {
  package let region: Region
  /// By language, BCP 47.
  package let names: [String: String]
  /// The organizations that anchor its consultation, by name.
  package let anchors: [String]
}
