/* Feeds of boards and leak blogs, whose entries bring along what was posted. Lists of
 * pastes are in test_paste_lists.c. */
#include "tests/unit/parsers/reading.h"

#define HEAD                                                                           \
    "<?xml version=\"1.0\"?>\n<rss version=\"2.0\" "                                   \
    "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<channel>\n"

static void read_feed(struct reading *reading, const char *xml)
{
    reading_init(reading);
    reading_parse(reading, bytes_of(xml), "http://board.example/feed", NULL);
    assert_text(reading->page.engine, "feed");
}

static const char board[] = HEAD
    "<title>Quay</title><link>http://board.example/</link>\n<item>\n"
    "<title>Clinic &#8211; 12k patients</title>\n"
    "<link>http://board.example/thread/7</link>\n"
    "<pubDate>Sat, 02 May 2026 10:03:00 +0200</pubDate>\n"
    "<dc:creator><![CDATA[<a href=\"/u/3\">heron</a>]]></dc:creator>\n"
    "<category>Databases</category>\n"
    "<description>Selling 12 000 patients...</description>\n"
    "<content:encoded><![CDATA[Selling 12 000 patients of a clinic, price 300 USD.<br>"
    "<blockquote>500 000 lines of a bank</blockquote><div><pre>name;birth;mail\n"
    "Dupont;12/03/1958;a@b.example</pre><a href=\"http://files.example/s.7z\">s</a>]]>"
    "</content:encoded>\n</item>\n<item><title>Rules</title>"
    "<link>/thread/8</link><author>mail@board.example (tarn)</author>"
    "<description>Be polite, please.</description></item></channel></rss>";

static void an_entry_of_a_board_is_a_posting_and_a_lead(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    read_feed(&reading, board);
    const struct page *page = &reading.page;
    assert_int_equal(page->kind, PAGE_BOARD);
    assert_int_equal(page->posting_count, 2);
    const struct posting *offer = &page->postings[0];
    assert_text(offer->title, "Clinic – 12k patients");
    assert_text(offer->author, "heron");
    assert_text(offer->board, "Databases");
    assert_int_equal(offer->posted_at_ms, 1777708980000);
    assert_true(offer->is_dataset);
    assert_int_equal(offer->records, 12000);
    assert_int_equal(offer->sample_rows, 1);
    assert_text(page->postings[1].author, "tarn");
    const struct link *lead = reading_link(&reading, "http://board.example/thread/7");
    assert_non_null(lead);
    assert_int_equal(lead->rel, LINK_THREAD);
    assert_text(lead->title, "Clinic – 12k patients");
}

/* The div that the first entry leaves open holds nothing of the second. */
static void an_entry_ends_where_it_ends(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    read_feed(&reading, board);
    assert_false(reading.page.postings[1].is_dataset);
    assert_text(reading.page.postings[1].title, "Rules");
    assert_text(reading.page.postings[1].excerpt, "Be polite, please.");
}

static void a_tag_in_what_was_posted_ends_no_entry(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    read_feed(&reading, HEAD "<item><title>a</title><link>/t/1</link><description>"
                             "<![CDATA[see </item> and <item>]]></description></item>"
                             "<item><title>b</title><link>/t/2</link><description>one "
                             "more</description></item></channel></rss>");
    assert_int_equal(reading.page.posting_count, 2);
    assert_text(reading.page.postings[1].title, "b");
}

#define ENTRY(n, name, when, text)                                                     \
    "<entry><title>" name "</title><link href=\"/v/" n "\"/><updated>" when            \
    "</updated><content type=\"html\">" text "</content></entry>"

static void a_leak_blogs_feed_is_a_leak_list(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    read_feed(&reading,
        "<?xml version=\"1.0\"?><feed "
        "xmlns=\"http://www.w3.org/2005/Atom\"><title>Night "
        "Ledger: stolen data, ransom not paid</title>" ENTRY("1", "Clinique Exemple",
            "2026-05-02T10:00:00Z", "&lt;p&gt;180 000 patients&lt;/p&gt;") ENTRY("2",
            "Acier Imaginaire", "2026-04-11T10:00:00Z", "40 GB of drawings") "</feed>");
    const struct page *page = &reading.page;
    assert_int_equal(page->kind, PAGE_LEAK_LIST);
    assert_int_equal(page->posting_count, 2);
    assert_text(page->postings[0].victims[0], "Clinique Exemple");
    assert_int_equal(page->postings[0].records, 180000);
    assert_int_equal(page->postings[0].posted_at_ms, 1777716000000);
    assert_non_null(reading_link(&reading, "http://board.example/v/2"));
}

static void rows_without_markup_stay_rows(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    read_feed(&reading, HEAD "<item><title>list</title><link>/t/1</link><description>"
                             "name;birth;mail\nDupont;12/03/1958;a@b.example\n"
                             "Durand;01/04/1960;c@d.example</description></item>"
                             "</channel></rss>");
    assert_true(
        reading_has(&reading, SEGMENT_PROSE, "Dupont;12/03/1958;a@b.example\n"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_entry_of_a_board_is_a_posting_and_a_lead),
        cmocka_unit_test(an_entry_ends_where_it_ends),
        cmocka_unit_test(a_tag_in_what_was_posted_ends_no_entry),
        cmocka_unit_test(a_leak_blogs_feed_is_a_leak_list),
        cmocka_unit_test(rows_without_markup_stay_rows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
