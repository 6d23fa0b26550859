/// A time zone in words that a reader recognises, with the IANA name that leaves no doubt.
struct ZoneName {
  private let zone: String

  init(_ zone: String) {
    self.zone = zone
  }

  /// `Geneva time: Europe/Zurich` where we know the city's name in that language; `time zone: Africa/Nairobi` otherwise.
  func text(language: String) -> String {
    if ["UTC", "GMT", "Etc/UTC"].contains(zone) { return "UTC" }
    // The left-to-right isolate keeps "Europe/Zurich" and its colon in order within Arabic.
    let name = language == "ar" ? "\u{2066}\(zone)\u{2069}" : zone
    guard let cities = Self.cities[zone], let city = cities[language] ?? cities["en"] else {
      return switch language {
      case "fr": "fuseau horaire : \(name)"
      case "es": "zona horaria: \(name)"
      case "ar": "المنطقة الزمنية: \(name)"
      default: "time zone: \(name)"
      }
    }
    return switch language {
    case "fr": "heure de \(city) : \(name)"
    case "es": "hora de \(city): \(name)"
    case "ar": "بتوقيت \(city): \(name)"
    default: "\(city) time: \(name)"
    }
  }

  /// The cities that statements are timed by: the seats of the United Nations. Zurich's zone is Geneva's.
  private static let cities = [
    "Europe/Zurich": ["en": "Geneva", "fr": "Genève", "es": "Ginebra", "ar": "جنيف"],
    "America/New_York": ["en": "New York", "fr": "New York", "es": "Nueva York", "ar": "نيويورك"],
    "Europe/Vienna": ["en": "Vienna", "fr": "Vienne", "es": "Viena", "ar": "فيينا"],
    "Africa/Nairobi": ["en": "Nairobi", "fr": "Nairobi", "es": "Nairobi", "ar": "نيروبي"],
    "Europe/Brussels": ["en": "Brussels", "fr": "Bruxelles", "es": "Bruselas", "ar": "بروكسل"],
    "Africa/Casablanca": ["en": "Casablanca", "fr": "Casablanca", "es": "Casablanca", "ar": "الدار البيضاء"],
    "America/Mexico_City": ["en": "Mexico City", "fr": "Mexico", "es": "Ciudad de México", "ar": "مكسيكو"],
    "Asia/Bangkok": ["en": "Bangkok", "fr": "Bangkok", "es": "Bangkok", "ar": "بانكوك"],
  ]
}
