import ArgumentParser
import Statements
import Store

extension OrganizationCommand {
  /// `undersigned organization list`
  struct List: AsyncParsableCommand {
    private static let part = 1000

    static let configuration = CommandConfiguration(
      abstract: "Lists the organizations that are known, in the order they came.",
      discussion: """
        One line for each: number, country, kind, how many statements it has endorsed, name. An organization whose \
        only sign-on is not confirmed yet is marked, and so is one that was merged into another.

        Example: undersigned organization list --json
        """)

    @OptionGroup var options: ConfigurationOptions
    @Flag(help: "Prints JSON: an object for each organization, one on each line of an array.") var json = false

    func run() async throws {
      try await DataFolder(try options.load()).use { store in
        try await OutputFile.write(to: nil) { output in
          var array = JSONArrayText()
          var last: Int64 = 0
          while true {
            let part = try await store.ask(OrganizationsInOrder(after: last, limit: Self.part))
            for organization in part {
              try output.write(json ? try array.next(Self.object(organization)) : Self.line(organization))
            }
            guard part.count == Self.part, let end = part.last?.id else { break }
            last = end
          }
          if json { try output.write(array.end) }
        }
      }
    }

    private static func line(_ organization: ListedOrganization) -> String {
      let acronym = organization.acronym.map { " (\($0))" } ?? ""
      let mark =
        organization.standsIn.map { "  [merged into \($0)]" } ?? (organization.isKnown ? "" : "  [unconfirmed]")
      let cells = [
        "\(organization.id)", organization.country ?? "--", organization.kind.rawValue, "\(organization.endorsements)",
        "\(organization.name)\(acronym)\(mark)",
      ]
      return Console.printable(cells.joined(separator: "  ")) + "\n"
    }

    private static func object(_ organization: ListedOrganization) -> JSONValue {
      [
        "id": .integer(organization.id), "name": .text(organization.name), "acronym": JSONValue(organization.acronym),
        "country": JSONValue(organization.country), "kind": .text(organization.kind.rawValue),
        "website": JSONValue(organization.website), "known": .bool(organization.isKnown),
        "endorsements": .integer(Int64(organization.endorsements)), "mergedInto": JSONValue(organization.standsIn),
      ]
    }
  }
}
