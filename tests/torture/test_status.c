/* Memory that runs out while the status is gathered and written is an error with a
 * reason, never half a status. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "alerts/status.h"
#include "nth_alloc.h"

static int write_all(struct store *store, struct buf *out, struct err *err)
{
    const struct status_wanted wanted = {.now_ms = INT64_C(1795410000000)};
    const struct status_look look = {.colour = true};
    AUTO(status_done) struct status status = {0};
    if (status_gather(&status, store, &wanted, err) != 0 ||
        status_text(out, &status, &look, err) != 0 ||
        status_metrics(out, &status, err) != 0)
        return -1;
    return status_json(out, &status, err);
}

static bool whole_or_refused(void *context)
{
    struct err err = {0};
    AUTO(buf_done) struct buf out;
    buf_init(&out, 1 << 20);
    if (write_all(context, &out, &err) != 0) {
        assert_true(strlen(err.text) > 0);
        return false;
    }
    assert_true(bytes_ends(buf_bytes(&out), "}}\n"));
    return true;
}

static void each_failed_allocation_is_an_error_and_harms_nothing(void **state)
{
    (void)state;
    static const struct store_source source = {
        "board", "http://board.example/", "team", "watch"};
    struct err err = {0};
    struct id one = {{1}};
    struct store *opened = NULL;
    assert_int_equal(store_open(&opened, "sqlite::memory:", NULL, &err), 0);
    (void)unlink(":memory:"); /* made with its mode before SQLite is asked, and empty */
    AUTO(store_close) struct store *store = opened;
    assert_int_equal(store_migrate(store, &err), 0);
    assert_int_equal(store_sources_set(store, &source, 1, &err), 0);
    assert_int_equal(store_worker_beat(store, &one, "machine", 1, &err), 0);
    long failures = nth_alloc_each(whole_or_refused, store, 500);
    assert_true(failures >= 3);
    assert_true(failures < 500);
    nth_alloc_arm(0);
    assert_true(whole_or_refused(store));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_failed_allocation_is_an_error_and_harms_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
