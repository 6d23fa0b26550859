extension Migration {
  /// The keys of organizations stand once, in their own order, and no longer in a table and again in its index.
  static let leanKeys = Migration(
    number: 5, name: "lean keys",
    sql: """
      CREATE TABLE lean_organization_key (
        kind TEXT NOT NULL CHECK (kind IN ('name', 'acronym', 'domain', 'core')),
        value TEXT NOT NULL,
        organization INTEGER NOT NULL REFERENCES organization (id),
        PRIMARY KEY (kind, value, organization)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO lean_organization_key (kind, value, organization)
        SELECT kind, value, organization FROM organization_key ORDER BY kind, value, organization;
      DROP TABLE organization_key;
      ALTER TABLE lean_organization_key RENAME TO organization_key;
      CREATE INDEX organization_key_by_organization ON organization_key (organization);
      """)
}
