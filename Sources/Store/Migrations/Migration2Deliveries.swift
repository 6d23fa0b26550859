extension Migration {
  /// A record for each recipient of each mail, mailings to many, and who is not to be written to.
  ///
  /// A mail is `queued`, then `attempting` from the commit before its first byte on; after that `accepted` by the server, `deferred` to
  /// a next try, `failed` for good, or `unknown`, because the whole message went out and no answer came. Later news make it `bounced` or
  /// `complained`. What is not sent at all is `dropped` (there is nobody or nothing to write to any more, or the mailing was
  /// cancelled), `unsubscribed`, or `held` (mail to that mailbox came back before).
  static let deliveries = Migration(
    number: 2, name: "deliveries",
    sql: """
      CREATE TABLE mailing (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL CHECK (length(name) > 0),
        audience TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('draft', 'scheduled', 'planning', 'sending', 'paused', 'cancelled', 'done')),
        paused_from TEXT CHECK (paused_from IN ('scheduled', 'planning', 'sending')),
        send_at INTEGER,
        time_zone TEXT NOT NULL,
        planned_through TEXT NOT NULL DEFAULT '',
        created_at INTEGER NOT NULL,
        started_at INTEGER,
        planned_at INTEGER,
        ended_at INTEGER,
        CHECK ((paused_from IS NULL) = (state <> 'paused'))
      ) STRICT;
      CREATE INDEX mailing_under_way ON mailing (state) WHERE state IN ('scheduled', 'planning', 'sending');

      CREATE TABLE mailing_text (
        mailing INTEGER NOT NULL REFERENCES mailing (id),
        language TEXT NOT NULL,
        source TEXT NOT NULL,
        PRIMARY KEY (mailing, language)
      ) STRICT;

      CREATE TABLE mailing_address (
        id INTEGER PRIMARY KEY,
        mailing INTEGER NOT NULL REFERENCES mailing (id),
        address TEXT,
        address_key TEXT NOT NULL,
        name TEXT,
        organization TEXT,
        language TEXT NOT NULL
      ) STRICT;
      CREATE UNIQUE INDEX mailing_address_once ON mailing_address (mailing, address_key);

      CREATE TABLE mail_suppression (
        address_key TEXT NOT NULL,
        reason TEXT NOT NULL CHECK (reason IN ('unsubscribed', 'bounced', 'complained')),
        at INTEGER NOT NULL,
        PRIMARY KEY (address_key, reason)
      ) STRICT;

      CREATE TABLE organization_tag (
        tag TEXT NOT NULL CHECK (length(tag) > 0),
        organization INTEGER NOT NULL REFERENCES organization (id),
        PRIMARY KEY (tag, organization)
      ) STRICT;
      CREATE INDEX organization_tag_by_organization ON organization_tag (organization);

      ALTER TABLE invitation ADD COLUMN opened_at INTEGER;
      CREATE INDEX invitation_of_contact ON invitation (contact);
      CREATE INDEX endorsement_by_contact ON endorsement (contact) WHERE contact IS NOT NULL;

      ALTER TABLE outbox_mail RENAME TO outbox_mail_1;
      CREATE TABLE outbox_mail (
        id INTEGER PRIMARY KEY,
        intent TEXT NOT NULL CHECK (intent IN (
          'invitation', 'confirmation', 'receipt', 'already-endorsed', 'manage', 'withdrawn', 'staff-sign-in',
          'webhook-disabled', 'mailing')),
        message_id TEXT NOT NULL UNIQUE,
        contact INTEGER REFERENCES contact (id),
        staff INTEGER REFERENCES staff (id),
        listed_address INTEGER REFERENCES mailing_address (id),
        mailing INTEGER REFERENCES mailing (id),
        statement INTEGER REFERENCES statement (id),
        endorsement INTEGER REFERENCES endorsement (id),
        invitation INTEGER REFERENCES invitation (id),
        endpoint INTEGER REFERENCES webhook_endpoint (id),
        detail TEXT,
        language TEXT NOT NULL,
        priority INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN (
          'queued', 'attempting', 'deferred', 'accepted', 'failed', 'unknown', 'bounced', 'complained', 'unsubscribed',
          'held', 'dropped')),
        attempts INTEGER NOT NULL DEFAULT 0,
        due_at INTEGER NOT NULL,
        began_at INTEGER,
        reply_code INTEGER,
        reply_text TEXT,
        created_at INTEGER NOT NULL,
        ended_at INTEGER,
        CHECK ((intent = 'mailing') = (mailing IS NOT NULL)),
        CHECK (1 = CASE WHEN contact IS NULL THEN 0 ELSE 1 END + CASE WHEN staff IS NULL THEN 0 ELSE 1 END
          + CASE WHEN listed_address IS NULL THEN 0 ELSE 1 END)
      ) STRICT;
      INSERT INTO outbox_mail (id, intent, message_id, contact, staff, statement, endorsement, invitation, language, priority, state,
          attempts, due_at, reply_code, reply_text, created_at, ended_at)
        SELECT id, intent, message_id, contact, staff, statement, endorsement, invitation, language, priority,
          CASE WHEN state = 'sent' THEN 'accepted' WHEN state = 'queued' AND attempts > 0 THEN 'deferred' ELSE state END,
          attempts, due_at, reply_code, reply_text, created_at, ended_at
        FROM outbox_mail_1;
      DROP TABLE outbox_mail_1;
      CREATE INDEX outbox_mail_due ON outbox_mail (priority, due_at)
        WHERE state IN ('queued', 'deferred') AND mailing IS NULL;
      CREATE INDEX outbox_mail_due_of_mailing ON outbox_mail (mailing, due_at)
        WHERE state IN ('queued', 'deferred') AND mailing IS NOT NULL;
      CREATE INDEX outbox_mail_by_mailing ON outbox_mail (mailing, state) WHERE mailing IS NOT NULL;
      CREATE UNIQUE INDEX outbox_mail_once ON outbox_mail (mailing, contact)
        WHERE mailing IS NOT NULL AND contact IS NOT NULL;
      CREATE UNIQUE INDEX outbox_mail_listed_once ON outbox_mail (listed_address) WHERE listed_address IS NOT NULL;
      CREATE INDEX outbox_mail_under_way ON outbox_mail (state) WHERE state = 'attempting';
      CREATE INDEX outbox_mail_unsent ON outbox_mail (state, id)
        WHERE state IN ('failed', 'unknown', 'bounced', 'complained', 'unsubscribed', 'held', 'dropped');
      CREATE INDEX outbox_mail_by_contact ON outbox_mail (contact) WHERE contact IS NOT NULL;

      CREATE TABLE mail_attempt (
        mail INTEGER NOT NULL REFERENCES outbox_mail (id),
        number INTEGER NOT NULL,
        began_at INTEGER NOT NULL,
        ended_at INTEGER NOT NULL,
        outcome TEXT NOT NULL CHECK (outcome IN ('accepted', 'deferred', 'failed', 'unknown', 'bounced', 'complained')),
        code INTEGER,
        status TEXT,
        text TEXT NOT NULL,
        host TEXT,
        queue_id TEXT,
        PRIMARY KEY (mail, number)
      ) STRICT;
      """)
}
