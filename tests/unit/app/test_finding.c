#include "app/finding.h"

#include "app/protocol.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

struct world {
    struct finding finding;
    struct buf body;
    struct err err;
};

static int set_up(void **state)
{
    struct world *world = calloc(1, sizeof(*world));
    if (world == NULL)
        return -1;
    finding_init(&world->finding);
    buf_init(&world->body, FRAME_MAX);
    *state = world;
    return 0;
}

static int tear_down(void **state)
{
    struct world *world = *state;
    finding_done(&world->finding);
    buf_done(&world->body);
    free(world);
    return 0;
}

/* Hands over what was written to the body, which is then empty again. */
static int take(struct world *world, uint16_t type)
{
    struct wire wire = wire_of(buf_bytes(&world->body));
    int result = finding_take(&world->finding, type, &wire, &world->err);
    buf_clear(&world->body);
    return result;
}

static int take_page(struct world *world, uint32_t links, uint32_t postings)
{
    const struct page page = {
        .kind = PAGE_THREAD,
        .engine = bytes_of("mybb"),
        .title = bytes_of("A thread"),
        .link_count = links,
        .posting_count = postings,
    };
    assert_int_equal(page_facts_write(&world->body, &page, &world->err), 0);
    return take(world, PROTOCOL_PAGE);
}

static int take_link(struct world *world)
{
    const struct link link = {.url = bytes_of("http://board.example/thread-1.html"),
        .title = bytes_of("Thread"),
        .rel = LINK_THREAD};
    assert_int_equal(link_write(&world->body, &link, &world->err), 0);
    return take(world, PROTOCOL_LINK);
}

static int take_posting(struct world *world)
{
    const struct posting posting = {.title = bytes_of("Lab data"), .records = 56};
    assert_int_equal(posting_write(&world->body, &posting, &world->err), 0);
    return take(world, PROTOCOL_POSTING);
}

static void put_hit(struct world *world, uint64_t record)
{
    const struct hit hit = {.record = record,
        .fields = identifier_bit(IDENTIFIER_EMAIL),
        .confidence = CONFIDENCE_PROBABLE,
        .person = true,
        .row = 1};
    AUTO(buf_done) struct buf raw;
    buf_init(&raw, HIT_FRAME_MAX);
    assert_int_equal(hit_write(&raw, &hit, &world->err), 0);
    assert_int_equal(wire_put_bytes(&world->body, buf_bytes(&raw), &world->err), 0);
}

static int take_hit(struct world *world, uint64_t record)
{
    put_hit(world, record);
    return take(world, PROTOCOL_HITS);
}

/* The verdict in parts of `size` bytes, without its end. */
static void take_verdict(struct world *world, size_t size)
{
    AUTO(buf_done) struct buf whole;
    struct group_count group = {.group = "Lab North", .persons = {0, 0, 1, 0}};
    const struct match_summary summary = {.rows_hit = {[CONFIDENCE_WEAK] = 1},
        .hits = 1,
        .group_count = 1,
        .groups = &group};
    buf_init(&whole, FRAME_MAX);
    assert_int_equal(match_summary_write(&whole, &summary, &world->err), 0);
    for (size_t at = 0; at < whole.len; at += size) {
        struct bytes part = bytes_slice(buf_bytes(&whole), at, size);
        assert_int_equal(buf_add(&world->body, part, &world->err), 0);
        assert_int_equal(take(world, PROTOCOL_VERDICT), 0);
    }
}

static void a_document_is_whole_when_both_its_halves_are(void **state)
{
    struct world *world = *state;
    assert_int_equal(take_page(world, 2, 1), 0);
    assert_int_equal(take_link(world), 0);
    assert_int_equal(take_hit(world, 7), 0);
    assert_int_equal(take_posting(world), 0);
    assert_int_equal(take_link(world), 0);
    assert_int_equal(take(world, PROTOCOL_PAGE_END), 0);
    assert_false(finding_whole(&world->finding));
    take_verdict(world, 5);
    assert_int_equal(take(world, PROTOCOL_MATCHED), 0);
    assert_true(finding_whole(&world->finding));
    assert_true(bytes_is(world->finding.page.title, "A thread"));
    assert_true(bytes_is(
        world->finding.page.links[1].url, "http://board.example/thread-1.html"));
    assert_int_equal(world->finding.page.postings[0].records, 56);
    assert_int_equal(world->finding.hits[0].record, 7);
    assert_string_equal(world->finding.summary.groups[0].group, "Lab North");
}

static void the_verdict_may_be_there_before_the_page(void **state)
{
    struct world *world = *state;
    take_verdict(world, FRAME_MAX);
    assert_int_equal(take(world, PROTOCOL_MATCHED), 0);
    assert_false(finding_whole(&world->finding));
    assert_int_equal(take_page(world, 0, 0), 0);
    assert_int_equal(take(world, PROTOCOL_PAGE_END), 0);
    assert_true(finding_whole(&world->finding));
}

static void nothing_comes_before_the_page(void **state)
{
    struct world *world = *state;
    assert_int_equal(take_link(world), -1);
    assert_int_equal(take_posting(world), -1);
    assert_int_equal(take(world, PROTOCOL_PAGE_END), -1);
}

static void a_second_page_is_refused(void **state)
{
    struct world *world = *state;
    assert_int_equal(take_page(world, 0, 0), 0);
    assert_int_equal(take_page(world, 0, 0), -1);
    assert_non_null(strstr(world->err.text, "second page"));
}

static void more_than_was_announced_is_refused(void **state)
{
    struct world *world = *state;
    assert_int_equal(take_page(world, 1, 1), 0);
    assert_int_equal(take_link(world), 0);
    assert_int_equal(take_link(world), -1);
    assert_non_null(strstr(world->err.text, "not announced"));
    assert_int_equal(take_posting(world), 0);
    assert_int_equal(take_posting(world), -1);
    assert_int_equal(world->finding.links_got, 1);
    assert_int_equal(world->finding.postings_got, 1);
}

static void a_posting_with_a_link_its_page_has_not_is_refused(void **state)
{
    struct world *world = *state;
    const struct posting posting = {.links = {1}, .link_count = 1};
    assert_int_equal(take_page(world, 1, 1), 0);
    assert_int_equal(take_link(world), 0);
    assert_int_equal(posting_write(&world->body, &posting, &world->err), 0);
    assert_int_equal(take(world, PROTOCOL_POSTING), -1);
    assert_non_null(strstr(world->err.text, "its page has not"));
}

static void a_page_that_ends_too_early_is_refused(void **state)
{
    struct world *world = *state;
    assert_int_equal(take_page(world, 1, 0), 0);
    assert_int_equal(take(world, PROTOCOL_PAGE_END), -1);
    assert_false(world->finding.page_done);
}

static void a_page_ends_once(void **state)
{
    struct world *world = *state;
    assert_int_equal(take_page(world, 0, 0), 0);
    assert_int_equal(take(world, PROTOCOL_PAGE_END), 0);
    assert_int_equal(take(world, PROTOCOL_PAGE_END), -1);
}

static void an_end_with_something_behind_it_is_refused(void **state)
{
    struct world *world = *state;
    assert_int_equal(take_page(world, 0, 0), 0);
    assert_int_equal(buf_add_byte(&world->body, 1, &world->err), 0);
    assert_int_equal(take(world, PROTOCOL_PAGE_END), -1);
    take_verdict(world, FRAME_MAX);
    assert_int_equal(buf_add_byte(&world->body, 1, &world->err), 0);
    assert_int_equal(take(world, PROTOCOL_MATCHED), -1);
    assert_false(finding_whole(&world->finding));
}

static void a_verdict_that_is_none_is_refused(void **state)
{
    struct world *world = *state;
    assert_int_equal(take(world, PROTOCOL_MATCHED), -1);
    assert_int_equal(buf_add_text(&world->body, "yes!", &world->err), 0);
    assert_int_equal(take(world, PROTOCOL_VERDICT), 0);
    assert_int_equal(take(world, PROTOCOL_MATCHED), -1);
    assert_false(world->finding.matched);
}

static void a_verdict_past_its_ceiling_is_refused(void **state)
{
    enum { CEILING = 16 << 20, PART = 60000 };
    struct world *world = *state;
    int result = 0;
    size_t sent = 0;
    for (; result == 0 && sent <= CEILING; sent += PART) {
        assert_int_equal(buf_reserve(&world->body, PART, &world->err), 0);
        memset(world->body.ptr, 0, PART);
        world->body.len = PART;
        result = take(world, PROTOCOL_VERDICT);
    }
    assert_int_equal(result, -1);
}

static void nothing_comes_after_the_verdict(void **state)
{
    struct world *world = *state;
    take_verdict(world, FRAME_MAX);
    assert_int_equal(take(world, PROTOCOL_MATCHED), 0);
    assert_int_equal(take(world, PROTOCOL_MATCHED), -1);
    assert_non_null(strstr(world->err.text, "verdict"));
    assert_int_equal(take_hit(world, 1), -1);
    assert_int_equal(world->finding.hit_count, 0);
    assert_int_equal(buf_add_text(&world->body, "more", &world->err), 0);
    assert_int_equal(take(world, PROTOCOL_VERDICT), -1);
}

static int take_nothing(struct world *world)
{
    const struct scan_summary scanned = {.rows = 3};
    assert_int_equal(scan_summary_write(&world->body, &scanned, &world->err), 0);
    return take(world, PROTOCOL_NOTHING);
}

static void where_no_candidate_is_none_is_waited_for(void **state)
{
    struct world *world = *state;
    assert_int_equal(take_page(world, 0, 0), 0);
    assert_int_equal(take(world, PROTOCOL_PAGE_END), 0);
    assert_int_equal(take_nothing(world), 0);
    assert_true(finding_whole(&world->finding));
    assert_int_equal(world->finding.scanned.rows, 3);
    assert_int_equal(take_nothing(world), -1);
    assert_int_equal(take_hit(world, 1), -1);
}

static void nothing_is_not_said_of_what_had_a_candidate(void **state)
{
    struct world *world = *state;
    assert_int_equal(take_hit(world, 1), 0);
    assert_int_equal(take_nothing(world), -1);
    assert_int_equal(buf_add_text(&world->body, "1234", &world->err), 0);
    assert_int_equal(take(world, PROTOCOL_NOTHING), -1);
    assert_false(finding_whole(&world->finding));
}

static void a_message_that_is_no_piece_is_refused(void **state)
{
    struct world *world = *state;
    static const uint16_t others[] = {0, PROTOCOL_READY, PROTOCOL_DOCUMENT,
        PROTOCOL_LANE, PROTOCOL_REPLY, PROTOCOL_FLUSHED, UINT16_MAX};
    for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
        assert_int_equal(take(world, others[i]), -1);
}

static void what_was_gathered_is_forgotten_for_a_new_try(void **state)
{
    struct world *world = *state;
    assert_int_equal(take_page(world, 1, 0), 0);
    assert_int_equal(take_link(world), 0);
    assert_int_equal(take_hit(world, 7), 0);
    finding_reset(&world->finding);
    assert_int_equal(world->finding.hit_count, 0);
    assert_int_equal(take_page(world, 0, 0), 0);
    assert_int_equal(take(world, PROTOCOL_PAGE_END), 0);
}

static void many_hits_are_all_kept_in_order(void **state)
{
    enum { MANY = 1000 };
    struct world *world = *state;
    for (uint64_t record = 0; record < MANY; record++)
        assert_int_equal(take_hit(world, record), 0);
    assert_int_equal(world->finding.hit_count, MANY);
    for (uint64_t record = 0; record < MANY; record++)
        assert_true(world->finding.hits[record].record == record);
}

static void a_frame_may_bring_several_hits(void **state)
{
    struct world *world = *state;
    put_hit(world, 1);
    put_hit(world, 2);
    put_hit(world, 3);
    assert_int_equal(take(world, PROTOCOL_HITS), 0);
    assert_int_equal(world->finding.hit_count, 3);
    assert_int_equal(world->finding.hits[2].record, 3);
}

static void hits_that_are_cut_are_refused(void **state)
{
    struct world *world = *state;
    put_hit(world, 1);
    put_hit(world, 2);
    world->body.len--;
    assert_int_equal(take(world, PROTOCOL_HITS), -1);
    assert_int_equal(wire_put_bytes(&world->body, bytes_of("no hit"), &world->err), 0);
    assert_int_equal(take(world, PROTOCOL_HITS), -1);
    assert_int_equal(wire_put_u32(&world->body, UINT32_MAX, &world->err), 0);
    assert_int_equal(take(world, PROTOCOL_HITS), -1);
}

#define WITH_FINDING(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_FINDING(a_document_is_whole_when_both_its_halves_are),
        WITH_FINDING(the_verdict_may_be_there_before_the_page),
        WITH_FINDING(nothing_comes_before_the_page),
        WITH_FINDING(a_second_page_is_refused),
        WITH_FINDING(more_than_was_announced_is_refused),
        WITH_FINDING(a_posting_with_a_link_its_page_has_not_is_refused),
        WITH_FINDING(a_page_that_ends_too_early_is_refused),
        WITH_FINDING(a_page_ends_once),
        WITH_FINDING(an_end_with_something_behind_it_is_refused),
        WITH_FINDING(a_verdict_that_is_none_is_refused),
        WITH_FINDING(a_verdict_past_its_ceiling_is_refused),
        WITH_FINDING(nothing_comes_after_the_verdict),
        WITH_FINDING(where_no_candidate_is_none_is_waited_for),
        WITH_FINDING(nothing_is_not_said_of_what_had_a_candidate),
        WITH_FINDING(a_message_that_is_no_piece_is_refused),
        WITH_FINDING(what_was_gathered_is_forgotten_for_a_new_try),
        WITH_FINDING(a_frame_may_bring_several_hits),
        WITH_FINDING(hits_that_are_cut_are_refused),
        WITH_FINDING(many_hits_are_all_kept_in_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
