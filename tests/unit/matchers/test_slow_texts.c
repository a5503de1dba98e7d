/* What texts give that are made to hold the matchers up: counted, not timed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "collect.h"
#include "matchers/declared.h"
#include "slow_texts.h"

enum { SHORT = 4096, LONG = 4 * SHORT, MOST = 10 /* tokens a byte */ };

/* As a list with every type declares it. */
static void declare(struct declared *declared)
{
    struct local_shape shape;
    *declared = (struct declared){.phrase_lengths = 0x7e, .latest_birth = 20261231};
    assert_int_equal(local_shape_parse(&shape, bytes_of("A-9999-999"), NULL), 0);
    assert_int_equal(declared_shape_add(declared, &shape, NULL), 0);
}

/* Tokens that are hashed for the first `size` bytes of the text. */
static uint64_t tokens_of(const uint8_t *text, size_t size, enum layout layout)
{
    static struct collect found;
    static struct declared declared;
    declare(&declared);
    const struct collect_way way = {
        .classes = classes_best(), .layout = layout, .declared = &declared};
    assert_int_equal(collect_way(&found, bytes_make(text, size), &way), 0);
    return found.all;
}

static void assert_few(const struct slow_text *slow, uint64_t tokens)
{
    if (tokens > (uint64_t)MOST * SHORT)
        fail_msg("%s: %llu tokens in %d bytes", slow->name, (unsigned long long)tokens,
            SHORT);
}

static void no_text_gives_more_tokens_than_so_many_a_byte(void **state)
{
    static uint8_t text[SHORT];
    (void)state;
    for (size_t i = 0; i < SLOW_TEXT_COUNT; i++) {
        slow_text_make(text, SHORT, SLOW_TEXTS[i].piece);
        assert_few(&SLOW_TEXTS[i], tokens_of(text, SHORT, LAYOUT_TEXT));
        assert_few(&SLOW_TEXTS[i], tokens_of(text, SHORT, LAYOUT_ROWS));
    }
}

static void four_times_the_text_gives_four_times_the_tokens(void **state)
{
    enum { SLACK = 200 }; /* what the texts' ends differ by */
    static uint8_t text[LONG];
    (void)state;
    for (size_t i = 0; i < SLOW_TEXT_COUNT; i++) {
        slow_text_make(text, LONG, SLOW_TEXTS[i].piece);
        uint64_t few = tokens_of(text, SHORT, LAYOUT_TEXT);
        uint64_t many = tokens_of(text, LONG, LAYOUT_TEXT);
        if (many > few * 4 + few + SLACK)
            fail_msg("%s: %llu tokens, and %llu of a text four times as long",
                SLOW_TEXTS[i].name, (unsigned long long)few, (unsigned long long)many);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_text_gives_more_tokens_than_so_many_a_byte),
        cmocka_unit_test(four_times_the_text_gives_four_times_the_tokens),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
