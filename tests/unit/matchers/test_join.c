/* Parts of records put together, and that many of them cost little. */
#include "matchers/join.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"
#include "matchers/watchlist_format.h"

enum { TAKEN_MAX = 4 * JOIN_OPEN_MAX };

struct taken {
    size_t count;
    struct joined items[TAKEN_MAX];
};

static struct taken taken;
static struct join join;

static int take(void *context, const struct joined *joined, struct err *err)
{
    (void)context;
    if (taken.count == TAKEN_MAX)
        return err_set(err, "full");
    taken.items[taken.count++] = *joined;
    return 0;
}

static int start(void **state)
{
    (void)state;
    taken.count = 0;
    join = (struct join){.sink = {.take = take}};
    return 0;
}

static void add(uint64_t record, enum identifier_type type, uint64_t offset)
{
    const struct joined part = {.record = record,
        .fields = identifier_bit(type),
        .person = true,
        .row = 1 + offset / 100,
        .offset = offset};
    assert_int_equal(join_advance(&join, LAYOUT_TEXT, part.row, offset, NULL), 0);
    join_add(&join, &part);
}

static void parts_of_one_record_are_one_within_the_window(void **state)
{
    (void)state;
    add(7, IDENTIFIER_PHONE, 0);
    add(7 + JOIN_OPEN_MAX, IDENTIFIER_PHONE, 10); /* the same place in the hash */
    add(7, IDENTIFIER_EMAIL, JOIN_WINDOW);
    add(7, IDENTIFIER_NIR, JOIN_WINDOW + 1); /* too far */
    assert_int_equal(taken.count, 1);
    assert_int_equal(taken.items[0].fields,
        identifier_bit(IDENTIFIER_PHONE) | identifier_bit(IDENTIFIER_EMAIL));
    assert_int_equal(join_end(&join, NULL), 0);
    assert_int_equal(taken.count, 3);
    assert_int_equal(taken.items[1].record, 7 + JOIN_OPEN_MAX);
    assert_int_equal(taken.items[2].fields, identifier_bit(IDENTIFIER_NIR));
}

static void what_is_open_at_once_is_bounded_and_counted(void **state)
{
    (void)state;
    for (uint64_t i = 0; i < JOIN_OPEN_MAX + 5; i++)
        add(i * JOIN_OPEN_MAX, IDENTIFIER_PHONE, 0); /* all in one place of the hash */
    assert_int_equal(join.left_out, 5);
    add(0, IDENTIFIER_EMAIL, 1);
    assert_int_equal(join_end(&join, NULL), 0);
    assert_int_equal(taken.count, JOIN_OPEN_MAX);
    assert_int_equal(taken.items[0].fields,
        identifier_bit(IDENTIFIER_PHONE) | identifier_bit(IDENTIFIER_EMAIL));
}

/* Against a list that is searched through: the same records in the same order. */
static void it_does_what_a_search_through_all_would(void **state)
{
    static struct joined plain[TAKEN_MAX];
    size_t plain_count = 0;
    uint64_t seed = 3;
    uint64_t offset = 0;
    (void)state;
    for (unsigned i = 0; i < 3000; i++) {
        seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        uint64_t record = seed >> 40 & 255;
        enum identifier_type type = (enum identifier_type)(1 + (seed >> 50 & 3));
        size_t at = plain_count;
        offset += seed >> 60;
        while (at > 0 && (plain[at - 1].record != record ||
                             offset - plain[at - 1].offset > JOIN_WINDOW))
            at--;
        if (at > 0)
            plain[at - 1].fields |= identifier_bit(type);
        else
            plain[plain_count++] = (struct joined){
                .record = record, .fields = identifier_bit(type), .offset = offset};
        add(record, type, offset);
    }
    assert_int_equal(join_end(&join, NULL), 0);
    assert_int_equal(join.left_out, 0);
    assert_int_equal(taken.count, plain_count);
    for (size_t i = 0; i < plain_count; i++) {
        assert_int_equal(taken.items[i].record, plain[i].record);
        assert_int_equal(taken.items[i].fields, plain[i].fields);
        assert_int_equal(taken.items[i].offset, plain[i].offset);
    }
}

static void a_failing_sink_ends_it(void **state)
{
    struct err err = {{0}};
    (void)state;
    taken.count = TAKEN_MAX;
    add(1, IDENTIFIER_PHONE, 0);
    assert_int_equal(join_advance(&join, LAYOUT_ROWS, 2, 0, &err), -1);
    assert_string_equal(err.text, "full");
}

/* A telephone of three hundred records: so many are followed, the rest are told of. */
static void a_crowd_on_one_value_is_told(void **state)
{
    enum { RECORDS = CROWD + 44 };
    static char people[RECORDS * 20];
    struct desk *desk = NULL;
    struct err err = {{0}};
    struct watchlist_recipe recipe = {.map = "phone=tel", .record_column = "id"};
    size_t used = (size_t)snprintf(people, sizeof(people), "id;tel\n");
    (void)state;
    for (unsigned i = 0; i < RECORDS; i++)
        used += (size_t)snprintf(
            people + used, sizeof(people) - used, "%u;0639980001\n", i);
    assert_int_equal(desk_open(&desk, &err), 0);
    assert_int_equal(desk_build(desk, &recipe, people, NULL, &err), 0);
    assert_int_equal(desk_load(desk, &err), 0);
    assert_int_equal(desk_scan(desk, bytes_of("a;0639980001\nb;x\n"), 0, &err), 0);
    assert_int_equal(desk->hit_count, CROWD);
    assert_int_equal(desk->verdict.left_out, 44);
    assert_int_equal(match_summary_rows_hit(&desk->verdict, CONFIDENCE_WEAK), 1);
    assert_int_equal(match_summary_rows_hit(&desk->verdict, CONFIDENCE_PROBABLE), 0);
    assert_int_equal(desk_scan(desk, bytes_of("a;0639980002\nb;x\n"), 0, &err), 0);
    assert_int_equal(desk->verdict.left_out, 0);
    desk_close(desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(parts_of_one_record_are_one_within_the_window, start),
        cmocka_unit_test_setup(what_is_open_at_once_is_bounded_and_counted, start),
        cmocka_unit_test_setup(it_does_what_a_search_through_all_would, start),
        cmocka_unit_test_setup(a_failing_sink_ends_it, start),
        cmocka_unit_test(a_crowd_on_one_value_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
