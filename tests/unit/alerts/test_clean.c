#include "alerts/clean.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void check_text(const char *text, const char *wanted)
{
    struct err err = {0};
    AUTO(buf_done) struct buf out;
    buf_init(&out, 4096);
    const char *cleaned = NULL;
    assert_int_equal(clean_text(&out, bytes_of(text), &err), 0);
    assert_int_equal(buf_text(&cleaned, &out, &err), 0);
    assert_string_equal(cleaned, wanted);
}

static void check_url(const char *url, bool defanged, const char *wanted)
{
    struct err err = {0};
    AUTO(buf_done) struct buf out;
    buf_init(&out, 4096);
    const char *cleaned = NULL;
    assert_int_equal(clean_url(&out, bytes_of(url), defanged, &err), 0);
    assert_int_equal(buf_text(&cleaned, &out, &err), 0);
    assert_string_equal(cleaned, wanted);
}

static void text_stays_on_one_line_without_controls(void **state)
{
    (void)state;
    check_text(" two\r\nlines\tand \x1B[31m ", "two  lines and  [31m");
    check_text("", "");
}

static void what_is_not_utf_8_becomes_a_question_mark(void **state)
{
    (void)state;
    check_text("\xC3\xA9t\xC3\xA9", "été");
    check_text("\xFF\xC3", "??");
    check_text("\xC0\xAF", "??");           /* overlong */
    check_text("\xED\xA0\x80", "???");      /* a surrogate */
    check_text("\xF4\x90\x80\x80", "????"); /* past U+10FFFF */
    check_text("\xF0\x9F\x92\xA9", "\xF0\x9F\x92\xA9");
}

static void marks_that_mislead_the_eye_are_gone(void **state)
{
    (void)state;
    /* Right to left, and back again. */
    check_text("abc\xE2\x80\xAE"
               "fdp.exe\xE2\x80\xAC",
        "abcfdp.exe");
    check_text("a\xE2\x80\x8B"
               "b\xEF\xBB\xBF"
               "c",
        "abc");
}

static void an_unseen_mark_hides_nothing_from_the_mask(void **state)
{
    (void)state;
    check_text("06\xE2\x80\x8B"
               "39\xE2\x80\x8B"
               "98\xE2\x80\x8B"
               "0001",
        "[number]");
    check_text("jean\xC2\xAD@labo.example", "[e-mail]");
}

static void addresses_are_defanged_in_their_host_only(void **state)
{
    (void)state;
    check_url("http://abc.onion/a.html?b=c.d", true, "hxxp://abc[.]onion/a.html?b=c.d");
    check_url("https://a.b.onion", true, "hxxps://a[.]b[.]onion");
    check_url("http://abc.onion/a.html", false, "http://abc.onion/a.html");
    check_url("http://abc.onion/\xC3\xA9 x", true, "hxxp://abc[.]onion/???x");
    check_url("abc", true, "abc");
    check_url("", true, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_stays_on_one_line_without_controls),
        cmocka_unit_test(what_is_not_utf_8_becomes_a_question_mark),
        cmocka_unit_test(marks_that_mislead_the_eye_are_gone),
        cmocka_unit_test(an_unseen_mark_hides_nothing_from_the_mask),
        cmocka_unit_test(addresses_are_defanged_in_their_host_only),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
