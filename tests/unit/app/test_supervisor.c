/* The supervisor, over keepers that end as a script says: the n-th to be started obeys
 * the n-th line of its configuration. */
#include "app/supervisor.h"

#include "tests/unit/app/folder.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>

enum { GUARD_S = 120, STARTS_MAX = 16, LINE = 256 };

/* ---- the keeper ---- */

static const char *value_of(int argc, char **argv, const char *option)
{
    for (int i = 0; i + 1 < argc; i++)
        if (strcmp(argv[i], option) == 0)
            return argv[i + 1];
    return "";
}

/* Notes the start and returns how many there had been before. */
static int note_start(const char *config, int argc, char **argv)
{
    char path[FOLDER_PATH];
    char line[LINE];
    int before = 0;
    (void)snprintf(path, sizeof(path), "%s.starts", config);
    FILE *file = fopen(path, "a+");
    if (file == NULL)
        _exit(9);
    rewind(file);
    while (fgets(line, sizeof(line), file) != NULL)
        before++;
    bool once = strcmp(argv[argc - 1], "--once") == 0;
    (void)fprintf(
        file, "%s %s\n", value_of(argc, argv, "--worker"), once ? "once" : "on");
    (void)fclose(file);
    return before;
}

/* Says that it is there, by the pipe beside its configuration. */
static void say_ready(const char *config)
{
    char path[FOLDER_PATH];
    (void)snprintf(path, sizeof(path), "%s.ready", config);
    int fd = open(path, O_WRONLY);
    if (fd < 0 || write(fd, "x", 1) != 1)
        _exit(9);
    (void)close(fd);
}

static int wait_for(const char *config, int signal_number)
{
    sigset_t mask;
    int got = 0;
    (void)sigemptyset(&mask);
    (void)sigaddset(&mask, signal_number);
    (void)sigprocmask(SIG_BLOCK, &mask, NULL);
    say_ready(config);
    return sigwait(&mask, &got) == 0 ? 0 : 9;
}

static int obey(const char *config, const char *order)
{
    if (strncmp(order, "exit ", 5) == 0)
        return (int)strtol(order + 5, NULL, 10);
    if (strcmp(order, "kill\n") == 0)
        return raise(SIGKILL);
    if (strcmp(order, "abort\n") == 0)
        abort();
    if (strcmp(order, "term\n") == 0)
        return wait_for(config, SIGTERM);
    if (strcmp(order, "int\n") == 0)
        return wait_for(config, SIGINT);
    if (strcmp(order, "hup\n") == 0)
        return wait_for(config, SIGHUP) == 0 ? KEEPER_AGAIN : 9;
    if (strcmp(order, "deaf\n") != 0)
        return 9;
    say_ready(config);
    for (;;)
        (void)pause();
}

static int fake_keeper(int argc, char **argv)
{
    const char *config = value_of(argc, argv, "--config");
    int before = note_start(config, argc, argv);
    char order[LINE] = "";
    FILE *script = fopen(config, "r");
    if (script == NULL)
        return 9;
    for (int i = 0; i <= before; i++)
        if (fgets(order, sizeof(order), script) == NULL)
            return 9;
    (void)fclose(script);
    return obey(config, order);
}

/* ---- the tests ---- */

struct world {
    struct folder folder;
    char config[FOLDER_PATH];
    char ready[FOLDER_PATH];
    char starts[STARTS_MAX][LINE];
    int count;
};

static int set_up(void **state)
{
    static struct world world;
    memset(&world, 0, sizeof(world));
    folder_make(&world.folder);
    folder_path(world.config, &world.folder, "script");
    folder_path(world.ready, &world.folder, "script.ready");
    assert_int_equal(mkfifo(world.ready, 0600), 0);
    *state = &world;
    return 0;
}

static int tear_down(void **state)
{
    struct world *world = *state;
    folder_remove(&world->folder);
    return 0;
}

static pid_t start(struct world *world, const char *script, bool once)
{
    folder_put(&world->folder, "script", script);
    pid_t pid = fork();
    assert_true(pid >= 0);
    if (pid == 0)
        _exit(alarm(GUARD_S) == 0 ? supervisor_run(world->config, once) : 9);
    return pid;
}

static void read_starts(struct world *world)
{
    char path[FOLDER_PATH];
    folder_path(path, &world->folder, "script.starts");
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    while (world->count < STARTS_MAX &&
           fgets(world->starts[world->count], LINE, file) != NULL)
        world->count++;
    (void)fclose(file);
}

static int end(struct world *world, pid_t pid)
{
    int status = 0;
    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_true(WIFEXITED(status));
    read_starts(world);
    return WEXITSTATUS(status);
}

/* Sends the signal once a keeper has said that it is there. */
static void send_when_ready(const struct world *world, pid_t pid, int signal_number)
{
    char byte = 0;
    int fd = open(world->ready, O_RDONLY);
    assert_true(fd >= 0);
    assert_int_equal(read(fd, &byte, 1), 1);
    (void)close(fd);
    assert_int_equal(kill(pid, signal_number), 0);
}

static void a_keeper_that_was_killed_is_started_again(void **state)
{
    struct world *world = *state;
    pid_t pid = start(world, "kill\nabort\nexit 0\n", false);
    assert_int_equal(end(world, pid), 0);
    assert_int_equal(world->count, 3);
    assert_string_equal(world->starts[0], world->starts[1]);
    assert_string_equal(world->starts[0], world->starts[2]);
    assert_int_equal(strcspn(world->starts[0], " "), 32);
    assert_non_null(strstr(world->starts[0], " on\n"));
}

static void a_keeper_that_ended_by_itself_is_not(void **state)
{
    struct world *world = *state;
    pid_t pid = start(world, "exit 2\nexit 0\n", false);
    assert_int_equal(end(world, pid), 2);
    assert_int_equal(world->count, 1);
}

static void once_is_passed_on_also_to_the_next_keeper(void **state)
{
    struct world *world = *state;
    pid_t pid = start(world, "kill\nexit 0\n", true);
    assert_int_equal(end(world, pid), 0);
    assert_int_equal(world->count, 2);
    assert_non_null(strstr(world->starts[0], " once\n"));
    assert_non_null(strstr(world->starts[1], " once\n"));
}

static void signals_to_end_are_passed_on_and_waited_for(void **state)
{
    struct world *world = *state;
    pid_t pid = start(world, "term\nexit 7\n", false);
    send_when_ready(world, pid, SIGTERM);
    assert_int_equal(end(world, pid), 0);
    assert_int_equal(world->count, 1);
}

static void an_interrupt_is_passed_on_too(void **state)
{
    struct world *world = *state;
    pid_t pid = start(world, "int\nexit 7\n", false);
    send_when_ready(world, pid, SIGINT);
    assert_int_equal(end(world, pid), 0);
    assert_int_equal(world->count, 1);
}

static void a_keeper_that_could_not_take_the_signal_yet_ended_as_asked(void **state)
{
    struct world *world = *state;
    pid_t pid = start(world, "deaf\nexit 7\n", false);
    send_when_ready(world, pid, SIGTERM);
    assert_int_equal(end(world, pid), 0);
    assert_int_equal(world->count, 1);
}

static void a_hangup_is_passed_on(void **state)
{
    struct world *world = *state;
    pid_t pid = start(world, "hup\nexit 0\n", false);
    send_when_ready(world, pid, SIGHUP);
    assert_int_equal(end(world, pid), 0);
    assert_int_equal(world->count, 2);
}

static void a_keeper_that_could_not_take_a_hangup_yet_is_started_again(void **state)
{
    struct world *world = *state;
    pid_t pid = start(world, "deaf\nexit 0\n", false);
    send_when_ready(world, pid, SIGHUP);
    assert_int_equal(end(world, pid), 0);
    assert_int_equal(world->count, 2);
}

static void a_keeper_that_wants_another_in_its_place_gets_it(void **state)
{
    struct world *world = *state;
    char script[64];
    (void)snprintf(script, sizeof(script), "exit %d\nexit %d\nexit 0\n", KEEPER_AGAIN,
        KEEPER_AGAIN);
    pid_t pid = start(world, script, true);
    assert_int_equal(end(world, pid), 0);
    assert_int_equal(world->count, 3);
    assert_string_equal(world->starts[0], world->starts[2]);
}

#define WITH_WORLD(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

static int run_all(void)
{
    const struct CMUnitTest tests[] = {
        WITH_WORLD(a_keeper_that_was_killed_is_started_again),
        WITH_WORLD(a_keeper_that_ended_by_itself_is_not),
        WITH_WORLD(once_is_passed_on_also_to_the_next_keeper),
        WITH_WORLD(signals_to_end_are_passed_on_and_waited_for),
        WITH_WORLD(an_interrupt_is_passed_on_too),
        WITH_WORLD(a_keeper_that_could_not_take_the_signal_yet_ended_as_asked),
        WITH_WORLD(a_hangup_is_passed_on),
        WITH_WORLD(a_keeper_that_could_not_take_a_hangup_yet_is_started_again),
        WITH_WORLD(a_keeper_that_wants_another_in_its_place_gets_it),
    };
    (void)alarm(GUARD_S);
    return cmocka_run_group_tests(tests, NULL, NULL);
}

int main(int argc, char **argv)
{
    if (argc > 2 && strcmp(argv[1], "--role") == 0)
        _exit(fake_keeper(argc - 3, argv + 3));
    return run_all();
}
