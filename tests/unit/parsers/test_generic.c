/* Boards and threads of engines that are not known: nothing but structure tells them.
 */
#include "tests/unit/parsers/reading.h"

#define POST(n, who, when, text)                                                       \
    "<div class='a" n "'><div class=k><a href='/z/" n "'>" who "</a><p>12 texts</p>"   \
    "</div><div class=m><div class=q>" when "</div><div class=t>" text                 \
    "</div><div class=w>Selling cheap databases since 2019, escrow only</div>"         \
    "<div><a href='#" n "'>Quote</a> <a href='#'>Report</a></div></div></div>"

static const char thread[] =
    "<html><title>Laboratory, 28 sites - The Quiet Quay</title><body>"
    "<div><a href='/'>The Quiet Quay</a> <a href='/in'>Log in</a></div>"
    "<h1>Laboratory, 28 sites</h1><div>" POST("1", "grey_heron", "2026-02-14 09:30",
        "Selling the database of a laboratory, 491 840 patients with blood tests.<br>"
        "<pre>name;birth;email\nDupont;12/03/1958;a@b.example</pre>"
        "<a href='http://files.example/sample.7z'>http://files.exa...</a>") POST("2",
        "mimolette", "2026-02-14 11:00",
        "<blockquote>Selling the database of a laboratory, 491 840 patients with blood "
        "tests.</blockquote>are the results in it, or the names only?")
        POST("3", "grey_heron", "2026-02-15 08:00",
            "sold, thanks to everybody here") "</div><div><span>1</span> <a "
                                              "href='/t/7?p=2'>2</a> <a "
                                              "href='/t/7?p=3'>3</a></div>"
                                              "</body></html>";

static void a_threads_posts_are_told_by_what_repeats(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading, thread);
    const struct page *page = &reading.page;
    assert_text(page->engine, "generic");
    assert_int_equal(page->kind, PAGE_THREAD);
    assert_int_equal(page->posting_count, 3);
    assert_text(page->postings[0].title, "Laboratory, 28 sites");
    assert_text(page->postings[0].author, "grey_heron");
    assert_text(page->postings[1].author, "mimolette");
    assert_int_equal(page->postings[0].posted_at_ms, 1771061400000);
    assert_int_equal(page->postings[2].posted_at_ms, 1771142400000);
}

static void a_posts_text_is_its_authors_alone(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading, thread);
    const struct posting *first = &reading.page.postings[0];
    assert_int_equal(first->records, 491840);
    assert_int_equal(first->sample_rows, 1);
    for (uint32_t i = 0; i < 3; i++) /* the signature is another element's */
        assert_int_equal(bytes_find(reading.page.postings[i].excerpt,
                             bytes_of("cheap databases"), 0),
            BYTES_NONE);
    assert_int_equal(reading.page.postings[1].records, 0);
}

static void the_number_after_the_current_one_is_the_next_page(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading, thread);
    assert_text(reading.page.next, "http://site.example/t/7?p=2");
}

static void the_next_page_is_told_in_six_languages(void **state)
{
    static const char *const words[] = {
        "Next &raquo;", "Page suivante", "Далее", "Siguiente →", "Weiter", "Próxima"};
    (void)state;
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
        AUTO(reading_done) struct reading reading;
        char html[256];
        (void)snprintf(html, sizeof(html),
            "<html><body><p>Some text.</p><a href='/x/1'>1</a> <a href='/x/9'>%s</a>"
            "</body></html>",
            words[i]);
        reading_init(&reading);
        reading_html(&reading, html);
        assert_text(reading.page.next, "http://site.example/x/9");
    }
}

#define ROW(n, title, who)                                                             \
    "<tr><td><a href='/k/" n "-x'>" title "</a><br><small>by <a href='/z/1'>" who      \
    "</a></small></td><td>1" n "</td><td>4" n "0</td><td>2026-02-1" n                  \
    " 10:00</td></tr>"

static void rows_of_a_board_are_leads_and_no_postings(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading,
        "<html><title>Databases</title><body><table><tr><th>Topic</th><th>Replies</th>"
        "<th>Views</th><th>Last</th></tr>" ROW("1", "SELLING 500k patients", "heron")
            ROW("2", "Hospital group, 2.3M lines", "fox")
                ROW("3", "Insurer giveaway", "tarn")
                    ROW("4", "Looking for clinics", "rusk") "</table></body></html>");
    assert_int_equal(reading.page.kind, PAGE_BOARD);
    assert_int_equal(reading.page.posting_count, 0);
    const struct link *lead = reading_link(&reading, "http://site.example/k/2-x");
    assert_non_null(lead);
    assert_int_equal(lead->rel, LINK_THREAD);
    assert_text(lead->title, "Hospital group, 2.3M lines");
    const struct link *member = reading_link(&reading, "http://site.example/z/1");
    assert_int_equal(member->rel, LINK_OTHER);
}

#define TOPIC(n, title, who, shown, leads)                                             \
    "<li><b><a href='/k/" n "-x'>" title "</a></b><div><i>1" n "0</i> <i>" n           \
    "</i> last by <a href='/z/" who "'>" who "</a> <time datetime='2026-02-1" n        \
    "T09:30:00Z'>then</time> <span><a href='" leads "'>" shown                         \
    "</a></span></div></li>"

static void rows_that_name_their_board_are_a_board(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading,
        "<html><title>Fresh databases - Quay</title><body><h1>Fresh "
        "databases</h1><ul>" TOPIC("1", "500k patients of a clinic", "heron",
            "Fresh databases", "/b/4") TOPIC("2", "Hospital group, two parts", "tarn",
            "Fresh databases", "/b/4") TOPIC("3", "Insurer, names and phones", "rusk",
            "Fresh databases", "/b/4") TOPIC("4", "Who has lists of dentists", "fox",
            "Fresh databases", "/b/4") "</ul></body></html>");
    assert_int_equal(reading.page.kind, PAGE_BOARD);
    assert_int_equal(reading.page.posting_count, 0);
    assert_int_equal(
        reading_link(&reading, "http://site.example/k/3-x")->rel, LINK_THREAD);
}

#define SHORT_POST(n, who, text)                                                       \
    "<li><b><a href='/z/" n "'>" who "</a></b><i>1" n "0</i> <i>" n                    \
    "</i><span><a href='/t/7#p" n "'>Re: Fresh databases</a></span><time datetime="    \
    "'2026-02-1" n "T09:30:00Z'>then</time><div>" text "</div></li>"

static void short_posts_that_name_their_thread_are_posts(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading,
        "<html><title>Fresh databases - Quay</title><body><h1>Fresh "
        "databases</h1><ul>" SHORT_POST(
            "1", "heron_of_the_grey_lake", "is it sold by now?")
            SHORT_POST("2", "tarn_beneath_the_hills", "not yet, ask me")
                SHORT_POST("3", "rusk_with_some_butter", "thanks, I will do so")
                    SHORT_POST("4", "fox_from_the_old_barn",
                        "sold to me, so close it") "</ul></body></html>");
    assert_int_equal(reading.page.kind, PAGE_THREAD);
    assert_int_equal(reading.page.posting_count, 4);
    assert_text(reading.page.postings[1].author, "tarn_beneath_the_hills");
}

static void rows_on_a_page_titled_as_a_search_were_found_by_it(void **state)
{
    static const char *const titles[] = {"Search / The Quiet Quay", "Kai - Suche",
        "The Quiet Quay - Search found 8 matches"};
    (void)state;
    for (size_t i = 0; i < sizeof(titles) / sizeof(titles[0]); i++) {
        AUTO(reading_done) struct reading reading;
        char html[2048];
        (void)snprintf(html, sizeof(html),
            "<html><title>%s</title><body><h1>%s</h1><h3>Log in</h3><table><tr>"
            "<th>Topic</th><th>Replies</th><th>Views</th><th>Last</th></tr>" ROW(
                "1", "SELLING 500k patients", "heron") ROW("2", "Hospital group", "fox")
                ROW("3", "Insurer giveaway", "tarn") "</table></body></html>",
            titles[i], titles[i]);
        reading_init(&reading);
        reading_html(&reading, html);
        assert_int_equal(reading.page.kind, PAGE_SEARCH);
        assert_int_equal(
            reading_link(&reading, "http://site.example/k/2-x")->rel, LINK_THREAD);
    }
}

static void a_box_to_search_in_makes_no_board_a_search(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading,
        "<html><title>Search engines for leaks - Quay</title><body><h3>Search</h3>"
        "<table><tr><th>Topic</th><th>Replies</th><th>Views</th><th>Last</th></tr>" ROW(
            "1", "SELLING 500k patients", "heron") ROW("2", "Hospital group", "fox")
            ROW("3", "Insurer giveaway", "tarn") "</table></body></html>");
    assert_int_equal(reading.page.kind, PAGE_BOARD);
}

static void an_index_lists_boards(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading,
        "<html><title>Forum</title><body><ul>"
        "<li><h3><a href='/f/1'>Databases</a></h3><p>Only serious offers</p>"
        "<span>Topics</span> <b>12</b> <span>Posts</span> <b>340</b> "
        "<i>2026-02-11</i></li>"
        "<li><h3><a href='/f/2'>Tutorials</a></h3><p>How it is done</p>"
        "<span>Topics</span> <b>7</b> <span>Posts</span> <b>80</b> "
        "<i>2026-02-14</i></li>"
        "<li><h3><a href='/f/3'>Off topic</a></h3><p>All the rest</p>"
        "<span>Topics</span> <b>99</b> <span>Posts</span> <b>801</b> "
        "<i>2026-01-02</i></li>"
        "</ul></body></html>");
    assert_int_equal(reading.page.kind, PAGE_INDEX);
    assert_int_equal(reading.page.posting_count, 0);
    assert_int_equal(
        reading_link(&reading, "http://site.example/f/3")->rel, LINK_BOARD);
}

static void posts_written_as_quotes_are_posts(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading,
        "<html><title>Clinic</title><body><ol>"
        "<li><h3><a href='/u/1'>heron</a></h3><article><blockquote>Selling a clinic's "
        "database, 600k patients, price 1500 EUR.</blockquote></article>"
        "<time datetime='2026-02-14T09:30:00Z'>Feb 14</time></li>"
        "<li><h3><a href='/u/2'>tarn</a></h3><article><blockquote>is it the one from "
        "last "
        "year again?</blockquote></article>"
        "<time datetime='2026-02-14T10:30:00Z'>Feb 14</time></li>"
        "</ol></body></html>");
    assert_int_equal(reading.page.posting_count, 2);
    assert_false(reading.page.postings[0].quoted);
    assert_int_equal(reading.page.postings[0].records, 600000);
}

static void what_somebody_else_wrote_is_a_quote_on_any_engine(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading,
        "<html><title>Laboratory</title><body><div>"
        "<div><b><a href='/u/1'>heron</a></b><i>2026-02-14 09:30</i><div><div>Hello, "
        "what "
        "is new on the board today?</div></div></div>"
        "<div><b><a href='/u/2'>fox</a></b><i>2026-02-14 "
        "09:40</i><div><div><div>grey_fox "
        "wrote:</div><div>Selling a laboratory's database of 491 840 patients, 2000 "
        "EUR."
        "</div></div><div>is this one still up for anybody?</div></div></div>"
        "</div></body></html>");
    assert_int_equal(reading.page.posting_count, 2);
    assert_int_equal(reading.page.postings[1].records, 0);
    assert_false(reading.page.postings[1].is_dataset);
}

static void a_post_alone_is_found_with_its_author_in_a_column(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading,
        "<html><title>Clinic db - Quay</title><body><h1>Clinic db</h1><table><tr>"
        "<td><a href='/z/8'>kestrel0</a><br><small>12 texts</small></td>"
        "<td><div>2026-02-14 09:30</div><div>Fresh database of a clinic, 56 000 "
        "patients "
        "with diagnosis, 800 USD.</div></td></tr></table></body></html>");
    assert_int_equal(reading.page.kind, PAGE_THREAD);
    assert_int_equal(reading.page.posting_count, 1);
    assert_text(reading.page.postings[0].author, "kestrel0");
    assert_text(reading.page.postings[0].title, "Clinic db");
    assert_int_equal(reading.page.postings[0].records, 56000);
}

static void a_post_alone_that_is_written_as_a_quote_is_found(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading,
        "<html><title>Clinic db - Quay</title><body><h1>Clinic db</h1><p>Discussion in "
        "'Databases' started by fox, 2026-02-14.</p><ol><li><h3><a "
        "href='/z/8'>fox</a></h3>"
        "<article><blockquote>Fresh database of a clinic, 56 000 patients with "
        "diagnosis, "
        "800 USD, one buyer.</blockquote></article><i>2026-02-14 09:30</i></li></ol>"
        "</body></html>");
    assert_int_equal(reading.page.posting_count, 1);
    assert_int_equal(reading.page.postings[0].records, 56000);
    assert_false(reading.page.postings[0].quoted);
}

static void a_name_cut_by_entities_is_one_name(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading,
        "<html><title>L&#39;h&ocirc;pital de l&#39;Ill - Quay</title><body>"
        "<h1>L&#39;h&ocirc;pital de l&#39;Ill</h1><div><b><a "
        "href='/u/9'>d&#39;Arc</a></b>"
        "<time datetime='2026-02-14T09:30:00Z'>x</time><div>Base de patients de "
        "l&#39;h&ocirc;pital, 12 000 dossiers, gratuit.</div></div></body></html>");
    assert_text(reading.page.postings[0].title, "L'hôpital de l'Ill");
    assert_text(reading.page.postings[0].author, "d'Arc");
}

/* Sellers underline their headings as mail programs cut signatures off. */
static void an_offer_between_dashes_is_no_signature(void **state)
{
    (void)state;
    static const char page[] =
        "<h1>Laboratory</h1>" POST("1", "grey_heron", "2026-02-14 09:30",
            "<div>----- SELLING DATABASE, 491 840 patients -----</div>contact me")
            POST("2", "mimolette", "2026-02-14 11:00",
                "is it still on sale?<div>-----"
                "</div>") POST("3", "grey_heron", "2026-02-15 08:00", "it is, ask me");
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading, page);
    assert_int_equal(reading.page.posting_count, 3);
    assert_int_equal(reading.page.postings[0].records, 491840);
}

#define LONE(date, name, buttons)                                                      \
    "<html><title>Ward lists</title><body><div><a href='/'>The Quiet Quay</a></div>"   \
    "<h1>Ward lists</h1><div id=p1><div>" date "</div><div><div class=n>"              \
    "<a class=username href='/z/1'>" name "</a></div><div class=t>The lists of a "     \
    "ward, 4 200 patients with names and telephones, price 200$.</div></div>" buttons  \
    "</div></body></html>"

static void a_lone_posts_date_may_stand_above_its_author(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading, LONE("2026-02-14 09:30", "grey_heron", ""));
    assert_int_equal(reading.page.posting_count, 1);
    assert_text(reading.page.postings[0].author, "grey_heron");
    assert_int_equal(reading.page.postings[0].posted_at_ms, 1771061400000);
}

static void a_button_called_after_the_author_is_no_name(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading, LONE("2026-02-14 09:30", "Find",
                               "<div class=post-author><a href='/z/1'>PM</a></div>"));
    assert_int_equal(reading.page.posting_count, 1);
    assert_int_equal(reading.page.postings[0].author.len, 0);
}

static void a_date_within_a_post_counts_before_anything_is_said(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading,
        "<html><title>Ward lists</title><body><h1>Ward lists</h1><ol>"
        "<li><div class=author>heron</div><div><b>Lists</b><time datetime="
        "'2026-02-14T09:30:00'>then</time><p>The lists of a ward, 4 200 patients with "
        "names and telephones.</p></div></li>"
        "<li><div class=author>boat</div><div><b>Re: Lists</b><time datetime="
        "'2026-02-14T10:30:00'>then</time><p>Is it the ward by the river or the other "
        "one, then?</p></div></li></ol></body></html>");
    assert_int_equal(reading.page.posting_count, 2);
    assert_int_equal(reading.page.postings[0].posted_at_ms, 1771061400000);
    assert_int_equal(reading.page.postings[1].posted_at_ms, 1771065000000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_lone_posts_date_may_stand_above_its_author),
        cmocka_unit_test(a_button_called_after_the_author_is_no_name),
        cmocka_unit_test(a_date_within_a_post_counts_before_anything_is_said),
        cmocka_unit_test(an_offer_between_dashes_is_no_signature),
        cmocka_unit_test(a_threads_posts_are_told_by_what_repeats),
        cmocka_unit_test(a_posts_text_is_its_authors_alone),
        cmocka_unit_test(the_number_after_the_current_one_is_the_next_page),
        cmocka_unit_test(the_next_page_is_told_in_six_languages),
        cmocka_unit_test(rows_of_a_board_are_leads_and_no_postings),
        cmocka_unit_test(rows_that_name_their_board_are_a_board),
        cmocka_unit_test(short_posts_that_name_their_thread_are_posts),
        cmocka_unit_test(rows_on_a_page_titled_as_a_search_were_found_by_it),
        cmocka_unit_test(a_box_to_search_in_makes_no_board_a_search),
        cmocka_unit_test(an_index_lists_boards),
        cmocka_unit_test(posts_written_as_quotes_are_posts),
        cmocka_unit_test(what_somebody_else_wrote_is_a_quote_on_any_engine),
        cmocka_unit_test(a_post_alone_is_found_with_its_author_in_a_column),
        cmocka_unit_test(a_post_alone_that_is_written_as_a_quote_is_found),
        cmocka_unit_test(a_name_cut_by_entities_is_one_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
