/* Watchlists that are replaced, damaged or past their last day while documents are
 * matched with them. Roles, lists and keys are the real ones. */
#include "app/match_desk.h"

#include "app/lanes_inside.h"
#include "app/match_desk_inside.h"
#include "app/roles.h"
#include "tests/unit/app/lists.h"

#include <signal.h>
#include <sodium.h>

enum {
    GUARD_S = 280,
    LISTS = 2,
    DOCUMENTS = 8,
    LOG_MAX = 1 << 16,
    DAY_MS = 86400000,
};

static const char old_mail[] = "jeanne.exemple@patient.example";
static const char new_mail[] = "marc.modele@patient.example";
static const char other_mail[] = "claude.test@patient.example";

struct world {
    struct clock clock; /* first, so that it finds its world */
    int64_t forward_ms; /* both clocks */
    struct folder folder;
    struct config_watchlist lists[LISTS];
    char paths[2 * LISTS][FOLDER_PATH];
    struct config config;
    struct log log;
    int log_fd;
    struct match_desk *desk;
    struct work *done[DOCUMENTS];
    struct id lists_of[DOCUMENTS];
};

static int64_t forward_wall(const struct clock *self)
{
    const struct world *world = (const struct world *)self;
    return clock_wall(clock_system()) + world->forward_ms;
}

static int64_t forward_steady(const struct clock *self)
{
    const struct world *world = (const struct world *)self;
    return clock_steady(clock_system()) + world->forward_ms;
}

static void configure(struct world *world, size_t index, const char *list)
{
    char name[64];
    (void)snprintf(name, sizeof(name), "%s.vgw", list);
    folder_path(world->paths[2 * index], &world->folder, name);
    (void)snprintf(name, sizeof(name), "%s.key", list);
    folder_path(world->paths[2 * index + 1], &world->folder, name);
    world->lists[index].file = world->paths[2 * index];
    world->lists[index].key_file = world->paths[2 * index + 1];
}

/* a.vgw with a key of epoch 1 looks for the old person. */
static int set_up(void **state)
{
    struct err err = {{0}};
    struct world *world = calloc(1, sizeof(*world));
    if (world == NULL || fd_anonymous(&world->log_fd, "log", &err) != 0)
        return -1;
    world->clock = (struct clock){forward_wall, forward_steady};
    folder_make(&world->folder);
    lists_key(&world->folder, "a.key", 1);
    lists_build(&world->folder, &(struct lists_spec){"a.vgw", "a.key", old_mail, NULL});
    configure(world, 0, "a");
    world->config.watchlists = world->lists;
    world->config.watchlist_count = 1;
    world->config.lanes.count = 1;
    world->config.lanes.deadline_ms = 120000;
    world->config.lanes.max_memory = 1 << 30;
    log_init(&world->log, world->log_fd, "desk", &world->clock);
    *state = world;
    return 0;
}

static int tear_down(void **state)
{
    struct world *world = *state;
    match_desk_free(world->desk);
    for (size_t i = 0; i < DOCUMENTS; i++)
        work_free(world->done[i]);
    folder_remove(&world->folder);
    fd_close(world->log_fd);
    free(world);
    return 0;
}

static int open_desk(struct world *world, struct err *err)
{
    const struct match_desk_spec spec = {&world->config, &world->clock, &world->log};
    return match_desk_new(&world->desk, &spec, err);
}

static void must_open(struct world *world)
{
    struct err err = {{0}};
    if (open_desk(world, &err) != 0)
        fail_msg("%s", err.text);
}

static void replace(const struct world *world, const char *mail)
{
    lists_build(&world->folder, &(struct lists_spec){"a.vgw", "a.key", mail, NULL});
}

/* How often the log says it. */
static size_t said(const struct world *world, const char *what)
{
    static char text[LOG_MAX];
    size_t count = 0;
    ssize_t len = pread(world->log_fd, text, sizeof(text) - 1, 0);
    assert_true(len >= 0);
    text[len] = '\0';
    for (const char *at = strstr(text, what); at != NULL; at = strstr(at + 1, what))
        count++;
    return count;
}

/* ---- documents ---- */

/* All three persons, a line each. */
static void submit(struct world *world, uint64_t number)
{
    struct err err = {{0}};
    struct work *work = NULL;
    char text[256];
    int body = -1;
    const struct protocol_document job = {.number = number};
    (void)snprintf(text, sizeof(text), "%s\n%s\n%s\n", old_mail, new_mail, other_mail);
    assert_int_equal(fd_anonymous(&body, "document", &err), 0);
    assert_int_equal(fd_write_all(body, bytes_of(text), &err), 0);
    assert_int_equal(work_new(&work, &job, body, &err), 0);
    match_desk_submit(world->desk, work);
}

static void step(struct world *world)
{
    struct err err = {{0}};
    struct id lists;
    if (match_desk_step(world->desk, &err) != 0)
        fail_msg("%s", err.text);
    for (struct work *work = match_desk_take(world->desk, &lists); work != NULL;
         work = match_desk_take(world->desk, &lists)) {
        assert_null(world->done[work->job.number]); /* none is done twice */
        world->done[work->job.number] = work;
        world->lists_of[work->job.number] = lists;
    }
}

static void turn(struct world *world)
{
    struct pollfd fds[MATCH_DESK_POLL_MAX];
    int timeout_ms = -1;
    step(world);
    size_t count = match_desk_poll(world->desk, fds, &timeout_ms);
    (void)poll(fds, (nfds_t)count, timeout_ms);
    step(world);
}

static void run_until_done(struct world *world, uint64_t number)
{
    while (world->done[number] == NULL)
        turn(world);
}

/* Read, and it holds the person of that mail and no other; NULL: nobody. */
static void check_found(const struct world *world, uint64_t number, const char *mail)
{
    const struct work *work = world->done[number];
    assert_non_null(work);
    if (work->outcome != WORK_READ)
        fail_msg("document %u: %s", (unsigned)number, work->reason);
    assert_int_equal(work->finding.summary.group_count, mail == NULL ? 0 : 1);
    if (mail != NULL)
        assert_string_equal(work->finding.summary.groups[0].group, mail);
}

static void read_one(struct world *world, uint64_t number, const char *mail)
{
    submit(world, number);
    run_until_done(world, number);
    check_found(world, number, mail);
}

/* ---- lanes ---- */

static struct lane *lane_of(const struct generation *generation)
{
    return &generation->lanes->lane[0];
}

/* A document that gets no further than to a reader that is stopped. */
static pid_t hold_one(struct world *world, uint64_t number)
{
    while (!lanes_usable(world->desk->current.lanes))
        turn(world);
    pid_t reader = lane_of(&world->desk->current)->reader.proc.pid;
    assert_int_equal(kill(reader, SIGSTOP), 0);
    submit(world, number);
    while (lane_of(&world->desk->current)->work == NULL)
        turn(world);
    return reader;
}

static void run_until_followed(struct world *world)
{
    struct id before = *match_desk_watchlists(world->desk);
    while (id_equal(&before, match_desk_watchlists(world->desk)))
        turn(world);
}

static void look(struct world *world)
{
    match_desk_look(world->desk);
    step(world);
}

/* ---- replaced ---- */

static void a_document_under_way_is_finished_with_the_list_it_began_with(void **state)
{
    struct world *world = *state;
    must_open(world);
    pid_t reader = hold_one(world, 0);
    replace(world, new_mail);
    look(world);
    run_until_followed(world);
    read_one(world, 1, new_mail);
    assert_null(world->done[0]);
    assert_int_equal(kill(reader, SIGCONT), 0);
    run_until_done(world, 0);
    check_found(world, 0, old_mail);
    assert_false(id_equal(&world->lists_of[0], &world->lists_of[1]));
    while (world->desk->past.lanes != NULL)
        turn(world);
    read_one(world, 2, new_mail);
}

static void what_waits_is_matched_with_the_new_list(void **state)
{
    struct world *world = *state;
    must_open(world);
    pid_t reader = hold_one(world, 0);
    submit(world, 1);
    submit(world, 2);
    replace(world, new_mail);
    look(world);
    run_until_done(world, 1);
    run_until_done(world, 2);
    check_found(world, 1, new_mail);
    check_found(world, 2, new_mail);
    assert_true(id_equal(&world->lists_of[2], match_desk_watchlists(world->desk)));
    assert_int_equal(kill(reader, SIGCONT), 0);
    run_until_done(world, 0);
    check_found(world, 0, old_mail);
}

static void a_document_whose_old_lane_dies_is_read_with_the_new_list(void **state)
{
    struct world *world = *state;
    must_open(world);
    pid_t reader = hold_one(world, 0);
    replace(world, new_mail);
    look(world);
    run_until_followed(world);
    assert_int_equal(kill(reader, SIGKILL), 0);
    run_until_done(world, 0);
    check_found(world, 0, new_mail);
    assert_int_equal(world->done[0]->crashes, 1);
}

static void the_old_confirmer_may_die_too(void **state)
{
    struct world *world = *state;
    must_open(world);
    (void)hold_one(world, 0);
    pid_t confirmer = world->desk->current.lanes->desk.role.proc.pid;
    replace(world, new_mail);
    look(world);
    run_until_followed(world);
    assert_int_equal(kill(confirmer, SIGKILL), 0);
    run_until_done(world, 0);
    check_found(world, 0, new_mail);
}

static void a_new_file_is_noticed_and_taken_up_when_it_has_settled(void **state)
{
    struct world *world = *state;
    must_open(world);
    read_one(world, 0, old_mail);
    replace(world, new_mail);
    world->forward_ms += LIST_WATCH_LOOK_MS;
    step(world);
    assert_null(world->desk->next.lanes); /* seen once: it may still be written */
    world->forward_ms += LIST_WATCH_LOOK_MS;
    run_until_followed(world);
    read_one(world, 1, new_mail);
    assert_int_equal(said(world, "a new file is taken up"), 1);
}

static void files_that_stay_as_they_are_change_nothing(void **state)
{
    struct world *world = *state;
    must_open(world);
    look(world);
    for (int i = 0; i < 5; i++) {
        world->forward_ms += LIST_WATCH_LOOK_MS;
        step(world);
        assert_null(world->desk->next.lanes);
    }
    assert_int_equal(said(world, "no new watchlist"), 1);
}

/* ---- no good ---- */

static void put_file(const struct world *world, const char *name, size_t keep)
{
    char from[FOLDER_PATH];
    char to[FOLDER_PATH];
    folder_path(from, &world->folder, name);
    folder_path(to, &world->folder, "a.vgw");
    if (keep > 0)
        assert_int_equal(truncate(from, (off_t)keep), 0);
    assert_int_equal(rename(from, to), 0);
}

/* Looked at often, told once; the old list goes on being used, and a good one follows.
 */
static void check_refused(struct world *world, const char *why)
{
    enum { LOOKS = 6 };
    for (int i = 0; i < LOOKS; i++) {
        world->forward_ms += LIST_WATCH_LOOK_MS;
        step(world);
        assert_null(world->desk->next.lanes);
    }
    assert_int_equal(said(world, "a new watchlist is not used"), 1);
    if (said(world, why) != 1)
        fail_msg("the log does not say \"%s\" once", why);
    read_one(world, 0, old_mail);
    replace(world, new_mail);
    look(world);
    run_until_followed(world);
    read_one(world, 1, new_mail);
}

static void a_list_of_another_key_is_told_once_and_not_used(void **state)
{
    struct world *world = *state;
    must_open(world);
    lists_key(&world->folder, "b.key", 1);
    lists_build(&world->folder, &(struct lists_spec){"b.vgw", "b.key", new_mail, NULL});
    put_file(world, "b.vgw", 0);
    check_refused(world, "give the key it was made with");
}

static void a_list_that_is_cut_short_is_told_once_and_not_used(void **state)
{
    struct world *world = *state;
    must_open(world);
    lists_build(&world->folder, &(struct lists_spec){"b.vgw", "a.key", new_mail, NULL});
    put_file(world, "b.vgw", 70000);
    check_refused(world, "cut short");
}

static void a_list_with_a_flipped_bit_is_told_once_and_not_used(void **state)
{
    struct world *world = *state;
    char path[FOLDER_PATH];
    uint8_t byte = 0;
    must_open(world);
    lists_build(&world->folder, &(struct lists_spec){"b.vgw", "a.key", new_mail, NULL});
    folder_path(path, &world->folder, "b.vgw");
    AUTO(fd_close) int fd = open(path, O_RDWR | O_CLOEXEC);
    off_t end = lseek(fd, -100, SEEK_END);
    assert_int_equal(pread(fd, &byte, 1, end), 1);
    byte ^= 4;
    assert_int_equal(pwrite(fd, &byte, 1, end), 1);
    put_file(world, "b.vgw", 0);
    check_refused(world, "altered or damaged");
}

static void a_list_that_is_gone_is_told_once_and_stays_in_use(void **state)
{
    struct world *world = *state;
    must_open(world);
    assert_int_equal(unlink(world->paths[0]), 0);
    check_refused(world, "no longer there");
}

static void a_list_of_the_past_is_told_once_and_not_used(void **state)
{
    struct world *world = *state;
    char day[CLOCK_TEXT_SIZE];
    must_open(world);
    world->forward_ms += 2LL * DAY_MS;
    lists_build(&world->folder,
        &(struct lists_spec){"b.vgw", "a.key", new_mail, lists_day(day, 1)});
    put_file(world, "b.vgw", 0);
    check_refused(world, "its last day was");
}

static void the_old_file_put_back_is_forgiven(void **state)
{
    struct world *world = *state;
    char kept[FOLDER_PATH];
    must_open(world);
    folder_path(kept, &world->folder, "kept.vgw");
    assert_int_equal(rename(world->paths[0], kept), 0);
    uint32_t news = match_desk_news(world->desk);
    look(world);
    assert_true(match_desk_news(world->desk) != news);
    assert_true(world->desk->watch.lists[0].why[0] != '\0');
    assert_int_equal(rename(kept, world->paths[0]), 0);
    look(world);
    assert_string_equal(world->desk->watch.lists[0].why, "");
}

static void a_file_written_over_takes_nothing_from_those_that_use_it(void **state)
{
    struct world *world = *state;
    must_open(world);
    pid_t reader = hold_one(world, 0);
    assert_int_equal(truncate(world->paths[0], 1000), 0);
    assert_int_equal(kill(reader, SIGKILL), 0); /* a new lane opens the list anew */
    run_until_done(world, 0);
    check_found(world, 0, old_mail);
    read_one(world, 1, old_mail);
}

/* ---- several ---- */

static void add_second(struct world *world, const char *expires)
{
    lists_key(&world->folder, "b.key", 2);
    lists_build(
        &world->folder, &(struct lists_spec){"b.vgw", "b.key", other_mail, expires});
    configure(world, 1, "b");
    world->config.watchlist_count = 2;
}

static void lists_of_two_key_epochs_are_used_side_by_side(void **state)
{
    struct world *world = *state;
    add_second(world, NULL);
    must_open(world);
    assert_int_equal(world->desk->current.set->lists[0].facts.key_epoch, 1);
    assert_int_equal(world->desk->current.set->lists[1].facts.key_epoch, 2);
    submit(world, 0);
    run_until_done(world, 0);
    assert_int_equal(world->done[0]->finding.hit_count, 2);
    assert_int_equal(world->done[0]->finding.summary.group_count, 2);
    replace(world, new_mail);
    look(world);
    run_until_followed(world);
    submit(world, 1);
    run_until_done(world, 1);
    assert_int_equal(world->done[1]->finding.summary.group_count, 2);
    assert_int_equal(world->done[1]->finding.hits[0].row, 2);
    assert_int_equal(world->done[1]->finding.hits[1].row, 3);
}

static void a_bad_file_does_not_keep_a_good_one_from_being_used(void **state)
{
    struct world *world = *state;
    add_second(world, NULL);
    must_open(world);
    assert_int_equal(truncate(world->paths[2], 70000), 0);
    replace(world, new_mail);
    look(world);
    run_until_followed(world);
    submit(world, 0);
    run_until_done(world, 0);
    assert_int_equal(world->done[0]->finding.hit_count, 2);
    assert_int_equal(said(world, "a new watchlist is not used"), 1);
}

/* ---- last days ---- */

static void a_list_is_not_used_after_its_last_day(void **state)
{
    struct world *world = *state;
    char day[CLOCK_TEXT_SIZE];
    add_second(world, lists_day(day, 40));
    must_open(world);
    submit(world, 0);
    run_until_done(world, 0);
    assert_int_equal(world->done[0]->finding.summary.group_count, 2);
    world->forward_ms += 41LL * DAY_MS;
    run_until_followed(world);
    assert_int_equal(said(world, "b.vgw is not used: its last day was"), 2);
    assert_int_equal(said(world, "1 of 2 watchlists are in use"), 1);
    assert_false(match_desk_blind(world->desk));
    read_one(world, 1, old_mail);
}

static void when_no_list_is_left_the_desk_is_blind_until_a_new_one_comes(void **state)
{
    struct world *world = *state;
    char day[CLOCK_TEXT_SIZE];
    lists_build(&world->folder,
        &(struct lists_spec){"a.vgw", "a.key", old_mail, lists_day(day, 1)});
    must_open(world);
    read_one(world, 0, old_mail);
    world->forward_ms += 2LL * DAY_MS;
    run_until_followed(world);
    assert_true(match_desk_blind(world->desk));
    assert_int_equal(said(world, "no watchlist is left"), 1);
    replace(world, new_mail);
    look(world);
    run_until_followed(world);
    assert_false(match_desk_blind(world->desk));
    read_one(world, 1, new_mail);
}

static void a_last_day_that_is_near_is_told_at_once_and_once_a_day(void **state)
{
    struct world *world = *state;
    char day[CLOCK_TEXT_SIZE];
    lists_build(&world->folder,
        &(struct lists_spec){"a.vgw", "a.key", old_mail, lists_day(day, 20)});
    must_open(world);
    step(world);
    step(world);
    assert_int_equal(said(world, ", in 20 days: build a new one before"), 1);
    world->forward_ms += DAY_MS;
    step(world);
    step(world);
    assert_int_equal(said(world, ", in 19 days: build a new one before"), 1);
}

static void a_start_with_nothing_but_lists_of_the_past_is_refused(void **state)
{
    struct world *world = *state;
    struct err err = {{0}};
    char day[CLOCK_TEXT_SIZE];
    lists_build(&world->folder,
        &(struct lists_spec){"a.vgw", "a.key", old_mail, lists_day(day, 1)});
    world->forward_ms += 2LL * DAY_MS;
    assert_int_equal(open_desk(world, &err), -1);
    assert_non_null(strstr(err.text, "a.vgw: its last day was"));
    add_second(world, NULL);
    must_open(world);
    read_one(world, 0, other_mail);
    assert_int_equal(said(world, "a.vgw is not used: its last day was"), 1);
}

#define WITH_WORLD(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

static int run_all(void)
{
    const struct CMUnitTest tests[] = {
        WITH_WORLD(a_document_under_way_is_finished_with_the_list_it_began_with),
        WITH_WORLD(what_waits_is_matched_with_the_new_list),
        WITH_WORLD(a_document_whose_old_lane_dies_is_read_with_the_new_list),
        WITH_WORLD(the_old_confirmer_may_die_too),
        WITH_WORLD(a_new_file_is_noticed_and_taken_up_when_it_has_settled),
        WITH_WORLD(files_that_stay_as_they_are_change_nothing),
        WITH_WORLD(a_list_of_another_key_is_told_once_and_not_used),
        WITH_WORLD(a_list_that_is_cut_short_is_told_once_and_not_used),
        WITH_WORLD(a_list_with_a_flipped_bit_is_told_once_and_not_used),
        WITH_WORLD(a_list_that_is_gone_is_told_once_and_stays_in_use),
        WITH_WORLD(a_list_of_the_past_is_told_once_and_not_used),
        WITH_WORLD(the_old_file_put_back_is_forgiven),
        WITH_WORLD(a_file_written_over_takes_nothing_from_those_that_use_it),
        WITH_WORLD(lists_of_two_key_epochs_are_used_side_by_side),
        WITH_WORLD(a_bad_file_does_not_keep_a_good_one_from_being_used),
        WITH_WORLD(a_list_is_not_used_after_its_last_day),
        WITH_WORLD(when_no_list_is_left_the_desk_is_blind_until_a_new_one_comes),
        WITH_WORLD(a_last_day_that_is_near_is_told_at_once_and_once_a_day),
        WITH_WORLD(a_start_with_nothing_but_lists_of_the_past_is_refused),
    };
    (void)alarm(GUARD_S);
    return cmocka_run_group_tests(tests, NULL, NULL);
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
