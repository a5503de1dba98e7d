#include "alerts/keeping.h"
#include "storage/forgetting.h"
#include "tests/unit/alerts/world.h"

static const char *said(struct buf *out,
    void (*write)(struct writer *, const struct keeping *),
    const struct keeping *keeping, enum words_language language)
{
    struct err err = {0};
    const char *text = NULL;
    struct writer writer = {.out = out, .language = language, .err = &err};
    out->len = 0;
    write(&writer, keeping);
    assert_int_equal(writer_end(&writer), 0);
    assert_int_equal(buf_text(&text, out, &err), 0);
    return text;
}

static void send_and_forget(struct world *world, const char *key)
{
    struct store_purged purged;
    const struct store_message message = {
        .recipient = "a@b.example", .body = bytes_of("x")};
    struct store_message named = message;
    (void)snprintf(named.key, sizeof(named.key), "%s", key);
    MUST(world, store_outbox_put(world->store, &named, 1, &world->err));
    MUST(world, store_outbox_sent(world->store, key, 2, &world->err));
    struct store_purge purge = {
        .before_ms[STORE_FORGET_MESSAGES] = 3, .now_ms = world->now_ms};
    MUST(world, store_purge(&purged, world->store, &purge, NULL, &world->err));
}

/* Mails that follow each other tell of each day once. */
static void a_day_is_told_when_it_is_over_and_once(void **state)
{
    struct world *world = *state;
    struct keeping keeping;
    const int64_t first = world->now_ms;
    send_and_forget(world, "digest:1");
    MUST(world, keeping_read(&keeping, world->store, 0, first + 1, &world->err));
    assert_int_equal(keeping.total, 0);
    world->now_ms += DAY_MS;
    send_and_forget(world, "digest:2");
    MUST(world, keeping_read(&keeping, world->store, 0, first + DAY_MS, &world->err));
    assert_int_equal(keeping.forgotten[STORE_FORGET_MESSAGES], 1);
    MUST(world, keeping_read(&keeping, world->store, first + DAY_MS, first + 2 * DAY_MS,
                    &world->err));
    assert_int_equal(keeping.total, 1);
    MUST(world, keeping_read(&keeping, world->store, first + 2 * DAY_MS,
                    first + 3 * DAY_MS, &world->err));
    assert_int_equal(keeping.total, 0);
}

static void both_languages_say_what_went(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf out;
    struct keeping keeping = {.total = 491842};
    buf_init(&out, 4096);
    keeping.forgotten[STORE_FORGET_HITS] = 491840;
    keeping.forgotten[STORE_FORGET_PAGES] = 1;
    keeping.forgotten[STORE_FORGET_SESSIONS] = 1;
    assert_string_equal(said(&out, keeping_write_forgotten, &keeping, WORDS_ENGLISH),
        "Forgotten, as retention says: 491,840 hits, 1 page, 1 session.");
    assert_non_null(strstr(said(&out, keeping_write_forgotten, &keeping, WORDS_FRENCH),
        "correspondances"));
    keeping = (struct keeping){.total = 0};
    assert_string_equal(said(&out, keeping_write_forgotten, &keeping, WORDS_FRENCH),
        "Rien n’était assez ancien pour être oublié.");
}

static void the_audit_logs_head_is_told(void **state)
{
    struct world *world = *state;
    AUTO(buf_done) struct buf out;
    struct keeping keeping;
    const struct store_audit_entry entry = {
        .at_ms = 5, .who = "m.darvor", .what = "incident.note", .object = "x"};
    buf_init(&out, 4096);
    MUST(world, keeping_read(&keeping, world->store, 0, DAY_MS, &world->err));
    assert_string_equal(said(&out, keeping_write_audit, &keeping, WORDS_ENGLISH),
        "The audit log has no entry yet.");
    MUST(world, store_audit_add(world->store, &entry, &world->err));
    struct store_audit_check check;
    MUST(world, store_audit_check(&check, world->store, &world->err));
    MUST(world, keeping_read(&keeping, world->store, 0, DAY_MS, &world->err));
    assert_memory_equal(keeping.head.hash, check.head, sizeof(check.head));
    const char *text = said(&out, keeping_write_audit, &keeping, WORDS_ENGLISH);
    char wanted[32];
    (void)snprintf(
        wanted, sizeof(wanted), "hash %02x%02x", check.head[0], check.head[1]);
    assert_non_null(strstr(text, "last entry is 1, with the "));
    assert_non_null(strstr(text, wanted));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            a_day_is_told_when_it_is_over_and_once, world_open, world_close),
        cmocka_unit_test(both_languages_say_what_went),
        cmocka_unit_test_setup_teardown(
            the_audit_logs_head_is_told, world_open, world_close),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
