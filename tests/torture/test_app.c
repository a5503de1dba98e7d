/* Every allocation of what the keeper does with its roles' words fails in turn: nothing
 * leaks, nothing stays open, nothing half-gathered counts as whole. */
#include "app/fetch_desk.h"
#include "app/finding.h"
#include "app/lanes.h"
#include "app/list_watch.h"
#include "app/match_desk.h"
#include "app/notices.h"
#include "app/protocol.h"
#include "app/scan_lines.h"
#include "app/scan_merge.h"
#include "app/scan_pieces.h"

#include "nth_alloc.h"
#include "tests/unit/app/lists.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <stdio.h>
#include <unistd.h>

enum { MAX_RUNS = 2000 };

static int take(struct finding *finding, uint16_t type, struct buf *body)
{
    struct err err = {{0}};
    struct wire wire = wire_of(buf_bytes(body));
    int taken = finding_take(finding, type, &wire, &err);
    buf_clear(body);
    return taken;
}

static int take_page(struct finding *finding, struct buf *body)
{
    struct err err = {{0}};
    const struct page page = {
        .engine = bytes_of("mybb"), .title = bytes_of("Lab data"), .link_count = 1};
    const struct link link = {.url = bytes_of("http://board.example/")};
    if (page_facts_write(body, &page, &err) != 0 ||
        take(finding, PROTOCOL_PAGE, body) != 0 || link_write(body, &link, &err) != 0 ||
        take(finding, PROTOCOL_LINK, body) != 0)
        return -1;
    return take(finding, PROTOCOL_PAGE_END, body);
}

static int take_hits(struct finding *finding, struct buf *body)
{
    struct err err = {{0}};
    AUTO(buf_done) struct buf one;
    const struct hit hit = {.record = 7,
        .group = "Lab North",
        .fields = identifier_bit(IDENTIFIER_NIR),
        .confidence = CONFIDENCE_CERTAIN,
        .person = true,
        .row = 1};
    buf_init(&one, HIT_FRAME_MAX);
    if (hit_write(&one, &hit, &err) != 0)
        return -1;
    for (int i = 0; i < 40; i++)
        if (wire_put_bytes(body, buf_bytes(&one), &err) != 0)
            return -1;
    return take(finding, PROTOCOL_HITS, body);
}

static int take_verdict(struct finding *finding, struct buf *body)
{
    struct err err = {{0}};
    struct group_count group = {.group = "Lab North", .persons = {0, 0, 0, 1}};
    const struct match_summary summary = {.group_count = 1, .groups = &group};
    if (match_summary_write(body, &summary, &err) != 0 ||
        take(finding, PROTOCOL_VERDICT, body) != 0)
        return -1;
    return take(finding, PROTOCOL_MATCHED, body);
}

static bool gathers_a_finding(void *context)
{
    (void)context;
    struct finding finding;
    AUTO(buf_done) struct buf body;
    finding_init(&finding);
    buf_init(&body, FRAME_MAX);
    bool whole = take_page(&finding, &body) == 0 && take_hits(&finding, &body) == 0 &&
                 take_verdict(&finding, &body) == 0;
    assert_true(whole == finding_whole(&finding));
    finding_done(&finding);
    return whole;
}

static bool tells_a_finding(void *context)
{
    (void)context;
    struct err err = {{0}};
    struct tally tally = {0};
    AUTO(buf_done) struct buf out;
    struct hit hit = {.person = true, .group = "Lab North"};
    bool told = true;
    buf_init(&out, 1 << 20);
    for (uint64_t record = 0; record < 200 && told; record++) {
        hit.record = record;
        told = tally_add(&tally, &hit, &err) == 0 &&
               scan_line_hit(&out, "a.csv", &hit, &err) == 0;
    }
    const struct scan_totals totals = {.files = 1, .hits = 200};
    told = told && tally_count(&tally, &err) == 0 &&
           scan_line_total(&out, &totals, &tally, &err) == 0 &&
           scan_text_total(&out, &totals, &tally, &err) == 0;
    tally_done(&tally);
    return told;
}

static bool puts_pieces_together(void *context)
{
    (void)context;
    struct err err = {{0}};
    struct scan_pieces pieces = {.size = SCAN_PIECE_FIRST};
    struct scan_merge merge = {0};
    struct protocol_document job = {.number = 3};
    struct work *raw = NULL;
    bool done = scan_merge_init(&merge, &err) == 0 &&
                scan_pieces_next(&pieces, &job.piece, job.number, 1, &err) ==
                    SCAN_PIECES_NEXT &&
                work_new(&raw, &job, -1, &err) == 0;
    AUTO(work_free) struct work *work = raw;
    if (done) {
        struct hit hit = {.person = true, .confidence = CONFIDENCE_CERTAIN};
        work->outcome = WORK_READ;
        work->finding.scanned.more = true;
        work->finding.hits = &hit;
        work->finding.hit_count = 1;
        done = scan_pieces_take(&pieces, work) && scan_pieces_ready(&pieces) == work &&
               scan_merge_add(&merge, &work->finding, &err) == 0 &&
               scan_merge_end(&merge, &err) == 0;
        work->finding.hits = NULL;
    }
    scan_merge_done(&merge);
    scan_pieces_done(&pieces);
    return done;
}

/* The desks, with a work and a target in them, before any role is started. */
static bool makes_the_desks(void *context)
{
    (void)context;
    struct err err = {{0}};
    AUTO(lanes_free) struct lanes *lanes = NULL;
    AUTO(fetch_desk_free) struct fetch_desk *desk = NULL;
    struct work *work = NULL;
    struct target target;
    const struct protocol_document job = {.number = 1};
    const struct lanes_spec lanes_spec = {.count = 1, .clock = clock_system()};
    static const struct config_endpoint tor = {.host = "127.0.0.1", .port = 9};
    const struct fetch_desk_spec fetch = {.socks = &tor,
        .socks_count = 1,
        .fetcher = {.connections = 1},
        .clock = clock_system()};
    assert_int_equal(
        target_init(&target, bytes_of("http://a.example/"), bytes_of("a.example")), 0);
    if (lanes_new(&lanes, &lanes_spec, &err) != 0 ||
        fetch_desk_new(&desk, &fetch, &err) != 0 ||
        work_new(&work, &job, dup(STDERR_FILENO), &err) != 0)
        return false;
    lanes_submit(lanes, work);
    fetch_desk_submit(desk, &target, &(struct fetch_way){0});
    return true;
}

/* A list in the folder `context`, opened, shared, replaced and told of. */
static bool follows_lists(void *context)
{
    const struct config_watchlist *list = context;
    const struct config config = {
        .watchlists = list, .watchlist_count = 1, .lanes = {.count = 1}};
    const struct match_desk_spec spec = {.config = &config, .clock = clock_system()};
    struct err err = {{0}};
    struct list_set *raw = NULL;
    AUTO(match_desk_free) struct match_desk *desk = NULL;
    AUTO(buf_done) struct buf told;
    buf_init(&told, FRAME_MAX);
    if (match_desk_new(&desk, &spec, &err) != 0 ||
        match_desk_notices(&told, desk, &err) != 0 ||
        list_set_open(&raw, &config, 0, &err) != 0)
        return false;
    AUTO(list_set_free) struct list_set *set = raw;
    AUTO(list_watch_done) struct list_watch watch = {0};
    if (list_watch_init(&watch, set, clock_system(), NULL, &err) != 0)
        return false;
    set->lists[0].mark = (struct list_mark){0}; /* so that what lies there is new */
    watch.asked = true;
    raw = NULL;
    int found = list_watch_step(&raw, &watch, set, &err);
    list_set_free(raw);
    return found == LIST_WATCH_NEW;
}

static void check(bool (*scenario)(void *context))
{
    assert_true(nth_alloc_each(scenario, NULL, MAX_RUNS) > 0);
}

static void a_cut_file_survives_every_refusal(void **state)
{
    (void)state;
    check(puts_pieces_together);
}

static void a_finding_survives_every_refusal(void **state)
{
    (void)state;
    check(gathers_a_finding);
}

static void a_report_survives_every_refusal(void **state)
{
    (void)state;
    check(tells_a_finding);
}

static void the_desks_survive_every_refusal_and_leave_nothing_open(void **state)
{
    (void)state;
    int before = dup(STDERR_FILENO);
    assert_int_equal(close(before), 0);
    check(makes_the_desks);
    int after = dup(STDERR_FILENO);
    assert_int_equal(close(after), 0);
    assert_int_equal(after, before);
}

static void watchlists_that_are_replaced_survive_every_refusal(void **state)
{
    (void)state;
    struct folder folder;
    char paths[2][FOLDER_PATH];
    folder_make(&folder);
    lists_key(&folder, "a.key", 1);
    lists_build(&folder,
        &(struct lists_spec){"a.vgw", "a.key", "jeanne.exemple@patient.example", NULL});
    folder_path(paths[0], &folder, "a.vgw");
    folder_path(paths[1], &folder, "a.key");
    struct config_watchlist list = {paths[0], paths[1]};
    int before = dup(STDERR_FILENO);
    assert_int_equal(close(before), 0);
    assert_true(nth_alloc_each(follows_lists, &list, MAX_RUNS) > 0);
    int after = dup(STDERR_FILENO);
    assert_int_equal(close(after), 0);
    assert_int_equal(after, before);
    folder_remove(&folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_cut_file_survives_every_refusal),
        cmocka_unit_test(a_finding_survives_every_refusal),
        cmocka_unit_test(a_report_survives_every_refusal),
        cmocka_unit_test(watchlists_that_are_replaced_survive_every_refusal),
        cmocka_unit_test(the_desks_survive_every_refusal_and_leave_nothing_open),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
