/* Flarum's pages, in its own markup, with invented content. */
#include "tests/unit/parsers/reading.h"

#define BASE   "http://f.example"
#define THREAD BASE "/d/12-lab-base"

/* The post of number 2 is included before that of number 1, as the server likes. */
#define DOCUMENT                                                                       \
    "{\"data\":{\"type\":\"discussions\",\"id\":\"12\",\"attributes\":{\"title\":"     \
    "\"A lab's base\"},\"relationships\":{\"tags\":{\"data\":[{\"type\":\"tags\","     \
    "\"id\":\"3\"}]}}},\"included\":[{\"type\":\"posts\",\"id\":\"8\",\"attributes\":" \
    "{\"number\":2,\"createdAt\":\"2026-02-14T12:00:00+00:00\",\"contentHtml\":"       \
    "\"\\u003Cblockquote\\u003E12 000 patients\\u003C/blockquote\\u003EIs it "         \
    "fresh?\"},"                                                                       \
    "\"relationships\":{\"user\":{\"data\":{\"type\":\"users\",\"id\":\"2\"}}}},"      \
    "{\"type\":\"posts\",\"id\":\"9\",\"attributes\":{\"number\":3,\"contentType\":"   \
    "\"discussionLocked\",\"content\":{\"locked\":true}}},{\"type\":\"posts\",\"id\":" \
    "\"7\",\"attributes\":{\"number\":1,\"createdAt\":\"2026-02-14T09:30:00+00:00\","  \
    "\"editedAt\":\"2026-02-14T11:00:00+00:00\",\"contentHtml\":\"\\u003Cp\\u003EI "   \
    "sell a database of 12 000 patients, 300 $.\\u003C/p\\u003E\"},\"relationships\":" \
    "{\"user\":{\"data\":{\"type\":\"users\",\"id\":\"1\"}}}},{\"type\":\"users\","    \
    "\"id\":\"1\",\"attributes\":{\"username\":\"grey_heron\",\"displayName\":"        \
    "\"grey_heron\"}},{\"type\":\"users\",\"id\":\"2\",\"attributes\":{\"username\":"  \
    "\"boat\"}},{\"type\":\"tags\",\"id\":\"3\",\"attributes\":{\"name\":"             \
    "\"Databases\",\"slug\":\"databases\"}}]}"

static void check_offer(const struct reading *reading)
{
    assert_text(reading->page.engine, "flarum");
    assert_int_equal(reading->page.kind, PAGE_THREAD);
    assert_int_equal(reading->page.posting_count, 2);
    const struct posting *offer = &reading->page.postings[0];
    assert_text(offer->title, "A lab's base");
    assert_text(offer->author, "grey_heron");
    assert_text(offer->board, "Databases");
    assert_int_equal(offer->posted_at_ms, 1771061400000);
    assert_int_equal(offer->edited_at_ms, 1771066800000);
    assert_int_equal(offer->records, 12000);
    assert_text(reading->page.postings[1].author, "boat");
    assert_int_equal(reading->page.postings[1].records, 0);
}

static void reads_the_json_beside_the_html_that_has_no_dates(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_page(&reading,
        "<title>T</title><noscript id='flarum-content'><h1>A lab's base</h1><article>"
        "<div class='PostUser'><h3 class='PostUser-name'>grey_heron</h3></div><div "
        "class='Post-body'><p>I sell a database of 12 000 patients</p></div></article>"
        "<a href='" THREAD "?page=2'>Next Page &raquo;</a></noscript><script "
        "id='flarum-json-payload' type='application/json'>{\"apiDocument\":" DOCUMENT
        "}</script>",
        THREAD);
    check_offer(&reading);
    assert_text(reading.page.next, THREAD "?page=2");
}

static void reads_the_json_in_a_script_of_the_betas(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_page(&reading,
        "<title>T</title><div id='flarum-loading'></div><script>try { "
        "flarum.core.app.load({\"document\":" DOCUMENT "}); flarum.core.app.boot(); } "
        "catch (e) {}</script>",
        THREAD);
    check_offer(&reading);
}

static void reads_the_html_alone_where_the_json_is_cut(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_page(&reading,
        "<noscript id='flarum-content'><h1>A lab's base</h1><article><div "
        "class='PostUser'><h3 class='PostUser-name'>grey_heron</h3></div><div "
        "class='Post-body'><p>I sell a database of 12 000 patients, 300 $.</p></div>"
        "</article></noscript><script id='flarum-json-payload'>{\"apiDocument\":{",
        THREAD);
    assert_int_equal(reading.page.posting_count, 1);
    assert_text(reading.page.postings[0].author, "grey_heron");
    assert_int_equal(reading.page.postings[0].records, 12000);
}

static void leads_to_the_discussions_of_a_list(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_page(&reading,
        "<noscript id='flarum-content'><h1>Databases</h1><ul><li><a href='" THREAD
        "'>\n"
        " A lab's base\n</a></li></ul><a href='" BASE "/t/databases?page=2'>Next Page "
        "&raquo;</a></noscript><script id='flarum-json-payload'>{}</script>",
        BASE "/t/databases");
    assert_int_equal(reading.page.kind, PAGE_BOARD);
    assert_int_equal(reading_link(&reading, THREAD)->rel, LINK_THREAD);
    assert_text(reading.page.next, BASE "/t/databases?page=2");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_the_json_beside_the_html_that_has_no_dates),
        cmocka_unit_test(reads_the_json_in_a_script_of_the_betas),
        cmocka_unit_test(reads_the_html_alone_where_the_json_is_cut),
        cmocka_unit_test(leads_to_the_discussions_of_a_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
