extension Migration {
  /// What an endpoint of webhooks asked for, how it is doing, and each attempt at it.
  ///
  /// `failing_since` is the first failure since the last success. `outbox_webhook.sequence` is filled for ordered endpoints alone. A
  /// `webhook_attempt` is numbered within its endpoint, without a gap, by `webhook_endpoint.attempts`.
  static let webhooks = Migration(
    number: 3, name: "webhooks",
    sql: """
      ALTER TABLE webhook_endpoint ADD COLUMN signing_key TEXT;
      ALTER TABLE webhook_endpoint ADD COLUMN statements TEXT NOT NULL DEFAULT '*';
      ALTER TABLE webhook_endpoint ADD COLUMN ordered INTEGER NOT NULL DEFAULT 0 CHECK (ordered IN (0, 1));
      ALTER TABLE webhook_endpoint ADD COLUMN sequence INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE webhook_endpoint ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE webhook_endpoint ADD COLUMN succeeded_at INTEGER;
      ALTER TABLE webhook_endpoint ADD COLUMN failing_since INTEGER;
      ALTER TABLE webhook_endpoint ADD COLUMN paused_until INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE webhook_endpoint ADD COLUMN slowdowns INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE webhook_endpoint ADD COLUMN disabled_at INTEGER;
      ALTER TABLE webhook_endpoint ADD COLUMN disabled_because TEXT CHECK (disabled_because IN ('hand', 'gone', 'failing'));

      CREATE TABLE webhook_former_secret (
        endpoint INTEGER NOT NULL REFERENCES webhook_endpoint (id),
        secret TEXT NOT NULL,
        signing_key TEXT,
        until INTEGER NOT NULL,
        PRIMARY KEY (endpoint, secret)
      ) STRICT;

      CREATE TABLE webhook_attempt (
        endpoint INTEGER NOT NULL REFERENCES webhook_endpoint (id),
        number INTEGER NOT NULL,
        message INTEGER NOT NULL REFERENCES outbox_webhook (id),
        at INTEGER NOT NULL,
        milliseconds INTEGER NOT NULL,
        status INTEGER,
        answer TEXT NOT NULL,
        PRIMARY KEY (endpoint, number)
      ) STRICT, WITHOUT ROWID;

      ALTER TABLE outbox_webhook ADD COLUMN sequence INTEGER;
      CREATE INDEX outbox_webhook_due ON outbox_webhook (endpoint, due_at, id) WHERE state = 'queued';
      CREATE INDEX outbox_webhook_dead ON outbox_webhook (endpoint, id) WHERE state IN ('failed', 'dropped');
      """)
}
