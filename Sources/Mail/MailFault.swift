/// Why a letter could not be composed; each is a mistake of the program or the installation, never of a reader.
package enum MailFault: Error, Sendable, Hashable {
  /// The letter lacks what its kind needs; the names of the missing properties.
  case incomplete(LetterKind, missing: [String])
  /// The named property is not an `http` or `https` URL of printable ASCII.
  case badLink(String)
  /// The catalogs have neither this language nor English.
  case noLanguage(String)
  /// The catalogs have no subject for this kind, or one that asks for a value that no letter has.
  case noSubject(LetterKind, language: String)
}
