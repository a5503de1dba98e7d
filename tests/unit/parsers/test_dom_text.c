/* What a part of a page says, as lines. */
#include "parsers/dom_text.h"
#include "parsers/html.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

enum { ARENA_MAX = 16 * 1024 * 1024, ROOM = 1024 };

struct shown {
    struct buf text;
    bool whole;
};

static void shown_done(struct shown *shown)
{
    buf_done(&shown->text);
}
AUTO_DEFINE_VALUE(struct shown, shown_done)

/* At most `room` bytes of what the page says. */
static void show(struct shown *shown, const char *html, size_t room)
{
    struct arena arena;
    struct text text;
    struct dom dom;
    struct html_result result;
    const struct html_source source = {.html = bytes_of(html)};
    html_preload();
    arena_init(&arena, ARENA_MAX);
    text_streams_init(&text, NULL);
    buf_init(&shown->text, room);
    assert_int_equal(dom_init(&dom, &arena, NULL), 0);
    assert_int_equal(html_parse(&result, &dom, &text, &source, NULL), 0);
    assert_int_equal(
        dom_text_whole(&shown->text, &shown->whole, dom.root, WITHOUT_NOTHING, NULL),
        0);
    text_streams_done(&text);
    arena_done(&arena);
}

static void code_keeps_its_lines_and_tabs_and_one_blank_of_many(void **state)
{
    (void)state;
    AUTO(shown_done) struct shown shown = {.whole = false};
    show(&shown, "<p>x<code>a\t b\n\n c  d \ne&#13;f</code>y  \n z</p>", ROOM);
    if (!bytes_is(buf_bytes(&shown.text), "xa\tb\nc d \ne fy z\n"))
        fail_msg("%.*s", (int)shown.text.len, (const char *)shown.text.ptr);
}

/* What hardly fits is put down word by word. */
static void code_is_the_same_where_there_is_just_room_for_it(void **state)
{
    enum { LENGTH = 5, TEXTS = 4 * 4 * 4 * 4 * 4 };
    (void)state;
    for (unsigned n = 0; n < TEXTS; n++) {
        AUTO(shown_done) struct shown much = {.whole = false};
        AUTO(shown_done) struct shown just = {.whole = false};
        char html[64] = "<b>x<code>";
        size_t at = sizeof("<b>x<code>") - 1;
        for (unsigned i = 0, rest = n; i < LENGTH; i++, rest /= 4)
            html[at++] = "a \t\n"[rest % 4];
        (void)snprintf(html + at, sizeof(html) - at, "z</code></b>");
        show(&much, html, ROOM);
        show(&just, html, sizeof("x") + LENGTH);
        assert_true(bytes_equal(
            bytes_trim(buf_bytes(&much.text)), bytes_trim(buf_bytes(&just.text))));
        assert_true(much.whole);
    }
}

static void a_text_that_was_cut_is_told_though_little_of_it_is_left(void **state)
{
    enum { SMALL = 16 };
    static const char unseen[] = "a\u200b\u200b\u200b\u200b\u200b b";
    (void)state;
    AUTO(shown_done) struct shown cut = {.whole = true};
    AUTO(shown_done) struct shown all = {.whole = false};
    show(&cut, unseen, SMALL);
    show(&all, unseen, ROOM);
    assert_false(cut.whole);
    assert_true(cut.text.len < SMALL / 2);
    assert_true(all.whole);
    assert_true(bytes_starts(buf_bytes(&all.text), "a b"));
}

static void elements_that_html_has_not_are_fields_and_others_no_ends_of_words(
    void **state)
{
    (void)state;
    AUTO(shown_done) struct shown shown = {.whole = false};
    show(&shown, "<p><nom>Bel</nom><ne>1955</ne>x<b>y</b><i>z</i><nir>1</nir></p>",
        ROOM);
    if (!bytes_is(buf_bytes(&shown.text), "Bel\t1955xyz1\n"))
        fail_msg("%.*s", (int)shown.text.len, (const char *)shown.text.ptr);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(code_keeps_its_lines_and_tabs_and_one_blank_of_many),
        cmocka_unit_test(code_is_the_same_where_there_is_just_room_for_it),
        cmocka_unit_test(
            elements_that_html_has_not_are_fields_and_others_no_ends_of_words),
        cmocka_unit_test(a_text_that_was_cut_is_told_though_little_of_it_is_left),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
