/*
 * audit_chain - what the files about the audit log share; nobody else's business.
 *
 * The canonical form: "vigie audit 1", the hash before, number and time as 64-bit
 * big-endian integers, then who, what, object and detail, each behind its length in
 * bytes as a 32-bit big-endian integer.
 */
#ifndef VIGIE_STORAGE_AUDIT_CHAIN_H
#define VIGIE_STORAGE_AUDIT_CHAIN_H

#include "storage/audit.h"
#include "storage/forgetting.h"
#include "storage/store_internal.h"

/* Up to where a chain has come. */
struct audit_link {
    uint64_t number; /* 0: before the first */
    uint8_t hash[STORE_AUDIT_HASH];
};

/* What an entry's `what` is when entries before it were forgotten; its detail says
 * which was the last of them, and its hash (audit_link_text). */
extern const char audit_forgotten[];

enum { AUDIT_LINK_TEXT = 20 + 1 + 2 * STORE_AUDIT_HASH + 1 };

void audit_link_text(char text[AUDIT_LINK_TEXT], const struct audit_link *link);
/* Whether `text` is one. */
bool audit_link_read(struct audit_link *link, struct bytes text);

/* The hash of the entry that follows `before`, over its texts as they are. */
void audit_hash(uint8_t hash[STORE_AUDIT_HASH], const struct audit_link *before,
    const struct store_audit *entry);

/* Of a column of the row at hand; zeros when it is no hash. */
void audit_row_hash(
    uint8_t hash[STORE_AUDIT_HASH], const struct db_rows *rows, int column);
void audit_of_row(struct store_audit *out, const struct db_rows *rows);

/* The head, held until the transaction ends; and as it is, for which nobody waits. */
MUST_USE int audit_head(struct audit_link *head, struct store *store, struct err *err);
MUST_USE int audit_head_seen(
    struct audit_link *head, struct store *store, struct err *err);
/* The entry of that number: 1 there is one, 0 there is none. */
MUST_USE int audit_link_at(
    struct audit_link *out, struct store *store, uint64_t number, struct err *err);
/* Where the chain begins: what was forgotten last, or before the first entry. */
MUST_USE int audit_start(
    struct audit_link *start, struct store *store, struct err *err);

/* Checks the chain, which holds nobody up; then forgets what is older at its beginning,
 * adds an entry of it and counts it for the day, in one transaction. Nothing is
 * forgotten of what is broken: a purge would hide it. */
MUST_USE int audit_purge(struct store_purged *out, struct store *store,
    const struct store_purge *purge, struct err *err);

#endif
