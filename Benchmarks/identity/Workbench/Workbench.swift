import Foundation
import Identity

/// Looks into the Identity room for `scripts/learn` and `scripts/bench identity`; no part of the product.
@main
struct Workbench {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.count) {
    case ("words", 2): print(try words(LabelledSheet(arguments[1])))
    case ("evidence", 3): try writeEvidence(LabelledSheet(arguments[1]), arguments[2])
    case ("clusters", 5...): try cluster(arguments)
    case ("read", 2): try printReadings(LabelledSheet(arguments[1]))
    case ("match", 4): try match(LabelledSheet(arguments[1]), arguments[2], Double(arguments[3]) ?? 0.01)
    case ("lookups", 3): try timeLookups(LabelledSheet(arguments[1]), count: Int(arguments[2]) ?? 2_000)
    default:
      throw WorkbenchFlaw(
        text:
          "usage: words SHEET | evidence SHEET OUT | clusters COUNT LINKS OUT CUT… | read SHEET | lookups SHEET COUNT")
    }
  }

  /// How many bodies bear each word or meaning; words of fewer than five bodies are left out, so that no name can be read from the list.
  private static func words(_ sheet: LabelledSheet) -> String {
    var reader = ProfileReader(rarityTable: "")
    var bearers: [String: Set<String>] = [:]
    for (claim, label) in zip(sheet.claims, sheet.labels) {
      for word in reader.words(of: claim) { bearers[word, default: []].insert(label) }
    }
    let counted = bearers.mapValues(\.count).filter { $0.value >= 5 }.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    return (["*\t\(Set(sheet.labels).count)"] + counted.map { "\($0.key)\t\($0.value)" }).joined(separator: "\n")
  }

  private static func printReadings(_ sheet: LabelledSheet) throws {
    var reader = ProfileReader.shipped
    for claim in sheet.claims { print(claim.name, "=>", reader.description(of: claim)) }
  }

  private static func writeEvidence(_ sheet: LabelledSheet, _ path: String) throws {
    let pairs = ComparedPairs(sheet.claims)
    var data = Data()
    pairs.forEach { a, b, values, caveat in
      let row = [Float(a), Float(b), sheet.labels[a] == sheet.labels[b] ? 1 : 0, Float(caveat.rawValue)] + values
      row.withUnsafeBytes { data.append(contentsOf: $0) }
    }
    try data.write(to: URL(fileURLWithPath: path))
    try PairEvidence.names.joined(separator: "\n").write(toFile: path + ".names", atomically: true, encoding: .utf8)
  }

  private static func cluster(_ arguments: [String]) throws {
    guard let count = Int(arguments[1]) else { throw WorkbenchFlaw(text: "COUNT is no number") }
    let numbers = try Data(contentsOf: URL(fileURLWithPath: arguments[2])).withUnsafeBytes {
      Array($0.bindMemory(to: Float.self))
    }
    let links = stride(from: 0, to: numbers.count, by: 4).map {
      Clustering.Link(
        a: UInt32(numbers[$0]), b: UInt32(numbers[$0 + 1]), bits: numbers[$0 + 2], conflicts: numbers[$0 + 3] > 0)
    }
    var out = Data()
    for cut in arguments.dropFirst(4).compactMap(Float.init) {
      Clustering(count: count, links: links, threshold: cut).groups.withUnsafeBytes { out.append(contentsOf: $0) }
    }
    try out.write(to: URL(fileURLWithPath: arguments[3]))
  }

  private static func match(_ sheet: LabelledSheet, _ path: String, _ wrongMerges: Double) throws {
    let clock = ContinuousClock()
    let start = clock.now
    var settings = BatchMatcher.Settings()
    settings.wrongMerges = wrongMerges
    var matcher = BatchMatcher(settings: settings)
    for claim in sheet.claims { matcher.add(claim) }
    let read = clock.now
    var marks: [(Double, Duration)] = []
    let result = matcher.finish { marks.append(($0, clock.now - start)) }
    print("read", read - start, "whole", clock.now - start, "review", result.review.count)
    print(
      marks.filter { [0.02, 0.1, 0.97, 1].contains($0.0) || abs($0.0 - 0.34) < 0.01 || abs($0.0 - 0.9) < 0.01 }.map {
        "\($0.0) \($0.1)"
      })
    var text = "record,cluster\n"
    for (a, b) in result.clusters.enumerated() { text += "\(a),\(b)\n" }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    var review = "a,b,p\n"
    for pair in result.review { review += "\(pair.a),\(pair.b),\(pair.probability)\n" }
    try review.write(toFile: path + ".review", atomically: true, encoding: .utf8)
  }

  /// How long it takes until a register of the sheet can be asked, and one look-up in it.
  private static func timeLookups(_ sheet: LabelledSheet, count: Int) throws {
    let clock = ContinuousClock()
    var index = IdentityIndex()
    let loading = clock.measure {
      index.load(sheet.claims.enumerated().map { KnownOrganization(Int64($0), $1) })
    }
    var times: [Double] = []
    for number in stride(from: 0, to: sheet.claims.count, by: max(1, sheet.claims.count / count)) {
      let claim = sheet.claims[number]
      let time = clock.measure { _ = index.candidates(for: claim) }
      times.append(Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1e3)
    }
    times.sort()
    let ready = Double(loading.components.seconds) + Double(loading.components.attoseconds) / 1e18
    print(
      "{\"records\": \(sheet.claims.count), \"readySeconds\": \(ready), \"p50ms\": \(times[times.count / 2]), \"p95ms\": \(times[times.count * 95 / 100])}"
    )
  }
}

struct WorkbenchFlaw: Error, CustomStringConvertible {
  let text: String
  var description: String { text }
}
