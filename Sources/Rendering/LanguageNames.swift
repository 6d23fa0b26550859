import Foundation

/// What each language calls itself: a language switch is read by those who do not read the page they are on.
package enum LanguageNames {
  private static let own = ["en": "English", "fr": "Français", "es": "Español", "ar": "العربية"]

  /// The name of a language in that language: `fr` gives `Français`; an unknown code is given back.
  package static func own(_ language: String) -> String {
    own[language] ?? Locale(identifier: language).localizedString(forLanguageCode: language)
      .map { $0.prefix(1).uppercased() + $0.dropFirst() } ?? language
  }
}
