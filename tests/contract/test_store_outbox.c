#include "storage/forgetting.h"
#include "store_visits.h"

static struct store_message a_message(const char *key)
{
    struct store_message message = {.body = bytes_of("Subject: 1 incident\r\n\r\nhm")};
    (void)bytes_to_text(message.key, sizeof(message.key), bytes_of(key));
    (void)bytes_to_text(
        message.recipient, sizeof(message.recipient), bytes_of("rssi@lab.example"));
    return message;
}

static bool set_text(char *to, size_t size, const char *from)
{
    return bytes_to_text(to, size, bytes_of(from));
}

static int put(struct fixture *fixture, const char *key, int64_t now_ms)
{
    struct store_message message = a_message(key);
    int answer = store_outbox_put(fixture->store, &message, now_ms, &fixture->err);
    assert_true(answer >= 0);
    return answer;
}

static int claim(struct fixture *fixture, struct store_message *out, int64_t now_ms)
{
    fixture->err.text[0] = '\0';
    int answer =
        store_outbox_claim(out, fixture->store, now_ms, now_ms + 100, &fixture->err);
    if (answer < 0)
        fail_msg("claim: %s", fixture->err.text);
    return answer;
}

static void a_key_is_put_once(void **state)
{
    struct fixture *fixture = *state;
    struct store_outbox_state box = {0};
    bool has = true;

    MUST(fixture, store_outbox_has(&has, fixture->store, "digest/1", &fixture->err));
    assert_false(has);
    assert_int_equal(put(fixture, "digest/1", 10), 0);
    assert_int_equal(put(fixture, "digest/1", 20), STORE_ALREADY);
    MUST(fixture, store_outbox_has(&has, fixture->store, "digest/1", &fixture->err));
    assert_true(has);
    MUST(fixture, store_outbox_sent(fixture->store, "digest/1", 30, &fixture->err));
    assert_int_equal(put(fixture, "digest/1", 40), STORE_ALREADY);
    MUST(fixture, store_outbox_state(&box, fixture->store, &fixture->err));
    assert_int_equal(box.sent, 1);
    assert_int_equal(box.waiting, 0);
    assert_int_equal(box.next_due_ms, INT64_MAX);
}

static void a_claim_leaves_out_channels(void **state)
{
    struct fixture *fixture = *state;
    static const char *const names[] = {"slow_one", "slowXone", ""};
    struct store_message out = {0};
    struct store_outbox_next claim = {100, 200, "\nother\nslow_one\n"};
    for (size_t i = 0; i < 3; i++) {
        struct store_message message = a_message(i == 0 ? "k0" : i == 1 ? "k1" : "k2");
        assert_true(set_text(message.channel, sizeof(message.channel), names[i]));
        MUST(fixture,
            store_outbox_put(fixture->store, &message, 10 + (int64_t)i, &fixture->err));
    }
    MUST(fixture, store_outbox_claim_but(&out, fixture->store, &claim, &fixture->err));
    assert_string_equal(out.key, "k1");
    claim.but = "\n\n"; /* mail */
    MUST(fixture, store_outbox_claim_but(&out, fixture->store, &claim, &fixture->err));
    assert_string_equal(out.key, "k0");
    assert_int_equal(
        store_outbox_claim_but(&out, fixture->store, &claim, &fixture->err),
        STORE_NOTHING);
    claim.but = "\nslow_one\nslowXone\n";
    MUST(fixture, store_outbox_claim_but(&out, fixture->store, &claim, &fixture->err));
    assert_string_equal(out.key, "k2");
}

static void a_claimed_message_is_leased_and_counted(void **state)
{
    struct fixture *fixture = *state;
    struct store_message out = {0};

    assert_int_equal(put(fixture, "b", 10), 0);
    assert_int_equal(put(fixture, "a", 11), 0);
    assert_int_equal(claim(fixture, &out, 9), STORE_NOTHING);
    assert_int_equal(claim(fixture, &out, 11), 0);
    assert_string_equal(out.key, "b"); /* the older one */
    assert_string_equal(out.recipient, "rssi@lab.example");
    assert_true(bytes_is(out.body, "Subject: 1 incident\r\n\r\nhm"));
    assert_int_equal(out.attempts, 1);
    assert_int_equal(claim(fixture, &out, 11), 0);
    assert_string_equal(out.key, "a");
    assert_int_equal(claim(fixture, &out, 11), STORE_NOTHING);
    assert_int_equal(claim(fixture, &out, 111), 0); /* its sender has died */
    assert_int_equal(out.attempts, 2);
}

static void a_failed_message_waits_and_a_sent_one_is_done(void **state)
{
    struct fixture *fixture = *state;
    struct store_message out = {0};
    struct store_outbox_state box = {0};

    assert_int_equal(put(fixture, "a", 10), 0);
    assert_int_equal(claim(fixture, &out, 10), 0);
    const struct store_failure failure = {
        .key = "a", .reason = "refused", .due_ms = 500};
    MUST(fixture, store_outbox_failed(fixture->store, &failure, &fixture->err));
    MUST(fixture, store_outbox_state(&box, fixture->store, &fixture->err));
    assert_int_equal(box.waiting, 1);
    assert_int_equal(box.next_due_ms, 500);
    assert_int_equal(claim(fixture, &out, 499), STORE_NOTHING);
    assert_int_equal(claim(fixture, &out, 500), 0);
    MUST(fixture, store_outbox_sent(fixture->store, "a", 501, &fixture->err));
    /* A late word of failure does not send it again. */
    MUST(fixture, store_outbox_failed(fixture->store, &failure, &fixture->err));
    assert_int_equal(claim(fixture, &out, 10000), STORE_NOTHING);
}

static void a_delivery_of_unknown_fate_is_counted_until_its_end_is_noted(void **state)
{
    struct fixture *fixture = *state;
    struct store_message out = {0};
    struct store_failure failure = {.key = "a", .reason = "refused", .due_ms = 500};

    assert_int_equal(put(fixture, "a", 10), 0);
    assert_int_equal(claim(fixture, &out, 10), 0);
    assert_int_equal(out.unsure, 0);
    MUST(fixture, store_outbox_failed(fixture->store, &failure, &fixture->err));
    assert_int_equal(claim(fixture, &out, 500), 0);
    assert_int_equal(out.unsure, 0); /* the first one did not arrive */
    assert_int_equal(claim(fixture, &out, 600), 0);
    assert_int_equal(out.unsure, 1); /* the second one's sender died */
    failure.unsure = true;
    failure.due_ms = 700;
    MUST(fixture, store_outbox_failed(fixture->store, &failure, &fixture->err));
    assert_int_equal(claim(fixture, &out, 700), 0);
    assert_int_equal(out.unsure, 2);
    assert_int_equal(out.attempts, 4);
    assert_int_equal(out.put_ms, 10);
}

static void what_is_put_for_a_channel_comes_back_whole(void **state)
{
    struct fixture *fixture = *state;
    struct store_message in = a_message("alert:1:1:siem");
    struct store_message out = {0};

    (void)set_text(in.channel, sizeof(in.channel), "siem");
    (void)set_text(in.about, sizeof(in.about), "incident 1");
    in.incident = 7;
    in.due_ms = 90;
    assert_int_equal(store_outbox_put(fixture->store, &in, 10, &fixture->err), 0);
    assert_int_equal(claim(fixture, &out, 89), STORE_NOTHING);
    assert_int_equal(claim(fixture, &out, 90), 0);
    assert_string_equal(out.channel, "siem");
    assert_string_equal(out.about, "incident 1");
    assert_int_equal(out.incident, 7);
    assert_int_equal(out.put_ms, 10);
}

static void only_what_nobody_began_to_send_is_replaced(void **state)
{
    struct fixture *fixture = *state;
    struct store_message in = a_message("a");
    struct store_message out = {0};

    assert_int_equal(put(fixture, "a", 10), 0);
    in.body = bytes_of("both");
    in.due_ms = 20; /* it was due before, and stays so */
    assert_int_equal(store_outbox_replace(fixture->store, &in, 5, &fixture->err), 0);
    in.due_ms = 8;
    assert_int_equal(store_outbox_replace(fixture->store, &in, 5, &fixture->err), 0);
    assert_int_equal(claim(fixture, &out, 7), STORE_NOTHING);
    assert_int_equal(claim(fixture, &out, 8), 0);
    assert_true(bytes_is(out.body, "both"));
    assert_int_equal(
        store_outbox_replace(fixture->store, &in, 15, &fixture->err), STORE_NOTHING);
    in = a_message("none");
    assert_int_equal(
        store_outbox_replace(fixture->store, &in, 15, &fixture->err), STORE_NOTHING);
}

static int count_row(void *self, const struct store_outbox_row *row, struct err *err)
{
    struct store_outbox_row *last = self;
    (void)err;
    *last = *row;
    return 0;
}

static void a_dead_message_is_kept_told_and_sent_again_when_asked(void **state)
{
    struct fixture *fixture = *state;
    struct store_message out = {0};
    struct store_outbox_state box = {0};
    struct store_outbox_row row = {.attempts = 0};
    uint64_t count = 0;
    const struct store_failure failure = {
        .key = "a", .reason = "gone", .due_ms = 500, .dead_ms = 40, .unsure = true};
    const struct store_outbox_filter filter = {.sent_since_ms = 1, .max = 10};

    assert_int_equal(put(fixture, "a", 10), 0);
    assert_int_equal(claim(fixture, &out, 10), 0);
    MUST(fixture, store_outbox_failed(fixture->store, &failure, &fixture->err));
    assert_int_equal(claim(fixture, &out, 10000), STORE_NOTHING);
    MUST(fixture, store_outbox_state(&box, fixture->store, &fixture->err));
    assert_int_equal(box.dead, 1);
    assert_int_equal(box.waiting, 0);
    MUST(fixture,
        store_outbox_rows(fixture->store, &filter, count_row, &row, &fixture->err));
    assert_string_equal(row.reason, "gone");
    assert_int_equal(row.dead_ms, 40);
    MUST(fixture, store_outbox_retry(&count, fixture->store, "b", 50, &fixture->err));
    assert_int_equal(count, 0);
    MUST(fixture, store_outbox_retry(&count, fixture->store, "a", 50, &fixture->err));
    assert_int_equal(count, 1);
    assert_int_equal(claim(fixture, &out, 50), 0);
    assert_int_equal(out.put_ms, 50);
    assert_int_equal(out.unsure, 1);
    MUST(fixture, store_outbox_sent(fixture->store, "a", 60, &fixture->err));
    MUST(fixture, store_outbox_retry(&count, fixture->store, "", 70, &fixture->err));
    assert_int_equal(count, 0);
}

static void what_a_destination_was_told_is_kept(void **state)
{
    struct fixture *fixture = *state;
    AUTO(arena_done) struct arena arena;
    struct store_alerted told = {.incident = 3, .destination = "siem"};
    arena_init(&arena, 4096);

    assert_int_equal(
        store_alerted_get(&told, &arena, fixture->store, &fixture->err), STORE_NOTHING);
    for (uint64_t number = 1; number <= 2; number++) {
        told.number = number;
        told.facts = bytes_make("a\0b", 3);
        told.base = bytes_of(number == 1 ? "" : "before");
        (void)set_text(told.key, sizeof(told.key), "alert:3:1:siem");
        MUST(fixture, store_alerted_put(fixture->store, &told, &fixture->err));
        told = (struct store_alerted){.incident = 3, .destination = "siem"};
        MUST(fixture, store_alerted_get(&told, &arena, fixture->store, &fixture->err));
        assert_int_equal(told.number, number);
        assert_int_equal(told.facts.len, 3);
        assert_int_equal(told.base.len, number == 1 ? 0 : 6);
        assert_string_equal(told.key, "alert:3:1:siem");
    }
}

static void put_alert(struct fixture *fixture, uint64_t incident, const char *key)
{
    struct store_message message = a_message(key);
    struct store_alerted told = {.incident = incident,
        .destination = "siem",
        .number = 2,
        .facts = bytes_of("now"),
        .base = bytes_of("before")};
    (void)bytes_to_text(told.key, sizeof(told.key), bytes_of(key));
    message.incident = incident;
    message.due_ms = 5000;
    MUST(fixture, store_outbox_put(fixture->store, &message, 1000, &fixture->err));
    MUST(fixture, store_alerted_put(fixture->store, &told, &fixture->err));
}

static bool is_told(struct fixture *fixture, uint64_t incident, const char *facts)
{
    AUTO(arena_done) struct arena arena;
    struct store_alerted told = {.incident = incident, .destination = "siem"};
    arena_init(&arena, 4096);
    MUST(fixture, store_alerted_get(&told, &arena, fixture->store, &fixture->err));
    return told.number == 2 && bytes_is(told.facts, facts);
}

static void only_what_nobody_began_to_send_is_taken_back(void **state)
{
    struct fixture *fixture = *state;
    struct store_message message;
    bool has = true;
    put_alert(fixture, 1, "alert:1:2:siem");
    MUST(fixture,
        store_outbox_claim(&message, fixture->store, 6000, 7000, &fixture->err));
    put_alert(fixture, 2, "alert:2:2:siem");
    put_alert(fixture, 3, "alert:3:2:siem");
    MUST(fixture, store_alerted_withdraw(fixture->store, 1, &fixture->err));
    MUST(fixture, store_alerted_withdraw(fixture->store, 2, &fixture->err));
    MUST(fixture,
        store_outbox_has(&has, fixture->store, "alert:2:2:siem", &fixture->err));
    assert_false(has);
    assert_true(is_told(fixture, 2, "before"));
    assert_true(is_told(fixture, 1, "now"));
    assert_true(is_told(fixture, 3, "now"));
    MUST(fixture,
        store_outbox_claim(&message, fixture->store, 6500, 7500, &fixture->err));
    assert_string_equal(message.key, "alert:3:2:siem");
    MUST(fixture,
        store_outbox_claim(&message, fixture->store, 7100, 7900, &fixture->err));
    assert_string_equal(message.key, "alert:1:2:siem");
}

/* Whether a message of the incident is there still, once its first try failed so. */
static bool stays_after(struct fixture *fixture, uint64_t incident, bool unsure)
{
    struct store_message message;
    char key[STORE_KEY_SIZE];
    bool has = false;
    (void)snprintf(key, sizeof(key), "alert:%d:2:siem", (int)incident);
    const struct store_failure failure = {
        .key = key, .reason = "no", .due_ms = 9000, .unsure = unsure};
    put_alert(fixture, incident, key);
    MUST(fixture,
        store_outbox_claim(&message, fixture->store, 6000, 7000, &fixture->err));
    assert_string_equal(message.key, key);
    MUST(fixture, store_outbox_failed(fixture->store, &failure, &fixture->err));
    MUST(fixture, store_alerted_withdraw(fixture->store, incident, &fixture->err));
    MUST(fixture, store_outbox_has(&has, fixture->store, key, &fixture->err));
    return has;
}

static void what_failed_is_taken_back_unless_it_may_have_arrived(void **state)
{
    struct fixture *fixture = *state;
    assert_false(stays_after(fixture, 1, false));
    assert_true(is_told(fixture, 1, "before"));
    assert_true(stays_after(fixture, 2, true));
    assert_true(is_told(fixture, 2, "now"));
}

static void purging_forgets_what_is_old_and_only_that(void **state)
{
    struct fixture *fixture = *state;
    struct hit hit = a_hit(1, 1, CONFIDENCE_CERTAIN);
    struct scene scene;
    struct store_finding found[2];
    struct store_purge purge = {.before_ms[STORE_FORGET_PAGES] = 5000,
        .before_ms[STORE_FORGET_HITS] = 5000,
        .before_ms[STORE_FORGET_INCIDENTS] = 5000,
        .before_ms[STORE_FORGET_MESSAGES] = 5000,
        .dry_run = true};
    struct store_purged purged = {0};
    struct hits_seen seen;

    set_sources(fixture);
    for (int i = 0; i < 2; i++) {
        stage_new(fixture, &scene, i == 0 ? "old.example" : "new.example", 1,
            i == 0 ? 1000 : 9000);
        scene_hits(&scene, &hit, 1);
        assert_int_equal(commit(fixture, &scene), 0);
        assert_int_equal(find(fixture, found, 2), 1);
        (void)absorb(fixture, &found[0], 0, 9999);
    }
    assert_int_equal(put(fixture, "sent", 10), 0);
    assert_int_equal(put(fixture, "waiting", 10), 0);
    MUST(fixture, store_outbox_sent(fixture->store, "sent", 20, &fixture->err));
    for (int i = 0; i < 3; i++) {
        purge.dry_run = i == 0;
        MUST(
            fixture, store_purge(&purged, fixture->store, &purge, NULL, &fixture->err));
        assert_int_equal(purged.of[STORE_FORGET_PAGES].count, i < 2 ? 1 : 0);
        assert_int_equal(purged.of[STORE_FORGET_HITS].count, i < 2 ? 1 : 0);
        assert_int_equal(purged.of[STORE_FORGET_INCIDENTS].count, i < 2 ? 1 : 0);
        assert_int_equal(purged.of[STORE_FORGET_MESSAGES].count, i < 2 ? 1 : 0);
    }
    list_hits(fixture, &seen, 0);
    assert_int_equal(seen.count, 1);
    assert_string_equal(seen.at[0].url, "http://new.example/page/1");
    assert_int_equal(incident_of(fixture, 1).id, 0);
    assert_int_equal(incident_of(fixture, 2).sightings, 1);
    assert_int_equal(put(fixture, "waiting", 10), STORE_ALREADY);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SQLITE(a_key_is_put_once),
        ON_SQLITE(a_claimed_message_is_leased_and_counted),
        ON_SQLITE(a_claim_leaves_out_channels),
        ON_SQLITE(a_failed_message_waits_and_a_sent_one_is_done),
        ON_SQLITE(a_delivery_of_unknown_fate_is_counted_until_its_end_is_noted),
        ON_SQLITE(what_is_put_for_a_channel_comes_back_whole),
        ON_SQLITE(only_what_nobody_began_to_send_is_replaced),
        ON_SQLITE(a_dead_message_is_kept_told_and_sent_again_when_asked),
        ON_SQLITE(what_a_destination_was_told_is_kept),
        ON_SQLITE(only_what_nobody_began_to_send_is_taken_back),
        ON_SQLITE(what_failed_is_taken_back_unless_it_may_have_arrived),
        ON_SQLITE(purging_forgets_what_is_old_and_only_that),
    };
    return RUN_ON_BOTH(tests);
}
