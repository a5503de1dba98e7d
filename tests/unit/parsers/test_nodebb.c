/* NodeBB's pages, in its own markup, with invented content. */
#include "tests/unit/parsers/reading.h"

#define BASE  "http://bb.example"
#define TOPIC BASE "/topic/12/lab-base"

static const char harmony[] =
    "<title>T | BB</title><body class='template-topic'><ol class='breadcrumb'><li><a "
    "href='/'>Home</a></li><li><a href='/category/3/databases'>Databases</a></li></ol>"
    "<h1 component='post/header'><span component='topic/title'>A lab's base</span></h1>"
    "<ul component='topic'><li component='post' data-pid='7'><meta "
    "itemprop='datePublished' content='2026-02-14T09:30:00.000Z'><meta "
    "itemprop='dateModified' content='2026-02-14T11:00:00.000Z'><a "
    "href='/user/grey_heron'><span component='user/status'></span></a><a "
    "href='/user/grey_heron' data-username='grey_heron' data-uid='1'>grey_heron</a>"
    "<a href='/post/7' class='timeago' title='2026-02-14T09:30:00.000Z'></a><span "
    "component='post/editor'><span class='timeago' title=''></span></span>"
    "<div component='post/content'><p>I sell a database of 12 000 patients, 300 $.</p>"
    "</div><div component='post/footer'><div component='post/signature'>900k lines"
    "</div></div></li><li component='post' data-pid='8'><a data-username='boat' "
    "href='/user/boat'>boat</a><a class='timeago' title='2026-02-14T12:00:00.000Z'></a>"
    "<div component='post/content'><p><a href='/user/grey_heron'>@grey_heron</a> <a "
    "href='/post/7'>said</a> in Selling 491 840 lines:</p><blockquote><p>I sell a "
    "database of 12 000 patients</p></blockquote><p>Is it fresh?</p></div></li></ul>"
    "<ul class='pagination'><li class='next disabled'><a href='?'></a></li></ul>"
    "<script id='ajaxify-data' type='application/json'>{}</script></body>";

static void reads_dates_from_titles_that_scripts_would_fill_in(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_page(&reading, harmony, TOPIC);
    assert_text(reading.page.engine, "nodebb");
    assert_int_equal(reading.page.kind, PAGE_THREAD);
    assert_int_equal(reading.page.posting_count, 2);
    const struct posting *offer = &reading.page.postings[0];
    assert_text(offer->title, "A lab's base");
    assert_text(offer->author, "grey_heron");
    assert_text(offer->board, "Databases");
    assert_int_equal(offer->posted_at_ms, 1771061400000);
    assert_int_equal(offer->edited_at_ms, 1771066800000);
    assert_int_equal(offer->records, 12000);
    assert_int_equal(bytes_find(offer->excerpt, bytes_of("900k"), 0), BYTES_NONE);
    assert_int_equal(reading.page.postings[1].posted_at_ms, 1771070400000);
    assert_int_equal(reading.page.postings[1].edited_at_ms, 0);
}

static void does_not_take_the_title_above_a_quote_for_the_reply_s_words(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_page(&reading, harmony, TOPIC);
    const struct posting *reply = &reading.page.postings[1];
    assert_text(reply->author, "boat");
    assert_int_equal(reply->records, 0);
    assert_false(reply->is_dataset);
}

static void takes_a_disabled_link_for_no_next_page(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_page(&reading, harmony, TOPIC);
    assert_int_equal(reading.page.next.len, 0);
}

static const char data_only[] =
    "<title>T | BB</title><body><div class='own-theme'></div><script "
    "id='ajaxify-data' type='application/json'>{\"titleRaw\":\"A lab's base\","
    "\"category\":{\"name\":\"Databases\",\"slug\":\"3/databases\"},\"posts\":[{"
    "\"content\":\"<p>I sell a database of 12 000 patients, 300 $.<\\/p>\","
    "\"timestampISO\":\"2026-02-14T09:30:00.000Z\",\"editedISO\":\"\",\"user\":{"
    "\"username\":\"grey_heron\"}}],\"template\":{\"name\":\"topic\"}}</script></body>";

static void reads_the_page_s_data_where_a_theme_has_no_components(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_page(&reading, data_only, TOPIC);
    assert_int_equal(reading.page.posting_count, 1);
    const struct posting *offer = &reading.page.postings[0];
    assert_text(offer->title, "A lab's base");
    assert_text(offer->author, "grey_heron");
    assert_text(offer->board, "Databases");
    assert_int_equal(offer->posted_at_ms, 1771061400000);
    assert_int_equal(offer->edited_at_ms, 0);
    assert_int_equal(offer->records, 12000);
}

static void leads_to_a_topic_once_whichever_of_its_posts_is_linked(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_page(&reading,
        "<body class='template-category'><ul component='category'><li "
        "component='category/topic' data-tid='12'><h3 component='topic/header'><a "
        "href='/topic/12/lab-base'>A lab's base</a></h3><a "
        "href='/topic/12/lab-base/25'>today</a></li></ul><script id='ajaxify-data'>{}"
        "</script></body>",
        BASE "/category/3/databases");
    assert_int_equal(reading.page.kind, PAGE_BOARD);
    assert_int_equal(reading.page.link_count, 1);
    assert_text(reading.page.links[0].url, TOPIC);
    assert_text(reading.page.links[0].title, "A lab's base");
    assert_int_equal(reading.page.links[0].rel, LINK_THREAD);
}

static void a_page_of_very_many_empty_boards_is_read(void **state)
{
    enum { MANY = 300000 };
    (void)state;
    AUTO(buf_done) struct buf page;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    buf_init(&page, READING_MAX);
    assert_int_equal(
        buf_add_text(&page,
            "<body>ici@courriel.example<script id='ajaxify-data'>{\"template\":{"
            "\"name\":\"categories\"},\"categories\":[{\"slug\":\"3/a\",\"name\":"
            "\"A\\u0000B\"}",
            NULL),
        0);
    for (int i = 0; i < MANY; i++)
        assert_int_equal(buf_add_text(&page, ",{}", NULL), 0);
    assert_int_equal(buf_add_text(&page, "]}</script></body>", NULL), 0);
    assert_int_equal(buf_add_byte(&page, 0, NULL), 0);
    reading_page(&reading, (const char *)page.ptr, BASE "/categories");
    assert_true(reading_has(&reading, SEGMENT_PROSE, "ici@courriel.example"));
    assert_text(reading.page.links[0].url, BASE "/category/3/a");
    assert_text(reading.page.links[0].title, "AB");
}

static void leads_to_the_threads_of_a_page_without_a_name_of_its_own(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_page(&reading,
        "<title>A member | BB</title><body class='template-account'><p>Some words of "
        "this member.</p><a href='/topic/12/lab-base'>Next</a><script "
        "id='ajaxify-data'>{}</script></body>",
        BASE "/user/grey_heron");
    assert_int_equal(reading.page.kind, PAGE_OTHER);
    assert_text(reading.page.links[0].url, TOPIC);
    assert_int_equal(reading.page.links[0].rel, LINK_THREAD);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_dates_from_titles_that_scripts_would_fill_in),
        cmocka_unit_test(does_not_take_the_title_above_a_quote_for_the_reply_s_words),
        cmocka_unit_test(takes_a_disabled_link_for_no_next_page),
        cmocka_unit_test(reads_the_page_s_data_where_a_theme_has_no_components),
        cmocka_unit_test(leads_to_a_topic_once_whichever_of_its_posts_is_linked),
        cmocka_unit_test(a_page_of_very_many_empty_boards_is_read),
        cmocka_unit_test(leads_to_the_threads_of_a_page_without_a_name_of_its_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
