/// A typed name as it was read and weighed.
struct DraftedName {
  let variants: [NameDraft]
  let acronyms: [UInt32]
  let hasOffice: Bool
}

/// Names that were read a moment ago: a newcomer's is read when it is looked up, and wanted again when the register takes it in.
struct RecentNames: Sendable {
  /// More sign-ons than are ever under way at once.
  private static let limit = 512

  private var names: [String: DraftedName] = [:]

  subscript(text: String) -> DraftedName? { names[text] }

  mutating func keep(_ name: DraftedName, of text: String) {
    if names.count >= Self.limit { names.removeAll(keepingCapacity: true) }
    names[text] = name
  }
}
