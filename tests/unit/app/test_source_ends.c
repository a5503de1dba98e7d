/* A source past its last day is paused, told, and taken up again when the day is moved.
 */
#include "app/source_ends.h"
#include "tests/contract/store_ready.h"
#include "tests/unit/app/command_world.h"

#define DAY_MS INT64_C(86400000)

struct still {
    struct clock clock;
    int64_t now_ms;
};

static int64_t still_now(const struct clock *self)
{
    return ((const struct still *)self)->now_ms;
}

struct place {
    struct world world;
    struct store *store;
    struct config *config;
    struct still still;
    struct log log;
    struct err err;
};

static int take_one(void *self, const struct store_health *row, struct err *err)
{
    (void)err;
    *(struct store_health *)self = *row;
    return 0;
}

static struct store_health source(struct place *place)
{
    struct store_health health = {0};
    assert_int_equal(store_health(place->store, take_one, &health, &place->err), 0);
    return health;
}

static void step(struct place *place, const char *expires)
{
    char text[512];
    struct source_ends ends = {.clock = &place->still.clock, .log = &place->log};
    config_free(place->config);
    place->config = NULL;
    (void)snprintf(text, sizeof(text),
        "store: {url: 'sqlite:v.db'}\nwatchlists: [{file: a, key_file: b}]\n"
        "sources: [{name: a, url: 'http://a.example/'%s%s}]\n",
        expires[0] == '\0' ? "" : ", expires: ", expires);
    assert_int_equal(
        config_parse(&place->config, "v.yaml", bytes_of(text), NULL, &place->err), 0);
    ends.config = place->config;
    assert_int_equal(source_ends_step(&ends, place->store, &place->err), 0);
}

static int set_up(void **state)
{
    static const struct store_source sources[] = {{"a", "http://a.example/", "o", "p"}};
    struct place *place = calloc(1, sizeof(*place));
    char url[FOLDER_PATH + 16];
    char path[FOLDER_PATH];
    assert_non_null(place);
    folder_make(&place->world.folder);
    folder_path(path, &place->world.folder, "vigie.db");
    (void)snprintf(url, sizeof(url), "sqlite:%s", path);
    place->still.clock = (struct clock){.wall_ms = still_now, .steady_ms = still_now};
    place->still.now_ms = 20000 * DAY_MS; /* 2024-10-04 */
    log_init(&place->log, -1, "test", &place->still.clock);
    assert_int_equal(store_ready(&place->store, url, &place->err), 0);
    assert_int_equal(store_sources_set(place->store, sources, 1, &place->err), 0);
    *state = place;
    return 0;
}

static int tear_down(void **state)
{
    struct place *place = *state;
    store_close(place->store);
    config_free(place->config);
    folder_remove(&place->world.folder);
    free(place);
    return 0;
}

static void a_source_is_visited_on_its_last_day_and_not_behind_it(void **state)
{
    struct place *place = *state;
    step(place, "2024-10-04");
    assert_false(source(place).paused);
    place->still.now_ms += DAY_MS;
    step(place, "2024-10-04");
    struct store_health ended = source(place);
    assert_true(ended.paused);
    assert_string_equal(ended.paused_by, "vigie");
    assert_string_equal(ended.paused_why, "its last day was 2024-10-04");
    assert_int_equal(ended.paused_until_ms, 0);
    place->still.now_ms += DAY_MS;
    step(place, "2024-10-04"); /* told since when, not since the last look */
    assert_int_equal(source(place).paused_ms, ended.paused_ms);
}

static void who_moves_the_day_has_it_visited_again(void **state)
{
    struct place *place = *state;
    step(place, "2023-01-01");
    assert_true(source(place).paused);
    step(place, "2025-01-01");
    assert_false(source(place).paused);
    step(place, "2023-01-01");
    assert_true(source(place).paused);
    step(place, "");
    assert_false(source(place).paused);
}

static void what_a_person_paused_stays_so(void **state)
{
    struct place *place = *state;
    const struct store_pause pause = {.source = "a",
        .url = "http://a.example/",
        .now_ms = place->still.now_ms,
        .by = "m.darvor",
        .why = "the site moves house"};
    assert_int_equal(store_source_pause(place->store, &pause, &place->err), 0);
    step(place, "2023-01-01");
    assert_string_equal(source(place).paused_by, "m.darvor");
    step(place, "2025-01-01");
    assert_true(source(place).paused);
    /* Resumed without moving the day, it is past all the same. */
    step(place, "2023-01-01");
    assert_int_equal(store_source_resume(place->store, &pause, &place->err), 0);
    step(place, "2023-01-01");
    assert_string_equal(source(place).paused_by, "vigie");
}

static void status_tells_of_each_what_it_is_for_and_until_when(void **state)
{
    struct place *place = *state;
    struct world *world = &place->world;
    folder_put(&world->folder, "vigie.yaml",
        "store: {url: 'sqlite:vigie.db'}\n"
        "watchlists: [{file: a.vgw, key_file: a.key}]\n"
        "sources:\n"
        "  - {name: a, url: 'http://a.example/', owner: team, purpose: leaks, expires: "
        "2023-01-01}\n"
        "  - {name: b, url: 'http://b.example/'}\n");
    const struct run *run = RUN(world, "watchlist", "status", "-c", "vigie.yaml");
    assert_int_equal(run->status, 0);
    assert_non_null(strstr(run->out, "watchlist a.vgw\n  UNREAD    "));
    assert_non_null(strstr(run->out,
        "source a\n  purpose   leaks\n  owner     team\n  last day  2023-01-01: PAST, "
        "not visited\n  last hit  none is kept\n"));
    assert_non_null(
        strstr(run->out, "source b\n  purpose   not given\n  owner     not given\n"));
    run = RUN(world, "watchlist", "status", "-c", "vigie.yaml", "--format", "json");
    assert_non_null(strstr(run->out, "\"last_day\":\"2023-01-01\",\"past\":true"));
    run = RUN(world, "source", "show", "a", "-c", "vigie.yaml");
    assert_non_null(strstr(run->out, "2023-01-01: past, not visited"));
    assert_int_equal(RUN(world, "watchlist", "status")->status, 2);
}

static void status_tells_of_each_group_of_a_list(void **state)
{
    struct place *place = *state;
    struct world *world = &place->world;
    folder_put(&world->folder, "vigie.yaml",
        "store: {url: 'sqlite:vigie.db'}\n"
        "watchlists: [{file: n.vgw, key_file: n.key}]\n"
        "sources: [{name: b, url: 'http://b.example/'}]\n");
    folder_put(&world->folder, "names.yaml",
        "domains:\n  - {name: lab-north.example, group: Lab North}\n"
        "  - {name: lab-south.example, group: Lab South}\n");
    assert_int_equal(RUN(world, "watchlist", "new-key", "-o", "n.key")->status, 0);
    assert_int_equal(RUN(world, "watchlist", "build", "--key", "n.key", "--domains",
                         "names.yaml", "-o", "n.vgw")
                         ->status,
        0);
    const struct run *run = RUN(world, "watchlist", "status", "-c", "vigie.yaml");
    assert_non_null(strstr(run->out, "  group     Lab North\n"
                                     "    last hit  none is kept\n"
                                     "  group     Lab South\n"));
    assert_null(strstr(run->out, "lab-north.example"));
    run = RUN(world, "watchlist", "status", "-c", "vigie.yaml", "--format", "json");
    assert_non_null(strstr(run->out,
        "\"groups\":[{\"hits\":0,\"name\":\"Lab North\",\"last_hit\":null},{"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            a_source_is_visited_on_its_last_day_and_not_behind_it, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            who_moves_the_day_has_it_visited_again, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            what_a_person_paused_stays_so, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            status_tells_of_each_what_it_is_for_and_until_when, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            status_tells_of_each_group_of_a_list, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
