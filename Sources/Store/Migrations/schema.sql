-- The schema that the migrations make, to be read and compared. No program runs this file.
-- After a change of the migrations, write it anew: UNDERSIGNED_WRITE_SCHEMA=1 swift test --filter StoreTests

CREATE TABLE consent_wording (
  id INTEGER PRIMARY KEY,
  version TEXT NOT NULL,
  language TEXT NOT NULL,
  authorised TEXT NOT NULL,
  listed TEXT NOT NULL,
  updates TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX consent_wording_by_text ON consent_wording (version, language, authorised, listed, updates);

CREATE TABLE consultation_role (
  region TEXT NOT NULL,
  organization INTEGER NOT NULL REFERENCES organization (id),
  role TEXT NOT NULL,
  PRIMARY KEY (region, organization)
) STRICT;

CREATE TABLE contact (
  id INTEGER PRIMARY KEY,
  organization INTEGER NOT NULL REFERENCES organization (id),
  name TEXT,
  role TEXT,
  address TEXT,
  address_key TEXT,
  language TEXT NOT NULL,
  home INTEGER REFERENCES organization (id),
  same_as INTEGER REFERENCES contact (id),
  created_at INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX contact_by_address ON contact (organization, address_key) WHERE same_as IS NULL;

CREATE INDEX contact_by_mailbox ON contact (address_key);

CREATE INDEX contact_by_one_in_use ON contact (same_as) WHERE same_as IS NOT NULL;

CREATE TABLE endorsement (
  id INTEGER PRIMARY KEY,
  reference TEXT NOT NULL UNIQUE,
  statement INTEGER NOT NULL REFERENCES statement (id),
  organization INTEGER NOT NULL REFERENCES organization (id),
  contact INTEGER REFERENCES contact (id),
  contact_name TEXT,
  contact_role TEXT,
  invitation INTEGER REFERENCES invitation (id),
  state TEXT NOT NULL CHECK (state IN ('awaiting', 'confirmed', 'duplicate', 'withdrawn', 'rejected')),
  beneath INTEGER REFERENCES endorsement (id),
  yields INTEGER NOT NULL DEFAULT 0 CHECK (yields IN (0, 1) AND (yields = 0 OR state = 'duplicate')),
  home INTEGER REFERENCES organization (id),
  name_as_signed TEXT NOT NULL CHECK (length(name_as_signed) > 0),
  corrected_name TEXT CHECK (length(corrected_name) > 0),
  acronym TEXT,
  country TEXT NOT NULL CHECK (length(country) = 2),
  region TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('network', 'ngo', 'union', 'diaspora', 'faith', 'academia', 'other')),
  website TEXT,
  listed INTEGER NOT NULL CHECK (listed IN (0, 1)),
  updates INTEGER NOT NULL CHECK (updates IN (0, 1)),
  version INTEGER NOT NULL,
  version_sha256 TEXT NOT NULL,
  language TEXT NOT NULL,
  consent INTEGER REFERENCES consent_wording (id),
  consented_at INTEGER,
  origin TEXT NOT NULL CHECK (origin IN ('invitation', 'open-form', 'import', 'staff')),
  assurance TEXT CHECK (assurance IN ('mailbox', 'staff')),
  came_by TEXT,
  confirmation_version INTEGER NOT NULL DEFAULT 1,
  management_version INTEGER NOT NULL DEFAULT 1,
  requested_at INTEGER NOT NULL,
  confirmed_at INTEGER,
  withdrawn_at INTEGER,
  FOREIGN KEY (statement, version) REFERENCES statement_version (statement, number)
) STRICT;

CREATE INDEX endorsement_by_contact ON endorsement (contact) WHERE contact IS NOT NULL;

CREATE INDEX endorsement_by_organization ON endorsement (organization, statement);

CREATE INDEX endorsement_by_statement ON endorsement (statement, state, id);

CREATE UNIQUE INDEX endorsement_one_active
  ON endorsement (statement, organization) WHERE state = 'confirmed';

CREATE UNIQUE INDEX endorsement_one_request
  ON endorsement (statement, organization, contact) WHERE state = 'awaiting';

CREATE INDEX endorsement_public_list
  ON endorsement (statement, (kind <> 'network'), region, country, LOWER(COALESCE(corrected_name, name_as_signed)), id)
  WHERE state = 'confirmed' AND listed = 1;

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN
  SELECT RAISE(ABORT, 'events are never changed');
END;

CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN
  SELECT RAISE(ABORT, 'events are never deleted');
END;

CREATE TABLE event (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  kind TEXT NOT NULL,
  statement INTEGER REFERENCES statement (id),
  organization INTEGER REFERENCES organization (id),
  endorsement INTEGER REFERENCES endorsement (id),
  data TEXT NOT NULL
) STRICT;

CREATE INDEX event_by_endorsement ON event (endorsement) WHERE endorsement IS NOT NULL;

CREATE INDEX event_by_statement ON event (statement, at) WHERE statement IS NOT NULL;

CREATE INDEX event_of_identity ON event (kind, organization) WHERE kind IN (
  'organization.merged', 'organization.unmerged', 'organization.split', 'organization.named',
  'organization.related', 'identity.asked', 'identity.answered');

CREATE TABLE heartbeat (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  at INTEGER NOT NULL,
  room BLOB NOT NULL
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

CREATE INDEX identity_question_by_candidate ON identity_question (candidate);

CREATE UNIQUE INDEX identity_question_once ON identity_question (newcomer, candidate);

CREATE TABLE invitation (
  id INTEGER PRIMARY KEY,
  statement INTEGER NOT NULL REFERENCES statement (id),
  organization INTEGER NOT NULL REFERENCES organization (id),
  contact INTEGER NOT NULL REFERENCES contact (id),
  home INTEGER REFERENCES organization (id),
  state TEXT NOT NULL CHECK (state IN ('invited', 'intends', 'declined', 'signed')),
  link_version INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
, opened_at INTEGER) STRICT;

CREATE UNIQUE INDEX invitation_by_contact ON invitation (statement, contact);

CREATE INDEX invitation_by_organization ON invitation (organization);

CREATE INDEX invitation_of_contact ON invitation (contact);

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

CREATE TABLE mail_suppression (
  address_key TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('unsubscribed', 'bounced', 'complained')),
  at INTEGER NOT NULL,
  PRIMARY KEY (address_key, reason)
) STRICT;

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

CREATE TABLE mailing_text (
  mailing INTEGER NOT NULL REFERENCES mailing (id),
  language TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (mailing, language)
) STRICT;

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

CREATE TABLE "organization_key" (
  kind TEXT NOT NULL CHECK (kind IN ('name', 'acronym', 'domain', 'core')),
  value TEXT NOT NULL,
  organization INTEGER NOT NULL REFERENCES organization (id),
  PRIMARY KEY (kind, value, organization)
) STRICT, WITHOUT ROWID;

CREATE INDEX organization_key_by_organization ON organization_key (organization);

CREATE TABLE organization_key_edition (edition TEXT NOT NULL PRIMARY KEY) STRICT;

CREATE TABLE organization_name (
  organization INTEGER NOT NULL REFERENCES organization (id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('alias', 'former')),
  PRIMARY KEY (organization, name)
) STRICT;

CREATE TABLE organization_tag (
  tag TEXT NOT NULL CHECK (length(tag) > 0),
  organization INTEGER NOT NULL REFERENCES organization (id),
  PRIMARY KEY (tag, organization)
) STRICT;

CREATE INDEX organization_tag_by_organization ON organization_tag (organization);

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

CREATE INDEX outbox_mail_by_contact ON outbox_mail (contact) WHERE contact IS NOT NULL;

CREATE INDEX outbox_mail_by_mailing ON outbox_mail (mailing, state) WHERE mailing IS NOT NULL;

CREATE INDEX outbox_mail_due ON outbox_mail (priority, due_at)
  WHERE state IN ('queued', 'deferred') AND mailing IS NULL;

CREATE INDEX outbox_mail_due_of_mailing ON outbox_mail (mailing, due_at)
  WHERE state IN ('queued', 'deferred') AND mailing IS NOT NULL;

CREATE UNIQUE INDEX outbox_mail_listed_once ON outbox_mail (listed_address) WHERE listed_address IS NOT NULL;

CREATE UNIQUE INDEX outbox_mail_once ON outbox_mail (mailing, contact)
  WHERE mailing IS NOT NULL AND contact IS NOT NULL;

CREATE INDEX outbox_mail_under_way ON outbox_mail (state) WHERE state = 'attempting';

CREATE INDEX outbox_mail_unsent ON outbox_mail (state, id)
  WHERE state IN ('failed', 'unknown', 'bounced', 'complained', 'unsubscribed', 'held', 'dropped');

CREATE TABLE outbox_webhook (
  id INTEGER PRIMARY KEY,
  endpoint INTEGER NOT NULL REFERENCES webhook_endpoint (id),
  event INTEGER NOT NULL REFERENCES event (seq),
  message_id TEXT NOT NULL,
  type TEXT NOT NULL,
  body TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('queued', 'delivered', 'failed', 'dropped')),
  attempts INTEGER NOT NULL DEFAULT 0,
  due_at INTEGER NOT NULL,
  leased_until INTEGER NOT NULL DEFAULT 0,
  status INTEGER,
  answer TEXT,
  created_at INTEGER NOT NULL,
  ended_at INTEGER
, sequence INTEGER) STRICT;

CREATE INDEX outbox_webhook_by_event ON outbox_webhook (event);

CREATE INDEX outbox_webhook_dead ON outbox_webhook (endpoint, id) WHERE state IN ('failed', 'dropped');

CREATE INDEX outbox_webhook_due ON outbox_webhook (endpoint, due_at, id) WHERE state = 'queued';

CREATE UNIQUE INDEX outbox_webhook_once ON outbox_webhook (endpoint, event);

CREATE INDEX outbox_webhook_undelivered ON outbox_webhook (state, id) WHERE state IN ('failed', 'dropped');

CREATE INDEX outbox_webhook_waiting ON outbox_webhook (endpoint, id) WHERE state = 'queued';

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

CREATE INDEX relation_by_whole ON relation (whole);

CREATE UNIQUE INDEX relation_once ON relation (part, whole, kind);

CREATE TABLE schema_migration (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  applied_at INTEGER NOT NULL
) STRICT;

CREATE TABLE session (
  secret_sha256 TEXT PRIMARY KEY,
  staff INTEGER NOT NULL REFERENCES staff (id),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE staff (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  address TEXT NOT NULL,
  address_key TEXT NOT NULL UNIQUE,
  language TEXT NOT NULL,
  link_version INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  removed_at INTEGER
) STRICT;

CREATE TABLE statement (
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  original TEXT NOT NULL,
  languages TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  opens INTEGER,
  closes INTEGER,
  delivered_until INTEGER,
  embargo_until INTEGER,
  opened_at INTEGER,
  closed_at INTEGER,
  goal INTEGER CHECK (goal > 0),
  who_may_sign TEXT NOT NULL,
  is_summary INTEGER NOT NULL CHECK (is_summary IN (0, 1)),
  sources TEXT NOT NULL,
  current_version INTEGER NOT NULL CHECK (current_version > 0),
  announced TEXT NOT NULL DEFAULT 'waiting' CHECK (announced IN ('waiting', 'open', 'closed')),
  embargo_lifted INTEGER NOT NULL DEFAULT 0 CHECK (embargo_lifted IN (0, 1)),
  goal_reached INTEGER NOT NULL DEFAULT 0 CHECK (goal_reached IN (0, 1)),
  endorsed INTEGER NOT NULL DEFAULT 0 CHECK (endorsed >= 0),
  listed INTEGER NOT NULL DEFAULT 0 CHECK (listed >= 0 AND listed <= endorsed),
  revision INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE statement_text (
  statement INTEGER NOT NULL,
  version INTEGER NOT NULL,
  language TEXT NOT NULL,
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  markdown TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  PRIMARY KEY (statement, version, language),
  FOREIGN KEY (statement, version) REFERENCES statement_version (statement, number)
) STRICT;

CREATE TABLE statement_version (
  statement INTEGER NOT NULL REFERENCES statement (id),
  number INTEGER NOT NULL CHECK (number > 0),
  change TEXT NOT NULL CHECK (change IN ('first', 'correction', 'substantive')),
  created_at INTEGER NOT NULL,
  PRIMARY KEY (statement, number)
) STRICT;

CREATE TABLE tally (
  statement INTEGER NOT NULL REFERENCES statement (id),
  version INTEGER NOT NULL,
  country TEXT NOT NULL,
  kind TEXT NOT NULL,
  listed INTEGER NOT NULL CHECK (listed IN (0, 1)),
  n INTEGER NOT NULL CHECK (n >= 0),
  PRIMARY KEY (statement, version, country, kind, listed)
) STRICT;

CREATE TABLE told_apart (
  one INTEGER NOT NULL REFERENCES organization (id),
  other INTEGER NOT NULL REFERENCES organization (id),
  at INTEGER NOT NULL,
  PRIMARY KEY (one, other),
  CHECK (one < other)
) STRICT;

CREATE INDEX told_apart_by_other ON told_apart (other);

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

CREATE TABLE webhook_endpoint (
  id INTEGER PRIMARY KEY,
  url TEXT NOT NULL,
  secret TEXT NOT NULL,
  types TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'disabled')),
  created_at INTEGER NOT NULL
, signing_key TEXT, statements TEXT NOT NULL DEFAULT '*', ordered INTEGER NOT NULL DEFAULT 0 CHECK (ordered IN (0, 1)), sequence INTEGER NOT NULL DEFAULT 0, attempts INTEGER NOT NULL DEFAULT 0, succeeded_at INTEGER, failing_since INTEGER, paused_until INTEGER NOT NULL DEFAULT 0, slowdowns INTEGER NOT NULL DEFAULT 0, disabled_at INTEGER, disabled_because TEXT CHECK (disabled_because IN ('hand', 'gone', 'failing'))) STRICT;

CREATE TABLE webhook_former_secret (
  endpoint INTEGER NOT NULL REFERENCES webhook_endpoint (id),
  secret TEXT NOT NULL,
  signing_key TEXT,
  until INTEGER NOT NULL,
  PRIMARY KEY (endpoint, secret)
) STRICT;
