/*
 * db_audit - the audit log for people and programs, with what its chain says.
 */
#ifndef VIGIE_APP_DB_AUDIT_H
#define VIGIE_APP_DB_AUDIT_H

#include "base/buf.h"
#include "storage/audit.h"

struct db_audit_options {
    bool json;
    int64_t since_ms; /* what is shown; 0: all. All is checked. */
};

/* Appends all of it to `out`; `*whole` is whether the chain is. */
MUST_USE int db_audit_print(struct buf *out, bool *whole, struct store *store,
    const struct db_audit_options *options, struct err *err);

#endif
