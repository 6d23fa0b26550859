/// The end of both sheets' reports.
enum SheetSentence {
  static func text(_ parts: [String], newOrganizations: Int, questions: Int) -> String {
    var parts = parts
    if newOrganizations > 0 { parts.append(Quantity.text(newOrganizations, "new organization")) }
    if questions > 0 {
      parts.append("\(questions) of them may be known under another name: see the desk")
    }
    return parts.joined(separator: ", ") + "."
  }
}
