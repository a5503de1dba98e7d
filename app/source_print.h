/*
 * source_print - a source as `vigie source list` and `show` tell of it.
 *
 * Addresses are masked, and in text defanged, so that no program takes them for links;
 * the last error, and what a person gave as a reason, are cleaned (alerts/clean.h).
 */
#ifndef VIGIE_APP_SOURCE_PRINT_H
#define VIGIE_APP_SOURCE_PRINT_H

#include "app/source_words.h"

/* Lines that fit 80 columns. */
MUST_USE int source_print_list(
    struct buf *out, const struct source_book *book, struct err *err);
MUST_USE int source_print_one(struct buf *out, const struct source_book *book,
    const struct config_source *source, struct err *err);

/* An array of objects, and one of them. Times are RFC 3339 in UTC. */
MUST_USE int source_json_list(
    struct buf *out, const struct source_book *book, struct err *err);
MUST_USE int source_json_one(struct buf *out, const struct source_book *book,
    const struct config_source *source, struct err *err);

/* "ok", "paused", "new"...: for a source that no run has seen, "new". */
const char *source_print_state(
    const struct source_book *book, const struct vitals *vitals);

#endif
