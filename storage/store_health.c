#include "storage/store_internal.h"

#include <string.h>

/* A source's hosts are counted each in its bucket; here they become one line. The
 * failures and the last error are those of the host that fares worst. */
static void merge(struct store_health *into, const struct db_rows *rows)
{
    int64_t success = row_int(rows, 1);
    int64_t attempt = row_int(rows, 2);
    uint32_t failures = row_u32(rows, 3);
    if (success > into->last_success_ms)
        into->last_success_ms = success;
    if (attempt > into->last_attempt_ms)
        into->last_attempt_ms = attempt;
    if (failures > into->failures) {
        into->failures = failures;
        row_text(rows, 7, into->last_error, sizeof(into->last_error));
    }
    into->pages += row_u64(rows, 4);
    into->postings += row_u64(rows, 5);
    into->quarantined = row_u64(rows, 6);
    into->successes += row_u64(rows, 9);
    into->failed += row_u64(rows, 10);
    if (into->clone_of[0] == '\0')
        row_text(rows, 8, into->clone_of, sizeof(into->clone_of));
}

/* The same in each of a source's rows. */
static void take_pause(struct store_health *into, const struct db_rows *rows)
{
    into->watched_ms = row_int(rows, 11);
    into->paused = row_int(rows, 12) != 0;
    into->paused_ms = row_int(rows, 13);
    into->paused_until_ms = row_int(rows, 14);
    row_text(rows, 15, into->paused_by, sizeof(into->paused_by));
    row_text(rows, 16, into->paused_why, sizeof(into->paused_why));
    into->resumed_ms = row_int(rows, 17);
    row_text(rows, 18, into->resumed_by, sizeof(into->resumed_by));
}

int store_health(
    struct store *store, store_health_fn *each, void *self, struct err *err)
{
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_HEALTH, NULL, err) != 0)
        return -1;
    struct store_health health = {0};
    int more = 0;
    while ((more = store_next(&rows, err)) == 1) {
        char source[TARGET_SOURCE_SIZE];
        row_text(&rows, 0, source, sizeof(source));
        if (strcmp(source, health.source) != 0) {
            if (health.source[0] != '\0' && each(self, &health, err) != 0)
                return -1;
            health = (struct store_health){0};
            (void)bytes_to_text(health.source, sizeof(health.source), bytes_of(source));
            take_pause(&health, &rows);
        }
        merge(&health, &rows);
    }
    if (more == 0 && health.source[0] != '\0' && each(self, &health, err) != 0)
        return -1;
    return more;
}

int store_waiting(
    struct store *store, store_waiting_fn *each, void *self, struct err *err)
{
    AUTO(db_rows_done) struct db_rows rows = {0};
    if (store_ask(&rows, store, SQL_WAITING, NULL, err) != 0)
        return -1;
    int more = 0;
    while ((more = store_next(&rows, err)) == 1) {
        char source[TARGET_SOURCE_SIZE];
        row_text(&rows, 0, source, sizeof(source));
        if (each(self, source, row_u64(&rows, 1), err) != 0)
            return -1;
    }
    return more;
}
