/* A file in pieces, without lanes: the tests say what a scanner would. */
#include "app/scan_pieces.h"

#include "app/scan_merge.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SIZE = SCAN_PIECE_FIRST + 3 * SCAN_PIECE, MOST = 8 };

static struct work *work_of(uint64_t number, const struct protocol_piece *piece)
{
    struct err err = {{0}};
    struct work *work = NULL;
    const struct protocol_document job = {.number = number, .piece = *piece};
    assert_int_equal(work_new(&work, &job, -1, &err), 0);
    work->outcome = WORK_READ;
    return work;
}

/* What the scanner says: rows from `start` up to `end`. */
static struct work *scanned(
    uint64_t number, const struct protocol_piece *piece, uint64_t start, uint64_t end)
{
    struct work *work = work_of(number, piece);
    work->finding.scanned = (struct scan_summary){
        .start = start,
        .end = end,
        .start_mark = 5,
        .end_mark = 5,
        .bytes = end - start,
        .rows = 10,
        .more = end < SIZE,
    };
    return work;
}

static struct protocol_piece next(struct scan_pieces *pieces, uint64_t number)
{
    struct err err = {{0}};
    struct protocol_piece piece = {0};
    assert_int_equal(
        scan_pieces_next(pieces, &piece, number, MOST, &err), SCAN_PIECES_NEXT);
    return piece;
}

static void expect_none(struct scan_pieces *pieces)
{
    struct err err = {{0}};
    struct protocol_piece piece;
    assert_int_equal(
        scan_pieces_next(pieces, &piece, 99, MOST, &err), SCAN_PIECES_NONE);
}

static void take(struct scan_pieces *pieces, struct work *work)
{
    assert_true(scan_pieces_take(pieces, work));
}

/* The next piece that holds begins and ends there. */
static void expect_ready(struct scan_pieces *pieces, uint64_t start, uint64_t end)
{
    struct work *work = scan_pieces_ready(pieces);
    assert_non_null(work);
    assert_int_equal(work->finding.scanned.start, start);
    assert_int_equal(work->finding.scanned.end, end);
    work_free(work);
}

/* Through the first piece, which ends at `end`. */
static struct scan_pieces begun(uint64_t end)
{
    struct scan_pieces pieces = {.size = SIZE};
    struct protocol_piece piece = next(&pieces, 0);
    assert_int_equal(piece.from, 0);
    assert_int_equal(piece.to, SCAN_PIECE_FIRST);
    expect_none(&pieces); /* whether it can be cut is not known yet */
    take(&pieces, scanned(0, &piece, 0, end));
    expect_ready(&pieces, 0, end);
    return pieces;
}

static void pieces_come_in_the_files_order(void **state)
{
    (void)state;
    uint64_t at = SCAN_PIECE_FIRST;
    struct scan_pieces pieces = begun(at + 7);
    struct protocol_piece piece[3];
    for (uint64_t i = 0; i < 3; i++) {
        piece[i] = next(&pieces, i + 1);
        assert_int_equal(piece[i].from, at + i * SCAN_PIECE);
        assert_int_equal(piece[i].mark, 5);
        assert_false(piece[i].known);
    }
    expect_none(&pieces);
    take(&pieces, scanned(3, &piece[2], piece[2].from + 3, SIZE));
    take(&pieces, scanned(2, &piece[1], piece[1].from + 2, piece[2].from + 3));
    assert_null(scan_pieces_ready(&pieces));
    take(&pieces, scanned(1, &piece[0], at + 7, piece[1].from + 2));
    expect_ready(&pieces, at + 7, piece[1].from + 2);
    expect_ready(&pieces, piece[1].from + 2, piece[2].from + 3);
    assert_false(scan_pieces_finished(&pieces));
    expect_ready(&pieces, piece[2].from + 3, SIZE);
    assert_true(scan_pieces_finished(&pieces));
    scan_pieces_done(&pieces);
}

static void a_wrong_guess_is_done_again_from_the_true_place(void **state)
{
    (void)state;
    uint64_t at = SCAN_PIECE_FIRST;
    struct scan_pieces pieces = begun(at + 7);
    struct protocol_piece piece = next(&pieces, 1);
    struct protocol_piece after = next(&pieces, 2);
    take(&pieces, scanned(1, &piece, at + 9, after.from + 1));
    assert_null(scan_pieces_ready(&pieces));
    struct protocol_piece again = next(&pieces, 3);
    assert_int_equal(again.from, at + 7);
    assert_int_equal(again.to, piece.to);
    assert_true(again.known);
    take(&pieces, scanned(3, &again, at + 7, after.from + 1));
    expect_ready(&pieces, at + 7, after.from + 1);
    scan_pieces_done(&pieces);
}

static void another_state_at_the_same_place_is_a_wrong_guess(void **state)
{
    (void)state;
    struct scan_pieces pieces = begun(SCAN_PIECE_FIRST + 7);
    struct protocol_piece piece = next(&pieces, 1);
    struct work *work = scanned(1, &piece, SCAN_PIECE_FIRST + 7, piece.to);
    work->finding.scanned.start_mark = 6;
    take(&pieces, work);
    assert_null(scan_pieces_ready(&pieces));
    assert_true(next(&pieces, 2).known);
    scan_pieces_done(&pieces);
}

static void pieces_inside_a_long_row_are_dropped(void **state)
{
    (void)state;
    struct scan_pieces pieces = begun(SCAN_PIECE_FIRST + 7);
    struct protocol_piece piece = next(&pieces, 1);
    struct protocol_piece inside = next(&pieces, 2);
    struct protocol_piece last = next(&pieces, 3);
    take(&pieces, scanned(1, &piece, SCAN_PIECE_FIRST + 7, last.from + 5));
    take(&pieces, scanned(2, &inside, inside.to, inside.to));
    take(&pieces, scanned(3, &last, last.from + 5, SIZE));
    expect_ready(&pieces, SCAN_PIECE_FIRST + 7, last.from + 5);
    expect_ready(&pieces, last.from + 5, SIZE);
    assert_null(scan_pieces_ready(&pieces));
    assert_true(scan_pieces_finished(&pieces));
    scan_pieces_done(&pieces);
}

static void what_cannot_be_cut_is_one_piece(void **state)
{
    (void)state;
    struct scan_pieces pieces = begun(SIZE);
    expect_none(&pieces);
    assert_true(scan_pieces_finished(&pieces));
    scan_pieces_done(&pieces);
    struct scan_pieces empty = {0};
    struct protocol_piece piece = next(&empty, 0);
    assert_int_equal(piece.to, 0);
    take(&empty, work_of(0, &piece));
    work_free(scan_pieces_ready(&empty));
    assert_true(scan_pieces_finished(&empty));
    scan_pieces_done(&empty);
}

static void behind_a_lost_piece_the_next_guess_is_believed(void **state)
{
    (void)state;
    struct scan_pieces pieces = begun(SCAN_PIECE_FIRST + 7);
    struct protocol_piece lost = next(&pieces, 1);
    struct protocol_piece after = next(&pieces, 2);
    struct work *work = work_of(1, &lost);
    work->outcome = WORK_QUARANTINED;
    take(&pieces, work);
    work = scan_pieces_ready(&pieces);
    assert_int_equal(work->outcome, WORK_QUARANTINED);
    work_free(work);
    take(&pieces, scanned(2, &after, after.from + 4, after.to + 1));
    expect_ready(&pieces, after.from + 4, after.to + 1);
    scan_pieces_done(&pieces);
}

static void the_work_of_another_file_is_not_taken(void **state)
{
    (void)state;
    struct scan_pieces pieces = begun(SCAN_PIECE_FIRST + 7);
    struct protocol_piece piece = next(&pieces, 1);
    struct work *work = work_of(2, &piece);
    assert_false(scan_pieces_take(&pieces, work));
    work_free(work);
    scan_pieces_done(&pieces);
}

static void add_hit(struct finding *finding, uint64_t record, uint64_t row,
    enum confidence confidence, bool person)
{
    finding->hits =
        realloc(finding->hits, (finding->hit_count + 1) * sizeof(*finding->hits));
    assert_non_null(finding->hits);
    finding->hits[finding->hit_count] = (struct hit){.record = record,
        .row = row,
        .confidence = confidence,
        .person = person,
        .group = "Nord"};
    finding->hit_count++;
}

static void persons_are_counted_once_over_all_pieces(void **state)
{
    (void)state;
    struct err err = {{0}};
    struct scan_merge merge = {0};
    struct finding pieces[2];
    struct group_count group = {.group = "Nord", .mentions = 3, .fields = 2};
    assert_int_equal(scan_merge_init(&merge, &err), 0);
    for (int i = 0; i < 2; i++) {
        finding_init(&pieces[i]);
        pieces[i].scanned =
            (struct scan_summary){.bytes = 100, .rows = 10, .more = i == 0};
        pieces[i].summary.group_count = 1;
        pieces[i].summary.groups = malloc(sizeof(group));
        assert_non_null(pieces[i].summary.groups);
        pieces[i].summary.groups[0] = group;
        pieces[i].summary.rows_hit[CONFIDENCE_WEAK] = 2;
        add_hit(&pieces[i], 7, 4, i == 0 ? CONFIDENCE_WEAK : CONFIDENCE_CERTAIN, true);
        add_hit(&pieces[i], 8 + (uint64_t)i, 5, CONFIDENCE_PROBABLE, true);
        add_hit(&pieces[i], 3, 6, CONFIDENCE_PROBABLE, false);
        assert_int_equal(scan_merge_add(&merge, &pieces[i], &err), 0);
    }
    assert_int_equal(scan_merge_end(&merge, &err), 0);
    assert_int_equal(pieces[0].hit_count, 3);
    assert_int_equal(pieces[1].hit_count, 2); /* the domain was told already */
    assert_int_equal(pieces[1].hits[0].row, 14);
    const struct match_summary *summary = &merge.whole.summary;
    assert_int_equal(summary->group_count, 1);
    assert_int_equal(summary->groups[0].persons[CONFIDENCE_CERTAIN], 1);
    assert_int_equal(summary->groups[0].persons[CONFIDENCE_PROBABLE], 2);
    assert_int_equal(summary->groups[0].persons[CONFIDENCE_WEAK], 0);
    assert_int_equal(summary->groups[0].mentions, 6);
    assert_int_equal(match_summary_rows_hit(summary, CONFIDENCE_WEAK), 4);
    assert_int_equal(match_summary_rows_hit(summary, CONFIDENCE_PROBABLE), 0);
    assert_int_equal(merge.whole.scanned.rows, 20);
    assert_int_equal(merge.whole.scanned.bytes, 200);
    finding_done(&pieces[0]);
    finding_done(&pieces[1]);
    scan_merge_done(&merge);
}

static void one_hit_is_told_for_a_row_and_record(void **state)
{
    (void)state;
    struct err err = {{0}};
    struct scan_merge merge = {0};
    struct finding piece;
    finding_init(&piece);
    add_hit(&piece, 7, 1, CONFIDENCE_WEAK, true);
    add_hit(&piece, 8, 1, CONFIDENCE_WEAK, true);
    add_hit(&piece, 7, 1, CONFIDENCE_CERTAIN, true);
    add_hit(&piece, 7, 2, CONFIDENCE_WEAK, true);
    piece.hits[0].fields = identifier_bit(IDENTIFIER_NIR);
    piece.hits[2].fields = identifier_bit(IDENTIFIER_PHONE);
    assert_int_equal(scan_merge_init(&merge, &err), 0);
    assert_int_equal(scan_merge_add(&merge, &piece, &err), 0);
    assert_int_equal(piece.hit_count, 3);
    assert_int_equal(piece.hits[0].confidence, CONFIDENCE_CERTAIN);
    assert_int_equal(piece.hits[0].fields,
        identifier_bit(IDENTIFIER_NIR) | identifier_bit(IDENTIFIER_PHONE));
    assert_int_equal(piece.hits[1].record, 8);
    assert_int_equal(piece.hits[2].row, 2);
    finding_done(&piece);
    scan_merge_done(&merge);
}

static void the_first_reason_for_reading_in_part_stays(void **state)
{
    (void)state;
    struct err err = {{0}};
    struct scan_merge merge = {0};
    assert_int_equal(scan_merge_init(&merge, &err), 0);
    scan_merge_partly(&merge, "bytes 1 to 2 were not read");
    scan_merge_partly(&merge, "interrupted");
    assert_true(merge.whole.page.partly_read);
    assert_true(bytes_is(merge.whole.page.partly_reason, "bytes 1 to 2 were not read"));
    scan_merge_done(&merge);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pieces_come_in_the_files_order),
        cmocka_unit_test(a_wrong_guess_is_done_again_from_the_true_place),
        cmocka_unit_test(another_state_at_the_same_place_is_a_wrong_guess),
        cmocka_unit_test(pieces_inside_a_long_row_are_dropped),
        cmocka_unit_test(what_cannot_be_cut_is_one_piece),
        cmocka_unit_test(behind_a_lost_piece_the_next_guess_is_believed),
        cmocka_unit_test(the_work_of_another_file_is_not_taken),
        cmocka_unit_test(persons_are_counted_once_over_all_pieces),
        cmocka_unit_test(one_hit_is_told_for_a_row_and_record),
        cmocka_unit_test(the_first_reason_for_reading_in_part_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
