/* phpBB's pages, in its own markup, with invented content. */
#include "tests/unit/parsers/reading.h"

#define URL "http://board.example/viewtopic.php?t=12"

/* prosilver, as of 3.3 */
static const char prosilver[] =
    "<html lang=en><head><title>Quiet Board - Lab data</title></head>"
    "<body id=phpbb class='nojs notouch section-viewtopic ltr'>"
    "<ul class=navlinks><li class=breadcrumbs><span class=crumb><a href='./index.php'>"
    "Board index</a></span><span class=crumb><a "
    "href='./viewforum.php?f=2'>Databases</a>"
    "</span></li></ul>"
    "<h2 class=topic-title><a href='./viewtopic.php?t=12'>Lab data</a></h2>"
    "<div class=pagination><ul><li class=active><span>1</span></li><li><a "
    "href='./viewtopic.php?t=12&amp;start=10'>2</a></li><li class='arrow next'><a "
    "href='./viewtopic.php?t=12&amp;start=10' rel=next>Next</a></li></ul></div>"
    "<div id=p31 class='post has-profile bg2'><dl class=postprofile "
    "id=profile31><dt><a "
    "href='./memberlist.php?mode=viewprofile&amp;u=7' class=avatar><img alt=''></a><a "
    "href='./memberlist.php?mode=viewprofile&amp;u=7' "
    "class=username>grey_heron</a></dt>"
    "</dl><div class=postbody><h3 class=first><a href='#p31'>Lab data</a></h3>"
    "<p class=author>by <strong><a class=username>grey_heron</a></strong> &raquo; "
    "<time "
    "datetime='2026-05-03T14:19:07+00:00'>Sun May 03, 2026 2:19 pm</time></p>"
    "<div class=content>Selling a database of patients, 28 000 rows.<br>Columns:"
    "<div class=codebox><p>Code: <a href='#'>Select all</a></p><pre><code>"
    "nom;prenom;naissance;mail\nMARTIN-EXEMPLE;Camille;1985-02-11;c@patient.example\n"
    "</code></pre></div><a href='http://files.example/lab.7z' class=postlink>"
    "http://files.example/l...</a></div><dl class=attachbox><dd><a "
    "href='./download/file.php?id=5'>lab.zip</a></dd></dl>"
    "<div class=notice>Last edited by <a class=username>grey_heron</a> on <time "
    "datetime='2026-05-04T08:00:00+00:00'>Mon May 04</time>, edited 1 time in "
    "total.</div>"
    "<div id=sig31 class=signature>Buying 2 million hospital records for $900</div>"
    "</div></div>"
    "<div id=p32 class='post bg1'><dl class=postprofile><dt><strong>paper.boat</strong>"
    "</dt></dl><div class=postbody><h3><a href='#p32'>Re: Lab data</a></h3>"
    "<p class=author>by <strong>paper.boat</strong> &raquo; <time "
    "datetime='2026-05-04T10:03:00+00:00'>Yesterday, 10:03</time></p><div "
    "class=content>"
    "<blockquote><div><cite>grey_heron wrote:</cite>Selling a database of patients, "
    "28 000 rows.</div></blockquote>Is it still there?</div></div></div>"
    "<a href='./viewtopic.php?t=40&amp;start=10'>2</a>"
    "<a href='./viewtopic.php?t=41&amp;view=unread'>unread</a>"
    "<a href='./viewtopic.php?t=42'>Another</a></body>";

static void read_prosilver(struct reading *reading)
{
    reading_init(reading);
    reading_parse(reading, bytes_of(prosilver), URL, "text/html; charset=utf-8");
}

static void reads_a_thread_with_who_when_and_where(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    read_prosilver(&reading);
    assert_text(reading.page.engine, "phpbb");
    assert_int_equal(reading.page.kind, PAGE_THREAD);
    assert_int_equal(reading.page.posting_count, 2);
    const struct posting *offer = &reading.page.postings[0];
    assert_text(offer->title, "Lab data");
    assert_text(offer->author, "grey_heron");
    assert_text(offer->board, "Databases");
    assert_int_equal(offer->posted_at_ms, 1777817947000); /* 2026-05-03T14:19:07Z */
    assert_int_equal(offer->edited_at_ms, 1777881600000); /* 2026-05-04T08:00Z */
    assert_int_equal(offer->offer, OFFER_SALE);
    assert_int_equal(offer->records, 28000);
    assert_int_equal(offer->link_count, 2);
    assert_text(reading.page.links[offer->links[0]].url, "http://files.example/lab.7z");
    const struct link *attached = &reading.page.links[offer->links[1]];
    assert_text(attached->url, "http://board.example/download/file.php?id=5");
    assert_int_equal(attached->rel, LINK_FILE);
}

static void takes_no_signature_for_its_author_s_words(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    read_prosilver(&reading);
    const struct posting *offer = &reading.page.postings[0];
    assert_int_equal(offer->amount.len, 0);
    assert_int_equal(bytes_find(offer->excerpt, bytes_of("million"), 0), BYTES_NONE);
    assert_int_equal(bytes_find(offer->excerpt, bytes_of("edited"), 0), BYTES_NONE);
}

static void sets_a_quoted_offer_apart(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    read_prosilver(&reading);
    const struct posting *reply = &reading.page.postings[1];
    assert_text(reply->author, "paper.boat");
    assert_text(reply->excerpt, "Is it still there?");
    assert_false(reply->is_dataset);
    assert_int_equal(reply->records, 0);
}

static void leads_to_threads_by_their_first_page(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    read_prosilver(&reading);
    assert_text(reading.page.next, "http://board.example/viewtopic.php?t=12&start=10");
    assert_int_equal(
        reading_link(&reading, "http://board.example/viewtopic.php?t=42")->rel,
        LINK_THREAD);
    assert_int_equal(
        reading_link(&reading, "http://board.example/viewtopic.php?t=40&start=10")->rel,
        LINK_OTHER);
}

static void reads_the_tables_of_subsilver(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_parse(&reading,
        bytes_of(
            "<html><head><link href='./styles/subsilver2/theme/x.css'></head><body "
            "class=ltr><p class=breadcrumbs><a href='./index.php'>Index</a> &#187; <a "
            "href='./viewforum.php?f=2'>Databases</a></p>"
            "<div id=pageheader><h2><a class=titles href='./viewtopic.php?t=12'>Lab "
            "data"
            "</a></h2></div><table><tr><td class=gensmall><b>Go to page "
            "<strong>1</strong>, <a href='./viewtopic.php?t=12&amp;start=10'>2</a></b>"
            "</td></tr></table>"
            "<table class=tablebg><tr><td><a name=p31></a><b "
            "class=postauthor>grey_heron"
            "</b></td><td class=gensmall><div style='float: left;'><b>Post "
            "subject:</b> "
            "Lab data</div><div style='float: right;'><b>Posted:</b> Sun May 03, 2026 "
            "2:19 pm</div></td></tr><tr><td class=profile></td><td><div class=postbody>"
            "<div class=quotetitle>somebody wrote:</div><div "
            "class=quotecontent>Selling "
            "500k patients</div>Old news.</div><div class=postbody>____<br>Buying 2 "
            "million records</div></td></tr></table></body>"),
        URL, "text/html");
    assert_text(reading.page.engine, "phpbb");
    assert_int_equal(reading.page.posting_count, 1);
    const struct posting *post = &reading.page.postings[0];
    assert_text(post->author, "grey_heron");
    assert_text(post->board, "Databases");
    assert_int_equal(post->posted_at_ms, 1777817940000);
    assert_text(post->excerpt, "Old news.");
    assert_text(reading.page.next, "http://board.example/viewtopic.php?t=12&start=10");
}

static void tells_lists_results_and_walls_apart(void **state)
{
    (void)state;
    static const struct {
        const char *html;
        const char *url;
        enum page_kind kind;
    } cases[] = {
        {"<body id=phpbb class='section-viewforum'><ul><li class=row><a "
         "class=topictitle "
         "href='./viewtopic.php?t=12'>Lab data</a></li></ul>",
            "http://board.example/viewforum.php?f=2", PAGE_BOARD},
        {"<body id=phpbb class='section-index'><ul><li class=row><a class=forumtitle "
         "href='./viewforum.php?f=2'>Databases</a></li></ul>"
         "<form action='./ucp.php?mode=login'><input type=password></form>",
            "http://board.example/", PAGE_INDEX},
        {"<body id=phpbb class='section-search'><div class='search post'><div "
         "class=postbody><div class=content>Selling 500k patients</div></div></div>",
            "http://board.example/search.php?keywords=lab", PAGE_SEARCH},
        {"<body id=phpbb><form id=login action='./ucp.php?mode=login'><input "
         "type=password></form>",
            "http://board.example/viewtopic.php?t=12", PAGE_LOGIN},
        {"<body id=phpbb><div class=panel id=message><h2 "
         "class=message-title>Information"
         "</h2><p>The requested topic does not exist.</p></div>",
            "http://board.example/viewtopic.php?t=12", PAGE_ERROR},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        AUTO(reading_done) struct reading reading;
        reading_init(&reading);
        reading_parse(&reading, bytes_of(cases[i].html), cases[i].url, "text/html");
        assert_text(reading.page.engine, "phpbb");
        assert_int_equal(reading.page.kind, cases[i].kind);
        assert_int_equal(reading.page.posting_count, 0);
        assert_false(reading.page.drifted);
    }
}

static void says_when_a_thread_or_a_board_yields_nothing(void **state)
{
    (void)state;
    static const char *const urls[] = {"http://board.example/viewtopic.php?t=12",
        "http://board.example/viewforum.php?f=2"};
    for (size_t i = 0; i < sizeof(urls) / sizeof(urls[0]); i++) {
        AUTO(reading_done) struct reading reading;
        reading_init(&reading);
        reading_parse(&reading,
            bytes_of("<body id=phpbb><section class=entry>Selling</section>"), urls[i],
            "text/html");
        assert_true(reading.page.drifted);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_a_thread_with_who_when_and_where),
        cmocka_unit_test(takes_no_signature_for_its_author_s_words),
        cmocka_unit_test(sets_a_quoted_offer_apart),
        cmocka_unit_test(leads_to_threads_by_their_first_page),
        cmocka_unit_test(reads_the_tables_of_subsilver),
        cmocka_unit_test(tells_lists_results_and_walls_apart),
        cmocka_unit_test(says_when_a_thread_or_a_board_yields_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
