#include "alerts/vitals.h"

#include <string.h>

enum { DAY_MS = 24 * 60 * 60 * 1000, SHORTEST_MS = 3 * 60 * 60 * 1000 };
enum { SOURCES_MAX = 10000, FIRST_ROOM = 64 };

/* ---- rules ---- */

int64_t vitals_usual_ms(const struct vitals *vitals)
{
    uint64_t successes = vitals->recent.successes + vitals->before.successes;
    if (successes < VITALS_SILENT_LEAST || successes > INT64_MAX)
        return 0;
    return (int64_t)vitals->days * DAY_MS / (int64_t)successes;
}

static bool is_silent(const struct vitals *vitals, int64_t now_ms)
{
    int64_t limit = VITALS_SILENT_TIMES * vitals_usual_ms(vitals);
    if (limit == 0 || vitals->row.last_success_ms == 0)
        return false;
    if (limit < SHORTEST_MS)
        limit = SHORTEST_MS;
    return now_ms - health_heard_ms(&vitals->row) > limit;
}

/* It gave a posting in twenty pages at least, and gives none in twenty. */
static bool lost_its_postings(const struct vitals *vitals)
{
    const struct store_counts *before = &vitals->before;
    return vitals->recent.pages >= VITALS_YIELD_PAGES && vitals->recent.postings == 0 &&
           before->pages >= VITALS_YIELD_PAGES &&
           before->postings >= before->pages / VITALS_YIELD_PAGES;
}

static bool stands_before_a_wall(const struct vitals *vitals)
{
    /* Without its session a source shows less, which may look like all. */
    return vitals->state == SITE_EXPIRED ||
           (site_state_is_wall(vitals->state) &&
               vitals->row.last_success_ms < vitals->state_ms);
}

enum vitals_alarm vitals_judge(const struct vitals *vitals, int64_t now_ms)
{
    static const enum vitals_alarm of_health[] = {
        [HEALTH_GOOD] = VITALS_WELL,
        [HEALTH_NEVER_TRIED] = VITALS_NEVER_TRIED,
        [HEALTH_NEVER_READ] = VITALS_NEVER_READ,
        [HEALTH_FAILING] = VITALS_FAILING,
        [HEALTH_STALE] = VITALS_STALE,
    };
    if (vitals->row.paused)
        return VITALS_PAUSED;
    enum vitals_alarm alarm = of_health[health_judge(&vitals->row, now_ms)];
    if (stands_before_a_wall(vitals))
        return VITALS_WALL;
    if (alarm != VITALS_WELL)
        return alarm;
    if (is_silent(vitals, now_ms))
        return VITALS_SILENT;
    if (lost_its_postings(vitals))
        return VITALS_NO_POSTINGS;
    return vitals->row.quarantined > 0 ? VITALS_SET_ASIDE : VITALS_WELL;
}

bool vitals_is_alarm(enum vitals_alarm alarm)
{
    return alarm >= VITALS_NO_POSTINGS;
}

bool vitals_is_healthy(enum vitals_alarm alarm)
{
    return alarm == VITALS_WELL || alarm == VITALS_SET_ASIDE;
}

const char *vitals_word(const struct vitals *vitals, enum vitals_alarm alarm)
{
    switch (alarm) {
    case VITALS_WELL:
        return "ok";
    case VITALS_NEVER_TRIED:
        return "new";
    case VITALS_SET_ASIDE:
        return "set aside";
    case VITALS_PAUSED:
        return "paused";
    case VITALS_NO_POSTINGS:
        return "no postings";
    case VITALS_SILENT:
        return "silent";
    case VITALS_STALE:
        return "stale";
    case VITALS_FAILING:
        return "failing";
    case VITALS_NEVER_READ:
        return "never read";
    case VITALS_WALL:
        return site_state_name(vitals->state);
    }
    return "";
}

bool vitals_backlog_grows(const struct store_backlog *backlog)
{
    const uint64_t *least = backlog->least;
    uint64_t last = least[STORE_BACKLOG_DAYS - 1];
    for (int i = 1; i < STORE_BACKLOG_DAYS; i++)
        if (least[i] <= least[i - 1])
            return false;
    return backlog->known && last >= VITALS_GROWN_LEAST &&
           last / VITALS_GROWN_TIMES >= least[0];
}

/* ---- gathering ---- */

struct gathering {
    struct vitals_list *list;
    struct arena *arena;
    size_t room;
    size_t at; /* days come in the order of the sources */
    int64_t today;
};

static int make_room(struct gathering *gathering, struct err *err)
{
    struct vitals_list *list = gathering->list;
    size_t room = gathering->room == 0 ? FIRST_ROOM : 2 * gathering->room;
    if (list->count == SOURCES_MAX)
        return err_set(err, "more than %d sources", (int)SOURCES_MAX);
    if (list->count < gathering->room)
        return 0;
    struct vitals *items = arena_array(gathering->arena, room, sizeof(*items), err);
    if (items == NULL)
        return -1;
    if (list->count > 0)
        memcpy(items, list->items, list->count * sizeof(*items));
    list->items = items;
    gathering->room = room;
    return 0;
}

static int take_row(void *self, const struct store_health *row, struct err *err)
{
    struct gathering *gathering = self;
    struct vitals_list *list = gathering->list;
    if (make_room(gathering, err) != 0)
        return -1;
    list->items[list->count++] = (struct vitals){.row = *row};
    return 0;
}

static void add(struct store_counts *sum, const struct store_counts *more)
{
    sum->visits += more->visits;
    sum->successes += more->successes;
    sum->failures += more->failures;
    sum->pages += more->pages;
    sum->postings += more->postings;
    sum->links += more->links;
    sum->bytes += more->bytes;
    sum->walls += more->walls;
    for (int i = 0; i < LATENCY_SLOTS; i++)
        sum->answers[i] += more->answers[i];
}

static void note_day(struct vitals_list *list, const struct store_day *day)
{
    int64_t at = day->day - list->first_day;
    if (at < 0 || at > VITALS_HISTORY_DAYS)
        return;
    list->days[at].visits += day->counts.visits;
    list->days[at].successes += day->counts.successes;
}

static int take_day(void *self, const struct store_day *day, struct err *err)
{
    struct gathering *gathering = self;
    struct vitals_list *list = gathering->list;
    (void)err;
    note_day(list, day);
    while (gathering->at < list->count &&
           strcmp(list->items[gathering->at].row.source, day->source) < 0)
        gathering->at++;
    if (gathering->at == list->count)
        return 0;
    struct vitals *vitals = &list->items[gathering->at];
    if (strcmp(vitals->row.source, day->source) != 0)
        return 0; /* configured since the rows were read */
    bool recent = day->day > gathering->today - VITALS_RECENT_DAYS;
    add(recent ? &vitals->recent : &vitals->before, &day->counts);
    vitals->days += day->counts.successes > 0;
    vitals->state = day->state;
    vitals->state_ms = day->state_ms;
    return 0;
}

/* The days before first: a source's last state is that of its last day. */
static int gather_days(
    struct gathering *gathering, struct store *store, struct err *err)
{
    int64_t recent = gathering->today - VITALS_RECENT_DAYS + 1;
    const struct store_stretch before = {gathering->list->first_day, recent};
    if (store_days_between(store, &before, take_day, gathering, err) != 0)
        return -1;
    gathering->at = 0;
    return store_days(store, recent, take_day, gathering, err);
}

int vitals_gather(struct vitals_list *out, struct arena *arena, struct store *store,
    int64_t now_ms, struct err *err)
{
    struct vitals_list list = {.first_day = now_ms / DAY_MS - VITALS_HISTORY_DAYS};
    struct gathering gathering = {
        .list = &list, .arena = arena, .today = now_ms / DAY_MS};
    if (store_health(store, take_row, &gathering, err) != 0)
        return -1;
    if (list.count > 0 && gather_days(&gathering, store, err) != 0)
        return -1;
    *out = list;
    return 0;
}

static int take_waiting(
    void *self, const char *source, uint64_t waiting, struct err *err)
{
    struct gathering *gathering = self;
    struct vitals_list *list = gathering->list;
    (void)err;
    while (gathering->at < list->count &&
           strcmp(list->items[gathering->at].row.source, source) < 0)
        gathering->at++;
    if (gathering->at < list->count &&
        strcmp(list->items[gathering->at].row.source, source) == 0)
        list->items[gathering->at].row.waiting = waiting;
    return 0;
}

int vitals_count_waiting(struct vitals_list *list, struct store *store, struct err *err)
{
    struct gathering gathering = {.list = list};
    return store_waiting(store, take_waiting, &gathering, err);
}
