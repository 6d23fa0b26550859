/// The text of each table: rows of a code, a tab, and forms between commas.
package struct TermSources: Sendable {
  var concepts = ConceptTable.rows
  var causes = CauseTable.rows
  var places = PlaceTable.rows
  var cities = CityTable.rows
  var legal = LegalTable.rows
  var small = SmallWordTable.rows
  var abbreviations = AbbreviationTable.rows
  var mail = MailTable.rows

  /// Those that have a say in how a name's key is made: all but abbreviations, which are too many to be exact.
  var ofKeys: [String] { [concepts, causes, places, cities, legal, small, mail] }

  package static let shipped = TermSources()
}
