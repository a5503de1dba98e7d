/* `vigie source cookies` as people type it. */
#include "base/fd.h"
#include "tests/unit/app/command_world.h"

static const char config[] = "store:\n"
                             "  url: sqlite:vigie.db\n"
                             "watchlists:\n"
                             "  - {file: a.vgw, key_file: a.key}\n"
                             "sources:\n"
                             "  - name: board\n"
                             "    url: http://www.board.example/forum/\n"
                             "    account: scout\n"
                             "  - name: other\n"
                             "    url: http://other.example/\n";
static const char with_key[] = "crawl:\n  session_key_file: session.key\n";
static const char cookies[] =
    "# Netscape HTTP Cookie File\r\n"
    "#HttpOnly_.board.example\tTRUE\t/\tTRUE\t0\tsid\tVALUE1\r\n"
    "www.board.example\tFALSE\t/forum\tFALSE\t4102444800\tuser\tVALUE2\r\n"
    "www.board.example\tFALSE\t/\tFALSE\t1000000000\told\tVALUE3\r\n"
    "else.example\tFALSE\t/\tFALSE\t0\tx\tVALUE4\r\n";

static int set_up(void **state)
{
    struct world *world = *state;
    char both[1024];
    char path[FOLDER_PATH];
    static const char *const old[] = {
        "vigie.db", "vigie.db-wal", "vigie.db-shm", "session.key"};
    for (size_t i = 0; i < sizeof(old) / sizeof(old[0]); i++) {
        folder_path(path, &world->folder, old[i]);
        (void)unlink(path);
    }
    (void)snprintf(both, sizeof(both), "%s%s", config, with_key);
    folder_put(&world->folder, "vigie.yaml", both);
    folder_put(&world->folder, "keyless.yaml", config);
    folder_put(&world->folder, "cookies.txt", cookies);
    return RUN(world, "source", "cookies", "new-key", "-o", "session.key")->status;
}

static const struct run *import(struct world *world, const char *file)
{
    return RUN(world, "source", "cookies", "import", "board", file, "-c", "vigie.yaml");
}

static const struct run *list(struct world *world, const char *format)
{
    return RUN(
        world, "source", "cookies", "list", "-c", "vigie.yaml", "--format", format);
}

static void expect(const char *text, const char *wanted)
{
    if (strstr(text, wanted) == NULL)
        fail_msg("no \"%s\" in: %s", wanted, text);
}

static void expect_no_value(const struct run *run)
{
    assert_null(strstr(run->out, "VALUE"));
    assert_null(strstr(run->said, "VALUE"));
}

static void what_was_imported_is_listed_without_values(void **state)
{
    struct world *world = *state;
    const struct run *run = list(world, "text");
    assert_string_equal(run->out, "no cookies were imported\n");
    run = import(world, "cookies.txt");
    assert_int_equal(run->status, 0);
    expect(run->out, "board: 2 cookies imported for account scout, 1 expired ones "
                     "left out, 1 of other sites left out; the first ends 2100-01-01");
    expect_no_value(run);
    run = list(world, "text");
    expect(run->out, "board, account scout: 2 cookies, saved 2");
    expect(run->out, "  sid  of board.example/  until the session's end\n");
    expect(run->out, "  user  of www.board.example/forum  until 2100-01-01");
    expect_no_value(run);
    run = list(world, "json");
    expect(run->out, "[{\"source\":\"board\",\"account\":\"scout\",\"count\":2,");
    expect(run->out, "{\"name\":\"sid\",\"domain\":\"board.example\",\"path\":\"/\","
                     "\"host_only\":false,\"secure\":true,\"expires\":null},");
    expect(run->out, "Z\"}]}]\n");
    expect_no_value(run);
}

static void a_second_import_takes_the_firsts_place(void **state)
{
    struct world *world = *state;
    assert_int_equal(import(world, "cookies.txt")->status, 0);
    folder_put(&world->folder, "new.txt",
        "www.board.example\tFALSE\t/\tFALSE\t0\tfresh\tVALUE5\n");
    assert_int_equal(import(world, "new.txt")->status, 0);
    const struct run *run = list(world, "text");
    expect(run->out, "account scout: 1 cookie,");
    expect(run->out, "  fresh  of");
    assert_null(strstr(run->out, "sid"));
}

static void no_value_lies_in_clear_in_the_database(void **state)
{
    struct world *world = *state;
    static const char *const files[] = {"vigie.db", "vigie.db-wal"};
    assert_int_equal(import(world, "cookies.txt")->status, 0);
    for (size_t i = 0; i < 2; i++) {
        AUTO(buf_done) struct buf text;
        struct err err = {{0}};
        char path[FOLDER_PATH];
        buf_init(&text, 16 << 20);
        folder_path(path, &world->folder, files[i]);
        if (access(path, F_OK) != 0)
            continue; /* no log is left after an orderly end */
        assert_int_equal(fd_read_file(&text, path, &err), 0);
        assert_int_equal(
            bytes_find(buf_bytes(&text), bytes_of("VALUE"), 0), BYTES_NONE);
        if (i == 0)
            assert_int_not_equal(
                bytes_find(buf_bytes(&text), bytes_of("scout"), 0), BYTES_NONE);
    }
}

static void accounts_are_kept_apart_and_the_unused_one_is_told(void **state)
{
    struct world *world = *state;
    assert_int_equal(import(world, "cookies.txt")->status, 0);
    const struct run *run = RUN(world, "source", "cookies", "import", "board",
        "cookies.txt", "-c", "vigie.yaml", "--account", "second");
    assert_int_equal(run->status, 0);
    expect(run->out, "They are not used yet: ");
    expect(list(world, "text")->out, "board, account second: 2 cookies");
    run = RUN(world, "source", "cookies", "remove", "board", "-c", "vigie.yaml");
    assert_int_equal(run->status, 0);
    expect(run->out, "board: account scout has no session any more\n");
    run = RUN(world, "source", "cookies", "remove", "board", "-c", "vigie.yaml");
    assert_int_equal(run->status, 1);
    run = list(world, "text");
    expect(run->out, "board, account second");
    assert_null(strstr(run->out, "scout"));
}

static void without_a_key_import_says_what_to_do_and_list_what_it_can(void **state)
{
    struct world *world = *state;
    assert_int_equal(import(world, "cookies.txt")->status, 0);
    const struct run *run = RUN(world, "source", "cookies", "import", "board",
        "cookies.txt", "-c", "keyless.yaml");
    check_refused(run, "vigie source cookies new-key");
    run = RUN(world, "source", "cookies", "list", "-c", "keyless.yaml");
    assert_int_equal(run->status, 0);
    expect(run->out, "board, account scout: 2 cookies");
    expect(run->out, "crawl.session_key_file is not configured");
    assert_null(strstr(run->out, "sid"));
}

static void another_key_opens_nothing_and_import_replaces_it(void **state)
{
    struct world *world = *state;
    char path[FOLDER_PATH];
    assert_int_equal(import(world, "cookies.txt")->status, 0);
    folder_path(path, &world->folder, "session.key");
    assert_int_equal(unlink(path), 0);
    assert_int_equal(
        RUN(world, "source", "cookies", "new-key", "-o", "session.key")->status, 0);
    expect(list(world, "text")->out, "it does not open with this key");
    expect(list(world, "json")->out, "\"opens\":false,\"cookies\":[]}]");
    assert_int_equal(import(world, "cookies.txt")->status, 0);
    expect(list(world, "text")->out, "  sid  of");
}

static void a_key_that_others_may_read_is_refused(void **state)
{
    struct world *world = *state;
    char path[FOLDER_PATH];
    folder_path(path, &world->folder, "session.key");
    assert_int_equal(chmod(path, 0644), 0);
    check_refused(import(world, "cookies.txt"), "others may read or write this key");
}

static void a_wrong_command_or_file_is_one_clear_line(void **state)
{
    struct world *world = *state;
    static const char *const wrong[][8] = {
        {"source", NULL},
        {"source", "cookies", NULL},
        {"source", "cookies", "import", "board", "-c", "vigie.yaml", NULL},
        {"source", "cookies", "new-key", NULL},
        {"source", "cookies", "remove", "-c", "vigie.yaml", NULL},
        {"source", "cookies", "list", "--format", "xml", "-c", "vigie.yaml", NULL},
    };
    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
        check_refused(run_words(world, wrong[i]), "--help");
    check_refused(RUN(world, "source", "cookies", "import", "nobody", "cookies.txt",
                      "-c", "vigie.yaml"),
        "no source named 'nobody'");
    check_refused(import(world, "missing.txt"), "missing.txt");
    check_refused(import(world, "vigie.yaml"), "vigie.yaml: line 1: not a cookie");
    folder_put(&world->folder, "page.html", "<html>VALUE</html>");
    check_refused(import(world, "page.html"), "page.html: line 1: this is a web page");
    expect_no_value(&world->run);
    check_refused(RUN(world, "source", "cookies", "import", "other", "cookies.txt",
                      "-c", "vigie.yaml"),
        "none of the 4 cookies");
}

#define IN_WORLD(test) cmocka_unit_test_setup(test, set_up)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_WORLD(what_was_imported_is_listed_without_values),
        IN_WORLD(a_second_import_takes_the_firsts_place),
        IN_WORLD(no_value_lies_in_clear_in_the_database),
        IN_WORLD(accounts_are_kept_apart_and_the_unused_one_is_told),
        IN_WORLD(without_a_key_import_says_what_to_do_and_list_what_it_can),
        IN_WORLD(another_key_opens_nothing_and_import_replaces_it),
        IN_WORLD(a_key_that_others_may_read_is_refused),
        IN_WORLD(a_wrong_command_or_file_is_one_clear_line),
    };
    return cmocka_run_group_tests(tests, group_set_up, group_tear_down);
}
