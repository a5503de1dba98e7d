/* What concerns several types at once; each has a test of its own beside this one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "collect.h"
#include "desk.h"
#include "matchers/columns.h"
#include "written_types.h"

static struct collect found;

static void look(const char *text, classes_fn *classes)
{
    assert_int_equal(collect_with(&found, bytes_of(text), classes), 0);
}

static void one_run_of_digits_may_be_several_types(void **state)
{
    (void)state;
    look("111222333", classes_best());
    assert_non_null(collect_find(&found, IDENTIFIER_BSN, "111222333"));
    assert_non_null(collect_find(&found, IDENTIFIER_US_SSN, "111222333"));
    assert_non_null(collect_find(&found, IDENTIFIER_PHONE, "+33111222333"));
    look("255081416802538", classes_best());
    assert_non_null(collect_find(&found, IDENTIFIER_INS, "2550814168025"));
    assert_non_null(collect_find(&found, IDENTIFIER_NIR, "2550814168025"));
}

/* Pieces of written forms, whole or torn, with noise between. */
static size_t torn_text(uint8_t *text, size_t size, uint64_t *seed)
{
    static const char noise[] = " .-;\n\t@aXz09K\xc2\xa0\xe2\x80\xaf(";
    size_t length = 0;
    while (length + WRITTEN_MAX < size) {
        const struct written_type *type =
            &WRITTEN_TYPES[written_random(seed) % WRITTEN_TYPE_COUNT];
        const char *pattern = type->fields[written_random(seed) % PATTERNS_MAX];
        char value[WRITTEN_MAX];
        char token[WRITTEN_MAX];
        char form[WRITTEN_MAX];
        written_make(value, token, type, seed);
        written_form(form, pattern == NULL ? "*" : pattern, value,
            SEPARATORS[written_random(seed) % SEPARATOR_COUNT]);
        struct bytes piece = bytes_of(form);
        if (written_random(seed) % 4 == 0)
            piece = bytes_slice(piece, written_random(seed) % piece.len, piece.len);
        memcpy(text + length, piece.ptr, piece.len);
        if (written_random(seed) % 8 == 0)
            text[length + written_random(seed) % piece.len] =
                (uint8_t)written_random(seed);
        length += piece.len;
        text[length++] = (uint8_t)noise[written_random(seed) % (sizeof(noise) - 1)];
    }
    return length;
}

static void avx2_and_scalar_find_the_same_codes(void **state)
{
    static struct collect plain;
    uint64_t seed = 7;
    uint8_t text[900];
    size_t tokens = 0;
    (void)state;
    for (int round = 0; round < 1000; round++) {
        struct bytes bytes = bytes_make(text, torn_text(text, sizeof(text), &seed));
        assert_int_equal(collect_with(&found, bytes, classes_best()), 0);
        assert_int_equal(collect_with(&plain, bytes, classes_scalar), 0);
        assert_int_equal(found.count, plain.count);
        assert_memory_equal(
            found.items, plain.items, found.count * sizeof(found.items[0]));
        tokens += found.count;
    }
    assert_true(tokens > 10000);
}

/* From a table and a map to hits, through filter and exact table. */
static void listed_persons_are_found_by_any_of_their_identifiers(void **state)
{
    struct desk *desk = NULL;
    struct err err = {{0}};
    struct watchlist_recipe recipe = {
        .map = "nir=n,ins=n,iban=i,codice-fiscale=c", .group = "Nord"};
    (void)state;
    assert_int_equal(desk_open(&desk, &err), 0);
    assert_int_equal(
        desk_build(desk, &recipe,
            "n;i;c\n255081416802538;BE31435411161155;RCCMNL83S18D969H\n", NULL, &err),
        0);
    assert_int_equal(desk_load(desk, &err), 0);
    struct bytes text = bytes_of("x;be31 4354 1116 1155;y\nx;RCC MNL 83S18 D969H;y\n"
                                 "x;2 55 08 14 168 025 38;y\n"
                                 "255081416802538;BE31 4354 1116 1155\n"
                                 "GR1601101050000010547023795;CNTCHR83T41D969D\n");
    assert_int_equal(desk_scan(desk, text, 0, &err), 0);
    assert_int_equal(desk->hit_count, 4);
    assert_int_equal(desk->hits[0].confidence, CONFIDENCE_PROBABLE);
    assert_int_equal(desk->hits[1].confidence, CONFIDENCE_PROBABLE);
    assert_int_equal(desk->hits[2].confidence, CONFIDENCE_PROBABLE); /* one number */
    assert_int_equal(desk->hits[3].confidence, CONFIDENCE_CERTAIN);
    desk_close(desk);
}

/* A column of test-of-eleven numbers is no column of telephones, though each could be
 * one. */
static void a_column_is_told_by_its_strictest_type(void **state)
{
    static struct scan_summary summary;
    AUTO(buf_done) struct buf text;
    (void)state;
    buf_init(&text, 65536);
    assert_int_equal(buf_add_text(&text, "burger;iban;tel\n", NULL), 0);
    for (unsigned i = 0; i < 40; i++)
        assert_int_equal(
            buf_addf(&text, NULL, "111222333;%s;06399812%02u\n",
                i % 2 ? "BE31435411161155" : "GR1601101050000010547023795", i),
            0);
    const struct rows_form form = {
        .layout = LAYOUT_ROWS, .kind = ROWS_QUOTED, .delimiter = ';', .line_end = '\n'};
    columns_of(&summary, buf_bytes(&text), &form);
    assert_int_equal(summary.column_count, 3);
    assert_int_equal(summary.columns[0].seen[IDENTIFIER_BSN], 40);
    assert_int_equal(summary.columns[0].seen[IDENTIFIER_PHONE], 0);
    assert_int_equal(summary.columns[1].seen[IDENTIFIER_IBAN], 40);
    assert_int_equal(summary.columns[2].seen[IDENTIFIER_PHONE], 40);
    assert_string_equal(summary.columns[0].name, "burger");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_run_of_digits_may_be_several_types),
        cmocka_unit_test(avx2_and_scalar_find_the_same_codes),
        cmocka_unit_test(a_column_is_told_by_its_strictest_type),
        cmocka_unit_test(listed_persons_are_found_by_any_of_their_identifiers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
