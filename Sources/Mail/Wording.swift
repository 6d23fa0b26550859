import Rendering

/// What all kinds of letters say in one language, taken from its catalog once.
struct Wording {
  let language: String
  /// `ltr` or `rtl`.
  let direction: String
  private var phrases: [LetterKind: [String: Phrase]] = [:]
  private static let sharedBranch = "shared"
  private static let subjectName = "words.subject"

  init(_ catalog: Catalog) {
    language = catalog.language
    direction = catalog.direction
    for kind in LetterKind.allCases {
      var named: [String: Phrase] = [:]
      for branch in [Self.sharedBranch, kind.rawValue] {
        for key in catalog.keys where key.hasPrefix("\(branch).") {
          let name = String(key.dropFirst(branch.count + 1))
          named["words.\(name)"] = Phrase(catalog(key), isRightToLeft: catalog.direction == "rtl")
        }
      }
      phrases[kind] = named
    }
  }

  /// Every sentence of the kind and those that all kinds share, by `words.` and the last part of their key.
  ///
  /// A sentence that needs a value that isn't there is left out, so a template asks for it as a section: `{{#words.deadline}}`.
  func sentences(_ kind: LetterKind, _ values: [String: String]) -> [String: String] {
    (phrases[kind] ?? [:]).filter { $0.key != Self.subjectName }.compactMapValues { $0.filled(values) }
  }

  /// The subject line, or nil when the catalog has none or it needs a value that isn't there.
  func subject(_ kind: LetterKind, _ values: [String: String]) -> String? {
    phrases[kind]?[Self.subjectName]?.filled(values)
  }
}
