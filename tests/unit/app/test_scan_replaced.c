/* `vigie scan` whose watchlist is replaced, written over or deleted while it reads: it
 * finishes with the list it began with. */
#include "tests/unit/app/lists.h"
#include "tests/unit/app/run.h"

#include <sys/wait.h>

enum { MUCH = 1 << 20 };

static const char old_mail[] = "jeanne.exemple@patient.example";
static const char new_mail[] = "marc.modele@patient.example";

struct world {
    struct folder folder;
    char list[FOLDER_PATH];
    pid_t pid;
    int input; /* what it reads */
    int out;
};

static int set_up(void **state)
{
    struct world *world = calloc(1, sizeof(*world));
    if (world == NULL)
        return -1;
    folder_make(&world->folder);
    folder_path(world->list, &world->folder, "a.vgw");
    lists_key(&world->folder, "a.key", 1);
    lists_build(&world->folder, &(struct lists_spec){"a.vgw", "a.key", old_mail, NULL});
    *state = world;
    return 0;
}

static int tear_down(void **state)
{
    struct world *world = *state;
    folder_remove(&world->folder);
    free(world);
    return 0;
}

static void write_all(const struct world *world, const char *text, size_t len)
{
    while (len > 0) {
        ssize_t count = write(world->input, text, len);
        assert_true(count > 0);
        text += count;
        len -= (size_t)count;
    }
}

/* Begins to read more than a pipe holds: once that is gone, its lists are open. */
static void start(struct world *world)
{
    static char blank[MUCH];
    static struct run run;
    int pipe_ends[2];
    assert_int_equal(pipe2(pipe_ends, O_CLOEXEC), 0);
    world->out = run_file(NULL);
    run = (struct run){
        .words = {"scan", "-w", "a.vgw", "-k", "a.key", "-f", "jsonl", "-"},
        .folder = world->folder.path,
    };
    world->pid = fork();
    assert_true(world->pid >= 0);
    if (world->pid == 0)
        run_child(
            &run, (const int[]){pipe_ends[0], world->out, STDERR_FILENO}, run_program);
    (void)close(pipe_ends[0]);
    world->input = pipe_ends[1];
    memset(blank, '\n', sizeof(blank));
    write_all(world, blank, sizeof(blank));
}

/* Both persons come last; the old list knows one of them. */
static void check_end(struct world *world)
{
    static char out[RUN_TEXT];
    char text[128];
    int status = 0;
    (void)snprintf(text, sizeof(text), "%s\n%s\n", old_mail, new_mail);
    write_all(world, text, strlen(text));
    (void)close(world->input);
    assert_int_equal(waitpid(world->pid, &status, 0), world->pid);
    assert_true(WIFEXITED(status));
    run_read(out, world->out);
    if (WEXITSTATUS(status) != 0 || strstr(out, "\"row\":1048577,") == NULL ||
        strstr(out, "\"row\":1048578,") != NULL)
        fail_msg("status %d, %s", WEXITSTATUS(status), out);
}

static void a_list_that_is_replaced_is_used_to_the_end(void **state)
{
    struct world *world = *state;
    start(world);
    lists_build(&world->folder, &(struct lists_spec){"a.vgw", "a.key", new_mail, NULL});
    check_end(world);
}

static void a_list_that_is_deleted_is_used_to_the_end(void **state)
{
    struct world *world = *state;
    start(world);
    assert_int_equal(unlink(world->list), 0);
    check_end(world);
}

static void a_list_that_is_cut_short_in_place_is_used_to_the_end(void **state)
{
    struct world *world = *state;
    start(world);
    assert_int_equal(truncate(world->list, 1000), 0);
    check_end(world);
}

#define WITH_WORLD(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_WORLD(a_list_that_is_replaced_is_used_to_the_end),
        WITH_WORLD(a_list_that_is_deleted_is_used_to_the_end),
        WITH_WORLD(a_list_that_is_cut_short_in_place_is_used_to_the_end),
    };
    (void)signal(SIGPIPE, SIG_IGN);
    (void)alarm(RUN_GUARD_S);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
