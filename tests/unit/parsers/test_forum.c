/* What boards have in common: dates' order, later pages, the next page. */
#include "tests/unit/parsers/reading.h"

#define MYBB "<input name=my_post_key>"
#define POST(n, date, text)                                                            \
    "<div id=post_" n "><span class=post_date>" date "</span><div class=post_body "    \
    "id=pid_" n ">" text "</div></div>"

static int64_t first_date(const char *html)
{
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_parse(&reading, bytes_of(html),
        "http://board.example/showthread.php?tid=12", "text/html");
    assert_int_equal(reading.page.kind, PAGE_THREAD);
    return reading.page.postings[0].posted_at_ms;
}

static const int64_t third_of_april = 1775174400000; /* 2026-04-03T00:00Z */
static const int64_t fourth_of_march = 1772582400000;

static void takes_the_order_of_dates_from_those_that_can_be_read_in_one_way(
    void **state)
{
    (void)state;
    assert_int_equal(first_date(MYBB POST("1", "04-03-2026", "a")), third_of_april);
    assert_int_equal(
        first_date(MYBB POST("1", "04-03-2026", "a") POST("2", "13-03-2026", "b")),
        fourth_of_march);
    assert_int_equal(
        first_date(MYBB POST("1", "04-03-2026", "a") POST("2", "04-13-2026", "b")),
        third_of_april);
    assert_int_equal(first_date(MYBB POST("1", "04.03.2026", "a")), fourth_of_march);
}

static void takes_no_date_from_the_future(void **state)
{
    (void)state;
    /* Fetched on the 5th of May: "04-09" is no 4th of September, nor "09-04" one. */
    assert_int_equal(
        first_date(MYBB POST("1", "09-04-2026", "a")), third_of_april + 6 * 86400000LL);
}

static void takes_no_reply_for_older_than_what_it_answers(void **state)
{
    (void)state;
    assert_int_equal(
        first_date(MYBB POST("1", "04-03-2026", "a") POST("2", "01-04-2026", "b")),
        fourth_of_march);
}

static void takes_the_order_of_dates_from_the_site_s_clock(void **state)
{
    (void)state;
    assert_int_equal(first_date(MYBB POST("1", "04-03-2026",
                         "a") "<span id=current_time>Current time: 04-05-2026</span>"),
        fourth_of_march);
    assert_int_equal(first_date(MYBB POST("1", "04-03-2026",
                         "a") "<span id=current_time>Current time: 05-04-2026</span>"),
        third_of_april);
}

static void writes_dates_as_the_page_s_language_does_where_the_engine_does(void **state)
{
    (void)state;
    static const char post[] =
        "<table id=post1><tr><td class=thead>04/03/2026</td><td><div "
        "id=post_message_1>a</div></td></tr></table>";
    static const char *const languages[] = {"en-US", "fr"};
    for (size_t i = 0; i < 2; i++) {
        AUTO(buf_done) struct buf html;
        buf_init(&html, READING_MAX);
        assert_int_equal(
            buf_addf(&html, NULL, "<html lang=%s>%s", languages[i], post), 0);
        AUTO(reading_done) struct reading reading;
        reading_init(&reading);
        reading_parse(&reading, buf_bytes(&html), NULL, "text/html");
        assert_int_equal(reading.page.postings[0].posted_at_ms,
            i == 0 ? third_of_april : fourth_of_march);
    }
}

static void counts_times_in_the_site_s_zone(void **state)
{
    (void)state;
    static const int64_t hour_ms = 3600000;
    const int64_t shown = third_of_april + 14 * hour_ms;
    assert_int_equal(first_date(MYBB POST("1", "04-03-2026, 02:00 PM", "a")), shown);
    assert_int_equal(first_date(MYBB POST("1", "04-03-2026, 02:00 PM",
                         "a") "<p>All times are GMT +3.</p>"),
        shown - 3 * hour_ms);
    /* Fetched at ten. */
    assert_int_equal(first_date(MYBB POST("1", "04-03-2026, 02:00 PM",
                         "a") "<span id=current_time>Current time: 05-05-2026, 05:01 AM"
                              "</span>"),
        shown + 5 * hour_ms);
}

static void lets_no_reply_of_a_later_page_speak_with_the_thread_s_title(void **state)
{
    (void)state;
    static const char html[] =
        "<title>Selling a database of 28 000 patients, name, address</title>" MYBB POST(
            "1", "04-03-2026", "Still there, is it?");
    static const char *const urls[] = {"http://board.example/showthread.php?tid=12",
        "http://board.example/showthread.php?tid=12&page=2"};
    for (uint32_t page = 0; page < 2; page++) {
        AUTO(reading_done) struct reading reading;
        reading_init(&reading);
        reading_parse(&reading, bytes_of(html), urls[page], "text/html");
        assert_text(reading.page.postings[0].title,
            "Selling a database of 28 000 patients, name, address");
        assert_int_equal(reading.page.postings[0].records, page == 0 ? 28000 : 0);
    }
}

static void says_a_thread_s_own_address(void **state)
{
    (void)state;
    static const char phpbb[] =
        "<body id=phpbb><h2 class=topic-title><a "
        "href='./viewtopic.php?t=12'>Lab</a></h2>"
        "<div class=post id=p1><div class=postbody><div class=content>text</div></div>";
    static const char mybb[] = MYBB POST("1", "04-03-2026", "text");
    static const struct {
        const char *html;
        const char *url;
        const char *canonical;
    } cases[] = {
        {phpbb, "http://board.example/viewtopic.php?t=12&start=10",
            "http://board.example/viewtopic.php?t=12"},
        {mybb, "http://board.example/showthread.php?tid=12",
            "http://board.example/showthread.php?tid=12"},
        {mybb, "http://board.example/showthread.php?tid=12&page=2", ""},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        AUTO(reading_done) struct reading reading;
        reading_init(&reading);
        reading_parse(&reading, bytes_of(cases[i].html), cases[i].url, "text/html");
        assert_text(reading.page.canonical, cases[i].canonical);
    }
}

static void takes_no_article_about_boards_for_a_board(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading,
        "<html><head><meta name=description content='vBulletin and SMF patched'></head>"
        "<body><article><h1>Holes in board software</h1><p>phpBB, MyBB, SMF, vBulletin "
        "5 "
        "and PunBB were patched: see <a href='https://www.phpbb.com/a'>phpBB</a>, <a "
        "href='https://www.phpbb.com/b'>its list</a>, <a "
        "href='https://www.simplemachines.org/x'>SMF</a>, <a "
        "href='http://punbb.informer.com/'>PunBB</a> and <a "
        "href='https://mybb.com/'>MyBB</a>, which runs showthread.php.</p></article>");
    assert_text(reading.page.engine, "generic");
}

static void looks_once_at_posts_nested_without_end(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    AUTO(buf_done) struct buf html;
    buf_init(&html, READING_MAX);
    assert_int_equal(buf_add_text(&html, MYBB, NULL), 0);
    for (int i = 1; i <= 900; i++)
        assert_int_equal(buf_addf(&html, NULL, "<div id=post_%d>", i), 0);
    assert_int_equal(
        buf_add_text(&html, "<span id=tid_1><a>Lab data</a></span>", NULL), 0);
    reading_parse(&reading, buf_bytes(&html), "http://board.example/x", "text/html");
    assert_int_equal(reading.page.posting_count, 0);
    assert_int_equal(reading.page.kind, PAGE_BOARD);
}

static void finds_the_next_page_by_its_number(void **state)
{
    (void)state;
    static const struct {
        const char *pages;
        const char *next;
    } cases[] = {
        {"Pages: [<b>1</b>] <a href='?topic=1.15'>2</a> <a href='?topic=1.30'>3</a>",
            "http://board.example/index.php?topic=1.15"},
        {"<a href='?topic=1.0'>1</a> <b>2</b> <a href='?topic=1.30'>3</a>",
            "http://board.example/index.php?topic=1.30"},
        {"<a href='?topic=1.0'>1</a> <a href='?topic=1.15'>2</a> <b>3</b>", ""},
        {"<a href='?topic=1.15'>2</a>", ""},
        {"", ""},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        AUTO(reading_done) struct reading reading;
        reading_init(&reading);
        AUTO(buf_done) struct buf html;
        buf_init(&html, READING_MAX);
        assert_int_equal(
            buf_addf(&html, NULL,
                "<script>var smf_scripturl;</script><div class=pagelinks>%s"
                "</div><div class=post_wrapper><div class=post><div "
                "class=inner id=msg_1>text</div></div></div>",
                cases[i].pages),
            0);
        reading_parse(&reading, buf_bytes(&html),
            "http://board.example/index.php?topic=1.0", "text/html");
        assert_text(reading.page.next, cases[i].next);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            takes_the_order_of_dates_from_those_that_can_be_read_in_one_way),
        cmocka_unit_test(takes_no_date_from_the_future),
        cmocka_unit_test(takes_no_reply_for_older_than_what_it_answers),
        cmocka_unit_test(takes_the_order_of_dates_from_the_site_s_clock),
        cmocka_unit_test(
            writes_dates_as_the_page_s_language_does_where_the_engine_does),
        cmocka_unit_test(counts_times_in_the_site_s_zone),
        cmocka_unit_test(lets_no_reply_of_a_later_page_speak_with_the_thread_s_title),
        cmocka_unit_test(says_a_thread_s_own_address),
        cmocka_unit_test(takes_no_article_about_boards_for_a_board),
        cmocka_unit_test(looks_once_at_posts_nested_without_end),
        cmocka_unit_test(finds_the_next_page_by_its_number),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
