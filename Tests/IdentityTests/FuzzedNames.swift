import Foundation
import Identity

/// Texts that nobody would type, and many that somebody did: what the normaliser has to cope with. The same in every run of a seed.
struct FuzzedNames {
  private var random: SeededGenerator
  private let real: [String]

  init(seed: UInt64) throws {
    random = SeededGenerator(state: seed)
    real = try SeedRecord.all().map(\.claim.name)
  }

  mutating func next() -> String {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<25: anyScalars(count: Int.random(in: 0...40, using: &random), below: 0x11_0000)
    case 25..<40: anyScalars(count: Int.random(in: 1...30, using: &random), below: 0x3100)
    case 40..<55: anyBytes()
    case 55..<97: mutated(real.randomElement(using: &random) ?? "")
    default: long()
    }
  }

  /// Scalars of every plane below a bound, those without meaning and those for private use among them.
  private mutating func anyScalars(count: Int, below bound: UInt32) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<count {
      guard let scalar = Unicode.Scalar(UInt32.random(in: 0..<bound, using: &random)) else { continue }
      text.append(scalar)
    }
    return String(text)
  }

  /// Bytes that are no UTF-8, with halves of characters among them, as a reader mends them.
  private mutating func anyBytes() -> String {
    let telling: [UInt8] = [0, 0x20, 0x41, 0xC3, 0xE2, 0xED, 0xA0, 0x80, 0xF0, 0x9F, 0xFF, 0xFE]
    let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
      Bool.random(using: &random)
        ? telling.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A real name with a few things done to it that people, keyboards, PDF files and spreadsheets do.
  private mutating func mutated(_ name: String) -> String {
    var scalars = Array(name.unicodeScalars)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let index = Int.random(in: 0...scalars.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0 where index < scalars.count: scalars.remove(at: index)
      case 1 where index < scalars.count: scalars.swapAt(index, Int.random(in: scalars.indices, using: &random))
      case 2: scalars = Array(anyCase(scalars).unicodeScalars)
      case 3: scalars.insert(contentsOf: anyScalars(count: 2, below: 0x2_0000).unicodeScalars, at: index)
      default:
        scalars.insert(contentsOf: (Self.pieces.randomElement(using: &random) ?? "").unicodeScalars, at: index)
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private mutating func anyCase(_ scalars: [Unicode.Scalar]) -> String {
    let text = String(String.UnicodeScalarView(scalars))
    return Bool.random(using: &random) ? text.uppercased() : text.lowercased()
  }

  /// Ten thousand characters: of one, of a real name, with marks upon marks, or of anything.
  private mutating func long() -> String {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: String(repeating: Self.pieces.randomElement(using: &random) ?? "x", count: 10_000)
    case 1: String(repeating: mutated(real.randomElement(using: &random) ?? "") + " ", count: 200)
    case 2: "a" + String(repeating: "\u{301}\u{323}", count: 5_000)
    case 3: anyScalars(count: 10_000, below: 0x11_0000)
    default: String(repeating: "e\u{301}", count: Int.random(in: 250...350, using: &random))
    }
  }

  /// Marks of direction, joiners, combining marks, half and full widths, ligatures, look-alikes, quotes and brackets left open.
  private static let pieces = [
    "\u{200E}", "\u{200F}", "\u{202A}", "\u{202B}", "\u{202C}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{061C}",
    "\u{200B}", "\u{200C}", "\u{200D}", "\u{FEFF}", "\u{00AD}", "\u{2028}", "\u{00A0}", "\u{3000}", "\u{0}", "\u{FFFD}",
    "\u{301}", "\u{308}", "\u{327}", "\u{323}\u{301}", "\u{345}", "\u{5B0}", "\u{64B}", "\u{3099}", "\u{20DD}",
    "\u{1F1E8}\u{1F1ED}", "\u{1F468}\u{200D}\u{1F469}", "ﬁ", "ﷺ", "㍿", "㈱", "Å", "Ａ", "ｶﾞ", "ẞ", "ß", "İ", "ı", "ǅ",
    "С", "Ο", "а", "е", "ᄒ\u{1161}\u{11AB}", "한", "\u{0958}", "क\u{093C}", "مؤسسة", "الأمم", "大学", "ท", "(", ")", "[",
    "“", "»", " - ", "–", "/", "|", ";", ":", "'", "`", "&", "+", ".", "@", "://", "www.", "n/a", "e.V.", "1", "٣", "Ⅳ",
  ]
}
