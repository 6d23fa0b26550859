/// Collects the forms of a page from its pieces.
struct FormReading {
  private(set) var forms: [PageForm] = []
  private var isInForm = false
  private var open: PageControl?
  private var optionLabel: String?
  private var optionIsSelected = false
  private var hasChosen = false

  static func forms(in pieces: [HTMLPiece]) -> [PageForm] {
    var reading = FormReading()
    for piece in pieces { reading.read(piece) }
    return reading.forms
  }

  private mutating func read(_ piece: HTMLPiece) {
    switch piece {
    case .open(let tag): readTag(tag)
    case .close(let name): readEnd(of: name)
    case .text(let text):
      if optionLabel != nil {
        optionLabel? += text
      } else if open?.kind == .textarea {
        open?.value += text
      } else if open?.kind == .button {
        open?.label += text
      }
    }
  }

  private mutating func readTag(_ tag: HTMLTag) {
    if tag.name == "form" {
      forms.append(PageForm(action: tag["action"], method: (tag["method"] ?? "get").uppercased()))
      isInForm = true
    }
    guard isInForm, tag["disabled"] == nil else { return }
    switch tag.name {
    case "input": readInput(tag)
    case "textarea": open = PageControl(kind: .textarea, name: tag["name"], type: "textarea", value: "")
    case "select":
      open = PageControl(kind: .selection, name: tag["name"], type: "select", value: "")
      hasChosen = false
    case "option":
      finishOption()
      optionLabel = ""
      optionIsSelected = tag["selected"] != nil
      if let value = tag["value"] { take(option: value) }
    case "button" where !["button", "reset"].contains(tag["type"] ?? "submit"):
      open = PageControl(kind: .button, name: tag["name"], type: "submit", value: tag["value"] ?? "")
    default: break
    }
  }

  private mutating func readInput(_ tag: HTMLTag) {
    let type = (tag["type"] ?? "text").lowercased()
    let isBox = type == "checkbox" || type == "radio"
    let kind: PageControl.Kind
    switch type {
    case "hidden": kind = .hidden
    case "checkbox": kind = .checkbox
    case "radio": kind = .radio
    case "submit": kind = .button
    case "button", "reset", "image", "file": return
    default: kind = .text
    }
    var control = PageControl(
      kind: kind, name: tag["name"], type: type, value: tag["value"] ?? (isBox ? "on" : ""))
    control.isChecked = isBox && tag["checked"] != nil
    if kind == .button { control.label = tag["value"] ?? "" }
    add(control)
  }

  private mutating func readEnd(of name: String) {
    switch name {
    case "form": isInForm = false
    case "option": finishOption()
    case "select", "textarea", "button":
      finishOption()
      guard var control = open else { return }
      // The first line break in a textarea is not part of its value.
      if control.kind == .textarea, control.value.hasPrefix("\n") { control.value.removeFirst() }
      control.label = control.label.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      add(control)
      open = nil
    default: break
    }
  }

  /// An option without a value attribute stands for its words.
  private mutating func finishOption() {
    if let label = optionLabel, !label.isEmpty || optionIsSelected, !optionHasValue {
      take(option: label.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
    optionLabel = nil
    optionHasValue = false
  }

  private var optionHasValue = false

  private mutating func take(option value: String) {
    optionHasValue = true
    if open?.options.isEmpty == true || optionIsSelected, !hasChosen {
      open?.value = value
      hasChosen = optionIsSelected
    }
    open?.options.append(value)
  }

  private mutating func add(_ control: PageControl) {
    guard !forms.isEmpty else { return }
    forms[forms.count - 1].controls.append(control)
  }
}
