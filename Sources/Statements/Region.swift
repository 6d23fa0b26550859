/// The seven regions of the 2017 consultations (concept note of the Puerto Vallarta meeting, December 2017), which group every list of signatories.
package enum Region: String, CaseIterable, Sendable, Hashable, Codable {
  case africa
  case asia
  case europe
  /// Mexico, Central and South America, and the Caribbean.
  case latinAmerica = "latin-america"
  case mena = "middle-east-north-africa"
  case northAmerica = "north-america"
  case pacific

  /// The region's name in English; the other languages' names are in the message catalogs.
  package var englishName: String {
    switch self {
    case .africa: "Africa"
    case .asia: "Asia"
    case .europe: "Europe"
    case .latinAmerica: "Latin America and the Caribbean"
    case .mena: "Middle East and North Africa"
    case .northAmerica: "North America"
    case .pacific: "Pacific"
    }
  }
}
