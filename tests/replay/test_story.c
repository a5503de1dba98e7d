/*
 * A leak from its first sample to its free release, three months of mornings: what
 * people at a hospital are told of it, and when.
 */
#include "story_shown.h"

static struct story *live_through_it(struct fixture *place)
{
    struct story *story = story_begin(place);
    int64_t acknowledged = story_moment("2020-11-13T00:00:00Z");
    int64_t closed = story_moment("2021-01-20T00:00:00Z");
    int64_t end = story_moment("2021-02-24T00:00:00Z");
    int64_t day = story_moment("2020-11-12T00:00:00Z");
    for (; day <= end; day += DAY_MS) {
        story_morning(story, day);
        if (day == acknowledged)
            story_act(story, day, TRIAGE_ACK, "");
        if (day == closed)
            story_act(story, day, TRIAGE_CLOSE, "the authority and the patients know");
    }
    return story;
}

static void day_of(char day[DIGEST_DAY_SIZE], const struct story *story, int64_t at_ms)
{
    struct zone_time local = zone_local(story->zone, at_ms);
    (void)snprintf(
        day, DIGEST_DAY_SIZE, "%04d-%02d-%02d", local.year, local.month, local.day);
}

static size_t lines_in(struct story *story, const char *name)
{
    AUTO(buf_done) struct buf file;
    buf_init(&file, 1 << 20);
    story_file(story, &file, name);
    struct bytes rest = buf_bytes(&file);
    struct bytes line;
    size_t lines = 0;
    while (bytes_split(&line, &rest, '\n'))
        lines += line.len > 0 ? 1 : 0;
    return lines;
}

static int count_place(void *self, const struct store_finding *place, struct err *err)
{
    (void)err;
    assert_null(strstr(place->url, "press.example")); /* wrote of it */
    assert_null(strstr(place->title, "Fitness"));     /* as many others, by chance */
    ++*(size_t *)self;
    return 0;
}

static void a_leak_in_many_places_is_one_incident_all_the_time(void **state)
{
    enum { SOLD_AND_TALKED_OF = 3, GIVEN_AWAY = 7 };
    struct story *story = *state;
    size_t places = 0;
    assert_int_equal(story->incidents_most, 1);
    assert_int_equal(story->taken.created, 1);
    TRY(story,
        store_sightings(story->place->store, 1, count_place, &places, &story->err));
    assert_int_equal(places, SOLD_AND_TALKED_OF + GIVEN_AWAY);
    struct store_incident incident = story_incident(story);
    assert_int_equal(incident.certain, lines_in(story, "persons.csv") - 1);
    assert_int_equal(incident.records_claimed, 491840);
    assert_int_equal(incident.severity, STORE_CRITICAL);
    assert_string_equal(
        incident.title, "[FR] 28 medical laboratories - 491 840 patients");
}

/* ---- history ---- */

struct told {
    const char *day;
    const char *source;
    enum offer_kind offer;
    const char *price;
    bool is_first;
};

/* In a morning by what came first. */
static const struct told history[] = {
    {"2020-11-13", "market", OFFER_SALE, "2000 USD", true},
    {"2020-11-19", "channel", OFFER_SALE, "2000 USD", true},
    {"2020-12-03", "market", OFFER_SALE, "1200 USD", false},
    {"2020-12-19", "market", OFFER_AUCTION, "1500 USD", false},
    {"2020-12-21", "talk", OFFER_DISCUSSION, "", true},
    {"2021-01-29", "market", OFFER_AUCTION, "900 USD", false},
    {"2021-02-18", "market", OFFER_FREE, "", false},
    {"2021-02-19", "freedom", OFFER_FREE, "", true},
    {"2021-02-20", "raid", OFFER_FREE, "", true},
    {"2021-02-21", "pastes", OFFER_FREE, "", true},
    {"2021-02-21", "blog", OFFER_FREE, "", true},
    {"2021-02-21", "stick", OFFER_FREE, "", true},
    {"2021-02-22", "second", OFFER_FREE, "", true},
    {"2021-02-22", "files", OFFER_FREE, "", true},
};

enum { STEPS = sizeof(history) / sizeof(history[0]) };

struct steps {
    struct story *story;
    size_t count;
    int64_t last_ms;
    bool seen[STEPS];
};

/* Places of one morning come in any order. */
static int check_step(void *self, const struct store_offer_step *step, struct err *err)
{
    struct steps *steps = self;
    char day[DIGEST_DAY_SIZE];
    (void)err;
    day_of(day, steps->story, step->at_ms);
    assert_true(step->at_ms >= steps->last_ms);
    steps->last_ms = step->at_ms;
    steps->count++;
    for (size_t i = 0; i < STEPS; i++) {
        if (steps->seen[i] || strcmp(history[i].day, day) != 0 ||
            strcmp(history[i].source, step->source) != 0)
            continue;
        assert_int_equal(step->offer, history[i].offer);
        assert_string_equal(step->price, history[i].price);
        assert_int_equal(step->is_first, history[i].is_first);
        steps->seen[i] = true;
        return 0;
    }
    fail_msg("%s: a step on %s that nobody made", day, step->source);
    return -1;
}

static void its_history_says_what_was_asked_where_and_since_when(void **state)
{
    struct story *story = *state;
    struct steps steps = {.story = story};
    AUTO(buf_done) struct buf shown;
    const struct print_options options = {.zone = story->zone};
    const char *text = NULL;
    buf_init(&shown, 1 << 20);
    const struct store_some all = {1, SIZE_MAX};
    TRY(story, store_incident_offers(
                   story->place->store, &all, check_step, &steps, &story->err));
    assert_int_equal(steps.count, STEPS);
    TRY(story, print_incident(&shown, story->place->store, 1, &options, &story->err));
    TRY(story, buf_text(&text, &shown, &story->err));
    assert_non_null(
        strstr(text, "  Offer             for sale since 13 November 2020 (2000 USD); "
                     "for sale since\n"
                     "                    3 December 2020 (1200 USD); at auction since "
                     "19 December\n"
                     "                    2020 (1500 USD); at auction since 29 January "
                     "2021 (900\n"
                     "                    USD); given away since 18 February 2021\n"
                     "  Price             900 USD, before it was given away\n"));
    assert_non_null(strstr(text,
        "    13 November 2020, 06:00: found on market, for sale, 491,840 records, "
        "2000\n      USD: hxxp://market[.]example/showthread.php?tid=9662\n"
        "    13 November 2020, 10:00: ack, by m.darvor\n"));
    assert_non_null(strstr(text,
        "    18 February 2021, 06:00: reopen, by vigie: what was on offer there is\n"
        "      given away now\n"));
}

/* ---- mails ---- */

/* Days since 1970. */
static int64_t days_of(const char *day)
{
    return story_moment(day) / DAY_MS;
}

static int64_t noticed_on(struct story *story)
{
    AUTO(buf_done) struct buf file;
    static const char mark[] = "\nnoticed: ";
    char day[DIGEST_DAY_SIZE];
    buf_init(&file, 1 << 20);
    story_file(story, &file, "story.yaml");
    ptrdiff_t at = bytes_find(buf_bytes(&file), bytes_of(mark), 0);
    assert_true(at != BYTES_NONE);
    size_t from = (size_t)at + strlen(mark);
    struct bytes said = bytes_slice(buf_bytes(&file), from, strlen("2021-02-23"));
    assert_true(bytes_to_text(day, sizeof(day), said));
    return days_of(day);
}

static void it_is_told_on_the_first_samples_day_102_days_before_it_was_noticed(
    void **state)
{
    struct story *story = *state;
    size_t first = 0;
    char posted[DIGEST_DAY_SIZE];
    while (
        first < story->day_count && !story_tells(&story->days[first], "] Incident 1: "))
        first++;
    assert_true(first < story->day_count);
    day_of(posted, story, story->pages[0].since_ms);
    assert_string_equal(story->days[first].day, posted);
    assert_int_equal(noticed_on(story) - days_of(story->days[first].day), 102);
}

/* What pages changed, and that somebody works on it; that it was closed is said apart.
 */
static bool something_changed_on(const char *day)
{
    for (size_t i = 0; i < STEPS; i++)
        if (strcmp(history[i].day, day) == 0)
            return true;
    return strcmp("2020-11-14", day) == 0;
}

static void a_mail_goes_each_day_and_speaks_of_what_changed_alone(void **state)
{
    struct story *story = *state;
    assert_int_equal(
        story->day_count, days_of("2021-02-24") - days_of("2020-11-12") + 1);
    for (size_t i = 0; i < story->day_count; i++) {
        const struct story_day *day = &story->days[i];
        bool changed = something_changed_on(day->day);
        assert_int_equal(days_of(day->day), days_of("2020-11-12") + (int64_t)i);
        if (story_tells(day, "] Incident 1: ") != changed ||
            story_tells(day, "Subject: vigie: nothing found") == changed)
            fail_msg("%s: changed %d", day->day, changed);
    }
}

static size_t alerts_on(const struct story *story, const char *day, const char *to)
{
    size_t count = 0;
    for (size_t i = 0; i < story->alert_count; i++)
        count += strcmp(story->alerts[i].day, day) == 0 &&
                         strcmp(story->alerts[i].to, to) == 0
                     ? 1
                     : 0;
    return count;
}

/* Nobody is disturbed while it is closed. */
static bool alerts_are_wanted_on(const char *day)
{
    for (size_t i = 0; i < STEPS; i++)
        if (strcmp(history[i].day, day) == 0)
            return strcmp("2021-01-29", day) != 0;
    return false;
}

static void each_change_alerts_each_channel_once_and_at_once(void **state)
{
    static const char *const channels[] = {"mail", "siem", "chat", "logs"};
    struct story *story = *state;
    char posted[DIGEST_DAY_SIZE];
    day_of(posted, story, story->pages[0].since_ms);
    assert_true(story->alert_count > 0);
    assert_string_equal(story->alerts[0].day, posted);
    assert_int_equal(noticed_on(story) - days_of(story->alerts[0].day), 102);
    for (size_t i = 0; i < story->day_count; i++)
        for (size_t channel = 0; channel < 4; channel++) {
            const char *day = story->days[i].day;
            size_t wanted = alerts_are_wanted_on(day) ? 1 : 0;
            if (alerts_on(story, day, channels[channel]) != wanted)
                fail_msg("%s: %zu alerts to %s", day,
                    alerts_on(story, day, channels[channel]), channels[channel]);
        }
}

static void the_alert_of_the_free_release_says_what_it_was_before(void **state)
{
    struct story *story = *state;
    const struct story_alert *alert = NULL;
    for (size_t i = 0; i < story->alert_count; i++)
        if (strcmp(story->alerts[i].day, "2021-02-18") == 0 &&
            strcmp(story->alerts[i].to, "mail") == 0)
            alert = &story->alerts[i];
    assert_non_null(alert);
    static const char *const said[] = {"Subject: vigie: incident 1 is open again",
        "Offered in a further way: given away", "at auction since 29 January 2021",
        "given away since 18 February 2021"};
    for (size_t i = 0; i < sizeof(said) / sizeof(said[0]); i++)
        if (bytes_find(buf_bytes(&alert->body), bytes_of(said[i]), 0) == BYTES_NONE)
            fail_msg("it does not say: %s", said[i]);
}

static void a_lower_bid_wakes_nobody_and_a_free_release_does(void **state)
{
    struct story *story = *state;
    for (size_t i = 0; i < story->day_count; i++) {
        const char *day = story->days[i].day;
        enum triage_state wanted = strcmp(day, "2020-11-13") <= 0 ? TRIAGE_NEW
                                   : strcmp(day, "2021-01-20") <= 0
                                       ? TRIAGE_ACKNOWLEDGED
                                   : strcmp(day, "2021-02-18") < 0 ? TRIAGE_CLOSED
                                                                   : TRIAGE_NEW;
        assert_int_equal(story->days[i].state, wanted);
    }
}

static void nobodys_data_is_in_a_mail_or_on_the_screen(void **state)
{
    struct story *story = *state;
    struct shown shown = {.story = story};
    AUTO(buf_done) struct buf persons;
    struct buf screens[SCREENS];
    take_mails(&shown);
    for (size_t i = 0; i < SCREENS; i++)
        take_screen(&shown, &screens[i], i % 2 == 1, i > 1);
    buf_init(&persons, 1 << 20);
    story_file(story, &persons, "persons.csv");
    struct bytes rest = buf_bytes(&persons);
    struct bytes line;
    (void)bytes_split(&line, &rest, '\n'); /* the columns' names */
    while (bytes_split(&line, &rest, '\n'))
        assert_person_nowhere(&shown, line);
    for (size_t i = 0; i < SCREENS; i++)
        buf_done(&screens[i]);
}

/* Lived through once on each database; the tests only look at it. */
static int begin(void **state, CMFixtureFunction set_up_place)
{
    void *place = NULL;
    int answer = set_up_place(&place);
    *state = live_through_it(place);
    return answer;
}

static int begin_on_sqlite(void **state)
{
    return begin(state, set_up_sqlite);
}

static int begin_on_postgres(void **state)
{
    return begin(state, set_up_postgres);
}

static int end(void **state)
{
    struct story *story = *state;
    void *place = story->place;
    story_end(story);
    return tear_down(&place);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_leak_in_many_places_is_one_incident_all_the_time),
        cmocka_unit_test(its_history_says_what_was_asked_where_and_since_when),
        cmocka_unit_test(
            it_is_told_on_the_first_samples_day_102_days_before_it_was_noticed),
        cmocka_unit_test(a_mail_goes_each_day_and_speaks_of_what_changed_alone),
        cmocka_unit_test(each_change_alerts_each_channel_once_and_at_once),
        cmocka_unit_test(the_alert_of_the_free_release_says_what_it_was_before),
        cmocka_unit_test(a_lower_bid_wakes_nobody_and_a_free_release_does),
        cmocka_unit_test(nobodys_data_is_in_a_mail_or_on_the_screen),
    };
    static const struct CMUnitTest skipped[] = {cmocka_unit_test(postgres_is_skipped)};
    int failed = cmocka_run_group_tests_name("sqlite", tests, begin_on_sqlite, end);
    if (test_server() == NULL)
        return failed + cmocka_run_group_tests_name("postgresql", skipped, NULL, NULL);
    return failed +
           cmocka_run_group_tests_name("postgresql", tests, begin_on_postgres, end);
}
