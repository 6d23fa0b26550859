extension Migration {
  /// Organizations, their names and keys, how they are related, and what people said of who is who.
  ///
  /// A merged organization keeps its row, its names and its keys: `merged_into` is the one it was merged into, `stands_in` the one
  /// that stands for it today, and both are null while it stands for itself. Rows that came to an organization by a merge name the
  /// one they were made for as their `home`.
  static let identityTables = """
    CREATE TABLE organization (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL CHECK (length(name) > 0),
      acronym TEXT,
      country TEXT CHECK (length(country) = 2),
      kind TEXT NOT NULL CHECK (kind IN ('network', 'ngo', 'union', 'diaspora', 'faith', 'academia', 'other')),
      website TEXT,
      state TEXT NOT NULL CHECK (state IN ('known', 'provisional')),
      merged_into INTEGER REFERENCES organization (id) CHECK (merged_into <> id),
      stands_in INTEGER REFERENCES organization (id) CHECK ((stands_in IS NULL) = (merged_into IS NULL)),
      created_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX organization_by_standing ON organization (stands_in) WHERE stands_in IS NOT NULL;

    CREATE TABLE organization_name (
      organization INTEGER NOT NULL REFERENCES organization (id),
      name TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('alias', 'former')),
      PRIMARY KEY (organization, name)
    ) STRICT;

    CREATE TABLE organization_key (
      kind TEXT NOT NULL CHECK (kind IN ('name', 'acronym', 'domain', 'core')),
      value TEXT NOT NULL,
      organization INTEGER NOT NULL REFERENCES organization (id),
      PRIMARY KEY (kind, value, organization)
    ) STRICT;
    CREATE INDEX organization_key_by_organization ON organization_key (organization, kind, value);

    CREATE TABLE relation (
      id INTEGER PRIMARY KEY,
      part INTEGER NOT NULL REFERENCES organization (id),
      whole INTEGER NOT NULL REFERENCES organization (id),
      kind TEXT NOT NULL CHECK (kind IN ('member-of', 'chapter-of')),
      role TEXT,
      state TEXT NOT NULL CHECK (state IN ('suggested', 'confirmed', 'rejected')),
      created_at INTEGER NOT NULL,
      answered_at INTEGER,
      CHECK (part <> whole)
    ) STRICT;
    CREATE UNIQUE INDEX relation_once ON relation (part, whole, kind);
    CREATE INDEX relation_by_whole ON relation (whole);

    CREATE TABLE consultation_role (
      region TEXT NOT NULL,
      organization INTEGER NOT NULL REFERENCES organization (id),
      role TEXT NOT NULL,
      PRIMARY KEY (region, organization)
    ) STRICT;

    CREATE TABLE identity_question (
      id INTEGER PRIMARY KEY,
      newcomer INTEGER NOT NULL REFERENCES organization (id),
      candidate INTEGER NOT NULL REFERENCES organization (id),
      evidence TEXT NOT NULL,
      probability REAL CHECK (probability BETWEEN 0 AND 1),
      state TEXT NOT NULL CHECK (state IN ('open', 'same', 'different')),
      asked_at INTEGER NOT NULL,
      answered_at INTEGER
    ) STRICT;
    CREATE UNIQUE INDEX identity_question_once ON identity_question (newcomer, candidate);
    CREATE INDEX identity_question_by_candidate ON identity_question (candidate);

    CREATE TABLE told_apart (
      one INTEGER NOT NULL REFERENCES organization (id),
      other INTEGER NOT NULL REFERENCES organization (id),
      at INTEGER NOT NULL,
      PRIMARY KEY (one, other),
      CHECK (one < other)
    ) STRICT;
    CREATE INDEX told_apart_by_other ON told_apart (other);
    """
}
