/* What the daily mail says of vigie itself. */
#include "digest_world.h"

#include "alerts/works.h"

static const char *told(
    struct world *world, struct digest *digest, enum words_language language)
{
    struct two two;
    french(&two, NULL);
    const char *text = NULL;
    speak(&two, language);
    compose(world, digest, &two, 0);
    MUST(world, buf_text(&text, &digest->text, &world->err));
    return text;
}

static const char *subject(struct world *world, struct digest *digest)
{
    const char *text = NULL;
    MUST(world, buf_text(&text, &digest->subject, &world->err));
    return text;
}

static void check_says(const char *text, const char *wanted)
{
    if (strstr(text, wanted) == NULL)
        fail_msg("does not say '%s':\n%s", wanted, text);
}

static void beat(struct world *world, uint8_t number, int64_t at_ms)
{
    struct id id = {{number}};
    MUST(world,
        store_worker_beat(world->store, &id, "lookout, process 7", at_ms, &world->err));
}

static void of_a_vigie_that_works_nothing_is_said(void **state)
{
    struct world *world = *state;
    AUTO(digest_done) struct digest digest;
    beat(world, 1, world->now_ms - WORKS_DEAD_MS);
    assert_null(strstr(told(world, &digest, WORDS_ENGLISH), "vigie itself"));
    assert_null(strstr(subject(world, &digest), "itself"));
}

static void a_silent_worker_is_told_in_subject_text_and_html(void **state)
{
    struct world *world = *state;
    AUTO(digest_done) struct digest digest;
    AUTO(digest_done) struct digest other;
    const char *part = NULL;
    beat(world, 1, world->now_ms - WORKS_DEAD_MS - 1);
    check_says(told(world, &digest, WORDS_ENGLISH), "vigie itself");
    MUST(world, buf_text(&part, &digest.text, &world->err));
    check_says(part, "lookout, process 7: no sign of life since 23 November 2026");
    check_says(subject(world, &digest), "; vigie itself needs attention");
    MUST(world, buf_text(&part, &digest.html, &world->err));
    check_says(part, "lookout, process 7: no sign of life");
    check_says(told(world, &other, WORDS_FRENCH), "aucun signe de vie depuis le 23");
}

static void a_tor_that_reaches_nobody_is_told_with_its_reason_cleaned(void **state)
{
    struct world *world = *state;
    const struct id one = {{1}};
    AUTO(digest_done) struct digest digest;
    AUTO(digest_done) struct digest other;
    const char *html = NULL;
    beat(world, 1, world->now_ms);
    MUST(world, store_worker_tor(world->store, &one, world->now_ms - HOUR_MS,
                    "it says <b>no</b>\033[1m", &world->err));
    check_says(told(world, &digest, WORDS_ENGLISH), "its Tor reaches nobody since");
    MUST(world, buf_text(&html, &digest.html, &world->err));
    assert_null(strstr(html, "<b>"));
    assert_null(strchr(html, '\033'));
    check_says(told(world, &other, WORDS_FRENCH), "son Tor n");
}

static void a_target_that_waits_for_more_than_a_day_is_told(void **state)
{
    struct world *world = *state;
    AUTO(digest_done) struct digest digest;
    AUTO(digest_done) struct digest other;
    struct target target;
    beat(world, 1, world->now_ms);
    assert_int_equal(target_init(&target, bytes_of("http://board.example/"),
                         bytes_of("board.example")),
        0);
    (void)bytes_to_text(target.source, sizeof(target.source), bytes_of("board"));
    target.due_ms = world->now_ms - WORKS_LATE_MS - 1;
    MUST(world, store_targets_add(world->store, NULL, &target, 1, &world->err));
    check_says(told(world, &digest, WORDS_ENGLISH), "1 page is due, since 22 November");
    check_says(
        told(world, &other, WORDS_FRENCH), "1 page est en attente, depuis le 22");
}

/* A hundred addresses more each day, of which none is visited. */
static void add_a_day(struct world *world, size_t day)
{
    struct target targets[100];
    for (size_t i = 0; i < sizeof(targets) / sizeof(targets[0]); i++) {
        char url[64];
        (void)snprintf(url, sizeof(url), "http://board.example/%zu/%zu", day, i);
        assert_int_equal(
            target_init(&targets[i], bytes_of(url), bytes_of("board.example")), 0);
        (void)bytes_to_text(
            targets[i].source, sizeof(targets[i].source), bytes_of("board"));
        targets[i].due_ms = world->now_ms;
    }
    MUST(world, store_targets_add(world->store, NULL, targets, 100, &world->err));
    MUST(world, store_backlog_note(world->store, world->now_ms, &world->err));
    world->now_ms += DAY_MS;
}

static void a_backlog_that_grows_is_told(void **state)
{
    struct world *world = *state;
    AUTO(digest_done) struct digest digest;
    for (size_t day = 0; day < STORE_BACKLOG_DAYS; day++)
        add_a_day(world, day);
    beat(world, 1, world->now_ms);
    check_says(told(world, &digest, WORDS_ENGLISH), "More is left undone each day");
}

static struct store_address an_address(const struct world *world, const char *url)
{
    struct store_address address = {.source = "board",
        .failures = WORKS_ADDRESS_FAILURES,
        .probe_ms = world->now_ms + HOUR_MS,
        .success_ms = world->now_ms - WORKS_ADDRESS_MS,
        .reason = "gone"};
    (void)snprintf(address.url, sizeof(address.url), "%s", url);
    return address;
}

static void addresses_that_fail_for_long_are_told_but_not_in_the_subject(void **state)
{
    struct world *world = *state;
    AUTO(digest_done) struct digest digest;
    AUTO(digest_done) struct digest other;
    const struct store_address one = an_address(world, "http://one.example/");
    const struct store_address two = an_address(world, "http://two.example/");
    beat(world, 1, world->now_ms);
    MUST(world, store_address_put(world->store, &one, &world->err));
    check_says(told(world, &digest, WORDS_ENGLISH),
        "board: 1 of its addresses gives no answer for more than a day");
    assert_null(strstr(subject(world, &digest), "itself"));
    MUST(world, store_address_put(world->store, &two, &world->err));
    check_says(told(world, &other, WORDS_FRENCH), "2 de ses adresses ne r");
}

static void an_address_fails_for_long_by_tries_time_and_being_asked(void **state)
{
    struct world *world = *state;
    const struct store_address long_dead = an_address(world, "http://one.example/");
    struct store_address address = long_dead;
    assert_true(works_address_fails(&address, world->now_ms));
    address.failures--;
    assert_false(works_address_fails(&address, world->now_ms));
    address = long_dead;
    address.success_ms++;
    assert_false(works_address_fails(&address, world->now_ms));
    address = long_dead;
    address.success_ms = 0; /* never */
    assert_true(works_address_fails(&address, world->now_ms));
    address.probe_ms = world->now_ms - WORKS_ADDRESS_ASKED_MS;
    assert_false(works_address_fails(&address, world->now_ms));
}

static void messages_that_were_given_up_are_told(void **state)
{
    struct world *world = *state;
    struct store_message message = {
        .key = "alert:1", .recipient = "dpo@hospital.example", .body = bytes_of("x")};
    const struct store_failure failure = {.key = "alert:1",
        .reason = "nobody listens",
        .due_ms = world->now_ms,
        .dead_ms = world->now_ms};
    AUTO(digest_done) struct digest digest;
    MUST(world, store_outbox_put(world->store, &message, world->now_ms, &world->err));
    MUST(world, store_outbox_failed(world->store, &failure, &world->err));
    check_says(told(world, &digest, WORDS_ENGLISH), "was given up");
    check_says(subject(world, &digest), "vigie itself needs attention");
    const char *html = NULL;
    MUST(world, buf_text(&html, &digest.html, &world->err));
    check_says(html, "vigie alert list");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            messages_that_were_given_up_are_told, world_open, world_close),
        cmocka_unit_test_setup_teardown(
            of_a_vigie_that_works_nothing_is_said, world_open, world_close),
        cmocka_unit_test_setup_teardown(
            a_silent_worker_is_told_in_subject_text_and_html, world_open, world_close),
        cmocka_unit_test_setup_teardown(
            a_tor_that_reaches_nobody_is_told_with_its_reason_cleaned, world_open,
            world_close),
        cmocka_unit_test_setup_teardown(
            a_target_that_waits_for_more_than_a_day_is_told, world_open, world_close),
        cmocka_unit_test_setup_teardown(
            a_backlog_that_grows_is_told, world_open, world_close),
        cmocka_unit_test_setup_teardown(
            addresses_that_fail_for_long_are_told_but_not_in_the_subject, world_open,
            world_close),
        cmocka_unit_test_setup_teardown(
            an_address_fails_for_long_by_tries_time_and_being_asked, world_open,
            world_close),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
