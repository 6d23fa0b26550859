import Foundation
import Identity

/// Records with the body that each is of, from a CSV file.
struct LabelledSheet {
  private(set) var claims: [OrganizationClaim] = []
  private(set) var labels: [String] = []

  init(_ path: String) throws {
    let rows = Self.rows(Array(try Data(contentsOf: URL(fileURLWithPath: path))))
    let wanted = ["org_name", "acronym", "country", "website", "contact_email", "entity_id"]
    let columns = wanted.map { rows.first?.firstIndex(of: $0) }
    for row in rows.dropFirst() {
      let fields = columns.map { column in column.flatMap { $0 < row.count && !row[$0].isEmpty ? row[$0] : nil } }
      claims.append(
        OrganizationClaim(
          name: fields[0] ?? "", acronym: fields[1], country: fields[2], website: fields[3], mail: fields[4]))
      labels.append(fields[5] ?? "")
    }
  }

  private static func rows(_ bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var index = 0
    func end() {
      row.append(String(decoding: field, as: UTF8.self))
      field = []
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        if isQuoted, index + 1 < bytes.count, bytes[index + 1] == byte {
          field.append(byte)
          index += 1
        } else {
          isQuoted.toggle()
        }
      } else if !isQuoted, byte == UInt8(ascii: ",") {
        end()
      } else if !isQuoted, byte == UInt8(ascii: "\n") {
        end()
        rows.append(row)
        row = []
      } else if isQuoted || byte != UInt8(ascii: "\r") {
        field.append(byte)
      }
      index += 1
    }
    return rows
  }
}
