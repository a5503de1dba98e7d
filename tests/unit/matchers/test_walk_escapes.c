/* Escapes in a long text, most of which has none, by each form of the walk. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "all_forms.h"

/* Plain cells up to `size`, all alike. */
static void plain_fill(char *text, size_t size)
{
    static const char cells[] = "normal;12.50;+;2020-11-05 12:30;";
    for (size_t i = 0; i < size; i++)
        text[i] = cells[i % (sizeof(cells) - 1)];
}

/* Some of them; how many bytes. */
static size_t plain_fill_some(char *text, size_t room, uint64_t *state)
{
    size_t size = next_random(state) % 30000;
    size = size < room ? size : room;
    plain_fill(text, size);
    return size;
}

/* Where escapes are watched for while the walk goes on, one that is seen late would
 * leave half a number before it. */
static void an_escape_is_seen_from_each_place_before_and_behind_it(void **state)
{
    enum { SIZE = 6000, FROM = 1900, TO = 2200, GAP = 700 };
    static char text[SIZE];
    static const char escaped[] = ";06%2039%2098%2012%2034;";
    static const char plain[] = ";06 39 98 12 35;jean@poste.example;";
    (void)state;
    for (size_t at = FROM; at < TO; at++) {
        const struct collect_way way = {.layout = LAYOUT_ROWS, .types = LISTS[1]};
        plain_fill(text, SIZE);
        memcpy(text + at - GAP, plain, sizeof(plain) - 1);
        memcpy(text + at, escaped, sizeof(escaped) - 1);
        memcpy(text + at + GAP, plain, sizeof(plain) - 1);
        assert_true(assert_found_alike(bytes_make(text, SIZE), way) >= 5);
    }
}

/* After an escape, so much is read with what escapes mean; then the walk goes on
 * without.
 */
static void an_escape_is_seen_from_behind_the_run_that_ends_in_it(void **state)
{
    enum { SIZE = UNESCAPE_RUN + 4000, FIRST = 3000, BEFORE = 30 };
    static char text[SIZE];
    static const char first[] = ";06%2039%2098%2012%2034;";
    static const char address[] = ";j\\u00e9r\\u00f4me@poste.example;";
    (void)state;
    for (size_t at = UNESCAPE_RUN - BEFORE; at <= UNESCAPE_RUN; at++) {
        const struct collect_way way = {.layout = LAYOUT_ROWS, .types = LISTS[1]};
        plain_fill(text, SIZE);
        memcpy(text + FIRST, first, sizeof(first) - 1);
        memcpy(text + at, address, sizeof(address) - 1);
        assert_true(assert_found_alike(bytes_make(text, SIZE), way) >= 2);
    }
}

/* A number or address with an escape in it, or signs that look like one. */
static size_t escaped_write(char *to, uint64_t *state)
{
    static const char *const cells[] = {"06%2039%2098%2012%2034;",
        "jean\\u0040poste.example;", "marie&#64;poste.example\n",
        "2%2075%2001%2099%20123%20012;", "06&nbsp;39&nbsp;98&nbsp;12&nbsp;37;",
        "j\\u00e9r\\u00f4me@poste.example;", "06_39_98_12_38;",
        "jean[at]poste.example;", "100 %;", "A+;", "(1);", "a & b;", "x=1;", "n_1;",
        "caf\xc3\xa9;"};
    const char *cell = any_of(cells, sizeof(cells) / sizeof(cells[0]), state);
    return (size_t)(stpcpy(to, cell) - to);
}

static void escapes_of_few_rows_are_seen_by_all_forms(void **state)
{
    enum { SIZE = 300000, LINE = 160 };
    static char text[SIZE];
    uint64_t seed = 8;
    size_t tokens = 0;
    (void)state;
    for (int round = 0; round < 8; round++) {
        size_t size = 0;
        while (size + LINE < SIZE) {
            if (next_random(&seed) % 2 == 0)
                size += plain_fill_some(text + size, SIZE - LINE - size, &seed);
            if (size + LINE < SIZE)
                size += escaped_write(text + size, &seed);
        }
        const struct collect_way way = {.layout = LAYOUT_ROWS, .types = LISTS[1]};
        tokens += assert_found_alike(bytes_make(text, size), way);
    }
    assert_true(tokens > 100);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_escape_is_seen_from_each_place_before_and_behind_it),
        cmocka_unit_test(an_escape_is_seen_from_behind_the_run_that_ends_in_it),
        cmocka_unit_test(escapes_of_few_rows_are_seen_by_all_forms),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
