-- A database as a year of watching leaves it: :pages pages, of which every fifth has
-- hits, :hits hits in all but for the large incident's, :incidents incidents. Every
-- person is a number, every text is made of numbers. Wants an empty, migrated database
-- and -v pages=, -v hits=, -v incidents=, -v large=, -v now_ms=, -v start_ms=: pages are
-- found from then to now.
\set ON_ERROR_STOP 1
SET synchronous_commit = off;
SET work_mem = '256MB';

SELECT vigie_spans_ahead((:start_ms / 2592000000)::integer, (:now_ms / 2592000000)::integer)
    AS parts_made;

INSERT INTO source (name, url, owner, purpose, active, watched_ms)
SELECT 'board' || s, 'http://board' || s || '.example/', 'security team', 'leaks', 1,
    :now_ms - 365 * 86400000::bigint FROM generate_series(0, 39) AS s;

INSERT INTO host (bucket, host, rest_until_ms, wake_ms)
SELECT (h * 37) % 1024, 'h' || h || '.example', 0, 0 FROM generate_series(0, 399) AS h;

INSERT INTO queue (bucket, host, source, priority)
SELECT (h * 37) % 1024, 'h' || h || '.example', 'board' || h % 40, 500
FROM generate_series(0, 399) AS h;

-- Last seen within two days, but for one page in fifty, which is still there; one in
-- thirty is due.
CREATE TEMPORARY TABLE filled AS
SELECT n, ((n % 400) * 37 % 1024)::smallint AS bucket, decode(md5('t' || n), 'hex') AS id,
    n % 400 AS h, first_ms, CASE WHEN n % 250 = 0 THEN :now_ms - 60000
        ELSE least(:now_ms - 60000, first_ms + n % 3 * 86400000::bigint) END AS last_ms
FROM (SELECT n, :start_ms + (:now_ms - 60000 - :start_ms) / :pages * n AS first_ms
    FROM generate_series(0, :pages - 1) AS n) AS found;

INSERT INTO target (bucket, id, source, host, url, depth, priority, due_ms, outcome,
    http_status, visited_ms, visits)
SELECT bucket, id, 'board' || h % 40, 'h' || h || '.example',
    'http://h' || h || '.example/showthread.php?tid=' || n, 2, 500,
    CASE WHEN n % 30 = 0 THEN :now_ms - 1000 ELSE :now_ms + 3600000 END, 0, 200, last_ms, 3
FROM filled ORDER BY bucket, id;

INSERT INTO page (bucket, target, kind, engine, title, charset, text_bytes, body_bytes,
    content, partly_reason, drifted, first_seen_ms, last_seen_ms, read_ms, digest, revision,
    pending, changed_ms, offer_title, price, posted_ms, records_claimed, kinds, is_offer,
    hit_rows, certain, probable, weak, canaries, domains)
SELECT bucket, id, 2, 'mybb', 'Thread ' || n, 'utf-8', 4000, 20000, id, '', 0, first_ms,
    last_ms, first_ms, id, 1, 0, first_ms, 'Thread ' || n, '', first_ms, 0, 4,
    CASE WHEN n % 5 = 0 THEN 1 ELSE 0 END,
    CASE WHEN n % 5 = 0 THEN :hits * 5 / :pages ELSE 0 END,
    CASE WHEN n % 5 = 0 THEN :hits * 5 / :pages ELSE 0 END, 0, 0, 0, 0
FROM filled ORDER BY bucket, id;

INSERT INTO posting (bucket, target, number, title, author, victim, amount, currency,
    excerpt, posted_ms, records, fields, sample_rows, offer, is_dataset, quoted)
SELECT bucket, id, p, 'Thread ' || n, 'author' || n % 5000, '', '', '',
    '', first_ms, 0, 4, 0, 1, CASE WHEN n % 5 = 0 AND p = 0 THEN 1 ELSE 0 END, 0
FROM filled, generate_series(0, 1) AS p ORDER BY bucket, id, p;

INSERT INTO excerpt (bucket, target, number, read_ms, words)
SELECT bucket, id, p, first_ms, 'An excerpt of posting ' || n || ', masked'
FROM filled, generate_series(0, 1) AS p ORDER BY bucket, id, p;

-- No page repeats another.
INSERT INTO likeness (bucket, target, host, size_class, simhash)
SELECT bucket, id, 'h' || h || '.example', 12, hashint8extended(n, 1)
FROM filled ORDER BY 1, 2;

-- Incident i (from 1) has the pages with n / 5 % :incidents = i - 1; a record lies in
-- two of its pages.
INSERT INTO hit (bucket, target, record, at_row, at_offset, watchlist, grp, canary, fields,
    confidence, person, first_seen_ms, last_seen_ms, span)
SELECT f.bucket, f.id, hashint8extended(f.n / 5 % :incidents,
        ((f.n / 5 / :incidents) / 2 * 100000 + r)::bigint),
    r, r * 90, 1, 'site' || r % 7, '', 4, 3, 1, f.first_ms, f.first_ms,
    f.first_ms / 2592000000
FROM filled f, generate_series(1, :hits * 5 / :pages) AS r
WHERE f.n % 5 = 0 ORDER BY f.bucket, f.id;

-- One incident with the numbers of February 2021: :large persons in seven places.
INSERT INTO hit (bucket, target, record, at_row, at_offset, watchlist, grp, canary, fields,
    confidence, person, first_seen_ms, last_seen_ms, span)
SELECT f.bucket, f.id, hashint8extended(-1, r::bigint), 1000 + r, r * 90, 1,
    'site' || r % 28, '', 4, 3, 1, f.first_ms, f.first_ms,
    f.first_ms / 2592000000
FROM filled f, generate_series(1, :large) AS r
WHERE f.n % 5 = 0 AND f.n / 5 % :incidents = 0
    AND f.n >= :pages - 5 * :incidents * 7 ORDER BY f.bucket, f.id, 3;

INSERT INTO incident (id, title, severity, first_seen_ms, last_seen_ms, changed_ms,
    records_claimed, price, kinds, sightings, certain, probable, weak, canaries, domains)
SELECT f.n / 5 % :incidents + 1, 'Incident ' || f.n / 5 % :incidents + 1, 2, min(first_ms),
    max(last_ms), max(first_ms), 0, '', 4, count(*), 0, 0, 0, 0, 0
FROM filled f WHERE f.n % 5 = 0 GROUP BY f.n / 5 % :incidents;
-- Most are old; some fifty changed in the last day.
UPDATE incident SET changed_ms = :now_ms - id * 86400000::bigint / 50;
UPDATE counter SET value = :incidents WHERE name = 'incident';

INSERT INTO sighting (bucket, target, incident, source, url, thread, title, first_seen_ms,
    last_seen_ms, posted_ms, records_claimed, price, kinds, is_offer, hit_rows, certain,
    probable, weak, canaries, domains, revision)
SELECT bucket, id, n / 5 % :incidents + 1, 'board' || h % 40,
    'http://h' || h || '.example/showthread.php?tid=' || n,
    'http://h' || h || '.example/showthread.php?tid=' || n, 'Thread ' || n, first_ms, last_ms,
    first_ms, 0, '', 4, 1, :hits * 5 / :pages, :hits * 5 / :pages, 0, 0, 0, 0, 1
FROM filled WHERE n % 5 = 0;

-- Each place as it was offered first.
INSERT INTO sighting_offer SELECT bucket, target, first_seen_ms, 1, '', 0 FROM sighting;

INSERT INTO incident_record (incident, record, grp, confidence, person, canary)
SELECT s.incident, h.record, h.grp, max(h.confidence), max(h.person), 0
FROM sighting s JOIN hit h ON h.bucket = s.bucket AND h.target = s.target
GROUP BY 1, 2, 3;
INSERT INTO incident_group (incident, grp, certain, probable, weak, domains)
SELECT incident, grp, count(*), 0, 0, 0 FROM incident_record GROUP BY incident, grp;
UPDATE incident SET certain = c.persons FROM
    (SELECT incident, count(DISTINCT record) AS persons FROM incident_record GROUP BY 1) AS c
WHERE c.incident = incident.id;

INSERT INTO health_day
SELECT (h * 37) % 1024, 'board' || h % 40, :now_ms / 86400000 - d, 40, 39, 1, 5, 10, 30,
    500000, 0, 0, :now_ms - d * 86400000::bigint, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1
FROM generate_series(0, 399) AS h, generate_series(0, 60) AS d;

INSERT INTO health (bucket, source, last_success_ms, last_attempt_ms, failures, pages,
    postings, last_error)
SELECT (h * 37) % 1024, 'board' || h % 40, :now_ms - 60000, :now_ms - 60000, 0, 5000, 9000, ''
FROM generate_series(0, 399) AS h;

-- Whose records were found at each place, as the program notes it.
CREATE TEMPORARY TABLE named AS
SELECT bucket, target, string_agg(grp, ' ' ORDER BY grp) AS names FROM
    (SELECT DISTINCT s.bucket, s.target, h.grp FROM sighting s
    JOIN hit h ON h.bucket = s.bucket AND h.target = s.target) AS f GROUP BY 1, 2;
INSERT INTO group_set SELECT DISTINCT hashtextextended(names, 0),
    unnest(string_to_array(names, ' ')) FROM named;
UPDATE sighting SET group_set = hashtextextended(n.names, 0) FROM named n
WHERE n.bucket = sighting.bucket AND n.target = sighting.target;

-- And what the program keeps of each incident's places: they are all offered alike.
INSERT INTO incident_place (incident, group_set, places, offers)
SELECT incident, group_set, count(*), count(CASE WHEN is_offer = 1 THEN 1 END)
FROM sighting GROUP BY incident, group_set;
INSERT INTO incident_offer (incident, at_ms, bucket, target, offer, price, records_claimed)
SELECT DISTINCT ON (f.incident) f.incident, o.at_ms, o.bucket, o.target, o.offer, o.price,
    o.records_claimed FROM sighting f
JOIN sighting_offer o ON o.bucket = f.bucket AND o.target = f.target
ORDER BY f.incident, o.at_ms, o.bucket, o.target;
