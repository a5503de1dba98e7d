/*
 * story_sites - the story, its clock, and the sites on which its pages stand, as they
 * are told by tests/fixtures/story.
 */
#ifndef VIGIE_TESTS_STORY_SITES_H
#define VIGIE_TESTS_STORY_SITES_H

#include "tests/contract/store_fixture.h"
#include "tests/unit/matchers/desk.h"

#include "alerts/digest.h"
#include "alerts/incident.h"
#include "alerts/triage.h"
#include "app/moment.h"

#define HOUR_MS INT64_C(3600000)
#define DAY_MS  (24 * HOUR_MS)

enum { PAGES_MAX = 64, SOURCES_MAX = 16, DAYS_MAX = 128, ALERTS_MAX = 256 };

/* How an address stands from a moment on. */
struct story_page {
    int64_t since_ms;
    char source[TARGET_SOURCE_SIZE];
    char url[TARGET_URL_SIZE];
    char type[64];
    char file[64];
};

struct story_day {
    char day[DIGEST_DAY_SIZE];
    struct buf text;         /* the mail, decoded */
    enum triage_state state; /* of the incident that morning */
};

struct story_alert {
    char day[DIGEST_DAY_SIZE];   /* on which it went out */
    char to[STORE_CHANNEL_SIZE]; /* the channel's name, or "mail" */
    struct buf body;
};

struct story {
    struct clock clock; /* first, so that the clock can find its story */
    int64_t now_ms;
    struct fixture *place;
    struct desk *desk;
    struct zone *zone;
    struct story_page pages[PAGES_MAX];
    size_t page_count;
    struct story_day days[DAYS_MAX];
    size_t day_count;
    struct story_alert alerts[ALERTS_MAX];
    size_t alert_count;
    size_t incidents_most; /* there were at any time */
    struct incidents_taken taken;
    struct err err;
};

#define TRY(story, call)                                                               \
    do {                                                                               \
        (story)->err.text[0] = '\0';                                                   \
        if ((call) != 0)                                                               \
            fail_msg("%s: %s", #call, (story)->err.text);                              \
    } while (0)

static inline int64_t story_now(const struct clock *self)
{
    return ((const struct story *)self)->now_ms;
}

static inline void story_file(struct story *story, struct buf *out, const char *name)
{
    char path[512];
    (void)snprintf(
        path, sizeof(path), "%s/tests/fixtures/story/%s", VIGIE_SOURCE_DIR, name);
    TRY(story, fd_read_file(out, path, &story->err));
}

/* "2020-11-13T04:12:00Z", or a day, from its beginning in UTC. */
static inline int64_t story_moment(const char *text)
{
    int64_t moment_ms = 0;
    assert_true(moment_parse(&moment_ms, bytes_of(text)));
    return moment_ms;
}

static inline void story_take_line(struct story *story, struct bytes line)
{
    char since[32];
    char text[1024];
    struct story_page *page = &story->pages[story->page_count++];
    assert_true(story->page_count < PAGES_MAX);
    assert_true(bytes_to_text(text, sizeof(text), line));
    assert_int_equal(sscanf(text, "%31[^\t]\t%63[^\t]\t%1000[^\t]\t%63[^\t]\t%63[^\t]",
                         since, page->source, page->url, page->type, page->file),
        5);
    page->since_ms = story_moment(since);
}

static inline void story_pages(struct story *story)
{
    AUTO(buf_done) struct buf list;
    buf_init(&list, 1 << 20);
    story_file(story, &list, "pages.tsv");
    struct bytes rest = buf_bytes(&list);
    struct bytes line;
    while (bytes_split(&line, &rest, '\n'))
        if (line.len > 0)
            story_take_line(story, line);
}

/* The page that stands at the address now; NULL: none yet. */
static inline const struct story_page *story_page_at(
    const struct story *story, const char *url)
{
    const struct story_page *found = NULL;
    for (size_t i = 0; i < story->page_count; i++)
        if (story->pages[i].since_ms <= story->now_ms &&
            strcmp(story->pages[i].url, url) == 0)
            found = &story->pages[i];
    return found;
}

static inline void story_sources(struct story *story)
{
    struct store_source sources[SOURCES_MAX] = {0};
    size_t count = 0;
    for (size_t i = 0; i < story->page_count; i++) {
        bool known = false;
        for (size_t j = 0; j < count; j++)
            known = known || strcmp(sources[j].name, story->pages[i].source) == 0;
        if (known)
            continue;
        assert_true(count < SOURCES_MAX);
        sources[count++] = (struct store_source){.name = story->pages[i].source,
            .url = story->pages[i].url,
            .owner = "team",
            .purpose = "watch"};
    }
    TRY(story, store_sources_set(story->place->store, sources, count, &story->err));
}

#endif
