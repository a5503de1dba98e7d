/*
 * Alerts while everything around them fails: 500 stories, each with its own seed, in
 * which the disk and the database refuse or lose the answer, receivers refuse, take and
 * say nothing, or take and cut the line, and the sender dies in the middle. At the end
 * every alert must have arrived, every repetition must be marked as one, and nothing
 * may be marked without reason. On PostgreSQL its connections are cut, too.
 *
 * VIGIE_FAULT_SEED=N plays the one story of that number; failures print theirs.
 */
#include "faults_run.h"

#include "base/sanitized.h"

/* Sanitized, a run takes five times as long: there each kind of fault is met, the
 * number of them is the release build's. */
enum { RUNS_SQLITE = BUILD_SANITIZED ? 100 : 500, RUNS_POSTGRES = 12 };

/* ---- the story ---- */

/* What a seed makes of it: pages seen, changed and seen elsewhere, with rounds of the
 * notifier between. */
static void live(struct run *run)
{
    static const char *const sources[] = {"board", "leaks", "pastes"};
    struct seen seen[] = {
        {.path = "/t/1",
            .title = "Laboratory database one, full",
            .first_person = 1,
            .certain = 3,
            .price = "5000",
            .author = "grey_heron",
            .is_offer = true},
        {.path = "/t/2",
            .title = "Other dump, of a hospital",
            .first_person = 20,
            .certain = 2,
            .price = "900",
            .author = "night_jar",
            .is_offer = true},
    };
    static char prices[8][16];
    for (int step = 0; step < 5; step++) {
        struct seen *one = &seen[below(run, 2)];
        one->source = sources[one == &seen[0] ? 0 : 1 + below(run, 2)];
        if (below(run, 2) == 0)
            one->certain++;
        (void)snprintf(
            prices[step], sizeof(prices[0]), "%u", 100 + 100 * below(run, 4));
        one->price = prices[step];
        crawl(run, one);
        for (uint32_t round = 1 + below(run, 3); round > 0; round--)
            notify(run);
    }
}

/* Which of the two stories an incident is, by its title: numbers may differ. */
static int find_story(
    void *self, const struct store_incident *incident, struct err *err)
{
    uint64_t *ids = self;
    (void)err;
    ids[strncmp(incident->title, "Other", 5) == 0 ? 1 : 0] = incident->id;
    return 0;
}

struct telling {
    struct run *run;
    uint64_t ids[INCIDENTS_MAX];
};

/* Rows come newest first: the first of an incident and channel is the last word. */
static int tell_row(void *self, const struct store_outbox_row *row, struct err *err)
{
    struct telling *telling = self;
    (void)err;
    for (size_t channel = 0; channel < CHANNELS; channel++)
        for (size_t story = 0; story < INCIDENTS_MAX; story++) {
            struct told *told = &telling->run->told[channel][story];
            if (strcmp(row->channel, names[channel]) != 0 ||
                row->incident != telling->ids[story])
                continue;
            if (told->messages++ == 0)
                (void)bytes_to_text(
                    told->last, sizeof(told->last), bytes_of(strchr(row->about, ',')));
        }
    return 0;
}

static void tell_over(struct run *run)
{
    struct telling telling = {.run = run};
    const struct store_incident_filter all = {.max = 10};
    const struct store_outbox_filter rows = {.sent_since_ms = 0, .max = 1000};
    TRY(run,
        store_incidents(run->store, &all, find_story, telling.ids, &run->world.err));
    TRY(run, store_outbox_rows(run->store, &rows, tell_row, &telling, &run->world.err));
}

static void play(struct run *run, const struct place *place, uint64_t seed)
{
    run_open(run, place, seed);
    live(run);
    drain(run);
    tell_over(run);
}

/* ---- the accounts ---- */

static void expect(const struct run *run, bool good, const char *what, const char *key)
{
    if (!good)
        fail_msg("seed %llu: %s: %s", (unsigned long long)run->seed, what, key);
}

static const struct arrival *first_arrival(const struct run *run, const char *key)
{
    for (size_t i = 0; i < run->arrival_count; i++)
        if (strcmp(run->arrivals[i].key, key) == 0)
            return &run->arrivals[i];
    return NULL;
}

static int check_row(void *self, const struct store_outbox_row *row, struct err *err)
{
    struct run *run = self;
    (void)err;
    run->rows++;
    expect(run, row->sent_ms != 0, "was never noted as sent", row->key);
    expect(run, first_arrival(run, row->key) != NULL, "was LOST", row->key);
    return 0;
}

/* The first unmarked or rightly doubted; all others marked, and the same bytes. */
static void check_arrivals(const struct run *run)
{
    for (size_t i = 0; i < run->arrival_count; i++) {
        const struct arrival *one = &run->arrivals[i];
        const struct arrival *first = first_arrival(run, one->key);
        expect(run, first == one || one->marked, "came twice, unmarked", one->key);
        expect(
            run, !one->marked || one->doubts > 0, "is marked without reason", one->key);
        expect(
            run, id_equal(&one->body, &first->body), "came in other words", one->key);
    }
}

static void check_accounts(struct run *run)
{
    const struct store_outbox_filter all = {.sent_since_ms = 0, .max = 1000};
    struct err err = {0};
    size_t before = run->arrival_count;
    run->rows = 0;
    if (store_outbox_rows(run->store, &all, check_row, run, &err) != 0)
        fail_msg("seed %llu: %s", (unsigned long long)run->seed, err.text);
    check_arrivals(run);
    /* Nothing is left to say. */
    raise_all(run);
    drain(run);
    expect(run, run->arrival_count == before, "something was not told", "at the end");
}

/* What each destination was told in all is what it is told when nothing fails; some of
 * it in fewer messages. */
static void compare(const struct run *run, const struct run *calm)
{
    for (size_t channel = 0; channel < CHANNELS; channel++)
        for (size_t story = 0; story < INCIDENTS_MAX; story++) {
            const struct told *told = &run->told[channel][story];
            const struct told *twin = &calm->told[channel][story];
            expect(run, (told->messages > 0) == (twin->messages > 0),
                "an incident was not told, or one too many", names[channel]);
            expect(run, told->messages <= twin->messages, "more alerts than changes",
                names[channel]);
            expect(run, strcmp(told->last, twin->last) == 0,
                "the last word is another one", names[channel]);
        }
}

static void play_seed(const struct place *place, uint64_t seed, struct sums *sums)
{
    AUTO(mem_free) struct run *calm = calloc(1, sizeof(*calm));
    AUTO(mem_free) struct run *run = calloc(1, sizeof(*run));
    assert_non_null(calm);
    assert_non_null(run);
    play(calm, place, seed);
    run_close(calm);
    run->faulty = true;
    play(run, place, seed);
    check_accounts(run);
    compare(run, calm);
    sums_add(sums, run);
    run_close(run);
}

static void play_all(const struct place *place, uint64_t runs)
{
    const char *only = getenv("VIGIE_FAULT_SEED");
    struct sums sums = {0};
    uint64_t seed = 0;
    if (only != NULL && bytes_to_u64(&seed, bytes_of(only), UINT64_MAX) == 0) {
        play_seed(place, seed, &sums);
        return;
    }
    for (seed = 1; seed <= runs; seed++)
        play_seed(place, seed, &sums);
    print_message("%llu runs: %llu alerts, %llu arrivals, %llu of them marked as "
                  "repetitions; %llu refusals, %llu lost answers, %llu deaths, %llu "
                  "failures of the database\n",
        (unsigned long long)runs, (unsigned long long)sums.alerts,
        (unsigned long long)sums.arrivals, (unsigned long long)sums.marked,
        (unsigned long long)sums.refusals, (unsigned long long)sums.silences,
        (unsigned long long)sums.deaths, (unsigned long long)sums.store_faults);
    /* A story in which nothing fails shows nothing. */
    assert_true(sums.refusals > runs && sums.silences > runs && sums.deaths > runs / 4);
    assert_true(sums.store_faults > runs && sums.marked > runs / 4);
}

static void no_alert_is_lost_and_repetitions_are_marked(void **state)
{
    play_all(*state, RUNS_SQLITE);
}

static void neither_when_connections_are_cut(void **state)
{
    play_all(*state, RUNS_POSTGRES);
}

int main(void)
{
    const struct CMUnitTest sqlite[] = {
        cmocka_unit_test_setup_teardown(
            no_alert_is_lost_and_repetitions_are_marked, place_sqlite, place_done),
    };
    const struct CMUnitTest postgres[] = {
        cmocka_unit_test_setup_teardown(
            neither_when_connections_are_cut, place_postgres, place_done),
    };
    const struct CMUnitTest skipped[] = {cmocka_unit_test(postgres_is_skipped)};
    int failed = cmocka_run_group_tests(sqlite, NULL, NULL);
    if (test_server() == NULL)
        return failed + cmocka_run_group_tests(skipped, NULL, NULL);
    return failed + cmocka_run_group_tests(postgres, NULL, NULL);
}
