/* What matchers send between processes comes back as it was, or is refused. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/candidate.h"
#include "model/hit.h"

#include <stdlib.h>
#include <string.h>

static void a_full_batch_fits_its_frame_and_comes_back(void **state)
{
    static struct candidate_batch batch;
    static struct candidate_batch read;
    static uint8_t value[CANDIDATE_VALUE_MAX];
    AUTO(buf_done) struct buf frame;
    (void)state;
    buf_init(&frame, CANDIDATE_FRAME_MAX);
    memset(value, 'v', sizeof(value));
    batch.layout = LAYOUT_TUPLES;
    batch.count = CANDIDATE_BATCH;
    for (size_t i = 0; i < batch.count; i++)
        batch.items[i] = (struct candidate){.type = IDENTIFIER_EMAIL,
            .strong = i % 2 == 0,
            .value = bytes_make(value, sizeof(value) - i % 7),
            .row = i * UINT64_C(1000000007),
            .offset = UINT64_MAX - i};
    assert_int_equal(candidate_batch_write(&frame, &batch, NULL), 0);
    assert_int_equal(candidate_batch_read(&read, buf_bytes(&frame), NULL), 0);
    assert_int_equal(read.count, batch.count);
    assert_int_equal(read.layout, LAYOUT_TUPLES);
    for (size_t i = 0; i < batch.count; i++) {
        assert_true(bytes_equal(read.items[i].value, batch.items[i].value));
        assert_true(read.items[i].row == batch.items[i].row);
        assert_true(read.items[i].offset == batch.items[i].offset);
        assert_int_equal(read.items[i].strong, batch.items[i].strong);
    }
}

static void every_shortened_batch_is_refused(void **state)
{
    static struct candidate_batch batch;
    static struct candidate_batch read;
    AUTO(buf_done) struct buf frame;
    (void)state;
    buf_init(&frame, CANDIDATE_FRAME_MAX);
    batch.count = 2;
    for (size_t i = 0; i < 2; i++)
        batch.items[i] = (struct candidate){
            .type = IDENTIFIER_PHONE, .value = bytes_of("+33639981234"), .row = 1};
    assert_int_equal(candidate_batch_write(&frame, &batch, NULL), 0);
    for (size_t length = 0; length < frame.len; length++)
        assert_int_equal(
            candidate_batch_read(&read, bytes_make(frame.ptr, length), NULL), -1);
    assert_int_equal(buf_add_byte(&frame, 0, NULL), 0);
    assert_int_equal(candidate_batch_read(&read, buf_bytes(&frame), NULL), -1);
    frame.len--;
    frame.ptr[2] = 31; /* no such type */
    assert_int_equal(candidate_batch_read(&read, buf_bytes(&frame), NULL), -1);
}

static void a_hit_comes_back_and_a_bad_one_is_refused(void **state)
{
    struct hit hit = {.record = 1,
        .watchlist = 2,
        .group = "Labo Nord",
        .canary = "piege",
        .fields = 10,
        .confidence = CONFIDENCE_CERTAIN,
        .person = true,
        .row = 3,
        .offset = 4};
    struct hit read;
    AUTO(buf_done) struct buf frame;
    (void)state;
    buf_init(&frame, HIT_FRAME_MAX);
    memset(hit.canary, 'c', HIT_NAME_SIZE - 1);
    memset(hit.group, 'g', HIT_NAME_SIZE - 1);
    assert_int_equal(hit_write(&frame, &hit, NULL), 0);
    assert_int_equal(hit_read(&read, buf_bytes(&frame), NULL), 0);
    assert_memory_equal(&read, &hit, sizeof(hit));
    for (size_t length = 0; length < frame.len; length++)
        assert_int_equal(hit_read(&read, bytes_make(frame.ptr, length), NULL), -1);
    hit.confidence = (enum confidence)4;
    buf_clear(&frame);
    assert_int_equal(hit_write(&frame, &hit, NULL), 0);
    assert_int_equal(hit_read(&read, buf_bytes(&frame), NULL), -1);
}

static void a_verdict_comes_back_and_a_bad_one_is_refused(void **state)
{
    struct group_count groups[2] = {{.group = "A", .persons = {0, 1, 2, 3}},
        {.group = "B", .mentions = 7, .fields = 16}};
    struct match_summary summary = {.rows_hit = {[CONFIDENCE_CERTAIN] = 1},
        .hits = 2,
        .partly = true,
        .left_out = 7,
        .group_count = 2,
        .groups = groups};
    AUTO(match_summary_done) struct match_summary read = {0};
    AUTO(buf_done) struct buf frame;
    (void)state;
    buf_init(&frame, 4096);
    assert_int_equal(match_summary_write(&frame, &summary, NULL), 0);
    for (size_t length = 0; length < frame.len; length++)
        assert_int_equal(
            match_summary_read(&read, bytes_make(frame.ptr, length), NULL), -1);
    assert_int_equal(match_summary_read(&read, buf_bytes(&frame), NULL), 0);
    assert_int_equal(read.group_count, 2);
    assert_string_equal(read.groups[1].group, "B");
    assert_int_equal(read.groups[0].persons[CONFIDENCE_CERTAIN], 3);
    assert_int_equal(read.groups[1].mentions, 7);
}

static void a_scan_summary_comes_back(void **state)
{
    static struct scan_summary summary;
    static struct scan_summary read;
    AUTO(buf_done) struct buf frame;
    (void)state;
    buf_init(&frame, SCAN_SUMMARY_FRAME_MAX);
    summary.bytes = 1;
    summary.rows = 2;
    summary.layout = LAYOUT_ROWS;
    summary.seen[IDENTIFIER_NIR] = 3;
    summary.column_count = SCAN_COLUMNS_MAX;
    for (size_t i = 0; i < SCAN_COLUMNS_MAX; i++) {
        memset(summary.columns[i].name, 'n', SCAN_COLUMN_NAME_SIZE - 1);
        for (int type = 0; type < 8; type++)
            summary.columns[i].seen[type] = 9;
    }
    assert_int_equal(scan_summary_write(&frame, &summary, NULL), 0);
    assert_int_equal(scan_summary_read(&read, buf_bytes(&frame), NULL), 0);
    assert_memory_equal(&read, &summary, sizeof(read));
    assert_int_equal(
        scan_summary_read(&read, bytes_make(frame.ptr, frame.len - 1), NULL), -1);
}

static void names_go_both_ways(void **state)
{
    char text[HIT_FIELDS_TEXT];
    (void)state;
    hit_fields_text(
        text, identifier_bit(IDENTIFIER_NIR) | identifier_bit(IDENTIFIER_EMAIL));
    assert_string_equal(text, "nir,email");
    assert_int_equal(identifier_by_name(bytes_of("domain")), IDENTIFIER_DOMAIN);
    assert_int_equal(identifier_by_name(bytes_of("")), IDENTIFIER_NONE);
    assert_int_equal(confidence_by_name(bytes_of("certain")), CONFIDENCE_CERTAIN);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_full_batch_fits_its_frame_and_comes_back),
        cmocka_unit_test(every_shortened_batch_is_refused),
        cmocka_unit_test(a_hit_comes_back_and_a_bad_one_is_refused),
        cmocka_unit_test(a_verdict_comes_back_and_a_bad_one_is_refused),
        cmocka_unit_test(a_scan_summary_comes_back),
        cmocka_unit_test(names_go_both_ways),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
