/*
 * keeping - what was forgotten, and where the audit log stands: the digest's words on
 * them.
 *
 * What was forgotten is told by days of UTC that are over, so that mails that follow
 * each other tell of each day once. The audit log's last number and hash are told
 * because a mail lies where nobody who writes the database can change it.
 */
#ifndef VIGIE_ALERTS_KEEPING_H
#define VIGIE_ALERTS_KEEPING_H

#include "alerts/writer.h"
#include "storage/audit.h"
#include "storage/forgetting.h"

struct keeping {
    uint64_t forgotten[STORE_CLASSES];
    uint64_t total; /* of them */
    struct store_audit_head head;
};

/* Of the days from that of `since_ms` on that were over at `until_ms`; 0: from the
 * first on. */
MUST_USE int keeping_read(struct keeping *out, struct store *store, int64_t since_ms,
    int64_t until_ms, struct err *err);

/* "Forgotten: 12 pages, 3 hits." or that nothing was. Phrases and numbers alone. */
void keeping_write_forgotten(struct writer *writer, const struct keeping *keeping);
/* "The audit log's last entry is 42, with the hash 3fa0…". */
void keeping_write_audit(struct writer *writer, const struct keeping *keeping);

#endif
