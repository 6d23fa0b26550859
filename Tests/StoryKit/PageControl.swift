/// One control of a form.
package struct PageControl: Sendable, Equatable {
  package enum Kind: Sendable {
    case text, hidden, checkbox, radio, selection, textarea, button
  }

  package let kind: Kind
  package let name: String?
  /// The type attribute of an input: `email`, `url`; the element's name otherwise.
  package let type: String
  package internal(set) var value: String
  /// Of a checkbox or radio button.
  package internal(set) var isChecked = false
  /// The values of a selection.
  package internal(set) var options: [String] = []
  /// The words on a button.
  package internal(set) var label = ""

  /// True when its value is sent without a press on it.
  package var isSent: Bool {
    switch kind {
    case .button: false
    case .checkbox, .radio: isChecked
    default: true
    }
  }
}
