/* What the daily mail says of sources. */
#include "digest_world.h"

/* The source "board" at its first page, as of now. */
static void meet(struct world *world, enum store_outcome outcome, enum site_state how)
{
    static int number = 0;
    char url[64];
    struct target target;
    size_t count = 0;
    struct page page = {.kind = PAGE_BOARD};
    const struct store_claim claim = {.owner = {{1}},
        .now_ms = world->now_ms,
        .lease_until_ms = world->now_ms + 1,
        .max = 1};
    (void)snprintf(url, sizeof(url), "http://board.example/%d", ++number);
    assert_int_equal(target_init(&target, bytes_of(url), bytes_of("board.example")), 0);
    (void)bytes_to_text(target.source, sizeof(target.source), bytes_of("board"));
    MUST(world, store_targets_add(world->store, NULL, &target, 1, &world->err));
    MUST(world, store_claim(&target, &count, world->store, &claim, &world->err));
    assert_int_equal(count, 1);
    const struct store_visit visit = {.owner = claim.owner,
        .target = &target,
        .outcome = outcome,
        .state = how,
        .at_ms = world->now_ms,
        .due_ms = world->now_ms + 100 * DAY_MS,
        .page = outcome == STORE_READ ? &page : NULL};
    MUST(world, store_visit_commit(world->store, &visit, &world->err));
}

static void check_tells_in(
    struct world *world, enum words_language language, const char *wanted)
{
    AUTO(digest_done) struct digest digest;
    struct two two;
    french(&two, NULL);
    const char *text = NULL;
    speak(&two, language);
    compose(world, &digest, &two, 0);
    MUST(world, buf_text(&text, &digest.text, &world->err));
    if (strstr(text, wanted) == NULL)
        fail_msg("does not say '%s':\n%s", wanted, text);
}

static void check_tells(
    struct world *world, const char *in_english, const char *in_french)
{
    check_tells_in(world, WORDS_ENGLISH, in_english);
    check_tells_in(world, WORDS_FRENCH, in_french);
}

static void silence_and_walls_are_told_of_a_source(void **state)
{
    struct world *world = *state;
    for (int i = 0; i < 24; i++, world->now_ms += HOUR_MS)
        meet(world, STORE_READ, SITE_OK);
    check_tells(world, "1 of 3", "1 sur 3");
    world->now_ms += 16 * HOUR_MS; /* two begun days of 24: eight times two hours */
    check_tells(world, "longer ago than", "plus longtemps");
    meet(world, STORE_FAILED, SITE_LOGIN);
    check_tells(world, "a login stands before it", "une page de connexion");
    world->now_ms += 1;
    meet(world, STORE_FAILED, SITE_EXPIRED);
    check_tells(world, "session has expired", "son compte a expir");
}

static void a_paused_source_is_told_with_who_until_when_and_why(void **state)
{
    struct world *world = *state;
    const struct store_pause pause = {.source = "board",
        .now_ms = world->now_ms,
        .until_ms = world->now_ms + DAY_MS,
        .by = "m.darvor",
        .why = "it moves; ask 06 39 98 12 34"};
    meet(world, STORE_FAILED, SITE_UNREACHABLE);
    MUST(world, store_source_pause(world->store, &pause, &world->err));
    world->now_ms += HOUR_MS;
    check_tells(world, "board: paused 23 November 2026, 05:00 by m.darvor: not watched",
        "board: mise en pause le 23 novembre 2026, 05:00 par m.darvor");
    check_tells(
        world, "November 2026, 05:00; it moves; ask", "; jusqu’au 24 novembre 2026");
    AUTO(digest_done) struct digest digest;
    struct two two;
    french(&two, NULL);
    compose(world, &digest, &two, 0);
    assert_true(
        bytes_find(buf_bytes(&digest.text), bytes_of("39 98"), 0) == BYTES_NONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            silence_and_walls_are_told_of_a_source, world_open, world_close),
        cmocka_unit_test_setup_teardown(
            a_paused_source_is_told_with_who_until_when_and_why, world_open,
            world_close),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
