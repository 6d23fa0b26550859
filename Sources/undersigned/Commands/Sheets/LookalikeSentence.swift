/// What is said of a name that mixes letters of two scripts as if they were one.
enum LookalikeSentence {
  static func text(_ name: String) -> String {
    "“\(name.prefix(60))” mixes letters of two scripts that look alike, and is read in Latin letters"
  }
}
