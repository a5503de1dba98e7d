/*
 * db_audit - the audit log for people and programs, with what its chain says.
 */
#ifndef VIGIE_APP_DB_AUDIT_H
#define VIGIE_APP_DB_AUDIT_H

#include "storage/audit.h"

#include <stdio.h>

struct db_audit_options {
    bool json;
    int64_t since_ms;              /* what is shown; 0: all. All is checked. */
    struct store_audit_head noted; /* as a mail told it; number 0: none is compared */
};

/* "42:3fa0…", as a head was noted. */
bool db_audit_head_read(struct store_audit_head *out, struct bytes text);

/* Writes all of it to `to`, bit by bit, however long it is; `*whole` is whether the
 * chain is, and the noted head one of its own. Whether it could be written is for the
 * caller to ask (ferror). */
MUST_USE int db_audit_print(FILE *to, bool *whole, struct store *store,
    const struct db_audit_options *options, struct err *err);

#endif
