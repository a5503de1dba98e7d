/* `vigie read` of many pages in one run. */
#include "tests/unit/app/command_world.h"

static int pages_set_up(void **state)
{
    static struct world world;
    folder_make(&world.folder);
    folder_put(
        &world.folder, "a.txt", "selling a clinic's patients, 40 000 rows, $300\n");
    folder_put(&world.folder, "b.txt", "who knows a good dentist?\n");
    *state = &world;
    return 0;
}

static void each_page_of_a_list_is_read_as_it_is_alone(void **state)
{
    struct world *world = *state;
    char alone[RUN_TEXT];
    RUN(world, "read", "-f", "jsonl", "-u", "http://bin.example/raw/aaaaaaaa", "-t",
        "2026-05-03", "--explain", "a.txt");
    assert_int_equal(world->run.status, 0);
    memcpy(alone, world->run.out, sizeof(alone));
    world->run.input = "2026-05-03\thttp://bin.example/raw/aaaaaaaa\ta.txt\n"
                       "2026-05-03\t\tb.txt\n"
                       "2026-05-03\thttp://bin.example/raw/aaaaaaaa\ta.txt\n";
    RUN(world, "read", "--list", "-", "--explain");
    assert_int_equal(world->run.status, 0);
    assert_int_equal(run_lines(world->run.out), 3);
    assert_memory_equal(world->run.out, alone, strlen(alone));
    assert_string_equal(world->run.out + strlen(world->run.out) - strlen(alone), alone);
}

static void a_page_that_cannot_be_read_is_told_in_its_place(void **state)
{
    struct world *world = *state;
    folder_put(&world->folder, "list", "\t\tgone.txt\n\t\tb.txt\n");
    RUN(world, "read", "--list", "list");
    assert_int_equal(world->run.status, 2);
    assert_int_equal(run_lines(world->run.out), 2);
    assert_int_equal(strncmp(world->run.out, "{\"failed\":\"", 11), 0);
    assert_non_null(strstr(world->run.out, "gone.txt"));
    assert_non_null(strstr(world->run.out, "\n{\"kind\":"));
}

static void a_list_that_is_wrong_is_refused(void **state)
{
    struct world *world = *state;
    world->run.input = "a.txt\n";
    check_refused(RUN(world, "read", "--list", "-"), "line 1 of the list");
    check_refused(RUN(world, "read", "--list", "gone"), "gone");
    check_refused(RUN(world, "read", "--list", "-", "a.txt"), "--list names the pages");
    check_refused(RUN(world, "read", "--list", "-", "-u", "http://bin.example/"),
        "--list names the pages");
}

static void an_empty_list_is_no_page(void **state)
{
    struct world *world = *state;
    assert_int_equal(RUN(world, "read", "--list", "-")->status, 0);
    assert_string_equal(world->run.out, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_page_of_a_list_is_read_as_it_is_alone),
        cmocka_unit_test(a_page_that_cannot_be_read_is_told_in_its_place),
        cmocka_unit_test(a_list_that_is_wrong_is_refused),
        cmocka_unit_test(an_empty_list_is_no_page),
    };
    return cmocka_run_group_tests(tests, pages_set_up, group_tear_down);
}
