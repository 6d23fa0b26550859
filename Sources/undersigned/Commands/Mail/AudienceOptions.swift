import ArgumentParser
import Statements
import Store

/// Whom a mailing goes to, on the command line.
struct AudienceOptions: ParsableArguments {
  @Option(help: "The statement it is about, such as ten-acts.") var statement: String?
  @Option(
    help: ArgumentHelp(
      "Who gets it: \(Audience.Standing.allCases.map(\.rawValue).joined(separator: ", ")); endorsed unless it is said.",
      valueName: "standing"))
  var to: String?
  @Option(name: .customLong("text-version"), help: "Those who endorsed this version of the text.") var version: Int64?
  @Option(help: "Regions, such as africa.") var region: [String] = []
  @Option(help: "Countries, such as KE.") var country: [String] = []
  @Option(help: "Kinds of organization: \(OrganizationKind.allCases.map(\.rawValue).joined(separator: ", ")).")
  var kind: [String] = []
  @Option(help: "Members and chapters of this organization, by its number, and itself.") var network: [Int64] = []
  @Option(help: "Readers of these languages, such as fr.") var language: [String] = []
  @Option(help: "Organizations with this tag.") var tag: [String] = []
  @Option(
    help: "A sheet with the columns email, and name, organization and language if you like, instead of all others.")
  var list: String?
  @Flag(help: "Goes to all who endorsed, whether or not they asked for updates: it is about their own endorsement.")
  var aboutEndorsement = false

  private static let largestSheet = 500_000_000

  /// Whether anything is said about who gets it.
  var isGiven: Bool {
    statement != nil || to != nil || version != nil || list != nil || aboutEndorsement || isNarrowed
  }

  private var isNarrowed: Bool {
    !(region + country + kind + language + tag).isEmpty || !network.isEmpty
  }

  private var standing: Audience.Standing { to.flatMap(Audience.Standing.init(rawValue:)) ?? .endorsed }

  var audience: Audience {
    Audience(
      statement: statement, version: version, standing: standing, regions: region,
      countries: country.compactMap { Country(code: $0)?.code }, kinds: kind, networks: network, languages: language,
      tags: tag, isAboutEndorsement: aboutEndorsement, isList: list != nil)
  }

  /// - Throws: `ValidationError` for the first thing that can't be.
  func check() throws {
    try Self.check([to].compactMap(\.self), "standing", among: Audience.Standing.allCases.map(\.rawValue))
    try Self.check(region, "region", among: Region.allCases.map(\.rawValue))
    try Self.check(kind, "kind", among: OrganizationKind.allCases.map(\.rawValue))
    for code in country where Country(code: code) == nil {
      throw ValidationError("“\(code)” is not a country's code. Write it like KE.")
    }
    if list != nil, isNarrowed || version != nil || aboutEndorsement {
      throw ValidationError("With --list the sheet says who gets it: leave the other choices out.")
    }
    if version != nil, standing.isOfInvitation {
      throw ValidationError("--text-version is about endorsements, and --to \(standing.rawValue) about invitations.")
    }
    if version != nil, statement == nil { throw ValidationError("--text-version wants --statement, too.") }
  }

  private static func check(_ words: [String], _ what: String, among known: [String]) throws {
    for word in words where !known.contains(word) {
      let meant = NearestName.of(word, among: known).map { "Did you mean \($0)?" }
      throw ValidationError("“\(word)” is not a \(what). \(meant ?? "There are \(known.joined(separator: ", ")).")")
    }
  }

  /// The recipients of the sheet; none without one.
  /// - Throws: `CommandFailure` naming every bad line.
  func addresses(languages: [String]) async throws -> [NewMailing.Address] {
    guard let list else { return [] }
    let reading = try await ProgressBar.during("Reading \(list)") { _ in
      try SheetReader.recipients(try SheetFile(list, limit: Self.largestSheet).scanner, languages: languages)
    }
    for flaw in reading.flaws {
      Console.warn("\(list):\(flaw.line): \(flaw.column.isEmpty ? "" : "\(flaw.column): ")\(flaw.reason)")
    }
    guard reading.flaws.isEmpty else {
      throw CommandFailure(
        "\(Quantity.text(Set(reading.flaws.map(\.line)).count, "line")) can't be used, so nothing was made.")
    }
    guard !reading.rows.isEmpty else { throw CommandFailure("\(list) has no lines below the first.") }
    return reading.rows.map {
      NewMailing.Address(address: $0.address, name: $0.name, organization: $0.organization, language: $0.language)
    }
  }
}
