#include "app/watchlist_feed.h"

#include "app/protocol.h"
#include "base/fd.h"
#include "tests/unit/app/folder.h"

struct world {
    struct folder folder;
    char file[FOLDER_PATH];
    char key[FOLDER_PATH];
    struct channel giver;
    struct channel taker;
    int taken;
    int answer; /* of the taker's function */
};

static int set_up(void **state)
{
    struct world *world = calloc(1, sizeof(*world));
    struct err err = {{0}};
    int pair[2];
    if (world == NULL || channel_pair(pair, &err) != 0 ||
        channel_init(&world->giver, pair[0], &err) != 0 ||
        channel_init(&world->taker, pair[1], &err) != 0)
        return -1;
    folder_make(&world->folder);
    folder_put(&world->folder, "labs.vgw", "the list");
    folder_put(&world->folder, "labs.key", "the key");
    folder_path(world->file, &world->folder, "labs.vgw");
    folder_path(world->key, &world->folder, "labs.key");
    *state = world;
    return 0;
}

static int tear_down(void **state)
{
    struct world *world = *state;
    channel_done(&world->giver);
    channel_done(&world->taker);
    folder_remove(&world->folder);
    free(world);
    return 0;
}

static bool holds(int fd, const char *text)
{
    char found[32] = "";
    return pread(fd, found, sizeof(found) - 1, 0) >= 0 && strcmp(found, text) == 0;
}

static int take_one(void *self, const struct watchlist_source *source, struct err *err)
{
    struct world *world = self;
    assert_true(holds(source->fd, "the list"));
    assert_true(holds(source->key_fd, "the key"));
    assert_string_equal(source->name, world->file);
    world->taken++;
    return world->answer == 0 ? 0 : err_set(err, "this list is not for me");
}

static int take(struct world *world, struct err *err)
{
    return watchlist_feed_take(&world->taker, take_one, world, err);
}

static void lists_and_keys_arrive_as_open_files(void **state)
{
    struct world *world = *state;
    struct err err = {{0}};
    const struct watchlist_path paths[] = {
        {.file = world->file, .key_file = world->key},
        {.file = world->file, .key_file = world->key}};
    assert_int_equal(watchlist_feed_send(&world->giver, paths, 2, &err), 0);
    assert_int_equal(take(world, &err), 0);
    assert_int_equal(world->taken, 2);
}

static void no_lists_at_all_are_a_start_too(void **state)
{
    struct world *world = *state;
    struct err err = {{0}};
    assert_int_equal(watchlist_feed_send(&world->giver, NULL, 0, &err), 0);
    assert_int_equal(take(world, &err), 0);
    assert_int_equal(world->taken, 0);
}

static void a_file_that_is_not_there_is_named(void **state)
{
    struct world *world = *state;
    struct err err = {{0}};
    const struct watchlist_path no_list = {
        .file = "/nowhere/labs.vgw", .key_file = world->key};
    const struct watchlist_path no_key = {
        .file = world->file, .key_file = "/nowhere/labs.key"};
    assert_int_equal(watchlist_feed_send(&world->giver, &no_list, 1, &err), -1);
    assert_non_null(strstr(err.text, "watchlist /nowhere/labs.vgw"));
    assert_int_equal(watchlist_feed_send(&world->giver, &no_key, 1, &err), -1);
    assert_non_null(strstr(err.text, "key file /nowhere/labs.key"));
    assert_int_equal(watchlist_feed_check(NULL, &no_list, false, &err), -1);
    assert_non_null(strstr(err.text, "watchlist /nowhere/labs.vgw"));
}

static void send(struct world *world, enum protocol_type type, int fd)
{
    struct err err = {{0}};
    assert_int_equal(protocol_send(&world->giver, type, bytes_of("path"), fd, &err), 0);
}

static void a_key_without_its_list_is_refused(void **state)
{
    struct world *world = *state;
    struct err err = {{0}};
    send(world, PROTOCOL_KEY, STDERR_FILENO);
    assert_int_equal(take(world, &err), -1);
    assert_non_null(strstr(err.text, "expected a watchlist"));
}

static void a_list_without_its_key_is_refused(void **state)
{
    struct world *world = *state;
    struct err err = {{0}};
    send(world, PROTOCOL_WATCHLIST, STDERR_FILENO);
    send(world, PROTOCOL_START, -1);
    assert_int_equal(take(world, &err), -1);
    assert_non_null(strstr(err.text, "without its key"));
    assert_int_equal(world->taken, 0);
}

static void a_list_that_brings_no_file_is_refused(void **state)
{
    struct world *world = *state;
    struct err err = {{0}};
    send(world, PROTOCOL_WATCHLIST, -1);
    assert_int_equal(take(world, &err), -1);
}

static void a_giver_that_leaves_is_an_error(void **state)
{
    struct world *world = *state;
    struct err err = {{0}};
    send(world, PROTOCOL_WATCHLIST, STDERR_FILENO);
    channel_done(&world->giver);
    world->giver = (struct channel){.fd = -1};
    assert_int_equal(take(world, &err), -1);
    assert_non_null(strstr(err.text, "the keeper has gone"));
}

static void a_list_that_is_turned_down_ends_it(void **state)
{
    struct world *world = *state;
    struct err err = {{0}};
    const struct watchlist_path paths[] = {
        {.file = world->file, .key_file = world->key},
        {.file = world->file, .key_file = world->key}};
    world->answer = -1;
    assert_int_equal(watchlist_feed_send(&world->giver, paths, 2, &err), 0);
    assert_int_equal(take(world, &err), -1);
    assert_int_equal(world->taken, 1);
}

#define WITH_PAIR(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_PAIR(lists_and_keys_arrive_as_open_files),
        WITH_PAIR(no_lists_at_all_are_a_start_too),
        WITH_PAIR(a_file_that_is_not_there_is_named),
        WITH_PAIR(a_key_without_its_list_is_refused),
        WITH_PAIR(a_list_without_its_key_is_refused),
        WITH_PAIR(a_list_that_brings_no_file_is_refused),
        WITH_PAIR(a_giver_that_leaves_is_an_error),
        WITH_PAIR(a_list_that_is_turned_down_ends_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
