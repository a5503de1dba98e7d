/* What travels from the keeper to the digest about watchlists. */
#include "app/notices.h"

#include "tests/unit/app/lists.h"

static struct digest_list of(const char *path, int64_t expires_ms, const char *refused)
{
    struct digest_list list;
    const struct watchlist_path where = {.file = path, .key_file = "k"};
    const struct watchlist_facts facts = {.expires_ms = expires_ms};
    notices_fill(&list, &where, &facts, refused);
    return list;
}

static void what_is_written_is_read_again(void **state)
{
    (void)state;
    struct err err = {{0}};
    static struct digest_list lists[DIGEST_LISTS_MAX];
    const struct digest_list first = of("/etc/vigie/labs.vgw", 1798675200000, "");
    struct digest_list second = of("staff.vgw", 0, "cut short");
    size_t count = 99;
    AUTO(buf_done) struct buf out;
    buf_init(&out, 4096);
    second.absent = true;
    assert_int_equal(notices_add(&out, &first, &err), 0);
    assert_int_equal(notices_add(&out, &second, &err), 0);
    assert_int_equal(notices_read(lists, &count, buf_bytes(&out), &err), 0);
    assert_int_equal(count, 2);
    assert_string_equal(lists[0].name, "labs.vgw");
    assert_int_equal(lists[0].expires_ms, 1798675200000);
    assert_false(lists[0].absent);
    assert_string_equal(lists[1].name, "staff.vgw");
    assert_string_equal(lists[1].refused, "cut short");
    assert_true(lists[1].absent);
    for (size_t len = 1; len < out.len; len++) {
        bool border = notices_read(lists, &count, bytes_slice(buf_bytes(&out), 0, len),
                          &err) == 0;
        assert_true(!border || count == 1); /* only where one ends */
    }
}

static void more_lists_than_there_can_be_are_refused(void **state)
{
    (void)state;
    struct err err = {{0}};
    static struct digest_list lists[DIGEST_LISTS_MAX];
    const struct digest_list list = of("a.vgw", 0, "");
    size_t count = 99;
    AUTO(buf_done) struct buf out;
    buf_init(&out, 65536);
    for (int i = 0; i < DIGEST_LISTS_MAX; i++)
        assert_int_equal(notices_add(&out, &list, &err), 0);
    assert_int_equal(notices_read(lists, &count, buf_bytes(&out), &err), 0);
    assert_int_equal(count, DIGEST_LISTS_MAX);
    assert_int_equal(notices_add(&out, &list, &err), 0);
    assert_int_equal(notices_read(lists, &count, buf_bytes(&out), &err), -1);
}

static void all_lists_there_can_be_fit_one_message(void **state)
{
    (void)state;
    struct err err = {{0}};
    char path[1000];
    memset(path, 'x', sizeof(path) - 1);
    path[sizeof(path) - 1] = '\0';
    const struct digest_list list = of(path, INT64_MAX, path);
    AUTO(buf_done) struct buf out;
    buf_init(&out, FRAME_MAX);
    for (int i = 0; i < DIGEST_LISTS_MAX; i++)
        assert_int_equal(notices_add(&out, &list, &err), 0);
}

static void files_are_judged_as_they_lie_there(void **state)
{
    (void)state;
    static struct digest_list lists[DIGEST_LISTS_MAX];
    struct folder folder;
    char paths[4][FOLDER_PATH];
    char day[CLOCK_TEXT_SIZE];
    size_t count = 0;
    folder_make(&folder);
    lists_key(&folder, "a.key", 1);
    lists_build(&folder, &(struct lists_spec){"a.vgw", "a.key",
                             "jeanne.exemple@patient.example", lists_day(day, 5)});
    folder_path(paths[0], &folder, "a.vgw");
    folder_path(paths[1], &folder, "a.key");
    folder_path(paths[2], &folder, "b.vgw");
    folder_path(paths[3], &folder, "b.key");
    const struct config_watchlist configured[] = {
        {paths[0], paths[1]}, {paths[2], paths[3]}};
    const struct config config = {.watchlists = configured, .watchlist_count = 2};
    notices_look(lists, &count, &config);
    folder_remove(&folder);
    assert_int_equal(count, 2);
    assert_false(lists[0].absent);
    assert_true(lists[0].expires_ms > clock_wall(clock_system()));
    assert_string_equal(lists[0].refused, "");
    assert_true(lists[1].absent);
    assert_non_null(strstr(lists[1].refused, "No such file"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_written_is_read_again),
        cmocka_unit_test(more_lists_than_there_can_be_are_refused),
        cmocka_unit_test(all_lists_there_can_be_fit_one_message),
        cmocka_unit_test(files_are_judged_as_they_lie_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
