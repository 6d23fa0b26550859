/// Why a command could not do what it was asked: a sentence for the person who typed it, with what to do.
struct CommandFailure: Error, Equatable, CustomStringConvertible {
  let description: String

  init(_ sentence: String) { description = sentence }
}
