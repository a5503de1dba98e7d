-- The first shape. Every growing table has `bucket` (from its host's hash) first in its
-- primary key, and nothing reaches across buckets, so that the same tables can be
-- spread over many servers (docs/STORE.md). Times are Unix milliseconds, UTC. Text
-- sorts by its bytes, as in PostgreSQL. 128-bit ids are made by the workers.

-- "vigi": file(1) and people can tell whose file this is.
PRAGMA application_id = 1986619241;

CREATE TABLE vigie_schema (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    applied_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
) STRICT;

-- Small, rarely written: a reference table on a cluster.
CREATE TABLE source (
    name TEXT NOT NULL PRIMARY KEY,
    url TEXT NOT NULL,
    owner TEXT NOT NULL,
    purpose TEXT NOT NULL,
    active INTEGER NOT NULL
) STRICT;

-- A host is visited by one worker at a time: its lease is here, and names the target.
CREATE TABLE host (
    bucket INTEGER NOT NULL CHECK (bucket BETWEEN 0 AND 1023),
    host TEXT NOT NULL,
    rest_until_ms INTEGER NOT NULL DEFAULT 0,
    lease_owner BLOB,
    lease_target BLOB,
    lease_until_ms INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (bucket, host)
) STRICT, WITHOUT ROWID;
CREATE INDEX host_lease ON host (lease_owner) WHERE lease_owner IS NOT NULL;

-- Which priorities a host's targets have: the best due target of a host is found by one
-- step into target_due for each row here, however long its frontier is.
CREATE TABLE queue (
    bucket INTEGER NOT NULL,
    host TEXT NOT NULL,
    source TEXT NOT NULL,
    priority INTEGER NOT NULL,
    PRIMARY KEY (bucket, host, source, priority)
) STRICT, WITHOUT ROWID;

CREATE TABLE target (
    bucket INTEGER NOT NULL,
    id BLOB NOT NULL CHECK (length(id) = 16),
    source TEXT NOT NULL,
    host TEXT NOT NULL,
    url TEXT NOT NULL,
    depth INTEGER NOT NULL,
    priority INTEGER NOT NULL,
    due_ms INTEGER NOT NULL,
    state INTEGER NOT NULL DEFAULT 0, -- 0 waits, 1 quarantined
    failures INTEGER NOT NULL DEFAULT 0,
    crashes INTEGER NOT NULL DEFAULT 0,
    etag TEXT NOT NULL DEFAULT '',
    last_modified TEXT NOT NULL DEFAULT '',
    content BLOB NOT NULL DEFAULT x'00000000000000000000000000000000',
    outcome INTEGER,
    http_status INTEGER,
    reason TEXT NOT NULL DEFAULT '',
    visited_ms INTEGER,
    visit_owner BLOB,
    PRIMARY KEY (bucket, id)
) STRICT;
CREATE INDEX target_quarantined ON target (bucket, visited_ms) WHERE state = 1;
CREATE INDEX target_due ON target (bucket, host, source, priority, due_ms, id)
    WHERE state = 0;

-- Counted where the visit is, summed when asked.
CREATE TABLE health (
    bucket INTEGER NOT NULL,
    source TEXT NOT NULL,
    last_success_ms INTEGER NOT NULL,
    last_attempt_ms INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    pages INTEGER NOT NULL,
    postings INTEGER NOT NULL,
    last_error TEXT NOT NULL,
    PRIMARY KEY (bucket, source)
) STRICT, WITHOUT ROWID;

-- What was read, and the sum of what it holds for incidents.
CREATE TABLE page (
    bucket INTEGER NOT NULL,
    target BLOB NOT NULL,
    kind INTEGER NOT NULL,
    engine TEXT NOT NULL,
    title TEXT NOT NULL,
    charset TEXT NOT NULL,
    text_bytes INTEGER NOT NULL,
    body_bytes INTEGER NOT NULL,
    content BLOB NOT NULL,
    partly_reason TEXT NOT NULL,
    drifted INTEGER NOT NULL,
    first_seen_ms INTEGER NOT NULL,
    last_seen_ms INTEGER NOT NULL,
    read_ms INTEGER NOT NULL, -- last time its content was new
    digest BLOB NOT NULL,   -- of the claims and hits; a change makes it pending
    revision INTEGER NOT NULL,
    pending INTEGER NOT NULL,
    changed_ms INTEGER NOT NULL,
    offer_title TEXT NOT NULL,
    price TEXT NOT NULL,
    posted_ms INTEGER NOT NULL,
    records_claimed INTEGER NOT NULL,
    kinds INTEGER NOT NULL,
    is_offer INTEGER NOT NULL,
    hit_rows INTEGER NOT NULL,
    certain INTEGER NOT NULL,
    probable INTEGER NOT NULL,
    weak INTEGER NOT NULL,
    canaries INTEGER NOT NULL,
    domains INTEGER NOT NULL,
    PRIMARY KEY (bucket, target)
) STRICT;
CREATE INDEX page_pending ON page (bucket, changed_ms) WHERE pending = 1;
CREATE INDEX page_seen ON page (bucket, last_seen_ms);

CREATE TABLE posting (
    bucket INTEGER NOT NULL,
    target BLOB NOT NULL,
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    author TEXT NOT NULL,
    victim TEXT NOT NULL,
    amount TEXT NOT NULL,
    currency TEXT NOT NULL,
    excerpt TEXT NOT NULL,
    posted_ms INTEGER NOT NULL,
    records INTEGER NOT NULL,
    fields INTEGER NOT NULL,
    sample_rows INTEGER NOT NULL,
    offer INTEGER NOT NULL,
    is_dataset INTEGER NOT NULL,
    quoted INTEGER NOT NULL,
    PRIMARY KEY (bucket, target, number)
) STRICT, WITHOUT ROWID;

-- One record in one row of a document, by pseudonym.
CREATE TABLE hit (
    bucket INTEGER NOT NULL,
    target BLOB NOT NULL,
    record INTEGER NOT NULL,
    at_row INTEGER NOT NULL,
    at_offset INTEGER NOT NULL,
    watchlist INTEGER NOT NULL,
    grp TEXT NOT NULL,
    canary TEXT NOT NULL,
    fields INTEGER NOT NULL,
    confidence INTEGER NOT NULL,
    person INTEGER NOT NULL,
    first_seen_ms INTEGER NOT NULL,
    last_seen_ms INTEGER NOT NULL,
    PRIMARY KEY (bucket, target, record, at_row)
) STRICT, WITHOUT ROWID;
CREATE INDEX hit_seen ON hit (bucket, last_seen_ms);

-- Incidents join what lies in different buckets: one small set of local tables, fed
-- page by page. The counter's row is also their lock.
CREATE TABLE counter (
    name TEXT NOT NULL PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT;
INSERT INTO counter (name, value) VALUES ('incident', 0);

CREATE TABLE incident (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    severity INTEGER NOT NULL,
    first_seen_ms INTEGER NOT NULL,
    last_seen_ms INTEGER NOT NULL,
    changed_ms INTEGER NOT NULL,
    records_claimed INTEGER NOT NULL,
    price TEXT NOT NULL,
    kinds INTEGER NOT NULL,
    sightings INTEGER NOT NULL,
    certain INTEGER NOT NULL,
    probable INTEGER NOT NULL,
    weak INTEGER NOT NULL,
    canaries INTEGER NOT NULL,
    domains INTEGER NOT NULL
) STRICT;
CREATE INDEX incident_changed ON incident (changed_ms);

CREATE TABLE sighting (
    bucket INTEGER NOT NULL,
    target BLOB NOT NULL,
    incident INTEGER NOT NULL REFERENCES incident (id),
    source TEXT NOT NULL,
    url TEXT NOT NULL,
    thread TEXT NOT NULL, -- the url without its page's number
    title TEXT NOT NULL,
    first_seen_ms INTEGER NOT NULL,
    last_seen_ms INTEGER NOT NULL,
    posted_ms INTEGER NOT NULL,
    records_claimed INTEGER NOT NULL,
    price TEXT NOT NULL,
    kinds INTEGER NOT NULL,
    is_offer INTEGER NOT NULL,
    hit_rows INTEGER NOT NULL,
    certain INTEGER NOT NULL,
    probable INTEGER NOT NULL,
    weak INTEGER NOT NULL,
    canaries INTEGER NOT NULL,
    domains INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    PRIMARY KEY (bucket, target)
) STRICT;
CREATE INDEX sighting_incident ON sighting (incident);
CREATE INDEX sighting_thread ON sighting (thread);

-- Each record of an incident once (per group), at its best confidence over all
-- sightings.
CREATE TABLE incident_record (
    incident INTEGER NOT NULL,
    record INTEGER NOT NULL,
    grp TEXT NOT NULL,
    confidence INTEGER NOT NULL,
    person INTEGER NOT NULL,
    canary INTEGER NOT NULL,
    PRIMARY KEY (incident, record, grp)
) STRICT, WITHOUT ROWID;
CREATE INDEX incident_record_record ON incident_record (record);

CREATE TABLE outbox (
    key TEXT NOT NULL PRIMARY KEY,
    recipient TEXT NOT NULL,
    body BLOB NOT NULL,
    put_ms INTEGER NOT NULL,
    due_ms INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    sent_ms INTEGER,
    reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX outbox_due ON outbox (due_ms) WHERE sent_ms IS NULL;
