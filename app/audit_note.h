/*
 * audit_note - an entry of the audit log by who sits here, now.
 */
#ifndef VIGIE_APP_AUDIT_NOTE_H
#define VIGIE_APP_AUDIT_NOTE_H

#include "storage/audit.h"

struct audit_note {
    const char *what;
    const char *object;
    const char *detail; /* masked; may be NULL */
};

/* Joins the transaction under way, if there is one. */
MUST_USE int audit_note(
    struct store *store, const struct audit_note *note, struct err *err);

#endif
