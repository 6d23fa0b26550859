import Statements
import Store

/// What the program says of organizations that can't be merged, named or related.
enum OrganizationSentence {
  static func of(_ refusal: MergeRefusal, force: String) -> CommandFailure {
    switch refusal {
    case .unknown(let id): unknown(id)
    case .itself: CommandFailure("An organization cannot be merged with itself.")
    case .alreadyMerged(let id, let into): merged(id, into: into)
    case .toldApart:
      CommandFailure("A person has said that these two are different. To merge them all the same, add \(force).")
    case .related(.memberOf):
      CommandFailure(
        "One of them is a member of the other, and so not the other. To merge them all the same, add \(force).")
    case .related(.chapterOf):
      CommandFailure(
        "One of them is a chapter of the other, and so not the other. To merge them all the same, add \(force).")
    }
  }

  static func unknown(_ id: Int64) -> CommandFailure {
    CommandFailure("There is no organization \(id). `undersigned organization list` shows them.")
  }

  static func merged(_ id: Int64, into other: Int64) -> CommandFailure {
    CommandFailure("Organization \(id) was merged into \(other): name that one, or undo the merge first.")
  }

  static func flawed(_ problem: SignOnProblem, _ name: String) -> CommandFailure {
    let what = problem.field == "acronym" ? "acronym" : "name"
    return switch problem.code {
    case "missing", "unreadable": CommandFailure("“\(name)” is not a name: write it in words.")
    case "tooLong": CommandFailure("The \(what) is longer than \(problem.arguments["limit"] ?? "300") characters.")
    // They are not repeated: they would do to the terminal what they must not do to a list.
    case "control": CommandFailure("The \(what) holds a control character or a mark of direction. Type it again.")
    default:
      CommandFailure("“\(name)” is not an organization's name: write the name in words, not an address or a number.")
    }
  }

  /// What a merge or its undoing did to the counts.
  static func counts(_ report: MergeReport) -> String {
    var parts: [String] = []
    if report.setBeneath > 0 {
      parts.append("\(Quantity.text(report.setBeneath, "endorsement")) kept beneath an earlier one")
    }
    if report.restored > 0 { parts.append("\(Quantity.text(report.restored, "endorsement")) counted again") }
    return parts.isEmpty ? "The counts stay as they were." : "\(parts.joined(separator: ", "))."
  }
}
