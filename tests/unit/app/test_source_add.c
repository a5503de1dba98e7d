/* `vigie source add`, `remove`, `pause` and `resume` as people type them. */
#include "app/source_noted.h"
#include "tests/unit/app/command_world.h"

static const char main_file[] = "store: {url: 'sqlite:vigie.db'}\n"
                                "watchlists: [{file: a.vgw, key_file: a.key}]\n"
                                "sources_dir: %s\n%s";
static const char one_source[] = "sources: [{name: a, url: 'http://a.example/'}]\n";

static void configure(struct world *world, const char *sources_dir, const char *more)
{
    char text[1024];
    (void)snprintf(text, sizeof(text), main_file, sources_dir, more);
    folder_put(&world->folder, "etc/vigie.yaml", text);
}

static int set_up(void **state)
{
    static struct world world;
    char path[FOLDER_PATH];
    folder_make(&world.folder);
    folder_path(path, &world.folder, "etc");
    assert_int_equal(mkdir(path, 0755), 0);
    *state = &world;
    return 0;
}

static int tear_down(void **state)
{
    struct world *world = *state;
    folder_remove(&world->folder);
    return 0;
}

static const struct run *add(struct world *world, const char *name)
{
    char url[64];
    (void)snprintf(url, sizeof(url), "http://%s.example/", name);
    return RUN(world, "source", "add", name, url, "-c", "etc/vigie.yaml");
}

static void expect(const struct run *run, const char *wanted)
{
    if (run->status != 0 || strstr(run->out, wanted) == NULL)
        fail_msg("no \"%s\" in: %s%s", wanted, run->out, run->said);
}

static void a_new_folder_below_the_configurations_needs_no_restart(void **state)
{
    struct world *world = *state;
    configure(world, "sources.d", one_source);
    expect(add(world, "b"), "takes it up at SIGHUP");
    expect(add(world, "c"), "takes it up at SIGHUP");
}

static void a_source_is_added_with_its_last_day(void **state)
{
    struct world *world = *state;
    configure(world, "sources.d", one_source);
    const struct run *run = RUN(world, "source", "add", "b", "http://b.example/", "-c",
        "etc/vigie.yaml", "--expires", "2027-06-30");
    assert_int_equal(run->status, 0);
    run = RUN(world, "source", "show", "b", "-c", "etc/vigie.yaml");
    assert_non_null(strstr(run->out, "2027-06-30"));
    check_refused(RUN(world, "source", "add", "d", "http://d.example/", "-c",
                      "etc/vigie.yaml", "--expires", "2027-06-31"),
        "is no day");
}

/* Which a running vigie's sandbox does not open to it. */
static void a_new_folder_elsewhere_needs_a_restart(void **state)
{
    struct world *world = *state;
    configure(world, "../elsewhere.d", one_source);
    expect(add(world, "b"), "may not read it; restart it");
    expect(add(world, "c"), "takes it up at SIGHUP");
    configure(world, "../etc2", one_source); /* "etc" is no folder of it */
    expect(add(world, "b"), "may not read it; restart it");
}

static const struct run *remove_(struct world *world, const char *name)
{
    return RUN(world, "source", "remove", name, "-c", "etc/vigie.yaml");
}

static void the_last_source_is_removed_and_it_is_said_that_none_is_left(void **state)
{
    struct world *world = *state;
    configure(world, "sources.d", "");
    check_refused(remove_(world, "a"), "add the first source with `vigie source add`");
    assert_int_equal(add(world, "a")->status, 0);
    assert_int_equal(add(world, "b")->status, 0);
    expect(remove_(world, "a"), "a.yaml is removed");
    assert_null(strstr(world->run.out, "no source is left"));
    expect(remove_(world, "b"), "no source is left: nothing is watched");
    check_refused(remove_(world, "b"), "no source is named b");
}

/* Only NAME.yaml can be what `source add` made. */
static void a_file_that_somebody_named_otherwise_is_not_removed(void **state)
{
    struct world *world = *state;
    static const char file[] = "etc/sources.d/boards.yaml";
    char path[FOLDER_PATH];
    configure(world, "sources.d", one_source);
    assert_int_equal(add(world, "b")->status, 0);
    folder_put(&world->folder, file, "# mine\nname: c\nurl: http://c.example/\n");
    check_refused(remove_(world, "c"), "sources.d/boards.yaml:2: 'c' stands here");
    folder_put(&world->folder, file, "name: 'c d'\nurl: http://c.example/\n");
    check_refused(remove_(world, "c d"), "sources.d/boards.yaml:1: 'c d' stands here");
    folder_path(path, &world->folder, file);
    assert_int_equal(access(path, F_OK), 0);
    check_refused(remove_(world, "a"), "etc/vigie.yaml:4: 'a' stands here");
    expect(remove_(world, "b"), "b.yaml is removed");
}

static void what_is_not_utf8_is_refused_and_not_changed(void **state)
{
    struct world *world = *state;
    char path[FOLDER_PATH];
    configure(world, "sources.d", one_source);
    check_refused(RUN(world, "source", "add", "b", "http://b.example/", "-c",
                      "etc/vigie.yaml", "--owner", "caf\xff"),
        "'owner' is not UTF-8");
    folder_path(path, &world->folder, "etc/sources.d/b.yaml");
    assert_int_equal(access(path, F_OK), -1);
}

static void who_adds_and_removes_is_noted(void **state)
{
    struct world *world = *state;
    configure(world, "sources.d", one_source);
    expect(add(world, "b"), "SIGHUP");
    expect(RUN(world, "source", "remove", "b", "-c", "etc/vigie.yaml"), "is removed");
    expect(RUN(world, "db", "audit", "-c", "etc/vigie.yaml"), "  source.add  b: ");
    expect(&world->run, "etc/sources.d/b.yaml\n");
    expect(&world->run, "  source.remove  b: ");
    expect(&world->run, "The chain is whole: entries 1 to 2");
}

static void what_cannot_be_noted_is_not_done(void **state)
{
    struct world *world = *state;
    char path[FOLDER_PATH];
    folder_put(&world->folder, "etc/vigie.yaml",
        "store: {url: 'sqlite:nowhere/vigie.db'}\n"
        "watchlists: [{file: a.vgw, key_file: a.key}]\n"
        "sources_dir: sources.d\nsources: [{name: a, url: 'http://a.example/'}]\n");
    check_refused(add(world, "b"), "the audit log: ");
    folder_path(path, &world->folder, "etc/sources.d/b.yaml");
    assert_int_equal(access(path, F_OK), -1);
}

/* The entry comes first, so that what is cut off is told; it is taken back where
 * nothing came of it. */
static void what_was_noted_and_not_done_is_said_to_be(void **state)
{
    struct world *world = *state;
    AUTO(config_free) struct config *config = NULL;
    struct err err = {0};
    char path[FOLDER_PATH];
    configure(world, "sources.d", one_source);
    folder_path(path, &world->folder, "etc/vigie.yaml");
    assert_int_equal(config_load(&config, path, &err), 0);
    folder_path(path, &world->folder, "etc/nowhere/b.yaml");
    assert_int_equal(source_noted_remove(config, "b", path, &err), -1);
    assert_non_null(strstr(err.text, "No such file"));
    expect(RUN(world, "db", "audit", "-c", "etc/vigie.yaml"), "  source.remove  b: /");
    expect(&world->run, "  source.remove  b: not done: /");
    expect(&world->run, "The chain is whole: entries 1 to 2");
}

static void a_blank_is_nobodys_name(void **state)
{
    struct world *world = *state;
    static const char *const blanks[] = {"", " ", "   "};
    configure(world, "sources.d", one_source);
    for (size_t i = 0; i < sizeof(blanks) / sizeof(blanks[0]); i++) {
        check_refused(RUN(world, "source", "pause", "a", "-c", "etc/vigie.yaml", "--by",
                          blanks[i]),
            "--by: write who does it, or leave it out");
        check_refused(RUN(world, "source", "resume", "a", "-c", "etc/vigie.yaml",
                          "--by", blanks[i]),
            "--by: write who does it, or leave it out");
    }
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(a_source_is_added_with_its_last_day),
        TEST(a_new_folder_below_the_configurations_needs_no_restart),
        TEST(a_new_folder_elsewhere_needs_a_restart),
        TEST(the_last_source_is_removed_and_it_is_said_that_none_is_left),
        TEST(a_file_that_somebody_named_otherwise_is_not_removed),
        TEST(what_is_not_utf8_is_refused_and_not_changed),
        TEST(who_adds_and_removes_is_noted),
        TEST(what_cannot_be_noted_is_not_done),
        TEST(what_was_noted_and_not_done_is_said_to_be),
        TEST(a_blank_is_nobodys_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
