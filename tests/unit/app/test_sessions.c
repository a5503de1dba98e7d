/* Which cookies are sent, which of a site's are kept, and where they are kept. */
#include "sessions_world.h"

static void imported_cookies_go_to_their_own_host_on_a_circuit_of_their_own(
    void **state)
{
    struct world *world = *state;
    struct fetch_job job;
    step(world, 0);
    dress(world, &job, "board", "http://board.example/");
    assert_string_equal(job.user, "board.example.3");
    assert_string_equal(job.cookie, "");
    assert_int_equal(sessions_state(world->sessions, "board"), SESSIONS_NONE);
    import(world, "sid=one; Path=/forum");
    step(world, 9999);
    expect_cookie(world, "board", "http://board.example/forum/1", "");
    step(world, 1); /* the next look */
    assert_int_equal(sessions_state(world->sessions, "board"), SESSIONS_HOLD);
    expect_cookie(world, "board", "http://board.example/forum/1", "sid=one");
    expect_board(world, "");
    expect_cookie(world, "board", "http://other.example/forum/1", "");
    expect_cookie(world, "queue", "http://board.example/forum/1", "");
    dress(world, &job, "board", "http://board.example/");
    assert_int_equal(strlen(job.user), strlen("board.example~.3") + 16);
    assert_null(strstr(job.user, "scout"));
}

static void what_the_site_renews_is_sent_at_once_and_written_within_a_minute(
    void **state)
{
    struct world *world = *state;
    import(world, "sid=one");
    step(world, 0);
    hear(world, "board", "sid=two", SESSIONS_READ);
    expect_board(world, "sid=two");
    step(world, MINUTE_MS - 1);
    restart(world);
    expect_board(world, "sid=one"); /* not yet written */
    hear(world, "board", "sid=three", SESSIONS_READ);
    step(world, MINUTE_MS);
    restart(world);
    expect_board(world, "sid=three");
    hear(world, "board", "sid=last", SESSIONS_READ);
    must(world, sessions_flush(world->sessions, world->store, &world->err));
    restart(world);
    expect_board(world, "sid=last"); /* an orderly end */
}

static void a_wall_renews_nothing_and_a_redirect_takes_nothing_away(void **state)
{
    struct world *world = *state;
    import(world, "sid=one");
    step(world, 0);
    hear(world, "board", "sid=wall", SESSIONS_OTHER);
    expect_board(world, "sid=one");
    hear(world, "board", "sid=; Max-Age=0", SESSIONS_REDIRECT);
    hear(world, "board", "sid=; Max-Age=0", SESSIONS_QUEUE);
    expect_board(world, "sid=one");
    hear(world, "board", "more=1", SESSIONS_REDIRECT);
    expect_board(world, "sid=one; more=1");
    hear(world, "board", "sid=; Max-Age=0", SESSIONS_READ);
    expect_board(world, "more=1");
}

static void without_a_session_only_a_queues_cookies_are_kept_and_in_memory(void **state)
{
    struct world *world = *state;
    struct fetch_job job;
    step(world, 0);
    hear(world, "queue", "sid=read", SESSIONS_READ);
    hear(world, "queue", "sid=redirect", SESSIONS_REDIRECT);
    hear(world, "queue", "sid=other", SESSIONS_OTHER);
    expect_cookie(world, "queue", "http://queue.example/", "");
    hear(world, "queue", "pass=1", SESSIONS_QUEUE);
    dress(world, &job, "queue", "http://queue.example/x");
    assert_string_equal(job.cookie, "pass=1");
    assert_string_equal(job.user, "queue.example.3"); /* the circuit stays */
    assert_int_equal(sessions_state(world->sessions, "queue"), SESSIONS_NONE);
    hear(world, "queue", "sid=read", SESSIONS_READ);
    expect_cookie(world, "queue", "http://queue.example/", "pass=1");
    must(world, sessions_flush(world->sessions, world->store, &world->err));
    restart(world);
    expect_cookie(world, "queue", "http://queue.example/", "");
}

static void a_queues_cookies_end_an_hour_after_it_was_last_met(void **state)
{
    struct world *world = *state;
    hear(world, "queue", "pass=1", SESSIONS_QUEUE);
    world->clock.now_ms += HOUR_MS - 1;
    expect_cookie(world, "queue", "http://queue.example/", "pass=1");
    hear(world, "queue", "other=2", SESSIONS_QUEUE);
    world->clock.now_ms += HOUR_MS - 1;
    expect_cookie(world, "queue", "http://queue.example/", "pass=1; other=2");
    world->clock.now_ms += 1;
    expect_cookie(world, "queue", "http://queue.example/", "");
}

static void a_session_is_over_with_the_last_of_its_cookies(void **state)
{
    struct world *world = *state;
    import(world, "sid=one; Max-Age=100");
    step(world, 0);
    assert_int_equal(sessions_state(world->sessions, "board"), SESSIONS_HOLD);
    world->clock.now_ms += 100000;
    assert_int_equal(sessions_state(world->sessions, "board"), SESSIONS_OVER);
    expect_board(world, "");
    import(world, "sid=two");
    step(world, MINUTE_MS);
    assert_int_equal(sessions_state(world->sessions, "board"), SESSIONS_HOLD);
    hear(world, "board", "sid=; Max-Age=0", SESSIONS_READ);
    assert_int_equal(sessions_state(world->sessions, "board"), SESSIONS_OVER);
}

static void a_new_import_wins_over_what_was_renewed_meanwhile(void **state)
{
    struct world *world = *state;
    import(world, "sid=one");
    step(world, 0);
    hear(world, "board", "sid=renewed", SESSIONS_READ);
    world->clock.now_ms += 1000;
    import(world, "sid=imported");
    step(world, MINUTE_MS);
    expect_board(world, "sid=imported");
    restart(world);
    expect_board(world, "sid=imported");
}

static void what_was_asked_before_an_import_changes_nothing_of_it(void **state)
{
    struct world *world = *state;
    import(world, "sid=one");
    step(world, 0);
    import(world, "sid=imported");
    step(world, MINUTE_MS);
    world->late = 1;
    hear(world, "board", "sid=anonymous", SESSIONS_READ);
    expect_board(world, "sid=imported");
    world->late = 0;
    hear(world, "board", "sid=renewed", SESSIONS_READ);
    expect_board(world, "sid=renewed");
}

static void what_is_removed_is_sent_no_more_and_does_not_come_back(void **state)
{
    struct world *world = *state;
    import(world, "sid=one");
    step(world, 0);
    hear(world, "board", "sid=renewed", SESSIONS_READ);
    must(world, store_session_remove(world->store, "board", "scout", &world->err));
    step(world, MINUTE_MS);
    expect_board(world, "");
    assert_int_equal(sessions_state(world->sessions, "board"), SESSIONS_NONE);
    restart(world);
    expect_board(world, "");
}

static void without_the_key_a_source_goes_on_without_and_it_is_told(void **state)
{
    struct world *world = *state;
    char text[8192];
    import(world, "sid=PLANTED");
    world->config.crawl.session_key_file = NULL;
    restart(world);
    step(world, MINUTE_MS);
    expect_board(world, "");
    read_log(world, text);
    assert_non_null(strstr(text, "board: the imported cookies of account scout are not "
                                 "used: crawl.session_key_file is not configured"));
    assert_int_equal(unlink(world->key_path), 0);
    must(world, key_create(world->key_path, &world->err));
    world->config.crawl.session_key_file = world->key_path;
    restart(world);
    expect_board(world, "");
    read_log(world, text);
    assert_non_null(strstr(text, "they do not open with this key"));
    assert_null(strstr(text, "PLANTED"));
}

static void a_row_moved_to_another_source_does_not_open(void **state)
{
    struct world *world = *state;
    AUTO(buf_done) struct buf sealed;
    struct store_session row = {.source = "board", .account = "scout"};
    import(world, "sid=one");
    buf_init(&sealed, 1 << 20);
    must(world, store_session_get(&row, &sealed, world->store, &world->err));
    struct store_session moved = {.source = "queue", .account = "default"};
    must(world,
        store_session_put(world->store, &moved, buf_bytes(&sealed), &world->err));
    step(world, 0);
    assert_int_equal(sessions_state(world->sessions, "board"), SESSIONS_HOLD);
    assert_int_equal(sessions_state(world->sessions, "queue"), SESSIONS_NONE);
}

static void a_key_that_others_may_read_stops_the_start(void **state)
{
    struct world *world = *state;
    struct sessions *none = NULL;
    const struct sessions_spec spec = {
        &world->config, &world->clock.clock, &world->log};
    assert_int_equal(chmod(world->key_path, 0640), 0);
    assert_int_equal(sessions_new(&none, &spec, &world->err), -1);
    assert_non_null(strstr(world->err.text, "run chmod 600"));
    assert_null(none);
}

static void more_than_a_jar_takes_is_told_once(void **state)
{
    struct world *world = *state;
    char text[8192];
    char line[64];
    import(world, "sid=one");
    step(world, 0);
    for (int i = 0; i < 2 * COOKIES_MAX; i++) {
        (void)snprintf(line, sizeof(line), "c%d=v", i);
        hear(world, "board", line, SESSIONS_READ);
    }
    read_log(world, text);
    const char *first = strstr(text, "more or longer cookies than are taken");
    assert_non_null(first);
    assert_null(strstr(first + 1, "more or longer cookies"));
}

#define IN_WORLD(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_WORLD(imported_cookies_go_to_their_own_host_on_a_circuit_of_their_own),
        IN_WORLD(what_the_site_renews_is_sent_at_once_and_written_within_a_minute),
        IN_WORLD(a_wall_renews_nothing_and_a_redirect_takes_nothing_away),
        IN_WORLD(without_a_session_only_a_queues_cookies_are_kept_and_in_memory),
        IN_WORLD(a_queues_cookies_end_an_hour_after_it_was_last_met),
        IN_WORLD(a_session_is_over_with_the_last_of_its_cookies),
        IN_WORLD(what_was_asked_before_an_import_changes_nothing_of_it),
        IN_WORLD(a_new_import_wins_over_what_was_renewed_meanwhile),
        IN_WORLD(what_is_removed_is_sent_no_more_and_does_not_come_back),
        IN_WORLD(without_the_key_a_source_goes_on_without_and_it_is_told),
        IN_WORLD(a_row_moved_to_another_source_does_not_open),
        IN_WORLD(a_key_that_others_may_read_stops_the_start),
        IN_WORLD(more_than_a_jar_takes_is_told_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
