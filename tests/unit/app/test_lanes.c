/* Lanes of the real roles, with a watchlist: what is killed from outside, too large or
 * too slow. Whatever happens, the same hits come back. */
#include "app/lanes.h"

#include "app/lanes_inside.h"
#include "app/roles.h"
#include "base/fd.h"
#include "base/sanitized.h"
#include "matchers/key.h"
#include "tests/unit/app/folder.h"

#include <fcntl.h>
#include <signal.h>
#include <sodium.h>

enum { GUARD_S = 280, LANES = 2, PERSONS = 300, DOCUMENTS = 3, DEADLINE_MS = 120000 };

static struct folder folder;
static struct watchlist_path list;
static char list_path[FOLDER_PATH];
static char key_path[FOLDER_PATH];

/* ---- a watchlist of invented persons ---- */

static int build(const char *csv_path)
{
    struct err err = {{0}};
    AUTO(buf_done) struct buf report;
    buf_init(&report, 1 << 20);
    if (key_create(key_path, &err) != 0)
        return -1;
    AUTO(fd_close) int key = open(key_path, O_RDONLY | O_CLOEXEC);
    AUTO(fd_close) int csv = open(csv_path, O_RDONLY | O_CLOEXEC);
    const struct watchlist_recipe recipe = {
        .key_fd = key,
        .input_fd = csv,
        .input_name = csv_path,
        .domains_fd = -1,
        .map = "email=mail",
        .group = "Labo du Test",
        .out_path = list_path,
        .now_ms = clock_wall(clock_system()),
    };
    return watchlist_build(&report, &recipe, &err);
}

static int group_set_up(void **state)
{
    (void)state;
    char csv_path[FOLDER_PATH];
    folder_make(&folder);
    folder_path(csv_path, &folder, "patients.csv");
    folder_path(list_path, &folder, "labs.vgw");
    folder_path(key_path, &folder, "labs.key");
    FILE *csv = fopen(csv_path, "w");
    assert_non_null(csv);
    (void)fputs("nom;mail\n", csv);
    for (int i = 0; i < PERSONS; i++)
        (void)fprintf(csv, "N%d;personne%d@patient.example\n", i, i);
    assert_int_equal(fclose(csv), 0);
    list = (struct watchlist_path){.file = list_path, .key_file = key_path};
    return build(csv_path);
}

static int group_tear_down(void **state)
{
    (void)state;
    folder_remove(&folder);
    return 0;
}

/* ---- documents and lanes ---- */

struct world {
    struct lanes *lanes;
    struct work *done[DOCUMENTS];
    size_t done_count;
};

static void make_lanes(struct world *world, uint64_t max_memory, int64_t deadline_ms)
{
    struct err err = {{0}};
    const struct lanes_spec spec = {
        .lane = {.watchlists = &list, .watchlist_count = 1, .max_memory = max_memory},
        .count = LANES,
        .deadline_ms = deadline_ms,
        .clock = clock_system()};
    assert_int_equal(lanes_new(&world->lanes, &spec, &err), 0);
}

static int set_up(void **state)
{
    *state = calloc(1, sizeof(struct world));
    return *state == NULL ? -1 : 0;
}

static void forget(struct world *world)
{
    for (size_t i = 0; i < DOCUMENTS; i++)
        work_free(world->done[i]);
    lanes_free(world->lanes);
    memset(world, 0, sizeof(*world));
}

static int tear_down(void **state)
{
    forget(*state);
    free(*state);
    return 0;
}

static void submit(struct world *world, uint64_t number, int body)
{
    struct err err = {{0}};
    struct work *work = NULL;
    const struct protocol_document job = {.number = number, .url = "http://a.example/"};
    assert_int_equal(work_new(&work, &job, body, &err), 0);
    lanes_submit(world->lanes, work);
}

static void submit_text(struct world *world, uint64_t number, const struct buf *text)
{
    int body = -1;
    assert_int_equal(fd_anonymous(&body, "document", NULL), 0);
    assert_int_equal(fd_write_all(body, buf_bytes(text), NULL), 0);
    submit(world, number, body);
}

/* A table of all persons, a page that names two of them, and a text of nobody. */
static void submit_all(struct world *world)
{
    AUTO(buf_done) struct buf text;
    buf_init(&text, 1 << 20);
    assert_int_equal(buf_add_text(&text, "nom;mail\n", NULL), 0);
    for (int i = 0; i < PERSONS; i++)
        assert_int_equal(
            buf_addf(&text, NULL, "N%d;personne%d@patient.example\n", i, i), 0);
    submit_text(world, 0, &text);
    buf_clear(&text);
    assert_int_equal(buf_add_text(&text,
                         "<html><title>Leak</title><body><p>personne7@patient.example"
                         "<p>personne8@patient.example</body></html>",
                         NULL),
        0);
    submit_text(world, 1, &text);
    buf_clear(&text);
    assert_int_equal(buf_add_text(&text, "nobody@nowhere.example\n", NULL), 0);
    submit_text(world, 2, &text);
}

static void step(struct world *world)
{
    struct err err = {{0}};
    if (lanes_step(world->lanes, &err) != 0)
        fail_msg("%s", err.text);
    for (struct work *work = lanes_take(world->lanes); work != NULL;
         work = lanes_take(world->lanes)) {
        world->done[work->job.number] = work;
        world->done_count++;
    }
}

static void await(struct world *world)
{
    struct pollfd fds[LANES_POLL_MAX];
    int timeout_ms = -1;
    size_t count = lanes_poll(world->lanes, fds, &timeout_ms);
    (void)poll(fds, (nfds_t)count, timeout_ms);
    assert_int_equal(lanes_polled(world->lanes, fds), count);
}

static void run(struct world *world)
{
    for (step(world); lanes_load(world->lanes) > 0; step(world))
        await(world);
}

static void check_all(const struct world *world)
{
    static const size_t hits[DOCUMENTS] = {PERSONS, 2, 0};
    for (size_t i = 0; i < DOCUMENTS; i++) {
        const struct work *work = world->done[i];
        assert_non_null(work);
        if (work->outcome != WORK_READ)
            fail_msg("document %zu: %s", i, work->reason);
        assert_int_equal(work->finding.hit_count, hits[i]);
        for (size_t j = 1; j < hits[i]; j++)
            assert_true(work->finding.hits[j].record != work->finding.hits[0].record);
    }
    for (size_t j = 0; j < PERSONS; j++) /* row 1 is the header */
        assert_int_equal(world->done[0]->finding.hits[j].row, j + 2);
    assert_int_equal(world->done[0]->finding.summary.group_count, 1);
    assert_string_equal(
        world->done[0]->finding.summary.groups[0].group, "Labo du Test");
}

static void all_persons_are_found_and_nobody_else(void **state)
{
    struct world *world = *state;
    make_lanes(world, 1 << 30, DEADLINE_MS);
    submit_all(world);
    run(world);
    check_all(world);
}

static void a_large_answer_in_json_yields_its_postings(void **state)
{
    static char body[2 << 20];
    const struct buf text = {.ptr = (uint8_t *)body, .len = sizeof(body) - 1};
    struct world *world = *state;
    (void)snprintf(body, sizeof(body), "[{\"victim\":\"A\",\"leak\":\"B\"}%*s",
        (int)sizeof(body) - 27, "]");
    make_lanes(world, 1 << 30, DEADLINE_MS);
    submit_text(world, 0, &text);
    run(world);
    assert_int_equal(world->done[0]->finding.page.posting_count, 1);
}

/* ---- kills ---- */

enum who { READER, SCANNER, CONFIRMER, ROLES };

static struct role *role_of(struct world *world, enum who who)
{
    if (who == CONFIRMER)
        return &world->lanes->desk.role;
    return who == READER ? &world->lanes->lane[0].reader
                         : &world->lanes->lane[0].scanner;
}

static void send_signal(struct world *world, enum who who, int number)
{
    pid_t pid = role_of(world, who)->proc.pid;
    assert_true(pid > 0);
    assert_int_equal(kill(pid, number), 0);
}

static bool all_ready(const struct world *world)
{
    bool ready = world->lanes->desk.role.ready;
    for (size_t i = 0; i < LANES; i++)
        ready = ready && lane_ready(&world->lanes->lane[i]);
    return ready;
}

static void run_until_ready(struct world *world)
{
    for (step(world); !all_ready(world); step(world))
        await(world);
}

static void a_role_killed_while_it_starts_costs_nothing(void **state)
{
    struct world *world = *state;
    for (enum who who = READER; who < ROLES; who++) {
        make_lanes(world, 1 << 30, DEADLINE_MS);
        submit_all(world);
        for (step(world); role_of(world, who)->proc.pid == 0; step(world))
            await(world);
        send_signal(world, who, SIGKILL);
        run(world);
        check_all(world);
        forget(world);
    }
}

static void a_role_killed_while_it_is_idle_costs_nothing(void **state)
{
    struct world *world = *state;
    for (enum who who = READER; who < ROLES; who++) {
        make_lanes(world, 1 << 30, DEADLINE_MS);
        run_until_ready(world);
        send_signal(world, who, SIGKILL);
        submit_all(world);
        run(world);
        check_all(world);
        forget(world);
    }
}

/* With `held` stopped the work can get no further than to it; `who` dies there. */
static void kill_while_held(struct world *world, enum who held, enum who who)
{
    make_lanes(world, 1 << 30, DEADLINE_MS);
    run_until_ready(world);
    send_signal(world, held, SIGSTOP);
    pid_t stopped = role_of(world, held)->proc.pid;
    submit_all(world);
    const struct lane *lane = &world->lanes->lane[0];
    for (step(world); lane->works.count == 0 ||
                      (held == CONFIRMER && !lane->works.first->finding.page_done);
         step(world))
        await(world);
    send_signal(world, who, SIGKILL);
    if (who != held && role_of(world, held)->proc.pid == stopped)
        send_signal(world, held, SIGCONT);
    run(world);
    check_all(world);
    forget(world);
}

static void a_role_killed_while_the_reader_reads_costs_nothing(void **state)
{
    for (enum who who = READER; who < ROLES; who++)
        kill_while_held(*state, READER, who);
}

static void a_role_killed_while_the_scanner_scans_costs_nothing(void **state)
{
    for (enum who who = READER; who < ROLES; who++)
        kill_while_held(*state, SCANNER, who);
}

static void a_role_killed_while_the_confirmer_confirms_costs_nothing(void **state)
{
    for (enum who who = READER; who < ROLES; who++)
        kill_while_held(*state, CONFIRMER, who);
}

/* ---- too large, too slow, not there ---- */

/* A page of so many bytes, of which all but the first few are zeros. */
static void submit_page(struct world *world, uint64_t number, off_t size)
{
    static const char head[] = "<html><body>";
    struct err err = {{0}};
    int body = -1;
    assert_int_equal(fd_anonymous(&body, "page", &err), 0);
    assert_int_equal(fd_write_all(body, bytes_of(head), &err), 0);
    assert_int_equal(ftruncate(body, size), 0);
    submit(world, number, body);
}

static void a_page_past_the_memory_ceiling_is_quarantined(void **state)
{
    struct world *world = *state;
    if (BUILD_SANITIZED != 0)
        skip(); /* its shadow memory allows no ceiling */
    make_lanes(world, 256 << 20, DEADLINE_MS);
    submit_page(world, 0, (off_t)1 << 30);
    run(world);
    assert_int_equal(world->done[0]->outcome, WORK_QUARANTINED);
    assert_int_equal(world->done[0]->crashes, 2);
    assert_non_null(strstr(world->done[0]->reason, "memory ceiling"));
}

static void a_page_that_takes_too_long_is_quarantined(void **state)
{
    enum { LARGE = 48 << 20 };
    struct world *world = *state;
    make_lanes(world, (uint64_t)4 << 30, 1);
    submit_page(world, 0, LARGE);
    run(world);
    assert_int_equal(world->done[0]->outcome, WORK_QUARANTINED);
    assert_int_equal(world->done[0]->crashes, 2);
    assert_string_equal(world->done[0]->reason, "it took longer than its deadline");
}

static void roles_that_never_start_are_told_with_the_reason(void **state)
{
    struct world *world = *state;
    struct err err = {{0}};
    list.key_file = "/nowhere/labs.key";
    make_lanes(world, 1 << 30, DEADLINE_MS);
    while (lanes_step(world->lanes, &err) == 0)
        await(world);
    list.key_file = key_path;
    assert_non_null(strstr(err.text, "key file /nowhere/labs.key"));
    assert_non_null(strstr(err.text, "vigie doctor"));
}

#define WITH_WORLD(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

static int run_all(void)
{
    const struct CMUnitTest tests[] = {
        WITH_WORLD(all_persons_are_found_and_nobody_else),
        WITH_WORLD(a_large_answer_in_json_yields_its_postings),
        WITH_WORLD(a_role_killed_while_it_starts_costs_nothing),
        WITH_WORLD(a_role_killed_while_it_is_idle_costs_nothing),
        WITH_WORLD(a_role_killed_while_the_reader_reads_costs_nothing),
        WITH_WORLD(a_role_killed_while_the_scanner_scans_costs_nothing),
        WITH_WORLD(a_role_killed_while_the_confirmer_confirms_costs_nothing),
        WITH_WORLD(a_page_past_the_memory_ceiling_is_quarantined),
        WITH_WORLD(a_page_that_takes_too_long_is_quarantined),
        WITH_WORLD(roles_that_never_start_are_told_with_the_reason),
    };
    (void)alarm(GUARD_S);
    return cmocka_run_group_tests(tests, group_set_up, group_tear_down);
}

int main(int argc, char **argv)
{
    (void)signal(SIGPIPE, SIG_IGN);
    if (sodium_init() < 0)
        return 2;
    if (argc > 2 && strcmp(argv[1], "--role") == 0)
        return roles_main(argc, argv);
    return run_all();
}
