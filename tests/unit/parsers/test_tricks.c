/* What pages do so that people read an address or a number and programs do not. */
#include "parsers/lookalike.h"
#include "parsers/reversed.h"
#include "tests/unit/parsers/reading.h"

struct trick {
    const char *html;
    enum segment_kind kind;
    const char *wanted;
};

static void is_said(const struct trick *trick)
{
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading, trick->html);
    struct bytes said = buf_bytes(&reading.segments[trick->kind]);
    if (bytes_find(said, bytes_of(trick->wanted), 0) == BYTES_NONE)
        fail_msg("%s: %.*s", trick->html, (int)said.len, (const char *)said.ptr);
}

#define ARE_SAID(tricks)                                                               \
    for (size_t i = 0; i < sizeof(tricks) / sizeof((tricks)[0]); i++)                  \
    is_said(&(tricks)[i])

static void what_is_written_backwards_is_said_as_it_is_shown_and_as_it_stands(
    void **state)
{
    (void)state;
    static const struct trick tricks[] = {
        {"<p>a &#x202E;elpmaxe.cinilc@ecila&#x202C; b</p>", SEGMENT_HIDDEN,
            "alice@clinic.example\n"},
        {"<p>a &#x202E;elpmaxe.cinilc@ecila&#x202C; b</p>", SEGMENT_PROSE,
            "a elpmaxe.cinilc@ecila b"},
        {"<p>&#x202E;elpmaxe.cinilc<b>@ecila</b></p><p>next</p>", SEGMENT_HIDDEN,
            "alice@clinic.example\n"},
        {"<p><bdo dir=RTL>elpmaxe.cinilc@ecila</bdo> b</p>", SEGMENT_PROSE,
            "alice@clinic.example b"},
        {"<p><span style='Unicode-Bidi: bidi-override; direction:rtl'>"
         "elpmaxe.<b>cinilc</b></span> b</p>",
            SEGMENT_PROSE, "clinic.example b"},
        {"<p><bdo dir=rtl>elpmaxe.cinilc@ecila</bdo></p>", SEGMENT_HIDDEN,
            "elpmaxe.cinilc@ecila"},
        {"<p><bdo dir=ltr>alice@clinic.example</bdo></p>", SEGMENT_PROSE,
            "alice@clinic.example"},
    };
    ARE_SAID(tricks);
}

static void parts_of_a_word_that_nobody_sees_are_hidden(void **state)
{
    (void)state;
    static const struct trick tricks[] = {
        {"<p>alice<span style='color:red; display : none'>x<b>y</b></span>@clinic"
         "<i hidden>z</i>.example</p>",
            SEGMENT_PROSE, "alice@clinic.example"},
        {"<p>alice<span style='display:none'>nobody@sees.example</span></p>",
            SEGMENT_HIDDEN, "nobody@sees.example"},
        {"<div style='display:none'>a spoiler</div>", SEGMENT_PROSE, "a spoiler"},
        {"<table><tr><td>Alice</td><td><b "
         "hidden>a@clinic.example</b></td><td>1</td></tr>",
            SEGMENT_PROSE, "Alice\ta@clinic.example\t1"},
        {"<table><tr><td><i hidden>20260102</i>02/01/2026</td><td>1</td></tr>",
            SEGMENT_PROSE, "02/01/2026\t1"},
        {"<p><span hidden>Alice;a@clinic.example</span></p>", SEGMENT_PROSE,
            "Alice;a@clinic.example"},
        {"<span hidden>a<p>b<table><tr><td>c<td>d</table>", SEGMENT_PROSE,
            "a\nb\nc\td"},
        {"<span hidden><script>const a = 1;</script></span><p>b", SEGMENT_HIDDEN,
            "const a = 1;"},
        {"<p>alice<span hidden>x<wbr>y</span>@clinic.example<img><i hidden>z</i></p>",
            SEGMENT_PROSE, "alice@clinic.example\n"},
        {"<p>alice<span style='display:inline'>@clinic.example</span></p>",
            SEGMENT_PROSE, "alice@clinic.example"},
        {"<p>alice<i style='font-size: 0px'>x</i>@<i "
         "style='visibility:hidden'>y</i>clinic"
         ".example</p>",
            SEGMENT_PROSE, "alice@clinic.example"},
        {"<p>alice<i style='font-size:0.8em'>@clinic</i>.example</p>", SEGMENT_PROSE,
            "alice@clinic.example"},
    };
    ARE_SAID(tricks);
}

static void digits_and_letters_in_other_dress_are_ascii(void **state)
{
    (void)state;
    static const struct trick tricks[] = {
        {"<p>\xD9\xA1\xD9\xA2\xDB\xB3\xE0\xA5\xAA</p>", SEGMENT_PROSE, "1234"},
        {"<p>\xF0\x9D\x97\xAE\xF0\x9D\x90\x80\xF0\x9D\x9F\x8E\xF0\x9D\x9F\xBF</p>",
            SEGMENT_PROSE, "aA09"},
    };
    ARE_SAID(tricks);
    assert_int_equal(lookalike_ascii(0x669), '9');
    assert_int_equal(lookalike_ascii(0x66A), 0);
    assert_int_equal(lookalike_ascii(0x65F), 0);
    assert_int_equal(lookalike_ascii('7'), 0);
    assert_int_equal(lookalike_ascii(0x1D6A3), 'z');
    assert_int_equal(lookalike_ascii(0x1D6A4), 0);
}

static void addresses_in_parts_and_in_files_are_put_together(void **state)
{
    (void)state;
    static const struct trick tricks[] = {
        {"<p>alice<img alt='@' src=a.png>clinic<img alt='.' src=d.png>example</p>",
            SEGMENT_PROSE, "alice@clinic.example"},
        {"<p>alice<img alt='a face' src=a.png> bob</p>", SEGMENT_PROSE, "alice bob"},
        {"<script>document.write('alice' + \"@\"+'clinic'\n+ '.example')</script>",
            SEGMENT_HIDDEN, "alice@clinic.example"},
        {"<a href='data:text/csv;base64,YWxpY2VAY2xpbmljLmV4YW1wbGU7MQ=='>table</a>",
            SEGMENT_ATTRIBUTE, "\nalice@clinic.example;1\n"},
    };
    ARE_SAID(tricks);
}

/* As browsers read it: without its padding, in lines, its signs escaped. */
static void a_file_in_an_address_is_read_however_its_base64_is_written(void **state)
{
    (void)state;
    static const struct trick tricks[] = {
        {"<a href='data:text/csv;base64,YWxpY2VAY2xpbmljLmV4YW1wbGU7MQ'>x</a>",
            SEGMENT_ATTRIBUTE, "\nalice@clinic.example;1\n"},
        {"<a href='data:text/csv;base64,YWxpY2VAY2xp\nbmljLmV4YW1wbGU7MQ== '>x</a>",
            SEGMENT_ATTRIBUTE, "\nalice@clinic.example;1\n"},
        {"<a href='data:text/csv;base64,YWxpY2VAY2xpbmljLmV4YW1wbGU7MQ%3D%3d'>x</a>",
            SEGMENT_ATTRIBUTE, "\nalice@clinic.example;1\n"},
        {"<a href='data:text/csv,alice%40clinic.example;1'>x</a>", SEGMENT_ATTRIBUTE,
            "alice@clinic.example;1\n"},
    };
    ARE_SAID(tricks);
}

/* libxml2 hands a script on in parts of 1000 bytes. */
static void addresses_are_put_together_all_over_a_long_script(void **state)
{
    (void)state;
    enum { ADDRESSES = 5000 };
    AUTO(reading_done) struct reading reading;
    AUTO(buf_done) struct buf html;
    reading_init(&reading);
    buf_init(&html, READING_MAX);
    assert_int_equal(buf_add_text(&html, "<script>", NULL), 0);
    for (int i = 0; i < ADDRESSES; i++)
        assert_int_equal(
            buf_addf(&html, NULL, "say('a%d' + '@' + 'clinic.example');\n", i), 0);
    assert_int_equal(buf_add_text(&html, "</script>", NULL), 0);
    reading_parse(&reading, buf_bytes(&html), NULL, "text/html");
    for (int i = 0; i < ADDRESSES; i++) {
        char wanted[64];
        (void)snprintf(wanted, sizeof(wanted), "'a%d@clinic.example'", i);
        if (!reading_has(&reading, SEGMENT_HIDDEN, wanted))
            fail_msg("%s is not said", wanted);
    }
}

static void a_file_that_is_no_text_or_no_base64_stays_an_address(void **state)
{
    (void)state;
    static const char *const pages[] = {
        "<img src='data:image/png;base64,YWxpY2VAY2xpbmljLmV4YW1wbGU7MQ=='>",
        "<a href='data:text/csv;base64,YWxpY2V*Y2xpbmljLmV4YW1wbGU7MQ=='>x</a>",
        "<a href='data:text/csv;base64'>x</a>"};
    for (size_t i = 0; i < sizeof(pages) / sizeof(pages[0]); i++) {
        AUTO(reading_done) struct reading reading;
        reading_init(&reading);
        reading_html(&reading, pages[i]);
        struct bytes said = buf_bytes(&reading.segments[SEGMENT_ATTRIBUTE]);
        assert_int_equal(bytes_find(said, bytes_of("alice"), 0), BYTES_NONE);
        assert_int_not_equal(bytes_find(said, bytes_of("data:"), 0), BYTES_NONE);
    }
}

static void a_part_ends_at_its_mark_or_its_line(void **state)
{
    (void)state;
    static const char begin[] = {'a', '\xE2', '\x80', '\xAE', '\0'};
    static const char end[] = {'\xC3', '\xA9', '\xE2', '\x80', '\xAC', '\0'};
    AUTO(buf_done) struct buf out;
    buf_init(&out, 8);
    assert_int_equal(reversed_begins(bytes_of(begin)), 1);
    assert_int_equal(reversed_begins(bytes_of(end)), strlen(end));
    assert_int_equal(reversed_ends(bytes_of(end)), 2);
    assert_true(reversed_is_end(bytes_of(end), 2));
    assert_int_equal(reversed_ends(bytes_of("ab\nc")), 2);
    assert_false(reversed_is_end(bytes_of("ab\nc"), 2));
    assert_int_equal(reversed_ends(bytes_of("ab")), 2);
    assert_int_equal(reversed_turn(&out, bytes_of("f\xC3\xA9g"), NULL), 0);
    assert_true(bytes_is(buf_bytes(&out), "g\xC3\xA9"
                                          "f"));
}

static void what_is_turned_round_has_a_ceiling_and_loses_nothing(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    AUTO(buf_done) struct buf html;
    reading_init(&reading);
    buf_init(&html, READING_MAX);
    assert_int_equal(buf_add_text(&html, "<bdo dir=rtl>", NULL), 0);
    for (int i = 0; i < 20000; i++)
        assert_int_equal(buf_add_text(&html, "elpmaxe.a@b ", NULL), 0);
    reading_parse(&reading, buf_bytes(&html), NULL, "text/html");
    size_t count = 0;
    struct bytes said = buf_bytes(&reading.segments[SEGMENT_PROSE]);
    for (ptrdiff_t at = 0; (at = bytes_find(said, bytes_of("b@a"), (size_t)at)) >= 0;
         at++)
        count++;
    assert_true(count >= 20000 - 4); /* one may be cut at each ceiling */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            what_is_written_backwards_is_said_as_it_is_shown_and_as_it_stands),
        cmocka_unit_test(parts_of_a_word_that_nobody_sees_are_hidden),
        cmocka_unit_test(digits_and_letters_in_other_dress_are_ascii),
        cmocka_unit_test(addresses_in_parts_and_in_files_are_put_together),
        cmocka_unit_test(a_file_in_an_address_is_read_however_its_base64_is_written),
        cmocka_unit_test(addresses_are_put_together_all_over_a_long_script),
        cmocka_unit_test(a_file_that_is_no_text_or_no_base64_stays_an_address),
        cmocka_unit_test(a_part_ends_at_its_mark_or_its_line),
        cmocka_unit_test(what_is_turned_round_has_a_ceiling_and_loses_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
