#include "golden.h"

#include "alerts/incident.h"
#include "digest_world.h"

static const struct seen thread = {.source = "board",
    .path = "/thread/491840.html",
    .title =
        "Lab patients <b>France</b>, ask jean.dupont@labo.example or 06 39 98 00 01 "
        "\xE2\x80\xAE"
        "fdp.exe\xE2\x80\xAC",
    .price = "2000",
    .records = 491840,
    .kinds = 1U << FIELD_DIAGNOSIS | 1U << FIELD_NAME | 1U << FIELD_BIRTH_DATE,
    .certain = 8,
    .probable = 4,
    .weak = 2,
    .canary = true,
    .is_offer = true};

static const struct seen blog = {.source = "leaks",
    .path = "/victims/hospital",
    .title = "hospital.example & partners",
    .domains = 1};

static struct zone *paris(void)
{
    struct err err = {0};
    struct zone *zone = NULL;
    if (zone_load(&zone, "Europe/Paris", &err) != 0)
        fail_msg("%s", err.text);
    return zone;
}

static void fill(struct world *world)
{
    static const struct seen paste = {.source = "pastes",
        .path = "/raw/0639980001?mail=a%40b.example",
        .title = "part 2",
        .first_person = 2,
        .certain = 4};
    world_find(world, &thread);
    world_find(world, &blog);
    world_find(world, &paste);
    world->now_ms += MINUTE_MS;
    struct seen broken = paste;
    for (int i = 0; i < 4; i++) {
        broken.path = (const char *[]){"/1", "/2", "/3", "/4"}[i];
        world->now_ms += MINUTE_MS;
        world_fail(world, &broken, "the onion service does not answer (F7)");
    }
}

static void check_both(
    struct world *world, const char *name, struct two *two, int64_t since_ms)
{
    char file[64];
    AUTO(digest_done) struct digest digest;
    compose(world, &digest, two, since_ms);
    (void)snprintf(file, sizeof(file), "%s.subject", name);
    check_golden(world, file, &digest.subject);
    (void)snprintf(file, sizeof(file), "%s.txt", name);
    check_golden(world, file, &digest.text);
    (void)snprintf(file, sizeof(file), "%s.html", name);
    check_golden(world, file, &digest.html);
}

static void reads_well_in_both_languages(void **state)
{
    struct world *world = *state;
    AUTO(zone_free) struct zone *zone = paris();
    struct two two;
    french(&two, zone);
    int64_t since = world->now_ms - DAY_MS;
    fill(world);
    world->now_ms += 4 * HOUR_MS;
    check_both(world, "digest_fr", &two, since);
    speak(&two, WORDS_ENGLISH);
    check_both(world, "digest_en", &two, since);
}

static void an_empty_day_says_so_and_how_many_sources_are_healthy(void **state)
{
    struct world *world = *state;
    AUTO(zone_free) struct zone *zone = paris();
    struct two two;
    french(&two, zone);
    struct seen harmless = {.source = "board", .path = "/", .title = "index"};
    world_see(world, &harmless);
    world->now_ms += HOUR_MS;
    check_both(world, "digest_empty_fr", &two, world->now_ms - DAY_MS);
    speak(&two, WORDS_ENGLISH);
    check_both(world, "digest_empty_en", &two, world->now_ms - DAY_MS);
}

/* World time is 23 November 2026. */
static void lists_that_end_or_are_refused_are_told_in_subject_and_text(void **state)
{
    struct world *world = *state;
    AUTO(zone_free) struct zone *zone = paris();
    struct two two;
    french(&two, zone);
    const int64_t today = world->now_ms / DAY_MS * DAY_MS;
    const struct digest_list lists[] = {
        {.name = "labs.vgw", .expires_ms = today + 100 * DAY_MS},
        {.name = "soon.vgw", .expires_ms = today + 6 * DAY_MS},
        {.name = "past.vgw", .expires_ms = today},
        {.name = "<new>.vgw", .refused = "cut short: copy it again"},
        {.name = "bad.vgw", .refused = "No such file", .absent = true},
    };
    two.options.lists = lists;
    two.options.list_count = sizeof(lists) / sizeof(lists[0]);
    check_both(world, "digest_lists_fr", &two, world->now_ms - DAY_MS);
    speak(&two, WORDS_ENGLISH);
    check_both(world, "digest_lists_en", &two, world->now_ms - DAY_MS);
}

static bool says(struct world *world, struct buf *part, const char *what)
{
    return strstr(text_of(world, part), what) != NULL;
}

static void lists_that_are_well_are_only_counted(void **state)
{
    struct world *world = *state;
    struct two two;
    french(&two, NULL);
    const struct digest_list lists[] = {
        {.name = "labs.vgw", .expires_ms = world->now_ms + 31 * DAY_MS},
        {.name = "staff.vgw"}};
    AUTO(digest_done) struct digest digest;
    speak(&two, WORDS_ENGLISH);
    two.options.lists = lists;
    two.options.list_count = 2;
    compose(world, &digest, &two, 0);
    assert_true(says(world, &digest.text, "2 of 2 watchlists in use"));
    assert_false(says(world, &digest.text, "labs.vgw"));
    assert_false(says(world, &digest.subject, "watchlist"));
}

static void no_list_in_use_is_shouted(void **state)
{
    struct world *world = *state;
    struct two two;
    french(&two, NULL);
    const struct digest_list list = {.name = "labs.vgw", .expires_ms = world->now_ms};
    AUTO(digest_done) struct digest digest;
    speak(&two, WORDS_ENGLISH);
    two.options.lists = &list;
    two.options.list_count = 1;
    compose(world, &digest, &two, 0);
    assert_true(says(world, &digest.subject, "NO WATCHLIST IN USE"));
    assert_true(says(world, &digest.text, "No watchlist is in use"));
    assert_true(says(world, &digest.html, "No watchlist is in use"));
    assert_true(says(world, &digest.text, "its last day was 2"));
}

static void nothing_personal_and_nothing_clickable_gets_through(void **state)
{
    struct world *world = *state;
    AUTO(zone_free) struct zone *zone = paris();
    struct two two;
    french(&two, zone);
    fill(world);
    AUTO(digest_done) struct digest digest;
    compose(world, &digest, &two, 0);
    static const char turned[] = {(char)0xE2, (char)0x80, (char)0xAE, '\0'};
    static const char *const never[] = {"jean.dupont", "labo.example", "06 39 98",
        "0639980001", "a%40b", "http://", "https://", "href", "src=", "url(", "<script",
        "<img", turned};
    for (size_t i = 0; i < sizeof(never) / sizeof(never[0]); i++) {
        if (strstr(text_of(world, &digest.text), never[i]) != NULL ||
            strstr(text_of(world, &digest.html), never[i]) != NULL)
            fail_msg("the digest holds \"%s\"", never[i]);
    }
    assert_null(strstr(text_of(world, &digest.html), "<b>"));
    assert_non_null(strstr(text_of(world, &digest.html), "&lt;b&gt;France&lt;/b&gt;"));
    assert_non_null(strstr(text_of(world, &digest.html), "Lab &lt;East&gt;"));
    assert_non_null(strstr(text_of(world, &digest.text), "hxxp://board[.]example/"));
}

static void text_lines_stay_within_78_columns(void **state)
{
    struct world *world = *state;
    struct two two;
    french(&two, NULL);
    fill(world);
    AUTO(digest_done) struct digest digest;
    compose(world, &digest, &two, 0);
    struct bytes rest = buf_bytes(&digest.text);
    struct bytes line;
    while (rest.len > 0 && bytes_split(&line, &rest, '\n')) {
        size_t columns = 0;
        for (size_t i = 0; i < line.len; i++)
            columns += (line.ptr[i] & 0xC0) != 0x80;
        assert_true(columns <= 78);
    }
}

static void is_due_once_a_local_day_over_both_changes_of_the_clocks(void **state)
{
    (void)state;
    AUTO(zone_free) struct zone *zone = paris();
    struct two two;
    french(&two, zone);
    two.recipients[0].at_minute = 150; /* 02:30: skipped in March, twice in October */
    char last[DIGEST_DAY_SIZE] = "";
    size_t times = 0;
    bool was_due = true;
    for (int64_t at = zone_moment(zone, 2026, 1, 1, 0);
         at < zone_moment(zone, 2027, 1, 1, 0); at += 10 * MINUTE_MS) {
        struct digest_day day = digest_due(&two.recipients[0], DIGEST_DAILY, at);
        bool new_day = strcmp(day.day, last) != 0;
        if (!new_day && was_due)
            assert_true(day.due); /* never undone within the day */
        if (day.due && (new_day || !was_due))
            times++;
        assert_true(day.next_ms > at);
        assert_true(day.due == (at >= day.at_ms));
        was_due = day.due;
        memcpy(last, day.day, sizeof(last));
    }
    assert_int_equal(times, 365);
}

static void knows_the_day_and_the_minute(void **state)
{
    (void)state;
    AUTO(zone_free) struct zone *zone = paris();
    struct two two;
    french(&two, zone);
    int64_t seven = zone_moment(zone, 2026, 11, 23, 420);
    assert_false(digest_due(&two.recipients[0], DIGEST_DAILY, seven - 1).due);
    assert_true(digest_due(&two.recipients[0], DIGEST_DAILY, seven).due);
    assert_string_equal(
        digest_due(&two.recipients[0], DIGEST_DAILY, seven).day, "2026-11-23");
    assert_int_equal(
        digest_due(&two.recipients[0], DIGEST_DAILY, seven).next_ms, seven + DAY_MS);
    /* 23:30 in London is another day in Paris. */
    int64_t night = zone_moment(NULL, 2026, 11, 23, 23 * 60 + 30);
    assert_string_equal(
        digest_due(&two.recipients[0], DIGEST_DAILY, night).day, "2026-11-24");
}

static size_t put(struct world *world, struct two *two)
{
    size_t count = 0;
    MUST(world, digest_put_due(
                    &count, world->store, &two->options, world->now_ms, &world->err));
    return count;
}

static uint64_t waiting(struct world *world)
{
    struct store_outbox_state outbox;
    MUST(world, store_outbox_state(&outbox, world->store, &world->err));
    return outbox.waiting;
}

static void each_recipient_gets_one_message_a_day(void **state)
{
    struct world *world = *state;
    AUTO(zone_free) struct zone *zone = paris();
    struct two two;
    french(&two, zone);
    assert_int_equal(put(world, &two), 0); /* 06:00: not yet */
    world->now_ms += HOUR_MS;
    assert_int_equal(put(world, &two), 2);
    world->now_ms += HOUR_MS;
    assert_int_equal(put(world, &two), 0);
    assert_int_equal(waiting(world), 2);
    world->now_ms += DAY_MS;
    assert_int_equal(put(world, &two), 2);
    assert_int_equal(waiting(world), 4);
}

static void check_message(struct world *world)
{
    struct store_message message;
    MUST(world, store_outbox_claim(&message, world->store, world->now_ms,
                    world->now_ms + HOUR_MS, &world->err));
    const char *other = strcmp(message.recipient, both[0]) == 0 ? both[1] : both[0];
    assert_true(bytes_find(message.body, bytes_of(message.recipient), 0) >= 0);
    assert_true(bytes_find(message.body, bytes_of(other), 0) < 0);
}

static void a_message_names_its_recipient_alone(void **state)
{
    struct world *world = *state;
    struct two two;
    french(&two, NULL);
    world->now_ms += 4 * HOUR_MS;
    assert_int_equal(put(world, &two), 2);
    check_message(world);
    check_message(world);
}

static void days_on_which_vigie_was_off_are_caught_up(void **state)
{
    struct world *world = *state;
    AUTO(zone_free) struct zone *zone = paris();
    struct two two;
    french(&two, zone);
    MUST(world, digest_period(&two.order, world->store, world->now_ms, &world->err));
    assert_int_equal(
        two.order.period.since_ms, 0); /* the first digest tells everything */
    world->now_ms += HOUR_MS;
    int64_t sent = world->now_ms;
    assert_int_equal(put(world, &two), 2);
    world->now_ms += 3 * DAY_MS + HOUR_MS;
    MUST(world, digest_period(&two.order, world->store, world->now_ms, &world->err));
    assert_int_equal(two.order.period.since_ms, sent);
    assert_int_equal(two.order.period.until_ms, world->now_ms);
}

static void a_known_incident_that_changed_is_told_as_changed(void **state)
{
    struct world *world = *state;
    struct two two;
    french(&two, NULL);
    world_find(world, &thread);
    world->now_ms += DAY_MS;
    int64_t since = world->now_ms;
    struct seen copy = thread;
    copy.source = "pastes";
    world_find(world, &copy);
    AUTO(digest_done) struct digest digest;
    compose(world, &digest, &two, since);
    assert_non_null(strstr(text_of(world, &digest.text), "Incidents modifiés"));
    assert_null(strstr(text_of(world, &digest.text), "Nouveaux incidents"));
    AUTO(digest_done) struct digest later;
    world->now_ms += DAY_MS;
    compose(world, &later, &two, world->now_ms);
    assert_non_null(strstr(text_of(world, &later.text), "Rien trouvé"));
}

static void an_address_that_would_add_a_header_is_refused(void **state)
{
    struct world *world = *state;
    struct two two;
    french(&two, NULL);
    two.recipients[0].address = "a@b.example\r\nBcc: c@d.example";
    two.options.recipient_count = 1;
    world->now_ms += 4 * HOUR_MS;
    assert_int_equal(
        digest_put_due(NULL, world->store, &two.options, world->now_ms, &world->err),
        -1);
    assert_int_equal(waiting(world), 0);
}

int main(void)
{
#define IN_WORLD(test) cmocka_unit_test_setup_teardown(test, world_open, world_close)
    const struct CMUnitTest tests[] = {
        IN_WORLD(reads_well_in_both_languages),
        IN_WORLD(an_empty_day_says_so_and_how_many_sources_are_healthy),
        IN_WORLD(lists_that_end_or_are_refused_are_told_in_subject_and_text),
        IN_WORLD(lists_that_are_well_are_only_counted),
        IN_WORLD(no_list_in_use_is_shouted),
        IN_WORLD(nothing_personal_and_nothing_clickable_gets_through),
        IN_WORLD(text_lines_stay_within_78_columns),
        IN_WORLD(is_due_once_a_local_day_over_both_changes_of_the_clocks),
        IN_WORLD(knows_the_day_and_the_minute),
        IN_WORLD(each_recipient_gets_one_message_a_day),
        IN_WORLD(a_message_names_its_recipient_alone),
        IN_WORLD(days_on_which_vigie_was_off_are_caught_up),
        IN_WORLD(a_known_incident_that_changed_is_told_as_changed),
        IN_WORLD(an_address_that_would_add_a_header_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
