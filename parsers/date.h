/*
 * date - when something was written, as sites show it.
 *
 * Absolute and relative, English and French. Sites show no time zone; a time without
 * one is taken as UTC. Relative ones ("13 minutes ago", "Hier, 10:03") are counted from
 * when the page was fetched.
 */
#ifndef VIGIE_PARSERS_DATE_H
#define VIGIE_PARSERS_DATE_H

#include "base/bytes.h"

enum date_order {
    DATE_MONTH_FIRST, /* 05-03-2026 is the 3rd of May, as MyBB writes by default */
    DATE_DAY_FIRST
};

/* The date a text begins with, after white space and words such as "Posted". False when
 * it is none; `*ms` is Unix time, UTC. `order` only decides what could be both. */
bool date_parse(
    int64_t *ms, struct bytes text, int64_t fetched_at_ms, enum date_order order);

#endif
