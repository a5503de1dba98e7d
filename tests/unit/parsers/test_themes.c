/* Engines' pages under themes that moved things about, and in their older versions: in
 * the markup of each, with invented content. */
#include "tests/unit/parsers/reading.h"

#define BASE "http://t.example"

static void read_page(struct reading *reading, const char *html)
{
    reading_parse(reading, bytes_of(html), BASE "/", "text/html; charset=utf-8");
}

/* Of the page's first posting. */
static void assert_first(const struct reading *reading, const char *engine,
    const char *title, const char *author, int64_t posted_at_ms)
{
    assert_text(reading->page.engine, engine);
    assert_int_equal(reading->page.kind, PAGE_THREAD);
    assert_true(reading->page.posting_count > 0);
    const struct posting *first = &reading->page.postings[0];
    assert_text(first->title, title);
    assert_text(first->author, author);
    assert_int_equal(first->posted_at_ms, posted_at_ms);
}

static bool says(const struct posting *posting, const char *words)
{
    return bytes_find(posting->excerpt, bytes_of(words), 0) != BYTES_NONE;
}

static void reads_mybb_posts_whose_names_lead_to_no_profile(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    read_page(&reading,
        "<title>A lab's base | Forum</title><div class='thread-info'><h1>A lab's base"
        "</h1></div><div id='post_9' class='post-set'><a data-class='profile_url' "
        "href='/heron'><span>heron</span></a><span class='post_date'><span class="
        "'post-op'>OP</span> <span title='10:25 PM - 13 April, 2025'>14 April, 2025 - "
        "12:25 AM</span></span><div class='post_body' id='pid_9'>Twelve files.<div "
        "class='signature'>Cards too</div></div></div>");
    assert_first(&reading, "mybb", "A lab's base", "heron", 1744583100000);
    assert_false(says(&reading.page.postings[0], "Cards"));
}

static void reads_mybb_posts_with_dates_and_names_of_other_classes(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    read_page(&reading,
        "<title>Forum - A lab's base</title><script>var my_post_key='a';</script><span "
        "class='bar thread-title'>A lab's base</span><div class='postbox' id='post_9'>"
        "<aside><div class='postbitdetail'><span>gone_heron</span></div></aside><div "
        "class='pb_date'>02-14-2026, 09:30 AM</div><div class='post_body' id='pid_9'>"
        "Twelve files.</div></div>");
    assert_first(&reading, "mybb", "A lab's base", "gone_heron", 1771061400000);
}

static void takes_the_title_from_the_heading_that_the_page_title_repeats(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    read_page(&reading,
        "<title>A lab's base - Some Community</title><body id='phpbb' class="
        "'section-viewtopic'><h1><a href='./index.php'>Some Community</a></h1><ol "
        "class='breadcrumb'><li><a href='./viewforum.php?f=3'>Databases</a></li></ol>"
        "<div id='p7' class='topic--post post'><div class='postbody'><h3><a "
        "href='#p7'>A "
        "lab's base</a></h3><p class='author'>by <strong><a class='username'>heron</a>"
        "</strong> &raquo; Sat Feb 14, 2026 9:30 am</p><div class='content'>Twelve "
        "files.</div></div></div>");
    assert_first(&reading, "phpbb", "A lab's base", "heron", 1771061400000);
    assert_text(reading.page.postings[0].board, "Databases");
}

static void reads_the_tables_of_smf_1(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    read_page(&reading,
        "<title>A lab's base</title><script>var smf_theme_url='x';</script><a "
        "class='nav' "
        "href='/index.php?board=3.0'>Databases</a><table><tr><td "
        "class='middletext'>Pages:"
        " [<b>1</b>] <a class='navPages' href='/index.php?topic=28.15'>2</a></td></tr>"
        "</table><table><tr><td class='windowbg'><table><tr><td rowspan='2'><b><a href="
        "'/index.php?action=profile;u=1'>heron</a></b><div class='smalltext'>Posts: 3"
        "</div></td><td><table><tr><td valign='middle'><div id='subject_1'><a href="
        "'/index.php?topic=28.msg1#msg1'>A lab's base</a></div><div class='smalltext'>"
        "&#171; <b>on:</b> February 14, 2026, 09:30:00 AM "
        "&#187;</div></td></tr></table>"
        "<div class='post'>Twelve files. <div class='quote'>Old "
        "words</div></div></td></tr>"
        "<tr><td id='modified_1'>&#171; <i>Last Edit: February 14, 2026, 11:00:00 AM "
        "by "
        "heron</i> &#187;</td></tr></table></td></tr></table>");
    assert_first(&reading, "smf", "A lab's base", "heron", 1771061400000);
    const struct posting *first = &reading.page.postings[0];
    assert_int_equal(first->edited_at_ms, 1771066800000);
    assert_text(first->board, "Databases");
    assert_false(says(first, "Old words"));
    assert_text(reading.page.next, BASE "/index.php?topic=28.15");
}

static void reads_the_tables_of_ipb_2(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    read_page(&reading,
        "<title>A lab's base - Board</title><div id='ipbwrapper'><div id='navstrip'><a "
        "href='/index.php?act=idx'>Board</a> <a href='/index.php?showforum=4'>Databases"
        "</a></div><div class='maintitle'><b>A lab's base</b></div><table "
        "class='ipbtable'>"
        "<tr><td><span class='normalname'><a "
        "href='/index.php?showuser=1'>heron</a></span>"
        "</td><td><span class='postdetails'>Feb 14 2026, 09:30 "
        "AM</span></td></tr><tr><td>"
        "<span class='postdetails'>Joined: 1-May 20</span></td><td "
        "id='post-main-5'><div "
        "class='postcolor' id='post-5'>Twelve files.<div class='quotemain'>Old "
        "words</div>"
        "</div></td></tr></table></div>");
    assert_first(&reading, "invision", "A lab's base", "heron", 1771061400000);
    assert_text(reading.page.postings[0].board, "Databases");
    assert_false(says(&reading.page.postings[0], "Old words"));
}

static void takes_jumps_within_a_thread_of_ipb_for_no_thread(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    read_page(&reading,
        "<body id='ipboard_body'><tr class='__topic'></tr><a class='topic_title' href="
        "'/topic/12-lab/'>A lab's base</a><a "
        "href='/topic/12-lab/page__view__getnewpost'>"
        "new</a>");
    assert_int_equal(reading_link(&reading, BASE "/topic/12-lab/")->rel, LINK_THREAD);
    assert_int_equal(
        reading_link(&reading, BASE "/topic/12-lab/page__view__getnewpost")->rel,
        LINK_OTHER);
}

static void reads_vbulletin_posts_whose_date_stands_above_their_table(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    read_page(&reading,
        "<title>A lab's base - Forum</title><meta name='generator' content='vBulletin "
        "3.8.7'><span class='navbar'><a href='/'>Forum</a></span><span "
        "class='navbar'><a "
        "href='/databases/'>Databases</a></span><div id='edit5'><div class='tcat'>"
        "02-14-2026, 09:30 AM</div><table id='post5'><tr><td class='alt2'><div id="
        "'postmenu_5'><a class='bigusername'>heron</a></div></td><td "
        "id='td_post_5'><div "
        "class='smallfont'><strong>A lab's base</strong></div><div id='post_message_5'>"
        "Twelve files.<div><div class='smallfont'>Code:</div><pre "
        "class='alt2'>a;b;1980\n"
        "c;d;1981</pre></div></div></td></tr></table></div>");
    assert_first(&reading, "vbulletin", "A lab's base", "heron", 1771061400000);
    assert_text(reading.page.postings[0].board, "Databases");
    assert_false(says(&reading.page.postings[0], "Code:"));
}

static void takes_a_page_of_vbulletin_boards_with_free_addresses_for_an_index(
    void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    read_page(&reading,
        "<meta name='generator' content='vBulletin 3.6.4'><table><tr><td id='f8'><a "
        "href='/databases/'>Databases</a></td></tr></table>");
    assert_int_equal(reading.page.kind, PAGE_INDEX);
    assert_int_equal(reading_link(&reading, BASE "/databases/")->rel, LINK_BOARD);
}

static void finds_the_name_that_scripts_find_on_a_post(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    read_page(&reading,
        "<html id='XF'><h1 class='p-title-value'>A lab's base</h1><article "
        "class='message "
        "message--post' data-author='heron' data-content='post-5'><time datetime="
        "'2026-02-14T09:30:00Z'>x</time><div class='message-body'><div "
        "class='bbWrapper'>"
        "Twelve files.</div></div></article>");
    assert_first(&reading, "xenforo", "A lab's base", "heron", 1771061400000);
}

static void leaves_a_name_inside_a_nodebb_post_out_of_its_words(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    read_page(&reading,
        "<span component='topic/title'>A lab's base</span><li component='post' "
        "data-username='heron'><meta itemprop='datePublished' content="
        "'2026-02-14T09:30:00.000Z'><div component='post/content'><small class="
        "'post-author'><a data-username='heron'>heron</a></small><p>Twelve files.</p>"
        "</div></li>");
    assert_first(&reading, "nodebb", "A lab's base", "heron", 1771061400000);
    assert_text(reading.page.postings[0].excerpt, "Twelve files.");
}

static void reads_the_path_and_title_of_old_punbb(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    read_page(&reading,
        "<title>Forum / A lab's base</title><div id='punviewtopic' class='pun'><div "
        "class="
        "'linkst'><ul><li><a href='/index.php'>Index</a></li><li><a "
        "href='/viewforum.php?"
        "id=4'>Databases</a></li></ul></div><div id='p6' class='blockpost "
        "firstpost'><h2>"
        "<span>#1 <a href='/viewtopic.php?pid=6#p6'>2026-02-14 09:30:00</a></span></h2>"
        "<div class='postleft'><dl><dt><strong>heron</strong></dt></dl></div><div "
        "class="
        "'postright'><h3>A lab's base</h3><div class='postmsg'><p>Twelve "
        "files.</p></div>"
        "</div></div></div>");
    assert_first(&reading, "fluxbb", "A lab's base", "heron", 1771061400000);
    assert_text(reading.page.postings[0].board, "Databases");
}

static void looks_on_where_an_engine_finds_no_posts_in_a_thread(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_parse(&reading,
        bytes_of(
            "<html id='XF'><title>A lab's base</title><h1>A lab's base</h1><div "
            "class='entry'><a href='/u/1'>heron</a> 2026-02-14 09:30<p>Selling the "
            "patient database of Biolab Example, 12000 patients, price 2000 "
            "EUR.</p></div><div class='entry'><a href='/u/2'>boat</a> 2026-02-15 "
            "09:30<p>Do you take escrow for that?</p></div>"),
        BASE "/threads/lab.1/", "text/html; charset=utf-8");
    assert_text(reading.page.engine, "xenforo");
    assert_int_equal(reading.page.kind, PAGE_THREAD);
    assert_true(reading.page.drifted);
    assert_true(reading.page.posting_count > 0);
    assert_int_equal(reading.page.postings[0].records, 12000);
}

static void reads_an_offer_on_a_page_that_its_engine_has_no_name_for(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    read_page(&reading,
        "<html id='XF'><title>Biolab Example</title><h1>Biolab Example, 12000 patients"
        "</h1><article><p>Selling the patient database of Biolab Example, 12000 "
        "patients, with names, birth dates and diagnoses. Price 2000 "
        "EUR.</p></article>");
    assert_int_equal(reading.page.posting_count, 1);
    assert_true(reading.page.postings[0].is_dataset);
}

static void leaves_a_page_without_an_offer_to_its_engine(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    read_page(&reading,
        "<html id='XF'><title>Help</title><h1>Help</h1><article><p>How the buttons of "
        "the editor work, and what each of them is for.</p></article>");
    assert_text(reading.page.engine, "xenforo");
    assert_int_equal(reading.page.kind, PAGE_OTHER);
    assert_int_equal(reading.page.posting_count, 0);
}

static void does_not_take_a_page_that_names_smf_for_one_of_its_own(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    read_page(&reading,
        "<title>News</title><article><h1>News of SMF</h1><p>A release by <a href="
        "'https://www.simplemachines.org/'>SMF</a> mends a flaw.</p></article>");
    assert_text(reading.page.engine, "generic");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_mybb_posts_whose_names_lead_to_no_profile),
        cmocka_unit_test(reads_mybb_posts_with_dates_and_names_of_other_classes),
        cmocka_unit_test(takes_the_title_from_the_heading_that_the_page_title_repeats),
        cmocka_unit_test(reads_the_tables_of_smf_1),
        cmocka_unit_test(reads_the_tables_of_ipb_2),
        cmocka_unit_test(takes_jumps_within_a_thread_of_ipb_for_no_thread),
        cmocka_unit_test(reads_vbulletin_posts_whose_date_stands_above_their_table),
        cmocka_unit_test(
            takes_a_page_of_vbulletin_boards_with_free_addresses_for_an_index),
        cmocka_unit_test(finds_the_name_that_scripts_find_on_a_post),
        cmocka_unit_test(leaves_a_name_inside_a_nodebb_post_out_of_its_words),
        cmocka_unit_test(reads_the_path_and_title_of_old_punbb),
        cmocka_unit_test(looks_on_where_an_engine_finds_no_posts_in_a_thread),
        cmocka_unit_test(reads_an_offer_on_a_page_that_its_engine_has_no_name_for),
        cmocka_unit_test(leaves_a_page_without_an_offer_to_its_engine),
        cmocka_unit_test(does_not_take_a_page_that_names_smf_for_one_of_its_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
