/*
 * story_world - the leak of tests/fixtures/story lived through, day by day.
 *
 * Its pages stand on sites that know the time; a worker asks for each once a day, reads
 * it with the real parsers and matchers, and commits the visit to a real store. The
 * clock is the test's.
 */
#ifndef VIGIE_TESTS_STORY_WORLD_H
#define VIGIE_TESTS_STORY_WORLD_H

#include "tests/contract/store_fixture.h"
#include "tests/unit/matchers/desk.h"
#include "tests/unit/parsers/reading.h"

#include "alerts/alert_raise.h"
#include "alerts/digest.h"
#include "alerts/incident.h"
#include "alerts/print.h"
#include "alerts/triage.h"
#include "app/moment.h"
#include "storage/offers.h"

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

/* ---- the sites ---- */

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

/* ---- the worker ---- */

static inline struct target story_target(
    const struct story *story, const struct story_page *page)
{
    char host[64];
    struct target target;
    (void)snprintf(host, sizeof(host), "%s.example", page->source);
    assert_int_equal(target_init(&target, bytes_of(page->url), bytes_of(host)), 0);
    (void)snprintf(target.source, sizeof(target.source), "%s", page->source);
    target.due_ms = story->now_ms;
    return target;
}

/* What has appeared is found by somebody's link. */
static inline void story_discover(struct story *story)
{
    for (size_t i = 0; i < story->page_count; i++) {
        const struct story_page *page = &story->pages[i];
        struct target target = story_target(story, page);
        if (page->since_ms <= story->now_ms)
            TRY(story,
                store_targets_add(story->place->store, NULL, &target, 1, &story->err));
    }
}

/* Text of another kind starts a new line, as between reader and scanner. */
struct story_text {
    struct buf all;
    enum segment_kind kind;
};

static inline int story_segment(
    void *self, enum segment_kind kind, struct bytes utf8, struct err *err)
{
    struct story_text *text = self;
    if (text->kind != kind && buf_add_byte(&text->all, '\n', err) != 0)
        return -1;
    text->kind = kind;
    return buf_add(&text->all, utf8, err);
}

static inline void story_read(struct story *story, struct store_visit *visit,
    struct page *page, struct arena *arena, const struct story_page *at)
{
    AUTO(buf_done) struct buf body;
    struct story_text text = {.kind = SEGMENT_PROSE};
    buf_init(&body, 8 << 20);
    buf_init(&text.all, 64 << 20);
    story_file(story, &body, at->file);
    const struct document document = {.url = at->url,
        .content_type = at->type,
        .body = buf_bytes(&body),
        .fetched_at_ms = story->now_ms};
    const struct text_sink sink = {.segment = story_segment, .self = &text};
    TRY(story, parse_document(page, arena, &document, &sink, &story->err));
    TRY(story, desk_scan(story->desk, buf_bytes(&text.all), 0, &story->err));
    buf_done(&text.all);
    visit->outcome = STORE_READ;
    visit->body_bytes = body.len;
    visit->page = page;
    visit->hits = story->desk->hits;
    visit->hit_count = story->desk->hit_count;
}

static inline void story_visit(struct story *story, const struct target *target)
{
    const struct story_page *at = story_page_at(story, target->url);
    AUTO(arena_done) struct arena arena;
    struct page page = {0};
    assert_non_null(at);
    arena_init(&arena, READING_MAX);
    struct store_visit visit = {.owner = an_owner(1),
        .target = target,
        .outcome = STORE_UNCHANGED,
        .at_ms = story->now_ms,
        .due_ms = story->now_ms + 20 * HOUR_MS,
        .host_rest_ms = story->now_ms,
        .http_status = 200,
        .content = id_hash(bytes_of(at->file))};
    if (!id_equal(&visit.content, &target->content))
        story_read(story, &visit, &page, &arena, at);
    TRY(story, store_visit_commit(story->place->store, &visit, &story->err));
}

/* Every page that stands is asked for; of a host one at a time. */
static inline void story_crawl(struct story *story)
{
    struct target claimed[SOURCES_MAX];
    size_t count = 0;
    story_discover(story);
    do {
        const struct store_claim claim = {.owner = an_owner(1),
            .now_ms = story->now_ms,
            .lease_until_ms = story->now_ms + HOUR_MS,
            .max = SOURCES_MAX};
        TRY(story,
            store_claim(claimed, &count, story->place->store, &claim, &story->err));
        for (size_t i = 0; i < count; i++)
            story_visit(story, &claimed[i]);
    } while (count > 0);
}

/* ---- the mails ---- */

static inline int hex_of(uint8_t byte)
{
    if (byte_is_digit(byte))
        return byte - '0';
    return byte >= 'A' && byte <= 'F' ? byte - 'A' + 10 : -1;
}

/* Quoted-printable (RFC 2045 6.7), and line ends as '\n'. */
static inline void story_decode(struct buf *out, struct bytes in, struct err *err)
{
    for (size_t i = 0; i < in.len; i++) {
        bool soft = in.ptr[i] == '=' && i + 2 < in.len && in.ptr[i + 1] == '\r';
        bool coded = in.ptr[i] == '=' && i + 2 < in.len && hex_of(in.ptr[i + 1]) >= 0;
        uint8_t byte = in.ptr[i];
        if (coded)
            byte = (uint8_t)(hex_of(in.ptr[i + 1]) * 16 + hex_of(in.ptr[i + 2]));
        i += soft || coded ? 2 : 0;
        if (!soft && byte != '\r')
            assert_int_equal(buf_add_byte(out, byte, err), 0);
    }
}

static inline void story_take_mail(struct story *story)
{
    struct store_message message = {0};
    struct story_day *day = &story->days[story->day_count - 1];
    TRY(story, store_outbox_claim(&message, story->place->store, story->now_ms,
                   story->now_ms + HOUR_MS, &story->err));
    assert_string_equal(message.recipient, "security@hospital.example");
    assert_int_equal(sscanf(message.key, "digest:%15[^:]", day->day), 1);
    buf_init(&day->text, DIGEST_MESSAGE_MAX);
    story_decode(&day->text, message.body, &story->err);
    TRY(story, store_outbox_sent(
                   story->place->store, message.key, story->now_ms, &story->err));
}

static inline void story_digest(struct story *story)
{
    const struct digest_recipient to = {.address = "security@hospital.example",
        .zone = story->zone,
        .language = WORDS_ENGLISH,
        .at_minute = 7 * 60,
        .daily = true};
    const struct digest_options options = {
        .from = "vigie@hospital.example", .recipients = &to, .recipient_count = 1};
    size_t put = 0;
    TRY(story, digest_put_due(
                   &put, story->place->store, &options, story->now_ms, &story->err));
    assert_int_equal(put, 1);
    assert_true(story->day_count < DAYS_MAX);
    story->day_count++;
    story_take_mail(story);
    TRY(story, digest_put_due(
                   &put, story->place->store, &options, story->now_ms, &story->err));
    assert_int_equal(put, 0);
}

/* ---- the alerts ---- */

static const struct alert_channel story_channels[] = {
    {"siem", &channel_webhook}, {"chat", &channel_slack}, {"logs", &channel_syslog}};

/* Everybody wants to know everything at once. */
static inline void story_absorb(struct story *story, struct incidents_taken *taken)
{
    static const char *const any[] = {NULL};
    static const char *const to[] = {"security@hospital.example", NULL};
    static const char *const channels[] = {"siem", "chat", "logs", NULL};
    const struct alert_rule all = {.name = "all",
        .least = STORE_LOW,
        .groups = any,
        .sources = any,
        .language = WORDS_ENGLISH,
        .zone = story->zone,
        .to = to,
        .channels = channels};
    const struct alert_rules rules = {.items = &all,
        .count = 1,
        .channels = story_channels,
        .channel_count = sizeof(story_channels) / sizeof(story_channels[0]),
        .from = "vigie@hospital.example"};
    TRY(story, incidents_absorb(
                   story->place->store, &story->clock, &rules, taken, &story->err));
}

/* One that is due, handed over; false: none is. */
static inline bool story_take_alert(struct story *story)
{
    struct store_message message = {0};
    struct story_alert *alert = &story->alerts[story->alert_count];
    struct zone_time local = zone_local(story->zone, story->now_ms);
    int claimed = store_outbox_claim(&message, story->place->store, story->now_ms,
        story->now_ms + HOUR_MS, &story->err);
    if (claimed == STORE_NOTHING)
        return false;
    assert_int_equal(claimed, 0);
    assert_true(story->alert_count++ < ALERTS_MAX);
    assert_int_equal(message.incident, 1);
    (void)snprintf(alert->day, sizeof(alert->day), "%04d-%02d-%02d", local.year,
        local.month, local.day);
    (void)snprintf(alert->to, sizeof(alert->to), "%s",
        message.channel[0] == '\0' ? "mail" : message.channel);
    buf_init(&alert->body, DIGEST_MESSAGE_MAX);
    story_decode(&alert->body, message.body, &story->err);
    TRY(story, store_outbox_sent(
                   story->place->store, message.key, story->now_ms, &story->err));
    return true;
}

/* ---- looking ---- */

static inline bool story_tells(const struct story_day *day, const char *words)
{
    return bytes_find(buf_bytes(&day->text), bytes_of(words), 0) != BYTES_NONE;
}

static inline int story_count(
    void *self, const struct store_incident *incident, struct err *err)
{
    (void)incident;
    (void)err;
    ++*(size_t *)self;
    return 0;
}

static inline size_t story_incidents(struct story *story)
{
    size_t count = 0;
    const struct store_incident_filter all = {.max = 100};
    TRY(story,
        store_incidents(story->place->store, &all, story_count, &count, &story->err));
    return count;
}

static inline int story_keep(
    void *self, const struct store_incident *incident, struct err *err)
{
    (void)err;
    *(struct store_incident *)self = *incident;
    return 0;
}

static inline struct store_incident story_incident(struct story *story)
{
    struct store_incident incident = {0};
    const struct store_incident_filter one = {.id = 1, .max = 1};
    TRY(story,
        store_incidents(story->place->store, &one, story_keep, &incident, &story->err));
    return incident;
}

/* ---- days ---- */

/* The sites are asked at 6 in Paris, the mail goes at 7. */
static inline void story_morning(struct story *story, int64_t day_ms)
{
    struct incidents_taken taken = {0};
    story->now_ms = day_ms + 5 * HOUR_MS;
    story_crawl(story);
    story_absorb(story, &taken);
    while (story_take_alert(story))
        continue;
    story->taken.created += taken.created;
    story->taken.widened += taken.widened;
    story->taken.merged += taken.merged;
    story->taken.dismissed += taken.dismissed;
    size_t incidents = story_incidents(story);
    if (incidents > story->incidents_most)
        story->incidents_most = incidents;
    story->now_ms = day_ms + 6 * HOUR_MS;
    story_digest(story);
    story->days[story->day_count - 1].state = story_incident(story).state;
}

/* Somebody at the hospital, at 10. */
static inline void story_act(
    struct story *story, int64_t day_ms, enum triage_act what, const char *why)
{
    enum triage_state before = TRIAGE_NEW;
    story->now_ms = day_ms + 9 * HOUR_MS;
    const struct store_act act = {.incident = 1,
        .act = what,
        .who = "m.darvor",
        .why = why,
        .now_ms = story->now_ms};
    TRY(story, store_incident_act(&before, story->place->store, &act, &story->err));
}

static inline void story_desk(struct story *story)
{
    AUTO(buf_done) struct buf persons;
    AUTO(buf_done) struct buf domains;
    const char *csv = NULL;
    const char *names = NULL;
    struct watchlist_recipe recipe = {.map = "nir=nir,email=mail,phone=tel",
        .group_column = "site",
        .record_column = "record"};
    buf_init(&persons, 1 << 20);
    buf_init(&domains, 1 << 20);
    story_file(story, &persons, "persons.csv");
    story_file(story, &domains, "domains.csv");
    TRY(story, buf_text(&csv, &persons, &story->err));
    TRY(story, buf_text(&names, &domains, &story->err));
    TRY(story, desk_open(&story->desk, &story->err));
    TRY(story, desk_build(story->desk, &recipe, csv, names, &story->err));
    TRY(story, desk_load(story->desk, &story->err));
}

static inline struct story *story_begin(struct fixture *place)
{
    struct story *story = calloc(1, sizeof(*story));
    assert_non_null(story);
    story->clock = (struct clock){.wall_ms = story_now, .steady_ms = story_now};
    story->place = place;
    parser_preload();
    story_pages(story);
    story_desk(story);
    story_sources(story);
    TRY(story, zone_load(&story->zone, "Europe/Paris", &story->err));
    return story;
}

static inline void story_end(struct story *story)
{
    for (size_t i = 0; i < story->day_count; i++)
        buf_done(&story->days[i].text);
    for (size_t i = 0; i < story->alert_count; i++)
        buf_done(&story->alerts[i].body);
    zone_free(story->zone);
    desk_close(story->desk);
    free(story);
}

#endif
