/* vBulletin's pages, in its own markup, with invented content. */
#include "tests/unit/parsers/reading.h"

static const struct posting *only_post(const struct reading *reading)
{
    assert_text(reading->page.engine, "vbulletin");
    assert_int_equal(reading->page.kind, PAGE_THREAD);
    assert_int_equal(reading->page.posting_count, 1);
    assert_text(reading->page.postings[0].title, "Lab data");
    assert_text(reading->page.postings[0].author, "grey_heron");
    assert_text(reading->page.postings[0].board, "Databases");
    return &reading->page.postings[0];
}

static void reads_the_tables_of_3(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_parse(&reading,
        bytes_of(
            "<html><head><meta name=generator content='vBulletin 3.8.7'></head><body>"
            "<span class=navbar><a href='index.php'>Board</a></span> <span "
            "class=navbar>"
            "&gt; <a href='forumdisplay.php?f=2'>Databases</a></span><table><tr><td "
            "class=navbar><strong>Lab data</strong></td></tr></table>"
            "<table class=tborder id=post31><tr><td class=thead><a name=post31></a> "
            "05-13-2025, 02:19 PM</td><td class=thead>#<a "
            "href='showpost.php?p=31'><strong>1</strong></a></td></tr><tr><td "
            "class=alt2><div id=postmenu_31><a class=bigusername "
            "href='member.php?u=7'>grey_heron</a></div><div>Join Date: Nov "
            "2024</div></td>"
            "<td class=alt1 id=td_post_31><div class=smallfont><strong>Lab "
            "data</strong>"
            "</div><div id=post_message_31>Selling 28 000 patients<div><div "
            "class=smallfont>Quote:</div><table><tr><td class=alt2><div>Originally "
            "Posted "
            "by <strong>x</strong></div><div>buying 2 million "
            "records</div></td></tr></table></div></div><div>____<br>Buying 2 million "
            "records</div><div class=smallfont><em>Last edited by grey_heron; "
            "05-14-2025 "
            "at <span class=time>08:00 AM</span>.</em></div></td></tr></table></body>"),
        "http://board.example/showthread.php?t=12", "text/html");
    const struct posting *post = only_post(&reading);
    assert_int_equal(post->posted_at_ms, 1747145940000); /* 2025-05-13T14:19Z */
    assert_int_equal(post->edited_at_ms, 1747209600000);
    assert_int_equal(post->records, 28000);
    assert_int_equal(bytes_find(post->excerpt, bytes_of("million"), 0), BYTES_NONE);
}

/* What it calls a blockquote is the post itself. */
static void reads_the_posts_of_4_which_stand_in_blockquotes(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_parse(&reading,
        bytes_of(
            "<html><head><meta name=generator content='vBulletin 4.2.5'></head><body>"
            "<div id=breadcrumb><ul><li class=navbit><a href='forum.php'>Forum</a></li>"
            "<li class=navbit><a href='forumdisplay.php?2-Databases'>Databases</a></li>"
            "</ul></div><div id=pagetitle><h1>Thread: <span class=threadtitle><a "
            "href='showthread.php?12-Lab-data'>Lab data</a></span></h1></div><ol><li "
            "class=postcontainer id=post_31><span class=postdate><span class=date>"
            "13.05.2025,&nbsp;<span class=time>14:19</span></span></span><div "
            "class=userinfo><div class=username_container><a class=username "
            "href='member.php?7-grey_heron'><strong>grey_heron</strong></a></div></div>"
            "<h2 class=title>Lab data</h2><div class=content><div id=post_message_31>"
            "<blockquote class='postcontent restore '>Selling 28 000 patients<div "
            "class=bbcode_container><div class=bbcode_quote><div class=message>buying "
            "2 "
            "million records</div></div></div><div class=bbcode_container><div "
            "class=bbcode_description>Code:</div><pre "
            "class=bbcode_code>a;b;c;12345678\n"
            "</pre></div><a "
            "href='http://files.example/lab.7z'>file</a></blockquote></div>"
            "</div><div class=after_content><blockquote class='postcontent lastedited'>"
            "Last edited by x; 14.05.2025 at 08:00</blockquote><blockquote "
            "class=signature>Buying 2 million records</blockquote></div></li></ol>"),
        "http://board.example/showthread.php?12-Lab-data", "text/html");
    const struct posting *post = only_post(&reading);
    assert_int_equal(post->posted_at_ms, 1747145940000);
    assert_int_equal(post->edited_at_ms, 1747209600000);
    assert_text(post->excerpt, "Selling 28 000 patients file");
    assert_int_equal(post->records, 28000);
    assert_int_equal(post->sample_rows, 1);
    assert_int_equal(post->link_count, 1);
}

static void reads_a_thread_of_5_whose_addresses_have_no_form(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_parse(&reading,
        bytes_of(
            "<html><head><base href='http://board.example/'><meta name=generator "
            "content='vBulletin 5.6.4'></head><body id=vb-page-body><ol id=breadcrumbs>"
            "<li><a href='/'>Home</a></li><li><a href='/forum/databases'>Databases</a>"
            "</li></ol><h1 class=main-title>Lab data</h1><a class='arrow right-arrow' "
            "href='#' rel=next></a><ul><li class='b-post js-post' data-node-id=31><div "
            "class=b-userinfo><div class=author><strong><a href='/member/7-x'><span>"
            "grey_heron</span></a></strong></div></div><div class=b-post__content><div "
            "class=b-post__timestamp><time itemprop=dateCreated "
            "datetime='2025-05-13T14:19:00'>Today</time></div><div "
            "class=js-post__content-text>Selling 28 000 patients</div><div "
            "class=post-signature>Buying 2 million records</div></div></li></ul>"),
        "http://board.example/forum/databases/12-lab-data", "text/html");
    const struct posting *post = only_post(&reading);
    assert_int_equal(post->posted_at_ms, 1747145940000);
    assert_text(post->excerpt, "Selling 28 000 patients");
    assert_int_equal(reading.page.next.len, 0);
}

static void leads_to_the_threads_of_a_list(void **state)
{
    (void)state;
    static const struct {
        const char *html;
        const char *thread;
    } cases[] = {
        {"<meta name=generator content='vBulletin 3.8.7'><td id=td_threadtitle_12><a "
         "href='showthread.php?t=12' id=thread_title_12>Lab data</a> <a "
         "href='showthread.php?t=12&amp;page=2'>2</a></td>",
            "http://board.example/showthread.php?t=12"},
        {"<meta name=generator content='vBulletin 5.6.4'><table><tr class='topic-item "
         "js-topic-item'><td><a class='topic-title js-topic-title' "
         "href='/forum/databases/12-lab-data'>Lab data</a></td></tr></table>",
            "http://board.example/forum/databases/12-lab-data"},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        AUTO(reading_done) struct reading reading;
        reading_init(&reading);
        reading_parse(&reading, bytes_of(cases[i].html),
            "http://board.example/forumdisplay.php?f=2", "text/html");
        assert_int_equal(reading.page.kind, PAGE_BOARD);
        assert_int_equal(reading_link(&reading, cases[i].thread)->rel, LINK_THREAD);
        assert_text(reading_link(&reading, cases[i].thread)->title, "Lab data");
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_the_tables_of_3),
        cmocka_unit_test(reads_the_posts_of_4_which_stand_in_blockquotes),
        cmocka_unit_test(reads_a_thread_of_5_whose_addresses_have_no_form),
        cmocka_unit_test(leads_to_the_threads_of_a_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
