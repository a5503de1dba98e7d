-- What is offered, and how that changes: each step of a sighting's offer with when vigie
-- saw it; and marks by which the same words are found again elsewhere (0: none).
ALTER TABLE page ADD COLUMN offer smallint NOT NULL DEFAULT 0; -- enum offer_kind
ALTER TABLE page ADD COLUMN text_mark bigint NOT NULL DEFAULT 0;
ALTER TABLE sighting ADD COLUMN offer smallint NOT NULL DEFAULT 0;
ALTER TABLE sighting ADD COLUMN text_mark bigint NOT NULL DEFAULT 0;
ALTER TABLE sighting ADD COLUMN title_mark bigint NOT NULL DEFAULT 0;
CREATE INDEX sighting_text ON sighting (text_mark) WHERE text_mark <> 0;
CREATE INDEX sighting_title ON sighting (title_mark) WHERE title_mark <> 0;

CREATE TABLE sighting_offer (
    bucket smallint NOT NULL,
    target bytea NOT NULL,
    at_ms bigint NOT NULL,
    offer smallint NOT NULL,
    price text COLLATE "C" NOT NULL,
    records_claimed bigint NOT NULL,
    PRIMARY KEY (bucket, target, at_ms)
);

UPDATE sighting SET offer = coalesce((SELECT p.offer FROM posting p
    WHERE p.bucket = sighting.bucket AND p.target = sighting.target AND p.is_dataset = 1
    ORDER BY p.quoted, p.records DESC, p.number LIMIT 1), 0);
UPDATE page SET offer = coalesce((SELECT f.offer FROM sighting f
    WHERE f.bucket = page.bucket AND f.target = page.target), 0) WHERE is_offer = 1;
INSERT INTO sighting_offer (bucket, target, at_ms, offer, price, records_claimed)
    SELECT bucket, target, first_seen_ms, offer, price, records_claimed FROM sighting;
