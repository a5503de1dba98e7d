/* What people see of vigie: every command's help, wrong words, wrong files, a full
 * disk; each is one line that says what, and exit status 2. */
#include "tests/unit/app/command_world.h"

/* ---- words ---- */

static void help_lists_every_command_and_their_help_their_options(void **state)
{
    static const struct {
        const char *name;
        const char *options[20];
    } commands[] = {
        {"run", {"--config", "--once"}},
        {"scan", {"--watchlist", "--key", "--format", "--min-confidence", "--jobs"}},
        {"watchlist",
            {"new-key", "build", "info", "check", "--key", "--map", "--group",
                "--group-column", "--record-column", "--canary-column", "--domains",
                "--purpose", "--owner", "--expires", "--output"}},
        {"status", {"-c", "--format"}},
        {"incidents", {"-c", "--format", "list", "show", "ack", "confirm",
                          "false-positive", "close", "reopen", "note", "merge", "split",
                          "--state", "--severity", "--since", "--why", "--by"}},
        {"hits", {"-c", "--format"}},
        {"digest",
            {"-c", "--dry-run", "--eml", "--html", "--text", "--to", "--weekly"}},
        {"read", {"--url", "--format", "--lexicon", "--list"}},
        {"config", {"check", "-c"}},
        {"doctor", {"-c"}},
        {"db", {"migrate", "purge", "audit", "-c", "--dry-run", "--since", "--format"}},
    };
    struct world *world = *state;
    for (size_t i = 0; i < sizeof(commands) / sizeof(commands[0]); i++) {
        assert_int_equal(RUN(world, "--help")->status, 0);
        assert_non_null(strstr(world->run.out, commands[i].name));
        assert_int_equal(RUN(world, commands[i].name, "--help")->status, 0);
        assert_string_equal(world->run.said, "");
        for (size_t j = 0; commands[i].options[j] != NULL; j++)
            if (strstr(world->run.out, commands[i].options[j]) == NULL)
                fail_msg("vigie %s --help does not tell of %s", commands[i].name,
                    commands[i].options[j]);
    }
}

static void version_is_one_line(void **state)
{
    struct world *world = *state;
    assert_int_equal(RUN(world, "--version")->status, 0);
    assert_string_equal(world->run.out, "vigie " VIGIE_VERSION "\n");
}

static void without_a_command_the_help_is_shown_as_an_error(void **state)
{
    struct world *world = *state;
    memset(world->run.words, 0, sizeof(world->run.words));
    run_vigie(&world->run);
    assert_int_equal(world->run.status, 2);
    assert_non_null(strstr(world->run.out, "Usage"));
}

static void an_unknown_command_is_named(void **state)
{
    check_refused(RUN(*state, "frobnicate"), "no command frobnicate");
}

static void an_unknown_option_is_named_wherever_it_stands(void **state)
{
    static const char *const names[] = {"run", "scan", "watchlist", "status",
        "incidents", "hits", "digest", "read", "config", "doctor", "db"};
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        check_refused(RUN(*state, names[i], "--bogus"), "--bogus is no option");
        check_refused(
            RUN(*state, names[i], "word", "--bogus=7", "word"), "--bogus=7 is no");
        check_refused(RUN(*state, names[i], "word", "-Z", "word"), "-Z is no option");
    }
}

static void an_option_without_its_value_is_named(void **state)
{
    check_refused(
        RUN(*state, "scan", "a.txt", "--watchlist"), "--watchlist needs a value");
    check_refused(RUN(*state, "run", "-c"), "-c needs a value");
    check_refused(RUN(*state, "watchlist", "build", "--map"), "--map needs a value");
}

static void values_out_of_bounds_say_what_would_be_right(void **state)
{
    struct world *world = *state;
    static const char *const wrong[][2] = {
        {"--format", "xml"},
        {"--jobs", "0"},
        {"--jobs", "65"},
        {"--jobs", "two"},
        {"--min-confidence", "sure"},
    };
    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
        check_refused(RUN(world, "scan", "-w", "a.vgw", "-k", "a.key", wrong[i][0],
                          wrong[i][1], "none.txt"),
            wrong[i][0]);
}

static void missing_words_are_asked_for(void **state)
{
    check_refused(RUN(*state, "scan", "none.txt"), "--watchlist FILE");
    check_refused(RUN(*state, "run"), "-c FILE");
    check_refused(RUN(*state, "doctor"), "-c FILE");
    check_refused(RUN(*state, "incidents"), "-c FILE");
    check_refused(RUN(*state, "status"), "-c FILE");
    check_refused(RUN(*state, "status", "-c", "x", "--format", "xml"), "--format is");
    check_refused(RUN(*state, "hits"), "-c FILE");
    check_refused(RUN(*state, "digest"), "-c FILE");
    check_refused(RUN(*state, "db", "migrate"), "-c FILE");
    check_refused(RUN(*state, "config", "check"), "-c FILE");
    check_refused(RUN(*state, "read"), "FILE");
    check_refused(RUN(*state, "watchlist"), "new-key");
    check_refused(RUN(*state, "watchlist", "frob"), "frob is none of");
    check_refused(RUN(*state, "--role"), "own processes");
    check_refused(RUN(*state, "--role", "king"), "no role is named king");
}

/* ---- scan ---- */

static void scan_ends_as_grep_does(void **state)
{
    struct world *world = *state;
    assert_int_equal(
        RUN(world, "scan", "-w", "a.vgw", "-k", "a.key", "hit.txt")->status, 0);
    assert_non_null(strstr(world->run.out, "Labo du Test"));
    assert_null(strstr(world->run.out, "jeanne"));
    assert_int_equal(
        RUN(world, "scan", "-w", "a.vgw", "-k", "a.key", "none.txt")->status, 1);
    assert_string_equal(world->run.said, "");
    RUN(world, "scan", "-w", "a.vgw", "-k", "a.key", "hit.txt", "gone.txt");
    check_refused(&world->run, "gone.txt: not read: No such file");
    assert_non_null(strstr(world->run.out, "Labo du Test"));
}

static void scan_reads_standard_input(void **state)
{
    struct world *world = *state;
    world->run.input = "mail: marc.modele@patient.example";
    assert_int_equal(RUN(world, "scan", "-w", "a.vgw", "-k", "a.key", "-")->status, 0);
    assert_int_equal(RUN(world, "scan", "-w", "a.vgw", "-k", "a.key", "-")->status, 1);
}

static void scan_walks_a_folder_and_says_what_it_could_not_read(void **state)
{
    struct world *world = *state;
    char path[FOLDER_PATH];
    folder_path(path, &world->folder, "tree");
    assert_int_equal(mkdir(path, 0700), 0);
    folder_put(&world->folder, "tree/a.txt", "jeanne.exemple@patient.example\n");
    folder_put(&world->folder, "tree/b.txt", "nobody\n");
    RUN(world, "scan", "-w", "a.vgw", "-k", "a.key", "-f", "jsonl", "-j", "3", "tree");
    assert_int_equal(world->run.status, 0);
    assert_int_equal(run_lines(world->run.out), 4); /* a hit, two files, the total */
    assert_non_null(strstr(world->run.out, "\"path\":\"tree/a.txt\""));
    folder_path(path, &world->folder, "pipe");
    assert_int_equal(mkfifo(path, 0600), 0);
    check_refused(RUN(world, "scan", "-w", "a.vgw", "-k", "a.key", "tree", "pipe"),
        "pipe: not read: not a regular file");
}

static void the_least_confidence_hides_what_is_below(void **state)
{
    struct world *world = *state;
    assert_int_equal(
        RUN(world, "scan", "-w", "a.vgw", "-k", "a.key", "-m", "probable", "hit.txt")
            ->status,
        0);
    assert_int_equal(
        RUN(world, "scan", "-w", "a.vgw", "-k", "a.key", "-m", "certain", "hit.txt")
            ->status,
        1);
}

static void a_full_disk_is_one_line_and_status_2(void **state)
{
    struct world *world = *state;
    world->run.output = "/dev/full";
    check_refused(RUN(world, "scan", "-w", "a.vgw", "-k", "a.key", "hit.txt"),
        "cannot write the output: No space left");
    world->run.output = "/dev/full";
    check_refused(RUN(world, "scan", "-w", "a.vgw", "-k", "a.key", "-f", "jsonl",
                      "hit.txt", "none.txt"),
        "cannot write the output: No space left");
    world->run.output = "/dev/full";
    check_refused(RUN(world, "--help"), "cannot write the output");
    world->run.output = "/dev/full";
    check_refused(RUN(world, "--version"), "cannot write the output");
    world->run.output = "/dev/full";
    check_refused(RUN(world, "watchlist", "info", "a.vgw"), "cannot write the output");
    world->run.output = "/dev/full";
    check_refused(RUN(world, "read", "hit.txt"), "cannot write the output");
}

/* Far more than stdio keeps back, so that it fails in the middle. */
static void much_output_on_a_full_disk_is_one_line_too(void **state)
{
    enum { ROWS = 20000 };
    struct world *world = *state;
    char path[FOLDER_PATH];
    folder_path(path, &world->folder, "many.csv");
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    (void)fputs("nom;mail\n", file);
    for (int i = 0; i < ROWS; i++)
        (void)fprintf(file, "%d;jeanne.exemple@patient.example\n", i);
    assert_int_equal(fclose(file), 0);
    world->run.output = "/dev/full";
    check_refused(
        RUN(world, "scan", "-w", "a.vgw", "-k", "a.key", "-f", "jsonl", "many.csv"),
        "cannot write the output: No space left");
}

/* ---- watchlists and keys ---- */

static void a_watchlist_or_key_that_is_not_there_is_named(void **state)
{
    check_refused(RUN(*state, "scan", "-w", "no.vgw", "-k", "a.key", "none.txt"),
        "watchlist no.vgw: No such file");
    check_refused(RUN(*state, "scan", "-w", "a.vgw", "-k", "no.key", "none.txt"),
        "key file no.key: No such file");
    check_refused(RUN(*state, "scan", "-w", "a.vgw", "none.txt"), "which key?");
    check_refused(
        RUN(*state, "scan", "-w", "a.vgw", "-k", "a.key", "-k", "b.key", "none.txt"),
        "--key b.key is for no --watchlist");
    check_refused(
        RUN(*state, "scan", "-k", "b.key", "-k", "a.key", "-w", "a.vgw", "none.txt"),
        "--key a.key is for no --watchlist");
    check_refused(RUN(*state, "watchlist", "build", "-k", "a.key", "--key", "b.key"),
        "--key is given twice");
    check_refused(RUN(*state, "watchlist", "info", "no.vgw"), "no.vgw: No such file");
}

static void the_key_of_another_watchlist_is_refused(void **state)
{
    check_refused(RUN(*state, "scan", "-w", "a.vgw", "-k", "b.key", "none.txt"),
        "give the key it was made with");
    check_refused(RUN(*state, "watchlist", "info", "a.vgw", "--key", "b.key"),
        "give the key it was made with");
}

static void a_truncated_watchlist_is_refused(void **state)
{
    struct world *world = *state;
    char path[FOLDER_PATH];
    folder_path(path, &world->folder, "cut.vgw");
    assert_int_equal(RUN(world, "watchlist", "build", "--key", "a.key", "--map",
                         "email=mail", "-o", "cut.vgw", "patients.csv")
                         ->status,
        0);
    assert_int_equal(truncate(path, 70000), 0);
    check_refused(RUN(world, "scan", "-w", "cut.vgw", "-k", "a.key", "none.txt"),
        "cut.vgw: cut short");
    assert_int_equal(truncate(path, 0), 0);
    check_refused(
        RUN(world, "scan", "-w", "cut.vgw", "-k", "a.key", "none.txt"), "cut.vgw");
}

static void an_existing_key_is_never_written_over(void **state)
{
    check_refused(RUN(*state, "watchlist", "new-key", "-o", "a.key"), "a.key");
}

static void a_wrong_map_says_what_would_be_right(void **state)
{
    check_refused(RUN(*state, "watchlist", "build", "--key", "a.key", "--map",
                      "shoe=mail", "-o", "x.vgw", "patients.csv"),
        "shoe");
    check_refused(RUN(*state, "watchlist", "build", "--key", "a.key", "--map",
                      "email=courriel", "-o", "x.vgw", "patients.csv"),
        "courriel");
    check_refused(RUN(*state, "watchlist", "build", "--key", "a.key", "-o", "x.vgw",
                      "patients.csv"),
        "--map");
}

/* ---- configuration ---- */

static void a_wrong_configuration_tells_file_line_and_column(void **state)
{
    struct world *world = *state;
    folder_put(&world->folder, "wrong.yaml",
        "store:\n  url: sqlite:x.db\ntor:\n  socks: 127.0.0.1:9050\nkrawl:\n  a: 1\n");
    RUN(world, "config", "check", "-c", "wrong.yaml");
    assert_int_equal(world->run.status, 2);
    assert_non_null(strstr(world->run.said, "wrong.yaml:5:1: "));
    assert_non_null(strstr(world->run.said, "krawl"));
    RUN(world, "run", "--once", "-c", "wrong.yaml");
    assert_int_equal(world->run.status, 2);
    assert_non_null(strstr(world->run.said, "wrong.yaml:5:1: "));
    check_refused(RUN(world, "config", "check", "-c", "no.yaml"), "no.yaml");
    check_refused(RUN(world, "run", "-c", "no.yaml"), "no.yaml");
    check_refused(RUN(world, "incidents", "-c", "no.yaml"), "no.yaml");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(help_lists_every_command_and_their_help_their_options),
        cmocka_unit_test(version_is_one_line),
        cmocka_unit_test(without_a_command_the_help_is_shown_as_an_error),
        cmocka_unit_test(an_unknown_command_is_named),
        cmocka_unit_test(an_unknown_option_is_named_wherever_it_stands),
        cmocka_unit_test(an_option_without_its_value_is_named),
        cmocka_unit_test(values_out_of_bounds_say_what_would_be_right),
        cmocka_unit_test(missing_words_are_asked_for),
        cmocka_unit_test(scan_ends_as_grep_does),
        cmocka_unit_test(scan_reads_standard_input),
        cmocka_unit_test(scan_walks_a_folder_and_says_what_it_could_not_read),
        cmocka_unit_test(the_least_confidence_hides_what_is_below),
        cmocka_unit_test(a_full_disk_is_one_line_and_status_2),
        cmocka_unit_test(much_output_on_a_full_disk_is_one_line_too),
        cmocka_unit_test(a_watchlist_or_key_that_is_not_there_is_named),
        cmocka_unit_test(the_key_of_another_watchlist_is_refused),
        cmocka_unit_test(a_truncated_watchlist_is_refused),
        cmocka_unit_test(an_existing_key_is_never_written_over),
        cmocka_unit_test(a_wrong_map_says_what_would_be_right),
        cmocka_unit_test(a_wrong_configuration_tells_file_line_and_column),
    };
    return cmocka_run_group_tests(tests, group_set_up, group_tear_down);
}
