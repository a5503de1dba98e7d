/*
 * date - when something was written, as sites show it.
 *
 * Absolute ("05-03-2026, 02:19 PM", "3 мая 2026, 14:05", RFC 3339, RFC 5322, Unix time)
 * and relative ("13 minutes ago", "Hier, 10:03", "vor 3 Stunden", "Monday at 5:12 PM"),
 * in English, French, Russian, Spanish, German and Portuguese. Relative ones are
 * counted from when the page was fetched. A time that says no zone is of the site's:
 * what the page says of itself (date_zone), else UTC.
 *
 * It reads one date; it does not look for dates in running text.
 */
#ifndef VIGIE_PARSERS_DATE_H
#define VIGIE_PARSERS_DATE_H

#include "base/bytes.h"

enum date_order {
    DATE_MONTH_FIRST, /* 05-03-2026 is the 3rd of May, as MyBB writes by default */
    DATE_DAY_FIRST
};

struct date_rules {
    int64_t now_ms;        /* Unix, UTC: when the page was fetched */
    enum date_order order; /* only decides what could be both; with dots between its
                              parts a date begins with the day everywhere */
    int zone_min;          /* minutes east of Greenwich of times without a zone */
};

/* The date a text begins with, after white space and words such as "Posted". False when
 * it is none; `*ms` is Unix time, UTC. Without a year it is the last such day. */
bool date_read(int64_t *ms, struct bytes text, const struct date_rules *rules);

/* The same where the site's zone is not known. */
bool date_parse(
    int64_t *ms, struct bytes text, int64_t fetched_at_ms, enum date_order order);

/* The zone a page says its times are in: "All times are GMT+2", "Часовой пояс: UTC+03",
 * or its clock ("Current time: 05-03-2026, 02:19 PM") set beside rules->now_ms.
 * `html` is looked at near both its ends. False when it does not say. */
bool date_zone(int *zone_min, struct bytes html, const struct date_rules *rules);

#endif
