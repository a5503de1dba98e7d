#include "crawler/revisit.h"

#include <string.h>

#define DAY_MS (INT64_C(24) * 60 * 60 * 1000)

enum {
    QUARTER = 4,
    FORTNIGHT = 14,
    QUICK_VISITS = 6, /* so many first steps are wide ones */
    /* A thread silent for ten days when it is found waits one for its second visit. */
    COOL = 10,
};

/* Interval x up / down. */
struct step {
    int64_t up;
    int64_t down;
};

static const struct step wide = {2, 1};
static const struct step narrow = {5, 4};
static const struct step thread_sooner = {4, 1};
static const struct step thread_later = {3, 2};

static bool is_list(uint8_t kind)
{
    return kind == PAGE_INDEX || kind == PAGE_BOARD || kind == PAGE_LEAK_LIST ||
           kind == PAGE_LISTING;
}

bool revisit_is_later_page(const char *url)
{
    static const char *const marks[] = {
        "page=", "start=", "/page-", "/page/", "&st=", "offset="};
    for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
        const char *at = strstr(url, marks[i]);
        if (at != NULL && byte_is_digit((uint8_t)at[strlen(marks[i])]))
            return true;
    }
    const char *board = strstr(url, "board=");
    return board != NULL && strchr(board, '.') != NULL;
}

enum revisit_role revisit_role_of(const struct target *target)
{
    uint8_t kind = target->history.kind;
    if (target->depth == 0 || (is_list(kind) && !revisit_is_later_page(target->url)))
        return REVISIT_FRONT;
    return kind == PAGE_THREAD ? REVISIT_THREAD : REVISIT_OTHER;
}

struct revisit_bounds revisit_bounds_of(const struct source *source)
{
    const struct source_settings *settings = &source->settings;
    struct revisit_bounds bounds = {
        settings->revisit_min_ms, settings->revisit_ms, settings->revisit_max_ms};
    if (bounds.min_ms == 0)
        bounds.min_ms = bounds.start_ms / QUARTER;
    if (bounds.max_ms == 0)
        bounds.max_ms = FORTNIGHT * DAY_MS;
    if (bounds.max_ms < bounds.start_ms)
        bounds.max_ms = bounds.start_ms;
    return bounds;
}

static int64_t clamp(
    int64_t interval_ms, const struct revisit_bounds *bounds, enum revisit_role role)
{
    int64_t longest = role == REVISIT_FRONT ? bounds->start_ms : bounds->max_ms;
    if (interval_ms > longest)
        return longest;
    return interval_ms < bounds->min_ms ? bounds->min_ms : interval_ms;
}

static void begin(struct target_history *history, const struct revisit_bounds *bounds,
    const struct revisit_visit *visit)
{
    bool dated = visit->dated_ms > 0 && visit->dated_ms < visit->now_ms;
    history->visits = 1;
    history->changed_ms = dated ? visit->dated_ms : visit->now_ms;
    int64_t cool = (visit->now_ms - history->changed_ms) / COOL;
    bool slow = visit->role == REVISIT_THREAD && cool > bounds->start_ms;
    history->interval_ms = clamp(slow ? cool : bounds->start_ms, bounds, visit->role);
}

static int64_t sooner(const struct target_history *history, enum revisit_role role)
{
    const struct step *step = role == REVISIT_THREAD           ? &thread_sooner
                              : history->visits < QUICK_VISITS ? &wide
                                                               : &narrow;
    return history->interval_ms / step->up * step->down;
}

/* Rounded up, so that an interval of a few milliseconds grows too. */
static int64_t later(const struct target_history *history, enum revisit_role role)
{
    const struct step *step = role == REVISIT_THREAD           ? &thread_later
                              : history->visits < QUICK_VISITS ? &wide
                                                               : &narrow;
    return (history->interval_ms + step->down - 1) / step->down * step->up;
}

void revisit_learn(struct target_history *history, const struct revisit_bounds *bounds,
    const struct revisit_visit *visit)
{
    bool told = !id_is_zero(&visit->news);
    bool is_first = history->visits == 0;
    bool changed = told && !is_first && !id_equal(&visit->news, &history->news);
    if (told)
        history->news = visit->news;
    if (is_first) {
        begin(history, bounds, visit);
        return;
    }
    int64_t next = changed ? sooner(history, visit->role) : later(history, visit->role);
    history->interval_ms = clamp(next, bounds, visit->role);
    if (history->visits < UINT32_MAX)
        history->visits++;
    if (!changed)
        return;
    history->changes++;
    history->changed_ms = visit->now_ms;
}

static void fold(struct id *news, const struct id *more)
{
    uint8_t both[2 * ID_SIZE];
    memcpy(both, news->bytes, ID_SIZE);
    memcpy(both + ID_SIZE, more->bytes, ID_SIZE);
    *news = id_hash(bytes_make(both, sizeof(both)));
}

void revisit_fold_posting(struct id *news, const struct posting *posting)
{
    const struct bytes told[] = {
        bytes_make(news->bytes, sizeof(news->bytes)),
        posting->title,
        posting->author,
        posting_victim(posting),
        posting->amount,
        posting->excerpt,
    };
    *news = id_hash_parts(told, sizeof(told) / sizeof(told[0]));
}

void revisit_fold_link(struct id *news, enum link_rel rel, const struct id *target)
{
    if (rel == LINK_BOARD || rel == LINK_THREAD || rel == LINK_NEXT || rel == LINK_FILE)
        fold(news, target);
}
