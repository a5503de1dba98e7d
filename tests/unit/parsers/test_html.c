/* Whatever a page does, what it says reaches the matchers. */
#include "tests/unit/parsers/reading.h"

static void repeat(struct buf *out, const char *part, size_t times)
{
    for (size_t i = 0; i < times; i++)
        assert_int_equal(buf_add_text(out, part, NULL), 0);
}

static void keeps_an_address_behind_200_nested_links(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    AUTO(buf_done) struct buf html;
    buf_init(&html, READING_MAX);
    repeat(&html, "<p><a href=x>", 200);
    repeat(&html, "alice@deep.example", 1);
    reading_parse(&reading, buf_bytes(&html), NULL, "text/html");
    assert_true(reading_has(&reading, SEGMENT_PROSE, "alice@deep.example"));
}

static void keeps_an_address_inside_100000_nested_elements(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    AUTO(buf_done) struct buf html;
    buf_init(&html, READING_MAX);
    repeat(&html, "<div>", 100000);
    repeat(&html, "alice@deep.example", 1);
    repeat(&html, "</div>", 100000);
    repeat(&html, "bob@after.example", 1);
    reading_parse(&reading, buf_bytes(&html), NULL, "text/html");
    assert_true(reading_has(&reading, SEGMENT_PROSE, "alice@deep.example"));
    assert_true(reading_has(&reading, SEGMENT_PROSE, "bob@after.example"));
}

static void keeps_every_value_of_100000_attributes(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    AUTO(buf_done) struct buf html;
    buf_init(&html, READING_MAX);
    repeat(&html, "<a ", 1);
    for (int i = 0; i < 100000; i++)
        assert_int_equal(
            buf_addf(&html, NULL, "x%d=\"v%d@attribute.example\" ", i, i), 0);
    repeat(&html, ">text</a>carol@after.example", 1);
    reading_parse(&reading, buf_bytes(&html), NULL, "text/html");
    assert_true(reading_has(&reading, SEGMENT_ATTRIBUTE, "v0@attribute.example"));
    assert_true(reading_has(&reading, SEGMENT_ATTRIBUTE, "v300@attribute.example"));
    assert_true(reading_has(&reading, SEGMENT_ATTRIBUTE, "v99999@attribute.example"));
    assert_true(reading_has(&reading, SEGMENT_PROSE, "carol@after.example"));
}

static void reads_a_page_of_50_megabytes_to_its_end(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    AUTO(buf_done) struct buf html;
    buf_init(&html, READING_MAX);
    repeat(&html, "<p>", 1);
    while (html.len < (size_t)50 * 1024 * 1024)
        repeat(&html, "some words that stand here for nothing at all, line by line\n",
            1000);
    repeat(&html, "<p>dave@end.example", 1);
    reading_parse(&reading, buf_bytes(&html), NULL, "text/html");
    assert_true(reading_has(&reading, SEGMENT_PROSE, "dave@end.example"));
    assert_true(reading.longest_segment <= SEGMENT_MAX);
}

static void says_when_the_elements_did_not_fit_and_keeps_their_text(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    AUTO(buf_done) struct buf html;
    buf_init(&html, READING_MAX);
    arena_done(&reading.arena);
    arena_init(&reading.arena, (size_t)1024 * 1024);
    repeat(&html, "<p>word</p>", 50000);
    repeat(&html, "<p>erin@end.example", 1);
    reading_parse(&reading, buf_bytes(&html), NULL, "text/html");
    assert_true(reading.page.partly_read);
    assert_true(reading_has(&reading, SEGMENT_PROSE, "erin@end.example"));
}

struct saying {
    const char *html;
    enum segment_kind kind;
    const char *wanted;
};

static void hands_on_what_stands_anywhere_in_the_markup(void **state)
{
    (void)state;
    static const struct saying sayings[] = {
        {"<p>a@x.example</p>", SEGMENT_PROSE, "a@x.example"},
        {"<p style='display:none'>a@x.example</p>", SEGMENT_PROSE, "a@x.example"},
        {"<p><b>jean</b>.<i>dupont</i>@x.example", SEGMENT_PROSE,
            "jean.dupont@x.example"},
        {"<p>a&#64;x&period;example &amp; b", SEGMENT_PROSE, "a@x"},
        {"<!-- a@x.example --><p>", SEGMENT_HIDDEN, "a@x.example"},
        {"<p>b<!-- a@x.example", SEGMENT_HIDDEN, "a@x.example"},
        {"<p><![CDATA[ a@x.example ]]>b", SEGMENT_HIDDEN, "a@x.example"},
        {"<p><?php a@x.example ?>b", SEGMENT_HIDDEN, "a@x.example"},
        {"<script>var u = {\"mail\":\"a@x.example\"}</script>", SEGMENT_HIDDEN,
            "{\"mail\":\"a@x.example\"}"},
        {"<script>'</b>' + '<p>a@x.example'</script>", SEGMENT_HIDDEN, "a@x.example"},
        {"<script>a@x.example", SEGMENT_HIDDEN, "a@x.example"},
        {"<a href='mailto:a@x.example'>b</a>", SEGMENT_ATTRIBUTE, "mailto:a@x.example"},
        {"<a href='mailto:a%40x.example'>b</a>", SEGMENT_ATTRIBUTE,
            "mailto:a@x.example"},
        {"<p title='a@x.example'>", SEGMENT_ATTRIBUTE, "a@x.example"},
        {"<img alt='a@x.example'>", SEGMENT_ATTRIBUTE, "a@x.example"},
        {"<input type=hidden value=a@x.example>", SEGMENT_ATTRIBUTE, "a@x.example"},
        {"<meta name=d content='a@x.example'>", SEGMENT_ATTRIBUTE, "a@x.example"},
        {"<div data-mail='a@x.example'>", SEGMENT_ATTRIBUTE, "a@x.example"},
        {"<p>a</p></b id='a@x.example'>", SEGMENT_ATTRIBUTE, "a@x.example"},
        {"<b>a</b id='a@x.example'>", SEGMENT_ATTRIBUTE, "a@x.example"},
        {"<p>b<body data-x='a@x.example'>", SEGMENT_ATTRIBUTE, "a@x.example"},
        {"<p>b<html data-x='a@x.example'>", SEGMENT_ATTRIBUTE, "a@x.example"},
        {"<iframe srcdoc='<p>a@x.example'></iframe>", SEGMENT_ATTRIBUTE, "a@x.example"},
        {"<p>Jean <a@x.example>", SEGMENT_PROSE, "Jean <a@x.example>"},
        {"<p>b <c a@x.example>", SEGMENT_ATTRIBUTE, "a@x.example"},
        {"<p>b <a href='a@x.example", SEGMENT_ATTRIBUTE, "a@x.example"},
        {"<textarea>a@x.example</textarea>", SEGMENT_ROWS, "a@x.example"},
        {"<noscript>a@x.example</noscript>", SEGMENT_PROSE, "a@x.example"},
        {"<title>a@x.example</title>", SEGMENT_PROSE, "a@x.example"},
        {"<p>b <span data-cfemail='2a4b6a52044f524b475a464f'>[e-mail]</span>",
            SEGMENT_PROSE, "a@x.example"},
    };
    for (size_t i = 0; i < sizeof(sayings) / sizeof(sayings[0]); i++) {
        AUTO(reading_done) struct reading reading;
        reading_init(&reading);
        reading_html(&reading, sayings[i].html);
        if (!reading_has(&reading, sayings[i].kind, sayings[i].wanted))
            fail_msg("lost: %s", sayings[i].html);
    }
}

static void makes_lines_of_blocks_and_tabs_of_cells(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading,
        "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"
        "<ul><li>d<li>e</ul>f<br>g<p>h   i\n j");
    assert_says(&reading, SEGMENT_PROSE, "a\tb\t\nc\t\nd\ne\nf\ng\nh i j");
}

static void keeps_apart_what_stands_side_by_side_in_controls_and_fallbacks(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading, "<noscript>a@poste.example</noscript>"
                           "<template>b@poste.example</template>"
                           "<button>c</button><button>d@poste.example</button>");
    assert_true(reading_has(&reading, SEGMENT_PROSE, "a@poste.example\n"));
    assert_true(reading_has(&reading, SEGMENT_PROSE, "\nb@poste.example\n"));
    assert_true(reading_has(&reading, SEGMENT_PROSE, "c\nd@poste.example"));
}

static void makes_rows_of_code_split_by_line_ends_or_breaks(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading, "<pre>a;b\nc;d</pre><code>e;f<br>g;h</code>"
                           "<div style='white-space: pre-wrap'>i;j\nk;l</div>m");
    assert_says(&reading, SEGMENT_ROWS, "a;b\nc;d\ne;f\ng;h\ni;j\nk;l");
    assert_says(&reading, SEGMENT_PROSE, "m");
}

static void takes_invisible_characters_out_of_addresses_and_numbers(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading, "<p>je\xE2\x80\x8B"
                           "an@x\xC2\xAD.exa\xE2\x80\x8Dmple "
                           "01\xC2\xA0"
                           "99\xE2\x80\xAF"
                           "00&shy; &#x202E;12&zwnj;34");
    assert_says(&reading, SEGMENT_PROSE, "jean@x.example 01 99 00 1234");
}

static void parts_fields_of_elements_that_html_has_not_and_no_word_of_others(
    void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_parse(&reading,
        bytes_of("<p><nom>Bel</nom><ne>1955-10-18</ne><nir>150</nir></p>"
                 "<p>al<span>ice</span><b>@sp</b><x></x>an.example</p>"),
        NULL, "text/html");
    assert_true(reading_has(&reading, SEGMENT_PROSE, "Bel\t1955-10-18\t150\n"));
    assert_true(reading_has(&reading, SEGMENT_PROSE, "alice@span.example"));
}

static void takes_xml_for_data_and_xhtml_for_a_page(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_parse(&reading, bytes_of("<?xml version='1.0'?>\n<p><n>Bel</n></p>\n"),
        NULL, "application/xml");
    assert_true(reading_has(&reading, SEGMENT_RAW, "<p><n>Bel</n></p>"));
    AUTO(reading_done) struct reading page;
    reading_init(&page);
    reading_parse(&page,
        bytes_of("<?xml version='1.0'?>\n<!DOCTYPE HTML>\n<p><n>Bel</n></p>\n"), NULL,
        "application/xml");
    assert_true(reading_has(&page, SEGMENT_PROSE, "Bel\n"));
}

static void ignores_nuls_as_browsers_do(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    static const char html[] = "<p>je\0an@x.ex\0ample<p>b";
    reading_parse(
        &reading, bytes_make(html, sizeof(html) - 1), NULL, "text/html; charset=utf-8");
    assert_says(&reading, SEGMENT_PROSE, "jean@x.example\nb");
}

static void loads_no_entity_from_a_file(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading,
        "<!DOCTYPE html SYSTEM \"file:///etc/passwd\" [<!ENTITY f SYSTEM "
        "\"file:///etc/passwd\">]><p>&f;</p>");
    assert_false(reading_has_anywhere(&reading, "root:"));
}

static void hands_on_a_document_that_is_no_html_as_it_is(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_parse(&reading, bytes_of("a;b <c@x.example>\n1;2\n"), NULL, "text/plain");
    assert_says(&reading, SEGMENT_RAW, "a;b <c@x.example>\n1;2");
    assert_int_equal(reading.page.kind, PAGE_TEXT);
}

static int refuse(
    void *self, enum segment_kind kind, struct bytes utf8, struct err *err)
{
    (void)self;
    (void)kind;
    (void)utf8;
    return err_set(err, "the matchers are gone");
}

static void stops_with_the_reason_when_the_sink_fails(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    struct err err = {.text = ""};
    struct text_sink sink = {.segment = refuse};
    struct document doc = {.body = bytes_of("<p>a</p>"), .content_type = "text/html"};
    assert_int_equal(
        parse_document(&reading.page, &reading.arena, &doc, &sink, &err), -1);
    assert_string_equal(err.text, "the matchers are gone");
}

static void says_when_the_body_was_cut(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    struct err err = {.text = ""};
    struct document doc = {
        .body = bytes_of("<p>a"), .content_type = "text/html", .cut = true};
    assert_int_equal(
        parse_document(&reading.page, &reading.arena, &doc, NULL, &err), 0);
    assert_true(reading.page.partly_read);
    assert_text(reading.page.partly_reason, "cut at the size limit");
}

static void survives_an_empty_document(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_parse(&reading, bytes_make(NULL, 0), NULL, "text/html");
    assert_int_equal(reading.page.text_bytes, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_an_address_behind_200_nested_links),
        cmocka_unit_test(keeps_an_address_inside_100000_nested_elements),
        cmocka_unit_test(keeps_every_value_of_100000_attributes),
        cmocka_unit_test(reads_a_page_of_50_megabytes_to_its_end),
        cmocka_unit_test(says_when_the_elements_did_not_fit_and_keeps_their_text),
        cmocka_unit_test(hands_on_what_stands_anywhere_in_the_markup),
        cmocka_unit_test(makes_lines_of_blocks_and_tabs_of_cells),
        cmocka_unit_test(
            keeps_apart_what_stands_side_by_side_in_controls_and_fallbacks),
        cmocka_unit_test(makes_rows_of_code_split_by_line_ends_or_breaks),
        cmocka_unit_test(takes_invisible_characters_out_of_addresses_and_numbers),
        cmocka_unit_test(
            parts_fields_of_elements_that_html_has_not_and_no_word_of_others),
        cmocka_unit_test(takes_xml_for_data_and_xhtml_for_a_page),
        cmocka_unit_test(ignores_nuls_as_browsers_do),
        cmocka_unit_test(loads_no_entity_from_a_file),
        cmocka_unit_test(hands_on_a_document_that_is_no_html_as_it_is),
        cmocka_unit_test(stops_with_the_reason_when_the_sink_fails),
        cmocka_unit_test(says_when_the_body_was_cut),
        cmocka_unit_test(survives_an_empty_document),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
