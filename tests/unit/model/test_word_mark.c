#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/word_mark.h"

static uint64_t mark(const char *text)
{
    return word_mark(bytes_of(text), 8);
}

static void dress_does_not_count(void **state)
{
    (void)state;
    uint64_t plain = mark("FR lab 491840 patients");
    assert_true(plain != 0);
    assert_true(mark("[*] fr LAB\t-- 491.840\r\npatients!! [*]") == plain);
}

static void a_word_or_a_digit_more_counts(void **state)
{
    (void)state;
    uint64_t plain = mark("FR lab 491840 patients");
    assert_true(mark("FR lab 491841 patients") != plain);
    assert_true(mark("new FR lab 491840 patients") != plain);
    assert_true(mark("FR lab 491840 patienté") != mark("FR lab 491840 patientè"));
}

static void too_few_words_have_no_mark(void **state)
{
    (void)state;
    assert_true(mark("----- 12345 ab -----") == 0);
    assert_true(mark("----- 12345 abc -----") != 0);
    assert_true(mark("") == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dress_does_not_count),
        cmocka_unit_test(a_word_or_a_digit_more_counts),
        cmocka_unit_test(too_few_words_have_no_mark),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
