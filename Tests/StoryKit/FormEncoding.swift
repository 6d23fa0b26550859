/// `application/x-www-form-urlencoded`, as the WHATWG URL standard writes it.
enum FormEncoding {
  static func encoded(_ entries: [(name: String, value: String)]) -> String {
    entries.map { "\(encoded($0.name))=\(encoded($0.value))" }.joined(separator: "&")
  }

  private static func encoded(_ text: String) -> String {
    // Browsers send line breaks as CR LF.
    let lines = text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n")
    return lines.utf8.reduce(into: "") { encoded, byte in
      switch byte {
      case UInt8(ascii: " "): encoded += "+"
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"):
        encoded += String(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
  }
}
