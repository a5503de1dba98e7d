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
    MUST(fixture,
        store_outbox_failed(fixture->store, "a", 500, "refused", &fixture->err));
    MUST(fixture, store_outbox_state(&box, fixture->store, &fixture->err));
    assert_int_equal(box.waiting, 1);
    assert_int_equal(box.next_due_ms, 500);
    assert_int_equal(claim(fixture, &out, 499), STORE_NOTHING);
    assert_int_equal(claim(fixture, &out, 500), 0);
    MUST(fixture, store_outbox_sent(fixture->store, "a", 501, &fixture->err));
    /* A late word of failure does not send it again. */
    MUST(fixture,
        store_outbox_failed(fixture->store, "a", 600, "refused", &fixture->err));
    assert_int_equal(claim(fixture, &out, 10000), STORE_NOTHING);
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

static void hits_of_a_page_still_seen_stay(void **state)
{
    struct fixture *fixture = *state;
    struct hit hit = a_hit(1, 1, CONFIDENCE_CERTAIN);
    struct scene scene;
    struct store_purge purge = {.before_ms[STORE_FORGET_HITS] = 5000};
    struct store_purged purged = {0};

    set_sources(fixture);
    stage_new(fixture, &scene, "board.example", 1, 1000);
    scene_hits(&scene, &hit, 1);
    assert_int_equal(commit(fixture, &scene), 0);
    stage_again(fixture, &scene, 20000);
    scene.visit.outcome = STORE_UNCHANGED;
    scene.visit.page = NULL;
    assert_int_equal(commit(fixture, &scene), 0);
    MUST(fixture, store_purge(&purged, fixture->store, &purge, NULL, &fixture->err));
    assert_int_equal(purged.of[STORE_FORGET_HITS].count, 0);
}

static void a_purge_of_many_goes_on_to_the_end(void **state)
{
    enum { MANY = 5001 };
    struct fixture *fixture = *state;
    struct hit *hits = calloc(MANY, sizeof(*hits));
    struct scene scene;
    struct store_purge purge = {.before_ms[STORE_FORGET_HITS] = 5000,
        .before_ms[STORE_FORGET_INCIDENTS] = 5000};
    struct store_purged purged = {0};
    struct store_finding found;

    assert_non_null(hits);
    for (uint64_t i = 0; i < MANY; i++)
        hits[i] = a_hit(i, i, CONFIDENCE_CERTAIN);
    set_sources(fixture);
    stage_new(fixture, &scene, "board.example", 1, 1000);
    scene_hits(&scene, hits, MANY);
    assert_int_equal(commit(fixture, &scene), 0);
    assert_int_equal(find(fixture, &found, 1), 1);
    assert_int_equal(found.certain, MANY);
    assert_int_equal(found.hit_rows, MANY);
    (void)absorb(fixture, &found, 0, 2000);
    MUST(fixture, store_purge(&purged, fixture->store, &purge, NULL, &fixture->err));
    assert_int_equal(purged.of[STORE_FORGET_HITS].count, MANY);
    assert_int_equal(purged.of[STORE_FORGET_INCIDENTS].count, 1);
    free(hits);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SQLITE(a_key_is_put_once),
        ON_SQLITE(a_claimed_message_is_leased_and_counted),
        ON_SQLITE(a_failed_message_waits_and_a_sent_one_is_done),
        ON_SQLITE(purging_forgets_what_is_old_and_only_that),
        ON_SQLITE(hits_of_a_page_still_seen_stay),
        ON_SQLITE(a_purge_of_many_goes_on_to_the_end),
    };
    return RUN_ON_BOTH(tests);
}
