/// The value of `Content-Type` (RFC 2045 §5.1), read forgivingly.
struct ContentType {
  /// `multipart/report`, in lower case; `text/plain` where there is none.
  let name: String
  private var parameters: [String: String] = [:]

  init(_ value: String?) {
    let parts = Self.parts(value ?? "")
    let name = parts.first?.trimmingBlanks.lowercased() ?? ""
    self.name = name.contains("/") ? name : "text/plain"
    for part in parts.dropFirst() {
      guard let equals = part.firstIndex(of: "=") else { continue }
      let key = String(part[..<equals]).trimmingBlanks.lowercased()
      if parameters[key] == nil { parameters[key] = String(part[part.index(after: equals)...]).trimmingBlanks }
    }
  }

  /// A parameter's value without its quotation marks; nil where it is missing or empty.
  subscript(parameter: String) -> String? { parameters[parameter].flatMap { $0.isEmpty ? nil : $0 } }

  /// Cut at the semicolons outside quotation marks, which are taken off.
  private static func parts(_ value: String) -> [String] {
    var parts: [String] = []
    var part = String.UnicodeScalarView()
    var isQuoted = false
    var isEscaped = false
    for scalar in value.unicodeScalars {
      if isEscaped {
        part.append(scalar)
        isEscaped = false
      } else if isQuoted, scalar == "\\" {
        isEscaped = true
      } else if scalar == "\"" {
        isQuoted.toggle()
      } else if scalar == ";", !isQuoted {
        parts.append(String(part))
        part = .init()
      } else {
        part.append(scalar)
      }
    }
    return parts + [String(part)]
  }
}
