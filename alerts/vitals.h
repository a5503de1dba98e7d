/*
 * vitals - how each source fares against its own history, and the alarms that follow.
 *
 * The rules are pure: numbers of the store and a moment in, an alarm out. Where a
 * number is a threshold, it is named here.
 */
#ifndef VIGIE_ALERTS_VITALS_H
#define VIGIE_ALERTS_VITALS_H

#include "alerts/health.h"
#include "base/arena.h"
#include "storage/days.h"

enum {
    VITALS_RECENT_DAYS = 3,   /* today and the two days before it, in UTC */
    VITALS_HISTORY_DAYS = 35, /* what recent days are compared with lies before them */
    VITALS_SILENT_TIMES = 8,  /* the usual time between two successes, so often */
    VITALS_SILENT_LEAST = 8,  /* successes known before there is a usual time */
    VITALS_YIELD_PAGES = 20,  /* pages without a posting that tell, and are told from */
};

struct vitals {
    struct store_health row;
    struct store_counts recent;
    struct store_counts before;
    uint32_t days; /* with a success in them, of the history and recent ones */
    enum site_state state;
    int64_t state_ms; /* 0: not visited in the history */
};

/* From the least to the gravest. */
enum vitals_alarm {
    VITALS_WELL,
    VITALS_NEVER_TRIED, /* no alarm: it is new */
    VITALS_SET_ASIDE,   /* documents of it are quarantined; no alarm either */
    VITALS_PAUSED, /* by a person, whatever else holds; neither alarm nor healthy */
    VITALS_NO_POSTINGS, /* it used to give some */
    VITALS_SILENT,      /* longer than VITALS_SILENT_TIMES its usual time, and 3 h */
    VITALS_STALE,       /* these three: as alerts/health.h */
    VITALS_FAILING,
    VITALS_NEVER_READ,
    VITALS_WALL, /* only a person can pass what stands there; `state` says what */
};

enum vitals_alarm vitals_judge(const struct vitals *vitals, int64_t now_ms);
/* Something is to be done. */
bool vitals_is_alarm(enum vitals_alarm alarm);
/* Read, and without alarm. */
bool vitals_is_healthy(enum vitals_alarm alarm);
/* "silent", "login"...: one word or two, at most 11 bytes. */
const char *vitals_word(const struct vitals *vitals, enum vitals_alarm alarm);

/* The usual time between two successes of a day on which there were any (ms); 0: too
 * few are known. */
int64_t vitals_usual_ms(const struct vitals *vitals);

enum { VITALS_GROWN_TIMES = 2, VITALS_GROWN_LEAST = 100 };

/* Whether work is left undone, and more each day: of the last four whole days each had
 * a greater least backlog than the one before, the last one VITALS_GROWN_LEAST or more
 * and VITALS_GROWN_TIMES the first. */
bool vitals_backlog_grows(const struct store_backlog *backlog);

/* Of all active sources together. */
struct vitals_day {
    uint64_t visits;
    uint64_t successes;
};

struct vitals_list {
    struct vitals *items; /* by name; the arena's */
    size_t count;
    struct vitals_day days[VITALS_HISTORY_DAYS + 1]; /* the last one is today, in UTC */
    int64_t first_day;                               /* since 1970 */
};

/* All active sources. At most 10,000. How many targets wait is not counted. */
MUST_USE int vitals_gather(struct vitals_list *out, struct arena *arena,
    struct store *store, int64_t now_ms, struct err *err);
/* Into each `row.waiting`; slow on a large frontier (store_waiting). */
MUST_USE int vitals_count_waiting(
    struct vitals_list *list, struct store *store, struct err *err);

#endif
