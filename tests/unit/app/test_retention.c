#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "app/retention.h"
#include "storage/outbox.h"
#include "storage/workers.h"
#include "tests/unit/app/folder.h"

static const char *told(struct buf *out)
{
    const char *text = NULL;
    struct err err = {0};
    assert_int_equal(buf_text(&text, out, &err), 0);
    return text;
}

static void a_line_names_what_there_is_and_only_that(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf some;
    AUTO(buf_done) struct buf none;
    struct err err = {0};
    struct store_purged purged = {.of[STORE_FORGET_HITS] = {.count = 3}};
    purged.of[STORE_FORGET_SESSIONS].count = 1;
    buf_init(&some, 4096);
    buf_init(&none, 4096);
    assert_int_equal(retention_line(&some, &purged, &err), 0);
    assert_string_equal(told(&some), "3 hits, 1 sessions");
    purged = (struct store_purged){.unfinished = true};
    assert_int_equal(retention_line(&none, &purged, &err), 0);
    assert_string_equal(told(&none), "nothing");
}

static void a_dry_run_says_of_when_the_oldest_is(void **state)
{
    (void)state;
    struct err err = {0};
    struct store_purged purged = {
        .of[STORE_FORGET_PAGES] = {.count = 12, .oldest_ms = 86400000}};
    for (int dry = 0; dry < 2; dry++) {
        AUTO(buf_done) struct buf table;
        buf_init(&table, 4096);
        assert_int_equal(retention_table(&table, &purged, dry == 1, &err), 0);
        const char *text = told(&table);
        assert_non_null(strstr(text, "  hits                0  hits\n"));
        assert_non_null(strstr(text, "  pages              12  pages"));
        assert_int_equal(
            strstr(text, "pages, the oldest of 1970-01-02\n") != NULL, dry);
        assert_int_equal(strncmp(text, "would be forgotten:\n", 20) == 0, dry);
    }
}

/* A clock that stands. */
struct still_clock {
    struct clock clock;
    int64_t *now_ms;
};

static int64_t still_now(const struct clock *self)
{
    const struct still_clock *still = (const struct still_clock *)self;
    return *still->now_ms;
}

static void the_ages_are_counted_from_now(void **state)
{
    (void)state;
    int64_t now_ms = 1000000;
    const struct still_clock still = {
        .clock = {.wall_ms = still_now, .steady_ms = still_now}, .now_ms = &now_ms};
    const struct config config = {.retention = {.excerpts_ms = 1,
                                      .hits_ms = 2,
                                      .incidents_ms = 3,
                                      .messages_ms = 4,
                                      .pages_ms = 5,
                                      .health_ms = 6,
                                      .addresses_ms = 7,
                                      .sessions_ms = 8,
                                      .audit_ms = 9}};
    struct store_purge purge = retention_purge(&config, &still.clock);
    for (enum store_class i = 0; i < STORE_CLASSES; i++)
        assert_int_equal(purge.before_ms[i], now_ms - 1 - (int64_t)i);
    assert_int_equal(purge.now_ms, now_ms);
    assert_false(purge.dry_run);
}

/* ---- at which pace ---- */

static void send_a_message(struct store *store, const char *key, struct err *err)
{
    const struct store_message message = {
        .recipient = "a@b.example", .body = bytes_of("x")};
    struct store_message named = message;
    (void)snprintf(named.key, sizeof(named.key), "%s", key);
    assert_int_equal(store_outbox_put(store, &named, 1, err), 0);
    assert_int_equal(store_outbox_sent(store, key, 2, err), 0);
}

static unsigned rests_of(struct store *store, const struct clock *clock)
{
    struct config config = {.digest = {.at_minute = 0}};
    struct retention_pace pace = {.clock = clock};
    struct store_purged purged;
    struct err err = {.text = ""};
    config.retention.messages_ms = 1000;
    assert_int_equal(retention_forget(&purged, store, &config, &pace, &err), 0);
    assert_int_equal(purged.of[STORE_FORGET_MESSAGES].count, 1);
    return pace.rests;
}

static void it_rests_while_somebody_works_and_only_then(void **state)
{
    (void)state;
    struct folder folder;
    char path[FOLDER_PATH];
    char url[FOLDER_PATH + 8];
    int64_t now_ms = 1000000;
    const struct still_clock still = {
        .clock = {.wall_ms = still_now, .steady_ms = still_now}, .now_ms = &now_ms};
    const struct id worker = {{1}};
    struct store *store = NULL;
    struct err err = {.text = ""};
    folder_make(&folder);
    folder_path(path, &folder, "vigie.db");
    (void)snprintf(url, sizeof(url), "sqlite:%s", path);
    assert_int_equal(store_open(&store, url, NULL, &err), 0);
    assert_int_equal(store_migrate(store, &err), 0);
    send_a_message(store, "one", &err);
    assert_int_equal(rests_of(store, &still.clock), 0);
    assert_int_equal(store_worker_beat(store, &worker, "w", 1, &err), 0);
    send_a_message(store, "two", &err);
    assert_int_equal(rests_of(store, &still.clock), 1);
    store_close(store);
    folder_remove(&folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_names_what_there_is_and_only_that),
        cmocka_unit_test(a_dry_run_says_of_when_the_oldest_is),
        cmocka_unit_test(the_ages_are_counted_from_now),
        cmocka_unit_test(it_rests_while_somebody_works_and_only_then),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
