/* Pages written to blind or stall a reader: all their text still goes to the matchers.
 */
#include "tests/unit/parsers/reading.h"

enum { MANY = 100000 };

static void add(struct buf *page, const char *text)
{
    assert_int_equal(buf_add_text(page, text, NULL), 0);
}

static void read_page(struct reading *reading, const struct buf *page)
{
    reading_parse(
        reading, buf_bytes(page), "http://site.example/dir/page", "text/html");
}

static void an_address_below_a_hundred_thousand_elements_arrives(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    AUTO(buf_done) struct buf page;
    reading_init(&reading);
    buf_init(&page, READING_MAX);
    add(&page, "<html><body>");
    for (int i = 0; i < MANY; i++)
        add(&page, "<div>");
    add(&page,
        "camille.exemple@courriel.example<b title='2 80 12 99 123 456 78'>x</b>");
    read_page(&reading, &page);
    assert_true(
        reading_has(&reading, SEGMENT_PROSE, "camille.exemple@courriel.example"));
    assert_true(reading_has_anywhere(&reading, "2 80 12 99 123 456 78"));
}

static void a_hundred_thousand_attributes_of_one_element_arrive(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    AUTO(buf_done) struct buf page;
    reading_init(&reading);
    buf_init(&page, READING_MAX);
    add(&page, "<html><body><p");
    for (int i = 0; i < MANY; i++)
        assert_int_equal(buf_addf(&page, NULL, " a%d=v%d", i, i), 0);
    add(&page, " data-x='camille@courriel.example'>after@courriel.example</p>");
    read_page(&reading, &page);
    assert_true(reading_has_anywhere(&reading, "v99999"));
    assert_true(reading_has_anywhere(&reading, "camille@courriel.example"));
    assert_true(reading_has(&reading, SEGMENT_PROSE, "after@courriel.example"));
}

/* Each hides an address in another place. */
static const char *const hidings[] = {
    "<iframe srcdoc=\"&lt;p&gt;ici@courriel.example&lt;/p&gt;\"></iframe>",
    "<frameset><frame src='x'><noframes>ici@courriel.example</noframes></frameset>",
    "<noscript><p>ici@courriel.example</p></noscript>",
    "<template><p>ici@courriel.example</p></template>",
    "<script>document.write('<p>ici@courriel.example</p>')</script>",
    "<script type='text/template'><div>ici@courriel.example</div></script>",
    "<style>/* ici@courriel.example */</style>",
    "<script></b ici@courriel.example></script>",
    "<!-- <p>ici@courriel.example</p> -->",
    "<!--><p>ici@courriel.example</p>",
    "<![CDATA[ici@courriel.example]]>",
    "<svg><![CDATA[ici@courriel.example]]></svg>",
    "<div data-mail='ici@courriel.example'></div>",
    "<input type=hidden value=ici@courriel.example>",
    "<select><option>ici@courriel.example</select>",
    "<table><tr><td>x</table>ici@courriel.example",
    "<p title=\"unclosed>ici@courriel.example",
    "<a href='mailto:ici@courriel.example'>x</a>",
    "<p>ici&#64;courriel.example</p>",
    "<p>ici@cour\xE2\x80\x8Briel.exa\xC2\xADmple</p>",
    "<p>ici\xE2\x80\xAE@cour\xE2\x80\xACriel.example</p>",
    "<p>ic\xE2\x81\xA0i@courriel\xEF\xBB\xBF.example</p>",
    "<p>ici@<!-- -->courriel.example</p>",
    "<p>ici@<wbr>courriel<b></b>.example</p>",
    "<?php echo 'ici@courriel.example' ?>",
    "</body></html>ici@courriel.example",
    "<body onload=x><body title=ici@courriel.example>",
    "<plaintext>ici@courriel.example",
    "<xmp><b>ici@courriel.example</b></xmp>",
};

static void an_address_hidden_anywhere_arrives(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(hidings) / sizeof(hidings[0]); i++) {
        AUTO(reading_done) struct reading reading;
        reading_init(&reading);
        reading_html(&reading, hidings[i]);
        if (!reading_has_anywhere(&reading, "ici@courriel.example"))
            fail_msg("lost: %s", hidings[i]);
    }
}

static void what_a_missing_quote_makes_a_name_of_an_attribute_arrives(void **state)
{
    (void)state;
    static const char *const pages[] = {
        "<p title=\"x>a</p><p title=\"Camille 0199001234 b\">y</p>",
        "<p title='x>a</p><p title='Camille +33 199 00 12 34 b'>y</p>",
        "<p title=\"x>a</p><p title=\"Camille Exempl\xC3\xA9 b\">y</p>"};
    static const char *const said[] = {
        "Camille 0199001234", "Camille +33 199 00 12 34", "Camille Exempl\xC3\xA9"};
    for (size_t i = 0; i < sizeof(pages) / sizeof(pages[0]); i++) {
        AUTO(reading_done) struct reading reading;
        reading_init(&reading);
        reading_html(&reading, pages[i]);
        assert_true(reading_has(&reading, SEGMENT_ATTRIBUTE, said[i]));
    }
}

static void digits_parted_by_what_nobody_sees_are_one_number(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading, "<p>06\xE2\x80\x8B 39\xE2\x80\x8D 98\xC2\xA0"
                           "11\xE2\x80\xAF"
                           "20</p>");
    assert_true(reading_has(&reading, SEGMENT_PROSE, "06 39 98 11 20"));
}

static void thousands_of_posts_and_links_are_read_up_to_the_ceilings(void **state)
{
    (void)state;
    enum { POSTS = 2000 };
    AUTO(reading_done) struct reading reading;
    AUTO(buf_done) struct buf page;
    reading_init(&reading);
    buf_init(&page, READING_MAX);
    add(&page, "<html><title>Long</title><body><div>");
    for (int i = 0; i < POSTS; i++)
        assert_int_equal(buf_addf(&page, NULL,
                             "<div><b><a href='/u/%d'>fox%d</a></b><i>2026-02-14 "
                             "09:30</i><p>an answer "
                             "with a few words %d</p><a href='/x/%d'>y</a></div>",
                             i % 7, i % 7, i, i),
            0);
    add(&page, "</div>last@courriel.example</body></html>");
    read_page(&reading, &page);
    assert_int_equal(reading.page.posting_count, PAGE_POSTINGS_MAX);
    assert_true(reading.page.partly_read);
    assert_true(reading_has(&reading, SEGMENT_PROSE, "last@courriel.example"));
}

/* Each day without an hour asks what stands around it: here, hundreds of dates that
 * are none. */
static void days_beside_many_false_dates_are_read(void **state)
{
    (void)state;
    enum { FALSE_ONES = 64, DAYS = 5000 };
    AUTO(reading_done) struct reading reading;
    AUTO(buf_done) struct buf page;
    reading_init(&reading);
    buf_init(&page, READING_MAX);
    add(&page, "<html><body><div>");
    for (int i = 0; i < FALSE_ONES; i++)
        add(&page,
            "<b datetime=z9zz data-time=z9zz data-timestamp=z9zz data-utime=z9zz "
            "data-epoch=z9zz data-unixtime=z9zz data-date=z9zz content=z9zz "
            "title=z9zz>q</b>");
    for (int i = 0; i < DAYS; i++)
        add(&page, "<i>14-02-2026</i>");
    add(&page, "</div>last@courriel.example</body></html>");
    read_page(&reading, &page);
    assert_true(reading_has(&reading, SEGMENT_PROSE, "last@courriel.example"));
}

/* Rows of a hundred classes that the eight kinds of row before them do not have. */
static void rows_of_a_hundred_classes_are_read(void **state)
{
    (void)state;
    enum { ROWS = 1000, CLASSES = 100 };
    AUTO(reading_done) struct reading reading;
    AUTO(buf_done) struct buf page;
    reading_init(&reading);
    buf_init(&page, READING_MAX);
    add(&page, "<html><body><div>");
    for (int i = 0; i < ROWS; i++) {
        add(&page, "<div class='");
        for (int j = 0; j < CLASSES; j++)
            assert_int_equal(buf_addf(&page, NULL, "%c ", 'a' + i % 10), 0);
        add(&page, "'><a href=/t>topic</a></div>");
    }
    add(&page, "</div>last@courriel.example</body></html>");
    read_page(&reading, &page);
    assert_true(reading_has(&reading, SEGMENT_PROSE, "last@courriel.example"));
}

/* A record of more siblings than are told apart: none stands for all the others. */
static void a_post_of_thousands_of_links_is_read(void **state)
{
    (void)state;
    enum { POSTS = 4, LINKS = 1500 };
    AUTO(reading_done) struct reading reading;
    AUTO(buf_done) struct buf page;
    reading_init(&reading);
    buf_init(&page, READING_MAX);
    add(&page, "<html><body><div>");
    for (int i = 0; i < POSTS; i++) {
        add(&page, "<div class=post><a href=/u/heron>heron</a>");
        for (int j = 0; j < LINKS; j++)
            assert_int_equal(
                buf_addf(&page, NULL, "<a href=/x%d>nm%dx</a>", j, j % 7), 0);
        add(&page, "<b>2026-02-14 10:00</b><p>some words of an answer here</p></div>");
    }
    add(&page, "</div>last@courriel.example</body></html>");
    read_page(&reading, &page);
    assert_true(reading_has(&reading, SEGMENT_PROSE, "last@courriel.example"));
}

static void classes_of_nothing_but_space_around_many_dates_cost_little(void **state)
{
    (void)state;
    enum { LEVELS = 8, SPACE = 200000, DATES = 20000 };
    AUTO(reading_done) struct reading reading;
    AUTO(buf_done) struct buf page;
    reading_init(&reading);
    buf_init(&page, READING_MAX);
    for (int i = 0; i < LEVELS; i++)
        assert_int_equal(
            buf_addf(&page, NULL, "<div class='%*s%d'>", SPACE, "c", i), 0);
    for (int i = 0; i < DATES; i++)
        add(&page, "<i>2026-04-01 10:03</i>");
    add(&page, "ici@courriel.example");
    read_page(&reading, &page);
    assert_true(reading_has(&reading, SEGMENT_PROSE, "ici@courriel.example"));
}

/* Neither the one that looks for what is verbatim, nor the one whose verbatim part
 * never ends, is searched to its end for each entry. */
static void a_feed_of_a_hundred_thousand_entries_is_read(void **state)
{
    (void)state;
    static const char *const texts[] = {"Rules", "<![CDATA[Rules"};
    for (size_t i = 0; i < 2; i++) {
        AUTO(reading_done) struct reading reading;
        AUTO(buf_done) struct buf page;
        reading_init(&reading);
        buf_init(&page, READING_MAX);
        add(&page, "<?xml version='1.0'?><rss><channel><title>Quay</title>");
        for (int entry = 0; entry < MANY; entry++)
            assert_int_equal(buf_addf(&page, NULL,
                                 "<item><title>a</title><description>%s</description>"
                                 "</item>",
                                 texts[i]),
                0);
        add(&page, "<item><link>/thread/7</link></item></channel></rss>");
        reading_parse(&reading, buf_bytes(&page), "http://site.example/feed", NULL);
        assert_text(reading.page.engine, "feed");
        assert_non_null(reading_link(&reading, "http://site.example/thread/7"));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_address_below_a_hundred_thousand_elements_arrives),
        cmocka_unit_test(a_hundred_thousand_attributes_of_one_element_arrive),
        cmocka_unit_test(an_address_hidden_anywhere_arrives),
        cmocka_unit_test(what_a_missing_quote_makes_a_name_of_an_attribute_arrives),
        cmocka_unit_test(digits_parted_by_what_nobody_sees_are_one_number),
        cmocka_unit_test(thousands_of_posts_and_links_are_read_up_to_the_ceilings),
        cmocka_unit_test(days_beside_many_false_dates_are_read),
        cmocka_unit_test(rows_of_a_hundred_classes_are_read),
        cmocka_unit_test(a_post_of_thousands_of_links_is_read),
        cmocka_unit_test(classes_of_nothing_but_space_around_many_dates_cost_little),
        cmocka_unit_test(a_feed_of_a_hundred_thousand_entries_is_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
