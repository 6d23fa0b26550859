/// The ids of a sheet's rows, and those that stand there twice.
struct KnownIDs {
  private static let shown = 20

  private var lines: [String: Int32] = [:]
  private var duplicates: [(id: String, line: Int, first: Int)] = []
  private var duplicateCount = 0

  mutating func add(_ id: String, line: Int) {
    guard let first = lines.updateValue(Int32(line), forKey: id) else { return }
    lines[id] = first
    duplicateCount += 1
    if duplicates.count < Self.shown { duplicates.append((id, line, Int(first))) }
  }

  /// - Throws: `CommandFailure` when an id stands there twice, after the lines were named on standard error.
  func refuseDuplicates(in name: String) throws {
    guard duplicateCount > 0 else { return }
    for duplicate in duplicates {
      Console.warn("\(name):\(duplicate.line): record_id “\(duplicate.id)” stands in line \(duplicate.first) already")
    }
    if duplicateCount > duplicates.count { Console.warn("… and \(duplicateCount - duplicates.count) more") }
    throw CommandFailure(
      "\(Quantity.text(duplicateCount, "row")) of \(name) \(duplicateCount == 1 ? "has" : "have") the record_id of an "
        + "earlier row, so nothing was written. Give each row its own, or leave the column out: the numbers of the "
        + "lines then stand for it.")
  }
}
