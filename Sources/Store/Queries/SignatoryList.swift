import GRDB
import Statements

/// A signatory as the public list names it.
package struct Signatory: Sendable, Equatable {
  package let name: String
  package let acronym: String?
  package let country: String
  package let kind: OrganizationKind
  package let website: String?
  package let confirmedAt: Instant
}

/// A part of the public list: listed, counted endorsements alone, networks first, then by region, country and name.
package struct SignatoryList: Query {
  package let slug: String
  /// Part of a name, or nil for all.
  package let search: String?
  package let limit: Int
  package let offset: Int

  package init(slug: String, search: String?, limit: Int, offset: Int) {
    self.slug = slug
    self.search = search
    self.limit = limit
    self.offset = offset
  }

  package struct Answer: Sendable {
    package let signatories: [Signatory]
    /// How many there are in all, on every part.
    package let total: Int

    package init(signatories: [Signatory], total: Int) {
      self.signatories = signatories
      self.total = total
    }
  }

  package func answer(from snapshot: ReadSnapshot) throws -> Answer {
    var filter = Self.condition
    var arguments: [(any DatabaseValueConvertible)?] = [slug]
    if let search {
      filter += """
         AND (FOLD(COALESCE(e.corrected_name, e.name_as_signed)) LIKE ? ESCAPE '!' OR FOLD(e.acronym) LIKE ? ESCAPE '!')
        """
      let pattern = LikePattern.containing(search)
      arguments += [pattern, pattern]
    }
    let total: Int = try total(filter, arguments, from: snapshot)
    let rows = try snapshot.rows(
      """
      \(Self.columns) WHERE \(filter) ORDER BY \(Self.order) LIMIT ? OFFSET ?
      """, arguments + [limit, offset])
    return Answer(signatories: try rows.map(Signatory.init), total: total)
  }

  static let columns = """
    SELECT COALESCE(e.corrected_name, e.name_as_signed) AS name, e.acronym, e.country, e.kind, e.website, e.confirmed_at
    FROM endorsement e
    """
  static let condition = """
    e.statement = (SELECT id FROM statement WHERE slug = ?) AND e.state = 'confirmed' AND e.listed = 1
    """
  /// As the index `endorsement_public_list` has them.
  static let order = """
    (e.kind <> 'network'), e.region, e.country, LOWER(COALESCE(e.corrected_name, e.name_as_signed)), e.id
    """

  /// Without a search the statement's own total answers, so that a long list costs no more than a short one.
  private func total(
    _ filter: String, _ arguments: [(any DatabaseValueConvertible)?], from snapshot: ReadSnapshot
  ) throws -> Int {
    if search == nil {
      return try snapshot.value("SELECT listed FROM statement WHERE slug = ?", [slug]) ?? 0
    }
    return try snapshot.value("SELECT COUNT(*) FROM endorsement e WHERE \(filter)", arguments) ?? 0
  }
}

extension Signatory {
  /// Reads the columns of `SignatoryList`.
  init(_ row: Row) throws {
    self.init(
      name: row["name"], acronym: row["acronym"], country: row["country"],
      kind: try OrganizationKind(stored: row["kind"]), website: row["website"],
      confirmedAt: Instant(milliseconds: row["confirmed_at"]))
  }
}
