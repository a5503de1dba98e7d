/*
 * digest_month - the last thirty days at a glance: what was found on each, and on which
 * of them no source could be read.
 *
 * In the mail it is a row of bars made of table cells, since mail readers show no SVG
 * and load no picture, and in the text part a row of figures; both have the same
 * sentence beside them for who cannot see either.
 */
#ifndef VIGIE_ALERTS_DIGEST_MONTH_H
#define VIGIE_ALERTS_DIGEST_MONTH_H

#include "alerts/digest.h"
#include "alerts/text.h"
#include "alerts/vitals.h"
#include "alerts/writer.h"

enum { MONTH_DAYS = 30 };

enum month_reading {
    MONTH_UNKNOWN, /* nothing was visited: vigie was off, or not there yet */
    MONTH_UNREAD,  /* visits, and each of them failed */
    MONTH_READ,
};

struct digest_month {
    int64_t day_ms[MONTH_DAYS + 1];      /* local midnights; the last one ends today */
    uint64_t found[MONTH_DAYS];          /* places first seen on that local day */
    enum month_reading read[MONTH_DAYS]; /* of that date's day of UTC */
    int64_t first_day;                   /* that of the first, since 1970 */
    uint64_t total;
    uint64_t most;
    uint32_t days_found;
    uint32_t days_read;
    uint32_t days_unread;
    uint32_t days_unknown; /* behind the first that is known */
};

/* What was found, of the order's recipient, until its period's end; `groups` as in
 * storage/told.h. Then what was read. */
MUST_USE int digest_month_gather(struct digest_month *out, struct store *store,
    const struct digest_order *order, const char *groups, struct err *err);
void digest_month_read(struct digest_month *month, const struct vitals_list *vitals);

void digest_month_text(struct text *text, const struct digest_month *month);
void digest_month_html(struct writer *writer, const struct digest_month *month);

#endif
