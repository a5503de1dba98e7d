/* What doctor and config check say of the configured watchlists. */
#include "tests/unit/app/command_world.h"
#include "tests/unit/app/lists.h"

#include <sys/stat.h>

static void build_until(struct world *world, const char *name, int days)
{
    char day[CLOCK_TEXT_SIZE];
    assert_int_equal(RUN(world, "watchlist", "build", "--key", "a.key", "--map",
                         "email=mail,phone=tel", "--expires", lists_day(day, days),
                         "-o", name, "patients.csv")
                         ->status,
        0);
}

static void configure(struct world *world, const char *list)
{
    char text[512];
    (void)snprintf(text, sizeof(text),
        "store:\n  url: sqlite:x.db\nwatchlists:\n  - file: %s\n    key_file: a.key\n"
        "tor:\n  socks: 127.0.0.1:9\n"
        "sources:\n  - name: board\n    url: http://board.example/\n",
        list);
    folder_put(&world->folder, "good.yaml", text);
}

static void doctor_and_config_check_tell_of_each_list(void **state)
{
    struct world *world = *state;
    static const char *const told[] = {"soon.vgw: key ", " epoch 1, 4 values (",
        "email 2", "phone 2", ") of 2 records, made 20", ", last day 20",
        "in 5 days: build a new one before"};
    build_until(world, "soon.vgw", 5);
    configure(world, "soon.vgw");
    for (int command = 0; command < 2; command++) {
        if (command == 0)
            assert_int_equal(
                RUN(world, "config", "check", "-c", "good.yaml")->status, 0);
        else
            RUN(world, "doctor", "-c", "good.yaml"); /* nobody listens at Tor's port */
        for (size_t i = 0; i < sizeof(told) / sizeof(told[0]); i++)
            if (strstr(world->run.out, told[i]) == NULL)
                fail_msg("\"%s\" is not in: %s", told[i], world->run.out);
    }
}

static void doctor_and_config_check_refuse_the_key_of_another(void **state)
{
    struct world *world = *state;
    assert_int_equal(RUN(world, "watchlist", "build", "--key", "b.key", "--map",
                         "email=mail", "-o", "other.vgw", "patients.csv")
                         ->status,
        0);
    configure(world, "other.vgw");
    check_refused(RUN(world, "config", "check", "-c", "good.yaml"),
        "give the key it was made with");
    assert_int_equal(RUN(world, "doctor", "-c", "good.yaml")->status, 2);
    assert_non_null(strstr(world->run.out, "give the key it was made with"));
    check_refused(RUN(world, "run", "--once", "-c", "good.yaml"),
        "give the key it was made with");
}

static void config_check_names_a_bad_line_of_a_lexicon(void **state)
{
    struct world *world = *state;
    char path[512];
    build_until(world, "words.vgw", 90);
    configure(world, "words.vgw");
    (void)snprintf(path, sizeof(path), "%s/lexicon.d", world->folder.path);
    assert_int_equal(mkdir(path, 0700), 0);
    folder_put(&world->folder, "words.yaml",
        "store:\n  url: sqlite:x.db\nwatchlists:\n  - file: words.vgw\n"
        "    key_file: a.key\nlexicon_dir: lexicon.d\n"
        "sources:\n  - name: board\n    url: http://board.example/\n");
    folder_put(&world->folder, "lexicon.d/a.lex", "[unit]\nrecord snarks\n");
    assert_int_equal(RUN(world, "config", "check", "-c", "words.yaml")->status, 0);
    folder_put(&world->folder, "lexicon.d/b.lex", "[unit]\nrecords snarks\n");
    check_refused(RUN(world, "config", "check", "-c", "words.yaml"),
        "lexicon.d/b.lex:2: an unknown value; record, staff, measure or many");
}

static void config_check_names_a_bad_line_of_weights(void **state)
{
    struct world *world = *state;
    char path[512];
    build_until(world, "scores.vgw", 90);
    configure(world, "scores.vgw");
    (void)snprintf(path, sizeof(path), "%s/weights.d", world->folder.path);
    assert_int_equal(mkdir(path, 0700), 0);
    folder_put(&world->folder, "scores.yaml",
        "store:\n  url: sqlite:x.db\nwatchlists:\n  - file: scores.vgw\n"
        "    key_file: a.key\nweights_dir: weights.d\n"
        "sources:\n  - name: board\n    url: http://board.example/\n");
    folder_put(&world->folder, "weights.d/dataset.weights", "threshold 0.5\nprice 1\n");
    folder_put(&world->folder, "weights.d/health.weights", "threshold 0.5\n");
    assert_int_equal(RUN(world, "config", "check", "-c", "scores.yaml")->status, 0);
    folder_put(&world->folder, "weights.d/health.weights", "threshold 0.5\nfever 1\n");
    check_refused(RUN(world, "config", "check", "-c", "scores.yaml"),
        "weights.d/health.weights: line 2: there is no such feature");
}

static void a_group_that_no_list_has_is_told(void **state)
{
    struct world *world = *state;
    static const char *const wrong =
        "alerts: rule night: no watchlist has the group \"Lab Nroth\"";
    assert_int_equal(
        RUN(world, "watchlist", "build", "--key", "a.key", "--map", "email=mail",
            "--group", "Lab North", "-o", "groups.vgw", "patients.csv")
            ->status,
        0);
    folder_put(&world->folder, "groups.yaml",
        "store:\n  url: sqlite:x.db\nwatchlists:\n  - file: groups.vgw\n"
        "    key_file: a.key\ntor:\n  socks: 127.0.0.1:9\n"
        "sources:\n  - name: board\n    url: http://board.example/\n"
        "digest:\n  recipients: [{to: b@lab.example, groups: [\"Lab North\"]}]\n"
        "mail:\n  host: 127.0.0.1\n  port: 9\n  tls: none\n  from: v@lab.example\n"
        "alerts:\n  - name: night\n    groups: [\"Lab North\", \"Lab Nroth\"]\n"
        "    to: [b@lab.example]\n");
    assert_int_equal(RUN(world, "config", "check", "-c", "groups.yaml")->status, 0);
    assert_non_null(strstr(world->run.out, wrong));
    assert_null(strstr(world->run.out, "\"Lab North\""));
    RUN(world, "doctor", "-c", "groups.yaml");
    assert_non_null(strstr(world->run.out, wrong));
    assert_int_equal(RUN(world, "db", "migrate", "-c", "groups.yaml")->status, 0);
    assert_int_equal(RUN(world, "status", "-c", "groups.yaml")->status, 1);
    assert_non_null(strstr(world->run.out, wrong));
    RUN(world, "status", "--format", "json", "-c", "groups.yaml");
    assert_non_null(strstr(world->run.out, "group \\\"Lab Nroth\\\""));
}

static void a_start_warns_of_a_group_that_no_list_has(void **state)
{
    struct world *world = *state;
    assert_int_equal(
        RUN(world, "watchlist", "build", "--key", "a.key", "--map", "email=mail",
            "--group", "Lab North", "-o", "started.vgw", "patients.csv")
            ->status,
        0);
    /* It ends at its database, which is nowhere. */
    folder_put(&world->folder, "started.yaml",
        "store:\n  url: sqlite:nowhere/x.db\nwatchlists:\n  - file: started.vgw\n"
        "    key_file: a.key\ntor:\n  socks: 127.0.0.1:9\n"
        "sources:\n  - name: board\n    url: http://board.example/\n"
        "digest:\n  recipients: [{to: b@lab.example, groups: [\"Lab Suoth\"]}]\n"
        "mail:\n  host: 127.0.0.1\n  port: 9\n  tls: none\n  from: v@lab.example\n");
    assert_int_not_equal(RUN(world, "run", "--once", "-c", "started.yaml")->status, 0);
    if (strstr(world->run.said, "digest: recipient b@lab.example: no watchlist has the"
                                " group \"Lab Suoth\"") == NULL)
        fail_msg("not told: %s", world->run.said);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(doctor_and_config_check_tell_of_each_list),
        cmocka_unit_test(doctor_and_config_check_refuse_the_key_of_another),
        cmocka_unit_test(config_check_names_a_bad_line_of_a_lexicon),
        cmocka_unit_test(config_check_names_a_bad_line_of_weights),
        cmocka_unit_test(a_group_that_no_list_has_is_told),
        cmocka_unit_test(a_start_warns_of_a_group_that_no_list_has),
    };
    return cmocka_run_group_tests(tests, group_set_up, group_tear_down);
}
