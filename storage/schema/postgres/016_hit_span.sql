-- Hits come to lie in a part (partition) for each 30 days, their span: forgetting those of
-- a span is dropping its part. In three steps, so that workers of before go on meanwhile:
-- what is there is span 0, ...
ALTER TABLE hit ADD COLUMN span integer NOT NULL DEFAULT 0;
ALTER TABLE hit ADD CONSTRAINT hit_is_before CHECK (span = 0) NOT VALID;
