/*
 * source_ends - a source past its last day is not visited, and that is told.
 *
 * Whoever watches a site has a purpose, and that ends one day (`expires`). The source
 * is then paused by vigie itself, so that all that tells of pauses tells of it; a
 * person who resumes it without moving the day sees it paused again within a minute.
 */
#ifndef VIGIE_APP_SOURCE_ENDS_H
#define VIGIE_APP_SOURCE_ENDS_H

#include "base/log.h"
#include "config/config.h"
#include "storage/store.h"

struct source_ends {
    const struct config *config;
    const struct clock *clock;
    const struct log *log;
    int64_t next_tell_ms; /* wall: of days that come near */
};

/* Pauses those whose last day is over, resumes those that were paused for it and whose
 * day was moved, and once a day warns of those that end within thirty days. */
MUST_USE int source_ends_step(
    struct source_ends *ends, struct store *store, struct err *err);

/* The source's last day, "2027-06-30", into `text` of CLOCK_TEXT_SIZE bytes; empty: it
 * has none. Whether it is over at `now_ms`. */
bool source_ends_day(char *text, const struct config_source *source, int64_t now_ms);

#endif
