import Rendering

/// One field of a form as `partials/field` and its siblings show it; the id is the field's name.
struct FieldView: Sendable {
  let name: String
  let label: String
  let hint: String?
  let value: String
  let type: String
  let autocomplete: String
  /// Browsers set mail and web addresses from left to right in every language; a name follows its own letters.
  let textDirection: String
  let isRequired: Bool
  let isOptional: Bool
  let isChecked: Bool
  let problem: String?
  /// The ids of hint and problem, for `aria-describedby`.
  let describedBy: String?
  let choices: [ChoiceView]

  init(
    _ name: String, catalog: Catalog, problems: [FieldProblem], label: String? = nil, hint: String? = nil,
    value: String = "", type: String = "text", autocomplete: String = "off", isRequired: Bool = false,
    isChecked: Bool = false, choices: [ChoiceView] = []
  ) {
    self.name = name
    self.label = label ?? catalog("field.\(name).label")
    self.hint = hint ?? catalog.text("field.\(name).hint")
    self.value = value
    self.type = type
    self.autocomplete = autocomplete
    textDirection = ["email", "url"].contains(type) ? "ltr" : "auto"
    self.isRequired = isRequired
    isOptional = !isRequired
    self.isChecked = isChecked
    problem = problems.first { $0.field == name }.map { $0.words(catalog) }
    let ids = [self.hint == nil ? nil : "\(name)-hint", problem == nil ? nil : "\(name)-problem"].compactMap { $0 }
    describedBy = ids.isEmpty ? nil : ids.joined(separator: " ")
    self.choices = choices
  }
}

/// One option of a select or one radio button.
struct ChoiceView: Sendable {
  let value: String
  let label: String
  let isSelected: Bool
}

/// The box at the top of a form that came back: each problem is a link to its field.
struct ErrorSummary: Sendable {
  let heading: String
  let problems: [Entry]

  struct Entry: Sendable {
    let anchor: String
    let words: String
  }

  /// nil when there is nothing to say.
  /// - Parameter anchors: where the link of a field without an input of its own leads, such as `csrf`.
  init?(_ problems: [FieldProblem], catalog: Catalog, anchors: [String: String] = [:]) {
    if problems.isEmpty { return nil }
    heading = catalog.count("form.problems", problems.count)
    self.problems = problems.map { problem in
      Entry(anchor: anchors[problem.field] ?? problem.field, words: problem.words(catalog))
    }
  }
}

/// A hidden field of a form.
package struct HiddenField: Sendable {
  package let name: String
  package let value: String

  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
