import Foundation

/// A piece of a page: a tag, or the text between two.
enum HTMLPiece: Equatable {
  case open(HTMLTag)
  case close(String)
  /// Entities decoded.
  case text(String)
}

/// An opening tag with its attributes, names in lower case.
struct HTMLTag: Equatable {
  let name: String
  let attributes: [String: String]

  subscript(attribute: String) -> String? { attributes[attribute] }
}
