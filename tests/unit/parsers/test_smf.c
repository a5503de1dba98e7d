/* SMF's pages, in its own markup, with invented content. */
#include "tests/unit/parsers/reading.h"

#define SCRIPT "<script>var smf_theme_url = \"x\", smf_scripturl = \"y\";</script>"

static const char thread_of_2_1[] =
    "<html><head>" SCRIPT
    "<link rel=next href='http://board.example/index.php?topic=28.15'>"
    "<title>Lab data</title></head><body><div class=navigate_section><ul><li><a "
    "href='index.php'>Board</a></li><li><a "
    "href='index.php?board=2.0'>Databases</a></li>"
    "<li class=last><a href='index.php?topic=28.0'>Lab data</a></li></ul></div>"
    "<span id=top_subject>Lab data</span><div class=windowbg id=msg31><div "
    "class=post_wrapper><div class=poster><h4><span title=Offline></span> <a "
    "href='index.php?action=profile;u=7'>grey_heron</a></h4></div><div class=postarea>"
    "<div class=keyinfo><div id=subject_31 class=subject_title><a>Lab data</a></div>"
    "<div class=postinfo><a title='Reply #1 - Lab data' class=smalltext>Today at "
    "09:47:00 AM</a><span class='smalltext modified' id=modified_31><span "
    "class=lastedit>Last Edit</span>: Today at 09:52:00 AM by grey_heron</span></div>"
    "</div><div class=post><div class=inner data-msgid=31 id=msg_31>Selling 28 000 "
    "patients<div class=codeheader><span>Code</span> <a>Select</a></div><code "
    "class=bbc_code>a;b;c;12345678<br>d;e;f;12345678<br></code></div></div></div>"
    "<div class=moderatorbar><div class=signature id=msg_31_signature>Buying 2 million "
    "records</div></div></div></div></body>";

static void reads_a_thread_of_2_1(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_parse(&reading, bytes_of(thread_of_2_1),
        "http://board.example/index.php?topic=28.0", "text/html");
    assert_text(reading.page.engine, "smf");
    assert_int_equal(reading.page.kind, PAGE_THREAD);
    assert_text(reading.page.next, "http://board.example/index.php?topic=28.15");
    assert_int_equal(reading.page.posting_count, 1);
    const struct posting *post = &reading.page.postings[0];
    assert_text(post->title, "Lab data");
    assert_text(post->author, "grey_heron");
    assert_text(post->board, "Databases");
    assert_int_equal(post->posted_at_ms, reading_now_ms - 13 * 60000LL);
    assert_int_equal(post->edited_at_ms, reading_now_ms - 8 * 60000LL);
    assert_int_equal(post->sample_rows, 2);
    assert_text(post->excerpt, "Selling 28 000 patients");
}

static void reads_a_thread_of_2_0_with_its_quotes_beside_their_headers(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_parse(&reading,
        bytes_of(
            "<html><head>" SCRIPT "</head><body><div class=pagelinks>Pages: "
            "[<strong>1</strong>] <a class=navPages href='index.php?topic=28.15'>2</a>"
            "</div><div class=windowbg2><div class=post_wrapper><div "
            "class=poster><h4><a "
            "href='index.php?action=profile;u=9'>paper.boat</a></h4></div><div "
            "class=postarea><div class=keyinfo><h5 id=subject_32><a>Re: Lab "
            "data</a></h5>"
            "<div class=smalltext>&#171; <strong>Reply #1 on:</strong> May 03, 2026, "
            "02:19:07 PM &#187;</div></div><div class=post><div class=inner id=msg_32>"
            "<div class=quoteheader><div class=topslice_quote><a>Quote from: "
            "grey_heron "
            "on May 01, 2026, 10:00:00 AM</a></div></div><blockquote "
            "class=bbc_standard_quote>Selling 28 000 patients</blockquote><div "
            "class=quotefooter></div>Is it still there?</div></div></div></div></div>"),
        "http://board.example/index.php?topic=28.0", "text/html");
    assert_text(reading.page.engine, "smf");
    assert_text(reading.page.next, "http://board.example/index.php?topic=28.15");
    assert_int_equal(reading.page.posting_count, 1);
    const struct posting *post = &reading.page.postings[0];
    assert_text(post->author, "paper.boat");
    assert_text(post->excerpt, "Is it still there?");
    assert_int_equal(post->posted_at_ms, 1777817947000);
    assert_false(post->is_dataset);
}

static void reads_the_tables_of_1_1(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_parse(&reading,
        bytes_of(
            "<html><head>" SCRIPT "</head><body><form id=quickModForm><table><tr><td "
            "class=windowbg><table><tr><td rowspan=2><b><a "
            "href='index.php?action=profile;u=7'>grey_heron</a></b><div "
            "class=smalltext>Newbie<br>Posts: 12</div></td><td><div "
            "id=subject_31><a>Lab "
            "data</a></div><div class=smalltext>&#171; <b>on:</b> May 03, 2026, "
            "02:19:07 "
            "PM &#187;</div><div class=post>Selling 28 000 patients<div "
            "class=quoteheader>Quote</div><div class=quote>buying 2 million "
            "records</div></div></td></tr></table></td></tr></table></form>"),
        "http://board.example/index.php?topic=28.0", "text/html");
    assert_text(reading.page.engine, "smf");
    assert_int_equal(reading.page.posting_count, 1);
    const struct posting *post = &reading.page.postings[0];
    assert_text(post->title, "Lab data");
    assert_text(post->author, "grey_heron");
    assert_int_equal(post->posted_at_ms, 1777817947000);
    assert_text(post->excerpt, "Selling 28 000 patients");
}

static void leads_to_topics_and_not_to_their_messages(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_parse(&reading,
        bytes_of(
            "<html><head>" SCRIPT "</head><body><div id=topic_container><div "
            "class=windowbg><span id=msg_31><a href='index.php?topic=28.0'>Lab data"
            "</a></span><a href='index.php?topic=28.15'>2</a><a "
            "href='index.php?topic=29.msg77#new'>last</a><a "
            "href='index.php?topic=30.0;prev_next=next'>next</a></div></div>"),
        "http://board.example/index.php?board=2.0", "text/html");
    assert_int_equal(reading.page.kind, PAGE_BOARD);
    uint32_t threads = 0;
    for (uint32_t i = 0; i < reading.page.link_count; i++)
        threads += reading.page.links[i].rel == LINK_THREAD ? 1 : 0;
    assert_int_equal(threads, 1);
    assert_int_equal(reading.page.posting_count, 0);
}

static void tells_the_login_that_stands_for_a_missing_topic(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_parse(&reading,
        bytes_of("<html><head>" SCRIPT "</head><body><form action='index.php?action="
                 "login2' name=frmLogin id=frmLogin><input name=user><input "
                 "type=password name=passwrd></form>"),
        "http://board.example/index.php?topic=99.0", "text/html");
    assert_int_equal(reading.page.kind, PAGE_LOGIN);
    assert_false(reading.page.drifted);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_a_thread_of_2_1),
        cmocka_unit_test(reads_a_thread_of_2_0_with_its_quotes_beside_their_headers),
        cmocka_unit_test(reads_the_tables_of_1_1),
        cmocka_unit_test(leads_to_topics_and_not_to_their_messages),
        cmocka_unit_test(tells_the_login_that_stands_for_a_missing_topic),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
