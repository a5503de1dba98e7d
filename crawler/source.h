/*
 * source - one thing to watch, as rules that can be asked.
 */
#ifndef VIGIE_CRAWLER_SOURCE_H
#define VIGIE_CRAWLER_SOURCE_H

#include "base/err.h"
#include "model/url.h"

enum source_files { SOURCE_FILES_ALL, SOURCE_FILES_TEXT, SOURCE_FILES_NEVER };

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
    uint32_t pages_per_day;     /* 0: no budget */
    bool burn;                  /* pastes that are deleted by being read may be read */
    const char *const *mirrors; /* NULL-ended; NULL or empty: none */
    const char *const *headers; /* NULL-ended "Name: value"; may be NULL */
    const char *json_fields;    /* model/json_fields.h; NULL: not said */
    enum source_files files;    /* which links to files are followed */
    uint64_t files_max;         /* bytes of one; 0: as of a page */
};

struct source {
    struct source_settings settings;
    struct url first;    /* settings.url, canonical: pages have their names from it */
    uint16_t bucket;     /* of the first one's host, and so of every page */
    struct url *mirrors; /* owned; canonical */
    size_t mirror_count;
};

enum { SOURCE_ADDRESSES_MAX = 9 };

/* Fails when an address is none, or the name too long for the store. On success
 * source_done is due where there are mirrors. */
MUST_USE int source_init(
    struct source *out, const struct source_settings *settings, struct err *err);
/* Accepts a zeroed one. */
void source_done(struct source *source);
AUTO_DEFINE_VALUE(struct source, source_done)

/* The first address and its mirrors; at most SOURCE_ADDRESSES_MAX. */
size_t source_addresses(const struct source *source);
/* Where `page`, an address of the first one's site, is to be asked for at address
 * `index`: 0 is the first, and the page as it is. -1: too long there. */
MUST_USE int source_address(
    struct url *out, const struct source *source, size_t index, const struct url *page);
/* An address at a mirror's host becomes the same page's at the first: a page is one
 * page wherever it was found. What is elsewhere stays as it is. */
void source_canonical(struct url *link, const struct source *source);

/* Whether the source's policy lets a file of that name be fetched; a page always. */
bool source_takes_file(const struct source *source, struct bytes path);

/* Is this path with its query named by the source's exclude, or by its include (an
 * empty one names everything)? Exclude wins; the caller asks it first. */
bool source_excludes(const struct source *source, struct bytes path);
bool source_includes(const struct source *source, struct bytes path);

/* A pattern with a '*' matches the whole path, each '*' any run of bytes; a pattern
 * without matches its beginning. O(pattern x path). */
bool source_pattern_matches(const char *pattern, struct bytes path);

#endif
