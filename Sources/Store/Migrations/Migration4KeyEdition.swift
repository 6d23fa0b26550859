extension Migration {
  /// Which tables and rules of names the keys of organizations were made by; empty where they are older than that is written down.
  static let keyEdition = Migration(
    number: 4, name: "key edition",
    sql: """
      CREATE TABLE organization_key_edition (edition TEXT NOT NULL PRIMARY KEY) STRICT;
      """)
}
