import Foundation

/// The first block of a PEM file (RFC 7468): its label and what its base64 says.
struct PEMBlock {
  let label: String
  let bytes: Data

  init(_ text: String) throws(DKIMKeyFlaw) {
    let lines = text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
    guard let begin = lines.firstIndex(where: { $0.hasPrefix("-----BEGIN ") && $0.hasSuffix("-----") }) else {
      throw .notPEM
    }
    label = String(lines[begin].dropFirst("-----BEGIN ".count).dropLast("-----".count))
    guard let end = lines[begin...].firstIndex(of: "-----END \(label)-----"),
      let bytes = Data(base64Encoded: lines[(begin + 1)..<end].joined())
    else { throw .notPEM }
    self.bytes = bytes
  }
}
