/* What becomes an alert, and how often. */
#include "alert_world.h"

#include "alerts/triage.h"
#include "storage/triage.h"

static void a_new_incident_is_told_once(void **state)
{
    struct world *world = *state;
    const struct alert_rule rule = a_rule();
    const struct alert_rules rules = rules_of(&rule, 1);
    see(world, &sale);
    take_in(world, &rules);
    struct letters *letters = letters_now(world);
    assert_int_equal(letters->count, 1);
    assert_string_equal(letters->head[0].key, "alert:1:1:siem");
    assert_string_equal(letters->head[0].channel, "siem");
    assert_int_equal(letters->head[0].incident, 1);
    assert_string_equal(
        letters->head[0].about, "vigie: new incident 1, critical, 4 persons found");
    assert_non_null(strstr(letters->bodies[0], "\"changes\":[\"new\"]"));
    take_in(world, &rules);
    assert_int_equal(letters_now(world)->count, 0);
}

static void what_is_seen_unchanged_is_not_told(void **state)
{
    struct world *world = *state;
    const struct alert_rule rule = a_rule();
    const struct alert_rules rules = rules_of(&rule, 1);
    see(world, &sale);
    take_in(world, &rules);
    assert_int_equal(letters_now(world)->count, 1);
    for (int i = 0; i < 3; i++) {
        see(world, &sale);
        take_in(world, &rules);
        assert_int_equal(letters_now(world)->count, 0);
    }
}

static void each_change_is_told_once_with_what_it_is(void **state)
{
    struct world *world = *state;
    const struct alert_rule rule = a_rule();
    const struct alert_rules rules = rules_of(&rule, 1);
    struct seen seen = sale;
    see(world, &seen);
    take_in(world, &rules);
    (void)letters_now(world);

    seen.price = "2000";
    see(world, &seen);
    take_in(world, &rules);
    struct letters *letters = letters_now(world);
    assert_int_equal(letters->count, 1);
    assert_non_null(strstr(letters->bodies[0], "\"changes\":[\"price\"]"));

    seen.certain = 12;
    see_last(world, &seen);
    take_in(world, &rules);
    letters = letters_now(world);
    assert_int_equal(letters->count, 1);
    assert_non_null(strstr(letters->bodies[0], "\"changes\":[\"persons\"]"));

    const struct seen elsewhere = again_at("leaks", "/l/1");
    see(world, &elsewhere);
    take_in(world, &rules);
    letters = letters_now(world);
    assert_int_equal(letters->count, 1);
    assert_non_null(strstr(letters->bodies[0], "\"changes\":[\"places\"]"));
    assert_string_equal(letters->head[0].key, "alert:1:4:siem");
}

/* Two pages that name different prices are read in turn. */
static void a_price_that_was_told_is_not_told_again(void **state)
{
    struct world *world = *state;
    const struct alert_rule rule = a_rule();
    const struct alert_rules rules = rules_of(&rule, 1);
    struct seen seen = sale;
    size_t told = 0;
    for (int i = 0; i < 6; i++) {
        seen.price = i % 2 == 0 ? "5000" : "2000";
        see(world, &seen);
        take_in(world, &rules);
        told += letters_now(world)->count;
    }
    assert_int_equal(told, 2);
}

/* Nor is a way of offering it. */
static void an_offer_that_was_told_is_not_told_again(void **state)
{
    struct world *world = *state;
    const struct alert_rule rule = a_rule();
    const struct alert_rules rules = rules_of(&rule, 1);
    struct seen seen = sale;
    size_t told = 0;
    for (int i = 0; i < 6; i++) {
        seen.offer = i % 2 == 0 ? OFFER_SALE : OFFER_FREE;
        see(world, &seen);
        take_in(world, &rules);
        told += letters_now(world)->count;
    }
    assert_int_equal(told, 2);
}

static void changes_before_it_is_sent_are_told_in_one(void **state)
{
    struct world *world = *state;
    const struct alert_rule rule = a_rule();
    const struct alert_rules rules = rules_of(&rule, 1);
    struct seen seen = sale;
    see(world, &seen);
    take_in(world, &rules);
    (void)letters_now(world);
    seen.price = "2000";
    see(world, &seen);
    take_in(world, &rules);
    seen.certain = 6;
    see(world, &seen);
    take_in(world, &rules);
    struct letters *letters = letters_now(world);
    assert_int_equal(letters->count, 1);
    assert_non_null(strstr(letters->bodies[0], "\"changes\":[\"persons\",\"price\"]"));
}

/* It is due; that a change follows in quiet hours does not hold it back. */
static void a_rewritten_alert_is_due_no_later_than_it_was(void **state)
{
    struct world *world = *state;
    struct alert_rule rule = a_rule();
    const struct alert_rules rules = rules_of(&rule, 1);
    struct seen seen = sale;
    see(world, &seen);
    take_in(world, &rules);
    rule.has_quiet = true;
    rule.quiet_from = 0;
    rule.quiet_until = 23 * 60;
    seen.price = "2000";
    see(world, &seen);
    take_in(world, &rules);
    struct letters *letters = letters_now(world);
    assert_int_equal(letters->count, 1);
    assert_non_null(strstr(letters->bodies[0], "2000"));
}

static void split(struct world *world, const char *url)
{
    char copy[256];
    char *urls[] = {copy};
    uint64_t made = 0;
    (void)snprintf(copy, sizeof(copy), "%s", url);
    const struct triage_split wanted = {.incident = 1,
        .urls = urls,
        .count = 1,
        .who = "m.darvor",
        .why = "another leak",
        .now_ms = world->now_ms};
    MUST(world, triage_split(&made, world->store, &wanted, &world->err));
    world->now_ms += MINUTE_MS;
}

static const struct seen much_elsewhere = {.source = "leaks",
    .path = "/l/1",
    .title = "Fresh laboratory database, full",
    .first_person = 1,
    .certain = 40,
    .records = 491840,
    .is_offer = true};

/* What comes is measured by what is left, not by what was taken out. */
static void news_after_a_split_are_told(void **state)
{
    struct world *world = *state;
    const struct alert_rule rule = a_rule();
    const struct alert_rules rules = rules_of(&rule, 1);
    struct seen seen = sale;
    see_last(world, &much_elsewhere);
    see(world, &seen);
    take_in(world, &rules);
    (void)letters_now(world);
    split(world, "http://leaks.example/l/1");
    MUST(world, alert_raise(world->store, &rules, 1, world->now_ms, &world->err));
    assert_int_equal(letters_now(world)->count, 0);
    seen.certain = 12;
    see(world, &seen);
    take_in(world, &rules);
    struct letters *letters = letters_now(world);
    assert_int_equal(letters->count, 1);
    assert_non_null(strstr(letters->bodies[0], "\"changes\":[\"persons\"]"));
}

/* Also to whom what is left is not grave enough to be told of. */
static void a_split_below_the_floor_is_noted_all_the_same(void **state)
{
    struct world *world = *state;
    struct alert_rule rule = a_rule();
    const struct alert_rules rules = rules_of(&rule, 1);
    struct seen seen = named;
    seen.records = much_elsewhere.records;
    rule.least = STORE_CRITICAL;
    see_last(world, &much_elsewhere);
    see(world, &seen);
    take_in(world, &rules);
    assert_int_equal(letters_now(world)->count, 1);
    split(world, "http://leaks.example/l/1");
    MUST(world, alert_raise(world->store, &rules, 1, world->now_ms, &world->err));
    assert_int_equal(letters_now(world)->count, 0);
    seen.certain = 12;
    see(world, &seen);
    take_in(world, &rules);
    struct letters *letters = letters_now(world);
    assert_int_equal(letters->count, 1);
    assert_non_null(strstr(letters->bodies[0], "\"persons\""));
}

static void act(struct world *world, enum triage_act act)
{
    enum triage_state before;
    const struct store_act wanted = {.incident = 1,
        .act = act,
        .who = "m.darvor",
        .why = "because",
        .now_ms = world->now_ms};
    MUST(world, store_incident_act(&before, world->store, &wanted, &world->err));
    world->now_ms += MINUTE_MS;
}

static void what_a_person_closed_is_told_when_news_open_it(void **state)
{
    struct world *world = *state;
    const struct alert_rule rule = a_rule();
    const struct alert_rules rules = rules_of(&rule, 1);
    struct seen seen = sale;
    see(world, &seen);
    take_in(world, &rules);
    (void)letters_now(world);
    act(world, TRIAGE_CLOSE);
    seen.price = "100"; /* does not open it again (model/triage.h) */
    see(world, &seen);
    take_in(world, &rules);
    assert_int_equal(letters_now(world)->count, 0);
    seen.certain = 6;
    see(world, &seen);
    take_in(world, &rules);
    struct letters *letters = letters_now(world);
    assert_int_equal(letters->count, 1);
    assert_non_null(
        strstr(letters->bodies[0], "\"changes\":[\"again\",\"persons\",\"price\"]"));
    assert_non_null(strstr(letters->head[0].about, "is open again"));
}

static void what_a_person_opens_again_is_no_news(void **state)
{
    struct world *world = *state;
    const struct alert_rule rule = a_rule();
    const struct alert_rules rules = rules_of(&rule, 1);
    see(world, &sale);
    take_in(world, &rules);
    (void)letters_now(world);
    act(world, TRIAGE_REJECT);
    act(world, TRIAGE_REOPEN);
    see(world, &sale);
    take_in(world, &rules);
    assert_int_equal(letters_now(world)->count, 0);
}

static void a_failed_transaction_leaves_neither_change_nor_alert(void **state)
{
    static const char *const unknown[] = {"nowhere", NULL};
    struct world *world = *state;
    struct alert_rule rule = a_rule();
    rule.channels = unknown;
    struct alert_rules rules = rules_of(&rule, 1);
    see(world, &sale);
    assert_int_equal(
        incidents_absorb(world->store, &world->clock, &rules, NULL, &world->err), -1);
    assert_non_null(strstr(world->err.text, "no channel nowhere"));
    assert_int_equal(world_incidents(world).count, 0);
    rule.channels = to_siem;
    take_in(world, &rules);
    assert_int_equal(letters_now(world)->count, 1);
}

static void a_mail_says_what_changed_and_what_to_do(void **state)
{
    struct world *world = *state;
    struct alert_rule rule = a_rule();
    rule.channels = nobody;
    rule.to = security;
    rule.language = WORDS_FRENCH;
    const struct alert_rules rules = rules_of(&rule, 1);
    see(world, &sale);
    take_in(world, &rules);
    struct letters *letters = letters_now(world);
    assert_int_equal(letters->count, 1);
    assert_string_equal(
        letters->head[0].key, "alert:1:1:mail:security@hospital.example");
    assert_string_equal(letters->head[0].channel, "");
    assert_string_equal(letters->head[0].recipient, "security@hospital.example");
    const char *mail = letters->bodies[0];
    assert_non_null(strstr(mail, "To: <security@hospital.example>\r\n"));
    assert_non_null(strstr(mail, "multipart/alternative"));
    assert_non_null(strstr(mail, "vigie incidents ack 1"));
    assert_non_null(strstr(mail, "hxxp://board[.]example/t/1"));
    assert_null(strstr(mail, "http://board"));
}

static void facts_survive_being_kept(void **state)
{
    (void)state;
    struct err err = {0};
    static struct alert_facts facts;
    static struct alert_facts back;
    AUTO(buf_done) struct buf kept;
    buf_init(&kept, ALERT_FACTS_MAX);
    facts = (struct alert_facts){.severity = STORE_HIGH,
        .state = TRIAGE_CONFIRMED,
        .certain = 1,
        .probable = 2,
        .offers = 3,
        .price_count = 2,
        .prices = {"1 EUR", "2 EUR"},
        .group_count = ALERT_GROUPS_MAX};
    for (size_t i = 0; i < ALERT_GROUPS_MAX; i++)
        memset(facts.groups[i], 'g', STORE_GROUP_SIZE - 1);
    assert_int_equal(alert_facts_put(&kept, &facts, &err), 0);
    assert_int_equal(alert_facts_read(&back, buf_bytes(&kept), &err), 0);
    assert_memory_equal(&back, &facts, sizeof(facts));
    for (size_t cut = 0; cut < kept.len; cut += 7)
        assert_int_equal(
            alert_facts_read(&back, bytes_slice(buf_bytes(&kept), 0, cut), &err), -1);
}

int main(void)
{
#define IN_WORLD(test) cmocka_unit_test_setup_teardown(test, world_open, world_close)
    const struct CMUnitTest tests[] = {
        IN_WORLD(a_new_incident_is_told_once),
        IN_WORLD(what_is_seen_unchanged_is_not_told),
        IN_WORLD(each_change_is_told_once_with_what_it_is),
        IN_WORLD(a_price_that_was_told_is_not_told_again),
        IN_WORLD(an_offer_that_was_told_is_not_told_again),
        IN_WORLD(changes_before_it_is_sent_are_told_in_one),
        IN_WORLD(a_rewritten_alert_is_due_no_later_than_it_was),
        IN_WORLD(news_after_a_split_are_told),
        IN_WORLD(a_split_below_the_floor_is_noted_all_the_same),
        IN_WORLD(what_a_person_closed_is_told_when_news_open_it),
        IN_WORLD(what_a_person_opens_again_is_no_news),
        IN_WORLD(a_failed_transaction_leaves_neither_change_nor_alert),
        IN_WORLD(a_mail_says_what_changed_and_what_to_do),
        cmocka_unit_test(facts_survive_being_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
