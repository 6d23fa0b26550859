/// A form as it stands on a page, with what is filled in already.
package struct PageForm: Sendable {
  /// Nil for the page's own address.
  package let action: String?
  /// In upper case.
  package let method: String
  package internal(set) var controls: [PageControl] = []

  /// Controls with a name, in order; disabled ones are left out.
  package func controls(named name: String) -> [PageControl] { controls.filter { $0.name == name } }

  /// What the control of that name would send now; nil when it would send nothing.
  package func value(_ name: String) -> String? {
    controls(named: name).first { $0.isSent }?.value
  }

  package var buttons: [PageControl] { controls.filter { $0.kind == .button } }

  /// The names of everything a person can fill in, for messages.
  package var names: [String] { controls.filter { $0.kind != .hidden && $0.kind != .button }.compactMap(\.name) }

  /// The button with that label, name or value; without one, the first.
  /// - Throws: `StoryFault.notOnPage`, which names the buttons there are.
  package func button(_ label: String?) throws(StoryFault) -> PageControl? {
    guard let label else { return buttons.first }
    let found = buttons.first { [$0.label, $0.name, $0.value].contains(label) }
    if let found { return found }
    throw .notOnPage("button “\(label)”", "the buttons \(buttons.map(\.label))")
  }

  /// The names and values that a browser sends.
  /// - Parameters:
  ///   - filling: by name; a radio button or a selection takes one of its values, a checkbox its value or nothing ("").
  ///   - button: the one that is pressed.
  /// - Throws: `StoryFault.notOnPage` for a name or value that the form does not offer.
  package func entries(
    filling: [String: String], pressing button: PageControl?
  ) throws(StoryFault) -> [(name: String, value: String)] {
    var form = self
    for (name, value) in filling.sorted(by: { $0.key < $1.key }) { try form.fill(name, with: value) }
    return form.controls.compactMap { control in
      guard let name = control.name, control.isSent || (control.kind == .button && control == button) else {
        return nil
      }
      return (name, control.value)
    }
  }

  private mutating func fill(_ name: String, with value: String) throws(StoryFault) {
    let places = controls.indices.filter {
      controls[$0].name == name && ![.hidden, .button].contains(controls[$0].kind)
    }
    guard let first = places.first else { throw .notOnPage("field “\(name)”", "the fields \(names)") }
    switch controls[first].kind {
    case .checkbox, .radio:
      for place in places { controls[place].isChecked = controls[place].value == value }
      guard value.isEmpty || places.contains(where: { controls[$0].isChecked }) else {
        throw .notOnPage("“\(value)” for “\(name)”", "\(places.map { controls[$0].value })")
      }
    case .selection:
      guard controls[first].options.contains(value) else {
        throw .notOnPage("“\(value)” for “\(name)”", "\(controls[first].options)")
      }
      controls[first].value = value
    default:
      controls[first].value = value
    }
  }
}
