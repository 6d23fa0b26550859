/// Names of places, as they stand in the names of bodies; from general knowledge, in English, French, Spanish and
/// the country's main language.
enum Places {
  /// Every name in `PlaceNames` and `Cities` with its code: "KE", "KE.nairobi", or a region's code.
  static let codes: [String: String] = {
    var codes: [String: String] = [:]
    for row in PlaceNames.rows.split(separator: "\n") {
      let (code, names) = parts(of: row)
      for name in names { codes[name] = code }
    }
    for row in Cities.rows.split(separator: "\n") {
      let (country, names) = parts(of: row)
      for name in names {
        // "geneve" and "geneva" are one place: the first spelling of a group joined by "=" names it.
        let spellings = name.split(separator: "=").map(String.init)
        for spelling in spellings { codes[spelling] = "\(country).\(spellings[0])" }
      }
    }
    return codes
  }()

  /// A row is a code and the names for it; an underscore stands for a space.
  private static func parts(of row: Substring) -> (code: String, names: [String]) {
    let words = row.split(separator: " ").map { String($0.replacing("_", with: " ")) }
    return (words[0], Array(words.dropFirst()))
  }
}
