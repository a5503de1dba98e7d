#include "app/retention.h"

#include "storage/workers.h"

#include <poll.h>

struct store_purge retention_purge(
    const struct config *config, const struct clock *clock)
{
    int64_t now = clock_wall(clock);
    return (struct store_purge){
        .before_ms =
            {
                [STORE_FORGET_EXCERPTS] = now - config->retention.excerpts_ms,
                [STORE_FORGET_HITS] = now - config->retention.hits_ms,
                [STORE_FORGET_INCIDENTS] = now - config->retention.incidents_ms,
                [STORE_FORGET_MESSAGES] = now - config->retention.messages_ms,
                [STORE_FORGET_PAGES] = now - config->retention.pages_ms,
                [STORE_FORGET_DAYS] = now - config->retention.health_ms,
                [STORE_FORGET_ADDRESSES] = now - config->retention.addresses_ms,
                [STORE_FORGET_SESSIONS] = now - config->retention.sessions_ms,
                [STORE_FORGET_AUDIT] = now - config->retention.audit_ms,
            },
        .now_ms = now,
    };
}

/* ---- bit by bit ---- */

/* One that was killed counts until another takes it away; so does one that cannot be
 * asked for. */
static bool somebody_works(const struct retention_pace *pace)
{
    bool any = true;
    struct err unsaid = {.text = ""};
    return store_worker_any(&any, pace->store, &unsaid) != 0 || any;
}

static int rest(void *self)
{
    enum { LONGEST_MS = 250 };
    struct retention_pace *pace = self;
    int64_t now = clock_steady(pace->clock);
    int64_t took = now - pace->rested_ms;
    if (pace->slice_ms > 0 && now - pace->begun_ms >= pace->slice_ms)
        return 1;
    if (somebody_works(pace)) {
        (void)poll(NULL, 0, (int)(took < LONGEST_MS ? took : LONGEST_MS));
        pace->rests++;
    }
    pace->rested_ms = clock_steady(pace->clock);
    return 0;
}

int retention_forget(struct store_purged *out, struct store *store,
    const struct config *config, struct retention_pace *pace, struct err *err)
{
    struct store_purge purge = retention_purge(config, pace->clock);
    purge.between = rest;
    purge.self = pace;
    pace->store = store;
    pace->begun_ms = clock_steady(pace->clock);
    pace->rested_ms = pace->begun_ms;
    return store_purge(out, store, &purge, &pace->at, err);
}

/* ---- in words ---- */

static const char *const what[STORE_CLASSES] = {
    [STORE_FORGET_EXCERPTS] = "masked excerpts",
    [STORE_FORGET_HITS] = "hits",
    [STORE_FORGET_INCIDENTS] = "incidents",
    [STORE_FORGET_MESSAGES] = "sent messages",
    [STORE_FORGET_PAGES] = "pages",
    [STORE_FORGET_DAYS] = "days of sources' health",
    [STORE_FORGET_ADDRESSES] = "addresses never visited again",
    [STORE_FORGET_SESSIONS] = "sessions",
    [STORE_FORGET_AUDIT] = "entries of the audit log",
};

int retention_line(struct buf *out, const struct store_purged *purged, struct err *err)
{
    bool begun = false;
    for (int i = 0; i < STORE_CLASSES; i++) {
        if (purged->of[i].count == 0)
            continue;
        if (buf_addf(out, err, "%s%llu %s", begun ? ", " : "",
                (unsigned long long)purged->of[i].count, what[i]) != 0)
            return -1;
        begun = true;
    }
    return begun ? 0 : buf_add_text(out, "nothing", err);
}

int retention_table(
    struct buf *out, const struct store_purged *purged, bool dry_run, struct err *err)
{
    enum { DAY_TEXT = 10 };
    if (buf_addf(out, err, "%s:\n", dry_run ? "would be forgotten" : "forgotten") != 0)
        return -1;
    for (enum store_class i = 0; i < STORE_CLASSES; i++) {
        char day[CLOCK_TEXT_SIZE] = "";
        bool dated = dry_run && purged->of[i].count > 0;
        clock_text(day, purged->of[i].oldest_ms);
        if (buf_addf(out, err, "  %-9s  %10llu  %s%s%.*s\n", store_class_name(i),
                (unsigned long long)purged->of[i].count, what[i],
                dated ? ", the oldest of " : "", dated ? DAY_TEXT : 0, day) != 0)
            return -1;
    }
    return 0;
}
