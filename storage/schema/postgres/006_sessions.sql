-- Sessions that a person imported: sealed cookies, which open only with the deployment's
-- session key, and what may be known without it. In the bucket of the source's name, as
-- a source may have several hosts.
CREATE TABLE session (
    bucket smallint NOT NULL,
    source text COLLATE "C" NOT NULL,
    account text COLLATE "C" NOT NULL,
    revision bigint NOT NULL, -- counts up with each change, over removals too
    saved_ms bigint NOT NULL,
    cookies bigint NOT NULL,
    expires_ms bigint NOT NULL, -- the earliest; 0: none has an end
    sealed bytea NOT NULL,
    PRIMARY KEY (bucket, source, account)
);
