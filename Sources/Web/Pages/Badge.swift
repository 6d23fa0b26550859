import Rendering

/// `/s/{slug}/badge.svg`: the count and the title, for other people's sites. Solid ground, no font of ours, no script.
package struct Badge: Sendable {
  let language: String
  let direction: String
  let title: String
  let label: String
  let count: String
  let labelWidth: Int
  let countWidth: Int
  let width: Int
  let labelCentre: Int
  let countCentre: Int

  private static let longestTitle = 60

  /// - Parameter count: nil while an embargo keeps it secret; the badge then shows the title alone.
  package init(catalog: Catalog, title: String, count: Int?) {
    language = catalog.language
    direction = catalog.direction
    label = title.count > Self.longestTitle ? title.prefix(Self.longestTitle - 1) + "…" : title
    self.count = count.map { catalog.count("badge.count", $0) } ?? catalog("badge.soon")
    self.title = catalog("badge.title", ["title": title, "count": self.count])
    labelWidth = Self.width(of: label)
    // Bold is wider.
    countWidth = Self.width(of: self.count) * 9 / 8
    width = labelWidth + countWidth
    labelCentre = labelWidth / 2
    countCentre = labelWidth + countWidth / 2
  }

  /// The badge as SVG.
  package func render(_ templates: Templates) throws -> String {
    try templates.render(self, with: "public/badge")
  }

  /// Pixels at 13 px, generous: fonts differ between readers. Includes 12 px on either side.
  private static func width(of text: String) -> Int {
    let sum = text.unicodeScalars.reduce(0.0) { sum, scalar in
      switch scalar.value {
      case 0x20, 0x2E, 0x2C, 0x27, 0x69, 0x6A, 0x6C: sum + 4.2
      case 0x4D, 0x57, 0x6D, 0x77: sum + 11
      case 0x41...0x5A: sum + 9
      case 0x300...0x36F, 0x64B...0x65F: sum
      case 0x1100...: sum + 13.5
      default: sum + 7.4
      }
    }
    return Int(sum.rounded(.up)) + 24
  }
}
