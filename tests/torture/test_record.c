/* Memory that runs out while the record of processing is made is an error with a
 * reason, never half a record; so it is with what the digest says of forgetting. */
#include "alerts/keeping.h"
#include "app/record.h"

#include "nth_alloc.h"
#include "tests/unit/app/lists.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <unistd.h>

enum { MAX_RUNS = 2000 };

static int make(struct buf *out, const struct config *config, struct err *err)
{
    AUTO(watch_terms_free) struct watch_terms *terms = NULL;
    AUTO(arena_done) struct arena arena;
    struct record record = {.arena = &arena, .err = err};
    arena_init(&arena, 8 << 20);
    if (watch_terms_read(&terms, config, NULL, err) != 0)
        return -1;
    const struct record_input input = {
        .config = config, .terms = terms, .now_ms = INT64_C(1795410000000)};
    if (record_make(&record, &input) != 0 ||
        record_print(out, &record, RECORD_MARKDOWN, err) != 0)
        return -1;
    return record_print(out, &record, RECORD_JSON, err);
}

static bool whole_or_refused(void *context)
{
    struct err err = {0};
    AUTO(buf_done) struct buf out;
    buf_init(&out, 1 << 20);
    if (make(&out, context, &err) != 0) {
        assert_true(strlen(err.text) > 0);
        return false;
    }
    assert_true(bytes_ends(buf_bytes(&out), "]}\n"));
    return true;
}

static void a_record_is_whole_or_refused(void **state)
{
    (void)state;
    static const char text[] =
        "store: {url: 'postgresql://v@db.example/v'}\n"
        "watchlists: [{file: a.vgw, key_file: a.key}]\n"
        "sources: [{name: board, url: 'http://a.example/'}]\n"
        "digest: {recipients: [{to: a@b.example, groups: [Lab A, Lab B]}]}\n"
        "mail: {host: mail.example, from: v@b.example}\n";
    struct err err = {0};
    AUTO(config_free) struct config *config = NULL;
    assert_int_equal(
        config_parse(&config, "/nowhere/v.yaml", bytes_of(text), NULL, &err), 0);
    long failures = nth_alloc_each(whole_or_refused, config, MAX_RUNS);
    assert_true(failures >= 5);
    assert_true(failures < MAX_RUNS);
    nth_alloc_arm(0);
    assert_true(whole_or_refused(config));
}

static bool keeping_or_refused(void *context)
{
    struct err err = {0};
    struct keeping keeping;
    AUTO(buf_done) struct buf out;
    struct writer writer = {.out = &out, .err = &err};
    buf_init(&out, 4096);
    if (keeping_read(&keeping, context, 0, INT64_C(1795410000000), &err) != 0) {
        assert_true(strlen(err.text) > 0);
        return false;
    }
    keeping_write_forgotten(&writer, &keeping);
    keeping_write_audit(&writer, &keeping);
    return writer_end(&writer) == 0;
}

static void what_was_forgotten_is_told_or_refused(void **state)
{
    (void)state;
    struct err err = {0};
    struct store *opened = NULL;
    const struct store_audit_entry entry = {
        .at_ms = 5, .who = "m.darvor", .what = "incident.note", .object = "x"};
    assert_int_equal(store_open(&opened, "sqlite::memory:", NULL, &err), 0);
    (void)unlink(":memory:"); /* made with its mode before SQLite is asked, and empty */
    AUTO(store_close) struct store *store = opened;
    assert_int_equal(store_migrate(store, &err), 0);
    assert_int_equal(store_audit_add(store, &entry, &err), 0);
    assert_true(nth_alloc_each(keeping_or_refused, store, MAX_RUNS) < MAX_RUNS);
    nth_alloc_arm(0);
    assert_true(keeping_or_refused(store));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_record_is_whole_or_refused),
        cmocka_unit_test(what_was_forgotten_is_told_or_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
