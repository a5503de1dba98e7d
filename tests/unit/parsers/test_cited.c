/* Somebody else's words in a plain text. */
#include "base/utf8.h"
#include "parsers/cited.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static void parts_into(
    const char *text, bool reply, const char *own, const char *theirs)
{
    AUTO(cited_done) struct cited cited;
    cited_init(&cited);
    assert_int_equal(cited_read(&cited, bytes_of(text), reply, NULL), 0);
    struct bytes mine = buf_bytes(&cited.own);
    struct bytes quoted = buf_bytes(&cited.quoted);
    assert_int_equal(mine.len, strlen(own));
    assert_memory_equal(
        mine.ptr == NULL ? (const uint8_t *)"" : mine.ptr, own, mine.len);
    assert_int_equal(quoted.len, strlen(theirs));
    assert_memory_equal(
        quoted.ptr == NULL ? (const uint8_t *)"" : quoted.ptr, theirs, quoted.len);
}

static void marked_lines_under_a_name_are_somebody_elses(void **state)
{
    (void)state;
    parts_into("Old news.\nquill_ wrote:\n> selling 5M rows\n>> 300$\nI have it.",
        false, "Old news.\nI have it.\n", "selling 5M rows\n300$\n");
    parts_into("On Mon, 4 May 2026, quill wrote:\n> rows\nno", false, "no\n", "rows\n");
}

static void each_language_says_who_wrote(void **state)
{
    (void)state;
    static const char *const heads[] = {"quill a \303\251crit :",
        "quill \xD0\xBD\xD0\xB0\xD0\xBF\xD0\xB8\xD1\x81\xD0\xB0\xD0\xBB:",
        "quill \xD0\xBF\xD0\xB8\xD1\x81\xD0\xB0\xD0\xBB(\xD0\xB0):",
        "quill escribi\xC3\xB3:", "quill schrieb:", "quill escreveu:", "quill said:"};
    for (size_t i = 0; i < sizeof(heads) / sizeof(heads[0]); i++) {
        char text[128];
        (void)snprintf(text, sizeof(text), "%s\n> rows\nmine", heads[i]);
        parts_into(text, false, "mine\n", "rows\n");
    }
}

static void a_reply_begins_with_what_it_answers(void **state)
{
    (void)state;
    parts_into("> selling 5M rows\n> 300$\nstill there?", true, "still there?\n",
        "selling 5M rows\n300$\n");
}

static void a_sellers_list_is_his_own(void **state)
{
    (void)state;
    parts_into("> 5M rows\n> 300$\nWrite me", false, "", "");
    parts_into("Selling:\n> 5M rows\n> 300$\nWrite me", true, "", "");
    parts_into("> 5M rows\n> 300$", true, "", "");
}

static void words_between_quote_tags_are_somebody_elses(void **state)
{
    (void)state;
    parts_into("see\n[quote=\"quill\"]5M rows\n300$[/quote]\nlol", false, "see\nlol\n",
        "5M rows\n300$\n");
    parts_into("see [quote] that never closes", false, "", "");
}

static void speech_under_a_name_is_somebody_elses(void **state)
{
    (void)state;
    parts_into(
        "quill wrote:\n\"5M rows, 300$\"\nlol", false, "lol\n", "\"5M rows, 300$\"\n");
    parts_into("quill wrote:\nI wait since monday", false, "", "");
}

static void what_is_said_far_behind_a_quote_stays(void **state)
{
    (void)state;
    enum { FILL = 40000 };
    AUTO(cited_done) struct cited cited;
    AUTO(buf_done) struct buf text;
    cited_init(&cited);
    buf_init(&text, (size_t)FILL * 2);
    assert_int_equal(buf_add_text(&text, "quill wrote:\n> 5M rows\nno\n", NULL), 0);
    while (text.len < FILL) /* letters of two bytes, cut anywhere */
        assert_int_equal(buf_add_text(&text, "\303\251", NULL), 0);
    assert_int_equal(buf_add_text(&text, "\nthe last words", NULL), 0);
    assert_int_equal(cited_read(&cited, buf_bytes(&text), false, NULL), 0);
    assert_true(bytes_ends(buf_bytes(&cited.own), "the last words"));
    assert_int_equal(utf8_whole(buf_bytes(&cited.own)).len, cited.own.len);
    assert_true(bytes_find(buf_bytes(&cited.own), bytes_of("\303\n"), 0) == BYTES_NONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(marked_lines_under_a_name_are_somebody_elses),
        cmocka_unit_test(each_language_says_who_wrote),
        cmocka_unit_test(a_reply_begins_with_what_it_answers),
        cmocka_unit_test(a_sellers_list_is_his_own),
        cmocka_unit_test(words_between_quote_tags_are_somebody_elses),
        cmocka_unit_test(speech_under_a_name_is_somebody_elses),
        cmocka_unit_test(what_is_said_far_behind_a_quote_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
