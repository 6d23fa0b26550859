import ArgumentParser
import Statements
import Store

/// `undersigned export`: takes a statement's endorsements out of the program.
struct ExportCommand: AsyncParsableCommand {
  private static let part = 1000

  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes a statement's endorsements as CSV or JSON, for the secretariat.",
    discussion: """
      The endorsements that count are written, in the order they came; --state chooses others. The unlisted are among \
      them, with no in the column listed: take care where the file goes. People's names, roles and mail addresses are \
      only written with --contacts. Times are ISO 8601 in UTC.

      In CSV a text that a spreadsheet would take for a formula, because it begins with = + - @ or a tab, gets a \
      single quotation mark before it. JSON has every text as it is.

      A file given with --out appears whole or not at all, and only its owner can read it.

      Example: undersigned export ten-acts --format csv --out ten-acts.csv
      """)

  @OptionGroup var options: ConfigurationOptions
  @Argument(help: "The statement's name in addresses, such as ten-acts.") var slug: String
  @Option(help: "The form to write.") var format: ExportFormat = .csv
  @Flag(help: "Writes people's names, roles and mail addresses too.") var contacts = false
  @Option(help: "The state that endorsements must be in, or all.") var state: ExportedState = .confirmed
  @Option(help: ArgumentHelp("The file to write; - or none is standard output.", valueName: "file")) var out: String?

  func run() async throws {
    let columns = ExportColumn.all.filter { contacts || !$0.isPersonal }
    try await DataFolder(try options.load()).use { store in
      _ = try await KnownStatements.named(slug, in: store)
      let chosen = EndorsementState(rawValue: state.rawValue)
      let total = try await store.ask(DeskEndorsements(slug: slug, state: chosen, limit: 0)).total
      let written = try await ProgressBar.during("Exporting", total: total) { bar in
        try await OutputFile.write(to: out) { output in
          try await write(columns, chosen, from: store, to: output, bar)
        }
      }
      if let out, out != "-" { Console.warn("\(Quantity.text(written, "endorsement")) written to \(out).") }
    }
  }

  private func write(
    _ columns: [ExportColumn], _ state: EndorsementState?, from store: Store, to output: OutputFile, _ bar: ProgressBar
  ) async throws -> Int {
    var array = JSONArrayText()
    var last: Int64 = 0
    var written = 0
    if format == .csv { try output.write(CSVLine.text(columns.map { .text($0.name) })) }
    while true {
      let part = try await store.ask(EndorsementsInOrder(slug: slug, state: state, after: last, limit: Self.part))
      for endorsement in part {
        switch format {
        case .csv: try output.write(CSVLine.text(columns.map { $0.value(endorsement) }))
        case .json:
          let members = columns.map { ($0.name, $0.value(endorsement)) }
          try output.write(try array.next(.object(Dictionary(uniqueKeysWithValues: members))))
        }
      }
      written += part.count
      bar.advance(to: written)
      guard part.count == Self.part, let end = part.last?.id else { break }
      last = end
    }
    if format == .json { try output.write(array.end) }
    return written
  }
}
