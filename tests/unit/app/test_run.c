/* `vigie run`, whole: its processes are what they should be, and neither signals nor
 * kills lose a page. The site is behind a Tor that stalls when a test wants. */
#include "base/clock.h"
#include "storage/store.h"
#include "tests/unit/app/children.h"
#include "tests/unit/app/fake_tor.h"
#include "tests/unit/app/run.h"

#include <sodium.h>
#include <sys/syscall.h>

enum { GUARD_S = 280 };

static const char *const roles[] = {
    "fetcher", "reader", "scanner", "confirmer", "notifier"};

struct world {
    struct folder folder;
    struct fake_tor tor;
    char config[FOLDER_PATH];
    char store[FOLDER_PATH];
    pid_t pid; /* of vigie; 0: ended */
    int pidfd;
    int status;
};

static void run_words(struct world *world, const char *const *words)
{
    static struct run run;
    memset(&run, 0, sizeof(run));
    run.folder = world->folder.path;
    for (size_t i = 0; words[i] != NULL; i++)
        run.words[i] = words[i];
    run_vigie(&run);
    assert_int_equal(run.status, 0);
}

/* A watchlist of one invented person; each time another file. */
static void build_watchlist(struct world *world)
{
    static const char *const words[] = {"watchlist", "build", "-k", "labs.key", "-m",
        "email=mail", "-o", "labs.vgw", "in.csv", NULL};
    folder_put(&world->folder, "in.csv", "mail\njeanne.exemple@patient.example\n");
    run_words(world, words);
}

static void write_config(struct world *world, const char *gap)
{
    char text[1024];
    (void)snprintf(text, sizeof(text),
        "store:\n  url: sqlite:vigie.db\n"
        "watchlists:\n  - file: labs.vgw\n    key_file: labs.key\n"
        "tor:\n  socks: 127.0.0.1:%u\n"
        "crawl:\n  gap: %s\n"
        "lanes:\n  count: 1\n"
        "sources:\n  - name: board\n    url: http://board.example/thread\n"
        "    revisit: 7d\n",
        world->tor.port, gap);
    folder_put(&world->folder, "vigie.yaml", text);
}

static int set_up(void **state)
{
    static const char *const key[] = {"watchlist", "new-key", "-o", "labs.key", NULL};
    struct world *world = calloc(1, sizeof(*world));
    if (world == NULL)
        return -1;
    folder_make(&world->folder);
    fake_tor_make(&world->tor);
    fake_tor_open(&world->tor);
    run_words(world, key);
    build_watchlist(world);
    write_config(world, "10ms");
    folder_path(world->config, &world->folder, "vigie.yaml");
    (void)snprintf(
        world->store, sizeof(world->store), "sqlite:%s/vigie.db", world->folder.path);
    *state = world;
    return 0;
}

static int tear_down(void **state)
{
    struct world *world = *state;
    if (world->pid > 0) {
        (void)kill(world->pid, SIGKILL);
        (void)waitpid(world->pid, NULL, 0);
    }
    fake_tor_done(&world->tor);
    folder_remove(&world->folder);
    free(world);
    return 0;
}

static void start(struct world *world, const char *once)
{
    world->pid = fork();
    assert_true(world->pid >= 0);
    if (world->pid == 0) {
        (void)alarm(GUARD_S);
        (void)execl(VIGIE_BINARY_DIR "/vigie", "vigie", "run", "-c", world->config,
            once, (char *)NULL);
        _exit(99);
    }
    world->pidfd = (int)syscall(SYS_pidfd_open, world->pid, 0);
    assert_true(world->pidfd >= 0);
}

/* Waits for something to happen to Tor or vigie, or a moment: what the other processes
 * do among themselves is no event here, and has to be looked at again. */
static bool turn(struct world *world)
{
    enum { LOOK_MS = 20 };
    struct pollfd fds[FAKE_TOR_POLL + 1];
    int status = 0;
    size_t count = fake_tor_poll(&world->tor, fds);
    fds[count++] = (struct pollfd){.fd = world->pidfd, .events = POLLIN};
    (void)poll(fds, (nfds_t)count, LOOK_MS);
    fake_tor_step(&world->tor);
    if (fds[count - 1].revents == 0)
        return true;
    assert_int_equal(waitpid(world->pid, &status, 0), world->pid);
    fd_close(world->pidfd);
    world->pid = 0;
    world->status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return false;
}

static void run_to_the_end(struct world *world)
{
    while (turn(world))
        continue;
}

static void run_until_stalled(struct world *world)
{
    while (world->tor.stalled == 0)
        assert_true(turn(world));
}

static long filters(pid_t pid)
{
    char value[64];
    child_field(pid, "Seccomp_filters", value, sizeof(value));
    return strtol(value, NULL, 10);
}

static void check_field(pid_t pid, const char *name, const char *wanted)
{
    char value[64];
    child_field(pid, name, value, sizeof(value));
    assert_string_equal(value, wanted);
}

static pid_t keeper_of(const struct world *world)
{
    return child_find(world->pid, "keeper");
}

static void every_role_is_in_a_sandbox_of_its_own(void **state)
{
    struct world *world = *state;
    world->tor.stall = 1;
    start(world, NULL);
    run_until_stalled(world);
    pid_t keeper = keeper_of(world);
    assert_true(keeper > 0);
    check_field(keeper, "Seccomp", "2");
    check_field(keeper, "NoNewPrivs", "1");
    for (size_t i = 0; i < sizeof(roles) / sizeof(roles[0]); i++) {
        /* Its own filter comes on top of those it has from the keeper. */
        while (filters(child_find(keeper, roles[i])) <= filters(keeper))
            assert_true(turn(world));
        check_field(child_find(keeper, roles[i]), "Seccomp", "2");
        check_field(child_find(keeper, roles[i]), "NoNewPrivs", "1");
    }
    assert_int_equal(kill(world->pid, SIGTERM), 0);
    run_to_the_end(world);
    assert_int_equal(world->status, 0);
}

/* Whether somebody else may claim the one page now. */
static bool page_is_free(const struct world *world)
{
    struct err err = {{0}};
    AUTO(store_close) struct store *store = NULL;
    struct target targets[4];
    size_t count = 0;
    int64_t now = clock_wall(clock_system());
    const struct store_claim claim = {
        .owner = id_random(), .now_ms = now, .lease_until_ms = now + 60000, .max = 4};
    assert_int_equal(store_open(&store, world->store, NULL, &err), 0);
    assert_int_equal(store_claim(targets, &count, store, &claim, &err), 0);
    return count == 1;
}

static void check_orderly_end(struct world *world, int signal_number)
{
    world->tor.stall = 1;
    start(world, NULL);
    run_until_stalled(world);
    assert_int_equal(kill(world->pid, signal_number), 0);
    run_to_the_end(world);
    assert_int_equal(world->status, 0);
    assert_true(page_is_free(world));
}

static void asked_to_end_it_gives_its_leases_back(void **state)
{
    check_orderly_end(*state, SIGTERM);
}

static void interrupted_it_gives_its_leases_back(void **state)
{
    check_orderly_end(*state, SIGINT);
}

static void once_reads_what_is_due_and_ends(void **state)
{
    struct world *world = *state;
    start(world, "--once");
    run_to_the_end(world);
    assert_int_equal(world->status, 0);
    assert_int_equal(world->tor.answered, 1);
    assert_false(page_is_free(world));
}

/* Kills one role while the page is half fetched. */
static void check_kill(struct world *world, const char *role)
{
    world->tor.stall = 1;
    start(world, "--once");
    run_until_stalled(world);
    pid_t keeper = keeper_of(world);
    pid_t pid = strcmp(role, "keeper") == 0 ? keeper : 0;
    while (pid == 0) {
        pid = child_find(keeper, role);
        assert_true(turn(world));
    }
    if (strcmp(role, "keeper") != 0 && strcmp(role, "fetcher") != 0) {
        /* The page itself has to be let go, or it would stall for ever. */
        pid_t fetcher = child_find(keeper, "fetcher");
        assert_int_equal(kill(fetcher, SIGKILL), 0);
    }
    assert_int_equal(kill(pid, SIGKILL), 0);
    run_to_the_end(world);
    assert_int_equal(world->status, 0);
    assert_int_equal(world->tor.answered, 1);
    assert_false(page_is_free(world));
}

static void a_killed_keeper_is_replaced_and_the_page_is_read(void **state)
{
    check_kill(*state, "keeper");
}

static void a_killed_fetcher_is_replaced_and_the_page_is_read(void **state)
{
    check_kill(*state, "fetcher");
}

static void a_killed_reader_is_replaced_and_the_page_is_read(void **state)
{
    check_kill(*state, "reader");
}

static void a_killed_scanner_is_replaced_and_the_page_is_read(void **state)
{
    check_kill(*state, "scanner");
}

static void a_killed_confirmer_is_replaced_and_the_page_is_read(void **state)
{
    check_kill(*state, "confirmer");
}

static void a_killed_notifier_is_replaced_and_the_page_is_read(void **state)
{
    check_kill(*state, "notifier");
}

/* ---- hangups ---- */

/* The confirmer, once it has its lists and is in its sandbox. */
static pid_t wait_for_confirmer(struct world *world, pid_t other_than)
{
    pid_t keeper = keeper_of(world);
    for (;;) {
        pid_t pid = child_find(keeper, "confirmer");
        if (pid > 0 && pid != other_than && filters(pid) > filters(keeper))
            return pid;
        assert_true(turn(world));
    }
}

static void end_orderly(struct world *world)
{
    assert_int_equal(kill(world->pid, SIGTERM), 0);
    run_to_the_end(world);
    assert_int_equal(world->status, 0);
}

static void wait_for_the_end_of(struct world *world, pid_t pid)
{
    while (filters(pid) > 0)
        assert_true(turn(world));
}

static void a_hangup_takes_up_a_new_list_and_keeps_what_is_under_way(void **state)
{
    struct world *world = *state;
    world->tor.stall = 1;
    start(world, NULL);
    run_until_stalled(world);
    pid_t keeper = keeper_of(world);
    pid_t fetcher = child_find(keeper, "fetcher");
    pid_t confirmer = wait_for_confirmer(world, 0);
    build_watchlist(world);
    assert_int_equal(kill(world->pid, SIGHUP), 0);
    wait_for_the_end_of(world, confirmer);
    assert_true(wait_for_confirmer(world, confirmer) > 0);
    assert_int_equal(keeper_of(world), keeper);
    assert_int_equal(child_find(keeper, "fetcher"), fetcher);
    end_orderly(world);
}

static void a_hangup_with_a_broken_configuration_changes_nothing(void **state)
{
    struct world *world = *state;
    world->tor.stall = 1;
    start(world, NULL);
    run_until_stalled(world);
    pid_t keeper = keeper_of(world);
    pid_t confirmer = wait_for_confirmer(world, 0);
    folder_put(&world->folder, "vigie.yaml", "store: [\n");
    build_watchlist(world); /* whose being taken up shows that the hangup was seen */
    assert_int_equal(kill(world->pid, SIGHUP), 0);
    wait_for_the_end_of(world, confirmer);
    assert_int_equal(keeper_of(world), keeper);
    end_orderly(world);
}

static void a_hangup_with_another_configuration_starts_anew_and_loses_no_page(
    void **state)
{
    struct world *world = *state;
    world->tor.stall = 1;
    start(world, "--once");
    run_until_stalled(world);
    pid_t keeper = keeper_of(world);
    write_config(world, "20ms");
    assert_int_equal(kill(world->pid, SIGHUP), 0);
    wait_for_the_end_of(world, keeper);
    run_to_the_end(world);
    assert_int_equal(world->status, 0);
    assert_int_equal(world->tor.answered, 1);
    assert_false(page_is_free(world));
}

#define WITH_WORLD(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_WORLD(every_role_is_in_a_sandbox_of_its_own),
        WITH_WORLD(asked_to_end_it_gives_its_leases_back),
        WITH_WORLD(interrupted_it_gives_its_leases_back),
        WITH_WORLD(once_reads_what_is_due_and_ends),
        WITH_WORLD(a_killed_keeper_is_replaced_and_the_page_is_read),
        WITH_WORLD(a_killed_fetcher_is_replaced_and_the_page_is_read),
        WITH_WORLD(a_killed_reader_is_replaced_and_the_page_is_read),
        WITH_WORLD(a_killed_scanner_is_replaced_and_the_page_is_read),
        WITH_WORLD(a_killed_confirmer_is_replaced_and_the_page_is_read),
        WITH_WORLD(a_killed_notifier_is_replaced_and_the_page_is_read),
        WITH_WORLD(a_hangup_takes_up_a_new_list_and_keeps_what_is_under_way),
        WITH_WORLD(a_hangup_with_a_broken_configuration_changes_nothing),
        WITH_WORLD(a_hangup_with_another_configuration_starts_anew_and_loses_no_page),
    };
    (void)signal(SIGPIPE, SIG_IGN);
    (void)alarm(GUARD_S);
    return sodium_init() < 0 ? 2 : cmocka_run_group_tests(tests, NULL, NULL);
}
