import ArgumentParser
import Statements
import Store

/// What the two commands that take a sheet share: its options, reading it, and running the command it becomes.
struct SheetOptions: ParsableArguments {
  private static let limit = 50_000_000

  @OptionGroup var options: ConfigurationOptions
  @Argument(help: "The statement's name in addresses, such as ten-acts.") var slug: String
  @Argument(help: "The sheet: CSV, with commas, semicolons or tabs; - is standard input.") var sheet: String
  @Flag(help: "Takes the good lines even when others are bad.") var keepGood = false
  @Flag(help: "Says what would be done, and writes nothing.") var dryRun = false

  /// Reads the sheet and names every bad line on standard error.
  /// - Returns: the rows that can be used.
  /// - Throws: `CommandFailure` when a line is bad and the good ones are not to be kept, or when there is nothing to do.
  func rows<Row: SheetRow>(_ read: @Sendable (SheetScanner) throws -> SheetReading<Row>) async throws -> [Row] {
    let reading = try await ProgressBar.during("Reading \(sheet)") { _ in
      var reading = try read(try SheetFile(sheet, limit: Self.limit).scanner)
      let names = SheetNames.flaws(in: reading.rows.map { ($0.line, $0.organization) })
      let nameless = Set(names.map(\.line))
      reading.rows.removeAll { nameless.contains($0.line) }
      reading.flaws = (reading.flaws + names).sorted { $0.line < $1.line }
      return reading
    }
    if let notice = SheetFile.notice(windows1252Lines: reading.windows1252Lines, in: sheet) { Console.warn(notice) }
    for flaw in reading.flaws {
      Console.warn("\(sheet):\(flaw.line): \(flaw.column.isEmpty ? "" : "\(flaw.column): ")\(flaw.reason)")
    }
    let bad = Set(reading.flaws.map(\.line)).count
    if bad > 0, reading.rows.isEmpty {
      throw CommandFailure("No line of \(sheet) can be used. Nothing was written.")
    }
    if bad > 0, !keepGood {
      throw CommandFailure(
        "\(Quantity.text(bad, "line")) can't be used, so nothing was written. Mend \(bad == 1 ? "it" : "them"), "
          + "or take the other \(reading.rows.count) with --keep-good.")
    }
    guard !reading.rows.isEmpty else { throw CommandFailure("\(sheet) has no lines below the first.") }
    return reading.rows
  }

  /// Runs the command that the rows became, or tries it out when nothing is to be written.
  func perform<C: Command>(
    _ label: String, _ total: Int, in store: Store, _ command: (@escaping @Sendable (Int) -> Void) -> C
  ) async throws -> C.Outcome {
    try await ProgressBar.during(label, total: total) { bar in
      let command = command { bar.advance(to: $0) }
      return dryRun ? try await store.rehearse(command) : try await store.perform(command)
    }
  }

  /// What a report line begins with.
  var prefix: String { dryRun ? "\(slug), if it were done (nothing was written):" : "\(slug):" }
}

/// A row of any sheet.
protocol SheetRow: Sendable {
  var line: Int { get }
  var organization: String { get }
}

extension ContactRow: SheetRow {}
extension SignatoryRow: SheetRow {}
