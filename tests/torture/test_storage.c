/*
 * The store's own memory running out at every possible moment (SQLite's own allocations
 * are inside its shared library and not touched). Each call then says -1 with why, or
 * has done its work; and afterwards the database still holds whole visits only.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "nth_alloc.h"
#include "storage/audit.h"
#include "storage/forgetting.h"
#include "storage/outbox.h"
#include "storage/triage.h"

struct scenario {
    char folder[64];
    char url[128];
    int64_t now_ms;
};

static bool failed_with_reason(int answer, const struct err *err)
{
    if (answer == -1)
        assert_true(strlen(err->text) > 0);
    return answer < 0;
}

static int ignore_hit(void *self, const struct store_hit *hit, struct err *err)
{
    (void)hit;
    (void)err;
    ++*(size_t *)self;
    return 0;
}

static struct target a_target(void)
{
    struct target target;
    struct bytes url = bytes_of("http://board.example/1");
    assert_int_equal(target_init(&target, url, bytes_of("board.example")), 0);
    (void)bytes_to_text(target.source, sizeof(target.source), bytes_of("board"));
    return target;
}

/* A hostile title, so that the cleaning allocates too. */
static bool visit(struct store *store, const struct target *target,
    const struct store_claim *claim, struct err *err)
{
    struct posting posting = {.title = bytes_of("bad \xff byte"),
        .excerpt = bytes_of("e"),
        .is_dataset = true};
    struct page page = {
        .title = bytes_of("\xff"), .postings = &posting, .posting_count = 1};
    struct hit hits[2] = {{.record = 1, .row = 1, .confidence = CONFIDENCE_CERTAIN},
        {.record = 2, .row = 2, .confidence = CONFIDENCE_CERTAIN}};
    struct store_visit visit = {.owner = claim->owner,
        .target = target,
        .outcome = STORE_READ,
        .at_ms = claim->now_ms,
        .due_ms = claim->now_ms,
        .host_rest_ms = claim->now_ms,
        .page = &page,
        .hits = hits,
        .hit_count = 2,
        .links = target,
        .link_count = 1};
    return !failed_with_reason(store_visit_commit(store, &visit, err), err);
}

static int ignore_event(void *self, const struct store_event *event, struct err *err)
{
    (void)self;
    (void)event;
    (void)err;
    return 0;
}

/* The log's chain is whole whatever failed while it was added to. */
static bool triage(
    struct store *store, uint64_t incident, int64_t now_ms, struct err *err)
{
    struct store_audit_check check = {0};
    enum triage_state before = TRIAGE_NEW;
    const struct store_act note = {.incident = incident,
        .act = TRIAGE_NOTE,
        .who = "m\xff",
        .why = "a note",
        .now_ms = now_ms};
    if (failed_with_reason(store_incident_act(&before, store, &note, err), err) ||
        failed_with_reason(
            store_incident_events(store, incident, ignore_event, NULL, err), err) ||
        failed_with_reason(store_audit_check(&check, store, err), err))
        return false;
    assert_int_equal(check.state, STORE_AUDIT_WHOLE);
    return true;
}

static bool forget(struct store *store, int64_t now_ms, struct err *err)
{
    struct store_purged purged;
    const struct store_purge wanted = {
        .before_ms[STORE_FORGET_EXCERPTS] = now_ms + 1, .now_ms = now_ms};
    return !failed_with_reason(store_purge(&purged, store, &wanted, NULL, err), err);
}

static bool digest(struct store *store, int64_t now_ms, struct err *err)
{
    struct store_finding found;
    struct store_absorb absorb = {.finding = &found, .now_ms = now_ms};
    struct store_message letter = {.key = "k", .recipient = "r@lab.example"};
    struct store_overlap overlaps[STORE_OVERLAPS_MAX];
    size_t overlap_count = 0;
    uint64_t incident = 0;
    size_t count = 0, hits = 0;
    if (failed_with_reason(store_findings(&found, &count, 1, store, err), err))
        return false;
    if (count == 1 &&
        (failed_with_reason(
             store_overlaps(overlaps, &overlap_count, store, &found.page, err), err) ||
            failed_with_reason(store_absorb(&incident, store, &absorb, err), err)))
        return false;
    if (!triage(store, 1, now_ms, err)) /* found in an earlier round, or just now */
        return false;
    letter.body = bytes_of("hello");
    if (failed_with_reason(store_outbox_put(store, &letter, now_ms, err), err) ||
        failed_with_reason(
            store_outbox_claim(&letter, store, now_ms, now_ms, err), err) ||
        failed_with_reason(store_hits(store, 0, 10, ignore_hit, &hits, err), err))
        return false;
    assert_true(hits == 0 || hits == 2);
    return forget(store, now_ms, err);
}

static bool crawl_once(void *context)
{
    struct scenario *scenario = context;
    struct err err = {0};
    struct store *open = NULL;
    struct target target = a_target();
    const struct store_source source = {"board", "http://board.example/", "o", "p"};
    size_t count = 0;
    scenario->now_ms += 100;
    struct store_claim claim = {.owner = {.bytes = {1}},
        .now_ms = scenario->now_ms,
        .lease_until_ms = scenario->now_ms + 1,
        .max = 1};
    if (failed_with_reason(store_open(&open, scenario->url, NULL, &err), &err))
        return false;
    AUTO(store_close) struct store *store = open;
    if (failed_with_reason(store_migrate(store, &err), &err) ||
        failed_with_reason(store_sources_set(store, &source, 1, &err), &err) ||
        failed_with_reason(store_targets_add(store, NULL, &target, 1, &err), &err) ||
        failed_with_reason(store_claim(&target, &count, store, &claim, &err), &err))
        return false;
    if (count == 1 && !visit(store, &target, &claim, &err))
        return false;
    return digest(store, scenario->now_ms, &err);
}

static void each_failed_allocation_is_an_error_and_harms_nothing(void **state)
{
    (void)state;
    static const char *const ends[] = {"", "-wal", "-shm"};
    struct scenario scenario = {.folder = "/tmp/vigie-torture-XXXXXX"};
    assert_non_null(mkdtemp(scenario.folder));
    (void)snprintf(
        scenario.url, sizeof(scenario.url), "sqlite:%s/vigie.db", scenario.folder);
    long failures = nth_alloc_each(crawl_once, &scenario, 500);
    assert_true(failures >= 8);
    assert_true(failures < 500);
    nth_alloc_arm(0);
    assert_true(crawl_once(&scenario)); /* all is well again */
    for (size_t i = 0; i < 3; i++) {
        char path[160];
        (void)snprintf(
            path, sizeof(path), "%s%s", scenario.url + strlen("sqlite:"), ends[i]);
        (void)unlink(path);
    }
    assert_int_equal(rmdir(scenario.folder), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_failed_allocation_is_an_error_and_harms_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
