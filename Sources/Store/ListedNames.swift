import Identity
import Statements

/// What is to be said of the names in a sheet.
package enum SheetNames {
  /// The lines whose names mix letters of two scripts that look alike: they are taken, and a person should look at them.
  package static func lookalikes(in names: [(line: Int, name: String)]) -> [(line: Int, name: String)] {
    names.filter { NameCheck($0.name).mixedScripts }
  }

  /// The flaws of the names that stand on these lines, in their order.
  package static func flaws(in names: [(line: Int, name: String)]) -> [SheetFlaw] {
    names.compactMap { line, name in
      OrganizationNameRule.problem(with: name).map {
        SheetFlaw(line: line, column: "organization", reason: $0.reasonInAList)
      }
    }
  }
}

/// Names in a roll that can't be an organization's.
package enum RollNames {
  /// A sentence for each name, other name and acronym that can't stand, with the organization it is of.
  package static func flaws(in roll: [RolledOrganization]) -> [String] {
    roll.enumerated().flatMap { index, organization in
      let names =
        [("name", organization.name)] + organization.formerNames.map { ("formerNames", $0) }
        + organization.alsoKnownAs.map { ("alsoKnownAs", $0) }
      let problems =
        names.compactMap { key, name in OrganizationNameRule.problem(with: name, field: key) }
        + SignOnForm.acronymProblems(organization.acronym ?? "", field: "acronym")
      // A name that would garble the terminal is not repeated.
      let isFit = SignOnForm.nameProblems(organization.name, field: "name").isEmpty
      let who = isFit ? "“\(organization.name)”" : "organization \(index + 1)"
      return problems.map { "\(who): `\($0.field)` \($0.reasonInAList)." }
    }
  }
}

extension SignOnProblem {
  /// What is said of a name in a file, after the name of its column or key.
  fileprivate var reasonInAList: String {
    switch code {
    case "missing": "is empty; write the organization's name"
    case "unreadable": "has no letters; write the organization's name"
    case "control": "holds a control character or a mark of direction"
    case "tooLong": "is longer than \(arguments["limit"] ?? "300") characters"
    default: "is not an organization's name; write the name in words"
    }
  }
}
