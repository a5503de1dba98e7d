/* A source's health day by day: counts that add up in any order, whoever writes them.
 */
#include "storage/store_visit.h"

enum { DAY_MS = 24 * 60 * 60 * 1000, STATE_UNIT = 256, COUNTS_AT = 2, SLOTS_AT = 11 };

int store_day_write(struct store *store, const struct store_visit *visit,
    const char *source, const struct visit_result *result, struct err *err)
{
    const struct page *page = visit->outcome == STORE_READ ? visit->page : NULL;
    struct db_values values = {0};
    put_int(&values, visit->target->bucket);
    put_text(&values, source);
    put_int(&values, visit->at_ms / DAY_MS);
    put_int(&values, result->is_success ? 1 : 0);
    put_int(&values, result->is_failure ? 1 : 0);
    put_int(&values, page == NULL ? 0 : 1);
    put_int(&values, page == NULL ? 0 : page->posting_count);
    put_int(&values, page == NULL ? 0 : page->link_count);
    put_int(&values,
        visit->body_bytes > INT32_MAX ? INT32_MAX : (int64_t)visit->body_bytes);
    put_int(&values, site_state_is_wall(visit->state) ? 1 : 0);
    put_int(&values, (int64_t)visit->state);
    put_int(&values, visit->at_ms);
    put_int(&values, visit->answer_ms <= 0 ? -1 : latency_slot(visit->answer_ms));
    return store_tell(NULL, store, SQL_HEALTH_DAY, &values, err);
}

static void read_day(struct store_day *out, const struct db_rows *rows, bool slots)
{
    struct store_counts *counts = &out->counts;
    uint64_t *const fields[] = {&counts->visits, &counts->successes, &counts->failures,
        &counts->pages, &counts->postings, &counts->links, &counts->bytes,
        &counts->walls};
    enum { FIELDS = sizeof(fields) / sizeof(fields[0]) };
    *out = (struct store_day){.day = row_int(rows, 1)};
    row_text(rows, 0, out->source, sizeof(out->source));
    for (int i = 0; i < FIELDS; i++)
        *fields[i] = row_u64(rows, COUNTS_AT + i);
    int64_t state = row_int(rows, COUNTS_AT + FIELDS);
    out->state = (enum site_state)(state % STATE_UNIT);
    out->state_ms = state / STATE_UNIT;
    for (int i = 0; slots && i < LATENCY_SLOTS; i++)
        counts->answers[i] = row_u64(rows, SLOTS_AT + i);
}

static int each_day(
    struct db_rows *rows, bool slots, store_day_fn *each, void *self, struct err *err)
{
    int more = 0;
    while ((more = store_next(rows, err)) == 1) {
        struct store_day day;
        read_day(&day, rows, slots);
        if (each(self, &day, err) != 0)
            return -1;
    }
    return more;
}

int store_days(struct store *store, int64_t since_day, store_day_fn *each, void *self,
    struct err *err)
{
    struct db_values values = {0};
    put_int(&values, since_day);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_DAYS, &values, err) != 0)
        return -1;
    return each_day(&rows, true, each, self, err);
}

int store_days_between(struct store *store, const struct store_stretch *stretch,
    store_day_fn *each, void *self, struct err *err)
{
    struct db_values values = {0};
    put_int(&values, stretch->since_day);
    put_int(&values, stretch->before_day);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_DAYS_BEFORE, &values, err) != 0)
        return -1;
    return each_day(&rows, false, each, self, err);
}

static int count_due(
    struct store_backlog *out, struct store *store, int64_t now_ms, struct err *err)
{
    struct db_values values = {0};
    put_int(&values, now_ms);
    put_int(&values, (now_ms / DAY_MS + 1) * DAY_MS);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_BACKLOG, &values, err) != 0)
        return -1;
    int more = store_next(&rows, err);
    if (more < 0)
        return -1;
    out->due = row_u64(&rows, 0);
    out->earliest_ms = row_int(&rows, 1);
    out->put_off = row_u64(&rows, 2);
    return 0;
}

static int read_least(
    struct store_backlog *out, struct store *store, int64_t today, struct err *err)
{
    struct db_values values = {0};
    int known = 0;
    int more = 0;
    put_int(&values, today - STORE_BACKLOG_DAYS);
    put_int(&values, today);
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_BACKLOG_DAYS, &values, err) != 0)
        return -1;
    while (known < STORE_BACKLOG_DAYS && (more = store_next(&rows, err)) == 1)
        out->least[known++] = row_u64(&rows, 1);
    out->known = known == STORE_BACKLOG_DAYS;
    return more < 0 ? -1 : 0;
}

int store_backlog(
    struct store_backlog *out, struct store *store, int64_t now_ms, struct err *err)
{
    struct store_backlog backlog = {0};
    if (count_due(&backlog, store, now_ms, err) != 0 ||
        read_least(&backlog, store, now_ms / DAY_MS, err) != 0)
        return -1;
    *out = backlog;
    return 0;
}

int store_backlog_note(struct store *store, int64_t now_ms, struct err *err)
{
    enum { KEPT_DAYS = 60 };
    struct store_backlog now = {0};
    struct db_values note = {0};
    struct db_values old = {0};
    if (count_due(&now, store, now_ms, err) != 0)
        return -1;
    put_int(&note, now_ms / DAY_MS);
    put_u64(&note, now.due + now.put_off);
    put_int(&old, now_ms / DAY_MS - KEPT_DAYS);
    if (store_tell(NULL, store, SQL_BACKLOG_NOTE, &note, err) != 0)
        return -1;
    return store_tell(NULL, store, SQL_BACKLOG_FORGET, &old, err);
}
