-- Sessions that a person imported: sealed cookies, which open only with the deployment's
-- session key, and what may be known without it. In the bucket of the source's name, as
-- a source may have several hosts.
CREATE TABLE session (
    bucket INTEGER NOT NULL,
    source TEXT NOT NULL,
    account TEXT NOT NULL,
    revision INTEGER NOT NULL, -- counts up with each change, over removals too
    saved_ms INTEGER NOT NULL,
    cookies INTEGER NOT NULL,
    expires_ms INTEGER NOT NULL, -- the earliest; 0: none has an end
    sealed BLOB NOT NULL,
    PRIMARY KEY (bucket, source, account)
) STRICT, WITHOUT ROWID;
