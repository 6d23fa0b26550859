import ArgumentParser
import Identity

/// `undersigned match`: finds the same organizations in a sheet of names.
struct MatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match", abstract: "Finds which rows of a sheet are the same organization.",
    discussion: """
      Needs neither a configuration nor the service. The first line of the sheet names the columns: org_name (or \
      organization, name, nom, nombre, название, 名称 …) and, if there are any, record_id, acronym, country, website \
      and contact_email, under these names or their like in other languages. Without record_id the number of the line \
      stands for it.

      CLUSTERS.csv gets record_id,cluster_id for every row, in the sheet's order; a cluster has the id of its first \
      row. REVIEW.csv gets the pairs that a person should decide, the likeliest first, as \
      record_id_a,record_id_b,probability; a pair of one cluster tells that the cluster holds a conflict. EXPLAIN.jsonl \
      gets one JSON object for each pair that was joined or is to \
      be asked about, with its weights in bits and its reasons in words. Files appear whole or not at all.

      Rows whose name is none stand alone, and are told on standard error with their line, as is all that is odd about \
      a row. The order of the rows makes no difference to what is joined.

      Example: undersigned match names.csv --out clusters.csv --review review.csv
      """)

  @Argument(help: "The sheet: CSV with commas, semicolons, tabs or bars; - is standard input.") var sheet: String
  @OptionGroup var outputs: MatchOutputs
  @Option(help: ArgumentHelp("The share of wrong merges that is tolerated, 0.001 to 0.2.", valueName: "share"))
  var wrongMerges = BatchMatcher.Settings().wrongMerges
  @Flag(help: "Prints JSON: records, clusters, joined, review, markedRows, unusableNames, seconds.") var json = false

  func validate() throws {
    guard (0.001...0.2).contains(wrongMerges) else {
      throw ValidationError("--wrong-merges is a share from 0.001 to 0.2, such as 0.01 for one merge in a hundred.")
    }
    if json, outputs.usesStandardOutput { throw ValidationError("--json and a file - can't share standard output.") }
  }

  func run() async throws {
    let started = ContinuousClock.now
    try outputs.check(against: sheet)
    var settings = BatchMatcher.Settings()
    settings.wrongMerges = wrongMerges
    var matcher = BatchMatcher(settings: settings)
    let rows = try MatchedRows.read(sheet, into: &matcher)
    let result = Self.compare(consume matcher)
    let summary = MatchSummary(rows: rows, result: result)
    try await outputs.write(result, of: rows)
    try summary.tell(seconds: (ContinuousClock.now - started) / .seconds(1), asJSON: json)
  }

  private static func compare(_ matcher: consuming BatchMatcher) -> MatchResult {
    let steps = 1_000
    let bar = ProgressBar.begin("Comparing", total: steps, isShare: true)
    defer { bar.end() }
    return matcher.finish { bar.advance(to: Int($0 * Double(steps))) }
  }
}
