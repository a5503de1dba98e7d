/* statements_forget - the statements by which what is old goes. */
#ifndef VIGIE_STORAGE_STATEMENTS_FORGET_H
#define VIGIE_STORAGE_STATEMENTS_FORGET_H

#include "storage/statements.h"

/* A hit is as fresh as the page that still shows it. */
#define HIT_OLD(before)                                                                \
    " h.last_seen_ms < " before " AND NOT EXISTS (SELECT 1 FROM page p"                \
    " WHERE p.bucket = h.bucket AND p.target = h.target"                               \
    " AND p.read_ms = h.last_seen_ms AND p.last_seen_ms >= " before ") "

/* NULL: none of these. */
const char *statement_forget(enum statement statement);

#endif
