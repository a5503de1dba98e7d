-- The first shape. Every growing table has `bucket` (from its host's hash) first in its
-- primary key, and nothing reaches across buckets, so that the same tables can be
-- spread over many servers (docs/STORE.md). Times are Unix milliseconds, UTC. Text
-- sorts by its bytes, as in SQLite. 128-bit ids are made by the workers.

CREATE TABLE vigie_schema (
    number integer PRIMARY KEY,
    name text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
);

-- Small, rarely written: a reference table on a cluster.
CREATE TABLE source (
    name text COLLATE "C" PRIMARY KEY,
    url text COLLATE "C" NOT NULL,
    owner text COLLATE "C" NOT NULL,
    purpose text COLLATE "C" NOT NULL,
    active smallint NOT NULL
);

-- A host is visited by one worker at a time: its lease is here, and names the target.
CREATE TABLE host (
    bucket smallint NOT NULL CHECK (bucket BETWEEN 0 AND 1023),
    host text COLLATE "C" NOT NULL,
    rest_until_ms bigint NOT NULL DEFAULT 0,
    lease_owner bytea,
    lease_target bytea,
    lease_until_ms bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (bucket, host)
);
CREATE INDEX host_lease ON host (lease_owner) WHERE lease_owner IS NOT NULL;

-- Which priorities a host's targets have: the best due target of a host is found by one
-- step into target_due for each row here, however long its frontier is.
CREATE TABLE queue (
    bucket smallint NOT NULL,
    host text COLLATE "C" NOT NULL,
    source text COLLATE "C" NOT NULL,
    priority integer NOT NULL,
    PRIMARY KEY (bucket, host, source, priority)
);

CREATE TABLE target (
    bucket smallint NOT NULL,
    id bytea NOT NULL CHECK (length(id) = 16),
    source text COLLATE "C" NOT NULL,
    host text COLLATE "C" NOT NULL,
    url text COLLATE "C" NOT NULL,
    depth bigint NOT NULL,
    priority integer NOT NULL,
    due_ms bigint NOT NULL,
    state smallint NOT NULL DEFAULT 0, -- 0 waits, 1 quarantined
    failures bigint NOT NULL DEFAULT 0,
    crashes bigint NOT NULL DEFAULT 0,
    etag text COLLATE "C" NOT NULL DEFAULT '',
    last_modified text COLLATE "C" NOT NULL DEFAULT '',
    content bytea NOT NULL DEFAULT '\x00000000000000000000000000000000',
    outcome smallint,
    http_status integer,
    reason text COLLATE "C" NOT NULL DEFAULT '',
    visited_ms bigint,
    visit_owner bytea,
    PRIMARY KEY (bucket, id)
);
CREATE INDEX target_quarantined ON target (bucket, visited_ms) WHERE state = 1;
CREATE INDEX target_due ON target (bucket, host, source, priority, due_ms, id)
    WHERE state = 0;

-- Counted where the visit is, summed when asked.
CREATE TABLE health (
    bucket smallint NOT NULL,
    source text COLLATE "C" NOT NULL,
    last_success_ms bigint NOT NULL,
    last_attempt_ms bigint NOT NULL,
    failures bigint NOT NULL,
    pages bigint NOT NULL,
    postings bigint NOT NULL,
    last_error text COLLATE "C" NOT NULL,
    PRIMARY KEY (bucket, source)
);

-- What was read, and the sum of what it holds for incidents.
CREATE TABLE page (
    bucket smallint NOT NULL,
    target bytea NOT NULL,
    kind integer NOT NULL,
    engine text COLLATE "C" NOT NULL,
    title text COLLATE "C" NOT NULL,
    charset text COLLATE "C" NOT NULL,
    text_bytes bigint NOT NULL,
    body_bytes bigint NOT NULL,
    content bytea NOT NULL,
    partly_reason text COLLATE "C" NOT NULL,
    drifted smallint NOT NULL,
    first_seen_ms bigint NOT NULL,
    last_seen_ms bigint NOT NULL,
    read_ms bigint NOT NULL, -- last time its content was new
    digest bytea NOT NULL,   -- of the claims and hits; a change makes it pending
    revision bigint NOT NULL,
    pending smallint NOT NULL,
    changed_ms bigint NOT NULL,
    offer_title text COLLATE "C" NOT NULL,
    price text COLLATE "C" NOT NULL,
    posted_ms bigint NOT NULL,
    records_claimed bigint NOT NULL,
    kinds bigint NOT NULL,
    is_offer smallint NOT NULL,
    hit_rows bigint NOT NULL,
    certain bigint NOT NULL,
    probable bigint NOT NULL,
    weak bigint NOT NULL,
    canaries bigint NOT NULL,
    domains bigint NOT NULL,
    PRIMARY KEY (bucket, target)
);
CREATE INDEX page_pending ON page (bucket, changed_ms) WHERE pending = 1;
CREATE INDEX page_seen ON page (bucket, last_seen_ms);

CREATE TABLE posting (
    bucket smallint NOT NULL,
    target bytea NOT NULL,
    number integer NOT NULL,
    title text COLLATE "C" NOT NULL,
    author text COLLATE "C" NOT NULL,
    victim text COLLATE "C" NOT NULL,
    amount text COLLATE "C" NOT NULL,
    currency text COLLATE "C" NOT NULL,
    excerpt text COLLATE "C" NOT NULL,
    posted_ms bigint NOT NULL,
    records bigint NOT NULL,
    fields bigint NOT NULL,
    sample_rows bigint NOT NULL,
    offer smallint NOT NULL,
    is_dataset smallint NOT NULL,
    quoted smallint NOT NULL,
    PRIMARY KEY (bucket, target, number)
);

-- One record in one row of a document, by pseudonym.
CREATE TABLE hit (
    bucket smallint NOT NULL,
    target bytea NOT NULL,
    record bigint NOT NULL,
    at_row bigint NOT NULL,
    at_offset bigint NOT NULL,
    watchlist bigint NOT NULL,
    grp text COLLATE "C" NOT NULL,
    canary text COLLATE "C" NOT NULL,
    fields bigint NOT NULL,
    confidence smallint NOT NULL,
    person smallint NOT NULL,
    first_seen_ms bigint NOT NULL,
    last_seen_ms bigint NOT NULL,
    PRIMARY KEY (bucket, target, record, at_row)
);
CREATE INDEX hit_seen ON hit (bucket, last_seen_ms);

-- Incidents join what lies in different buckets: one small set of local tables, fed
-- page by page. The counter's row is also their lock.
CREATE TABLE counter (
    name text PRIMARY KEY,
    value bigint NOT NULL
);
INSERT INTO counter (name, value) VALUES ('incident', 0);

CREATE TABLE incident (
    id bigint PRIMARY KEY,
    title text COLLATE "C" NOT NULL,
    severity smallint NOT NULL,
    first_seen_ms bigint NOT NULL,
    last_seen_ms bigint NOT NULL,
    changed_ms bigint NOT NULL,
    records_claimed bigint NOT NULL,
    price text COLLATE "C" NOT NULL,
    kinds bigint NOT NULL,
    sightings bigint NOT NULL,
    certain bigint NOT NULL,
    probable bigint NOT NULL,
    weak bigint NOT NULL,
    canaries bigint NOT NULL,
    domains bigint NOT NULL
);
CREATE INDEX incident_changed ON incident (changed_ms);

CREATE TABLE sighting (
    bucket smallint NOT NULL,
    target bytea NOT NULL,
    incident bigint NOT NULL REFERENCES incident (id),
    source text COLLATE "C" NOT NULL,
    url text COLLATE "C" NOT NULL,
    thread text COLLATE "C" NOT NULL, -- the url without its page's number
    title text COLLATE "C" NOT NULL,
    first_seen_ms bigint NOT NULL,
    last_seen_ms bigint NOT NULL,
    posted_ms bigint NOT NULL,
    records_claimed bigint NOT NULL,
    price text COLLATE "C" NOT NULL,
    kinds bigint NOT NULL,
    is_offer smallint NOT NULL,
    hit_rows bigint NOT NULL,
    certain bigint NOT NULL,
    probable bigint NOT NULL,
    weak bigint NOT NULL,
    canaries bigint NOT NULL,
    domains bigint NOT NULL,
    revision bigint NOT NULL,
    PRIMARY KEY (bucket, target)
);
CREATE INDEX sighting_incident ON sighting (incident);
CREATE INDEX sighting_thread ON sighting (thread);

-- Each record of an incident once (per group), at its best confidence over all
-- sightings.
CREATE TABLE incident_record (
    incident bigint NOT NULL,
    record bigint NOT NULL,
    grp text COLLATE "C" NOT NULL,
    confidence smallint NOT NULL,
    person smallint NOT NULL,
    canary smallint NOT NULL,
    PRIMARY KEY (incident, record, grp)
);
CREATE INDEX incident_record_record ON incident_record (record);

CREATE TABLE outbox (
    key text COLLATE "C" PRIMARY KEY,
    recipient text COLLATE "C" NOT NULL,
    body bytea NOT NULL,
    put_ms bigint NOT NULL,
    due_ms bigint NOT NULL,
    attempts bigint NOT NULL DEFAULT 0,
    sent_ms bigint,
    reason text COLLATE "C" NOT NULL DEFAULT ''
);
CREATE INDEX outbox_due ON outbox (due_ms) WHERE sent_ms IS NULL;
