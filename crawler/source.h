/*
 * source - one thing to watch, as rules that can be asked.
 */
#ifndef VIGIE_CRAWLER_SOURCE_H
#define VIGIE_CRAWLER_SOURCE_H

#include "base/err.h"
#include "model/url.h"

/* As configured; all texts and lists are borrowed for the source's life. */
struct source_settings {
    const char *name;
    const char *url;
    uint32_t depth;
    const char *const *include; /* NULL-ended; NULL or empty: the whole host */
    const char *const *exclude; /* NULL-ended; may be NULL; wins over include */
    int64_t revisit_ms;         /* what a page starts with */
    int64_t revisit_min_ms;     /* 0: crawler/revisit.h says */
    int64_t revisit_max_ms;
    uint32_t pages_per_day; /* 0: no budget */
    bool burn;              /* pastes that are deleted by being read may be read */
};

struct source {
    struct source_settings settings;
    struct url first; /* settings.url, canonical */
};

/* Fails when the address is none, or the name too long for the store. */
MUST_USE int source_init(
    struct source *out, const struct source_settings *settings, struct err *err);

/* Is this path with its query named by the source's exclude, or by its include (an
 * empty one names everything)? Exclude wins; the caller asks it first. */
bool source_excludes(const struct source *source, struct bytes path);
bool source_includes(const struct source *source, struct bytes path);

/* A pattern with a '*' matches the whole path, each '*' any run of bytes; a pattern
 * without matches its beginning. O(pattern x path). */
bool source_pattern_matches(const char *pattern, struct bytes path);

#endif
