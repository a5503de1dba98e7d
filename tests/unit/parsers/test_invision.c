/* Invision Community's and IP.Board's pages, in their own markup, invented content. */
#include "tests/unit/parsers/reading.h"

#define BASE  "http://board.example"
#define TOPIC BASE "/topic/12-lab-base/"

static void check_offer(const struct reading *reading)
{
    assert_text(reading->page.engine, "invision");
    assert_int_equal(reading->page.kind, PAGE_THREAD);
    assert_int_equal(reading->page.posting_count, 1);
    const struct posting *offer = &reading->page.postings[0];
    assert_text(offer->title, "A lab's base");
    assert_text(offer->author, "grey_heron");
    assert_text(offer->board, "Databases");
    assert_int_equal(offer->posted_at_ms, 1771061400000); /* 2026-02-14T09:30Z */
    assert_int_equal(offer->edited_at_ms, 1771066800000);
    assert_int_equal(offer->offer, OFFER_SALE);
    assert_int_equal(offer->records, 12000);
    assert_int_equal(bytes_find(offer->excerpt, bytes_of("900k"), 0), BYTES_NONE);
}

static const char topic_4[] =
    "<title>A lab's base - Databases</title><body class='ipsApp ipsApp_front' "
    "data-pageApp='forums' data-pageController='topic'>"
    "<form action='/login/' data-controller='core.global.core.login'><input "
    "type='password'></form><nav class='ipsBreadcrumb'>"
    "<ul data-role='breadcrumbList'><li><a href='/'><span>Home</span></a></li>"
    "<li><a href='/forum/3-databases/'><span>Databases</span></a></li></ul></nav>"
    "<div id='ipsLayout_mainArea'><h1 class='ipsType_pageTitle'><span "
    "class='ipsType_break ipsContained'><span>A lab's base</span></span></h1>"
    "<article id='elComment_9' class='cPost ipsComment'><aside><h3 "
    "class='cAuthorPane_author'><a href='/profile/7-x/'>grey_heron</a></h3></aside>"
    "<div class='ipsComment_meta'><a href='" TOPIC "?do=findComment&amp;comment=9'>"
    "Posted <time datetime='2026-02-14T09:30:00Z' title='02/14/26'>February 14</time>"
    "</a></div><div class='cPost_contentWrap'><div data-role='commentContent' "
    "class='ipsType_richText'><blockquote class='ipsQuote' data-ipsquote-username='x'>"
    "<div class='ipsQuote_citation'>x said:</div><p>500k lines</p></blockquote>"
    "<p>I sell a database of 12 000 patients, 300 $.</p><span data-excludequote>"
    "<strong>Edited <time datetime='2026-02-14T11:00:00Z'>now</time> by heron</strong>"
    "</span></div><div data-role='memberSignature'><p>selling 900k lines</p></div>"
    "</div></article><ul class='ipsPagination'><li class='ipsPagination_next "
    "ipsPagination_inactive'><a href='" TOPIC "#comments' rel='next'>Next</a></li></ul>"
    "</div></body>";

static void reads_a_post_of_invision_4(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_page(&reading, topic_4, TOPIC);
    check_offer(&reading);
}

static void knows_the_last_page_by_its_inactive_link(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_page(&reading, topic_4, TOPIC);
    assert_int_equal(reading.page.next.len, 0);
}

static const char topic_5[] =
    "<html data-ips-path='/topic/12/'><title>T</title><body class='ipsApp' "
    "data-pageapp='forums' data-pagecontroller='topic'><ol class='ipsBreadcrumb__list'>"
    "<li><a href='/'>Home</a></li><li><a href='/forum/3-databases/'><span>Databases"
    "</span></a></li></ol><div class='ipsPageHeader__title'><h1>A lab's base</h1></div>"
    "<article id='elComment_9' class='ipsEntry ipsEntry--post'><aside "
    "class='ipsEntry__header'><h3 class='ipsEntry__username'><a class='ipsUsername' "
    "href='/profile/7-x/'>grey_heron</a><span class='ipsEntry__group'>Members</span>"
    "</h3><p><a href='#'><time datetime='2026-02-14T09:30:00Z'>14 February</time></a>"
    "</p></aside><div class='ipsEntry__post'><div data-role='commentContent' "
    "class='ipsRichText'><p>I sell a database of 12 000 patients, 300 $.</p></div>"
    "<div class='ipsEdited' data-excludequote><strong>Edited <time "
    "datetime='2026-02-14T11:00:00Z'>now</time></strong></div></div>"
    "<div class='ipsEntry__signature' data-role='memberSignature'>900k lines</div>"
    "</article></body></html>";

static void reads_a_post_of_invision_5(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_page(&reading, topic_5, TOPIC);
    check_offer(&reading);
}

static const char topic_3[] =
    "<title>T</title><body id='ipboard_body'><ol id='breadcrumb'><li><a href='/'>B</a>"
    "</li><li><a href='/forum/3-databases/'><span>Databases</span></a></li></ol>"
    "<h1 class='ipsType_pagetitle'>A lab's base</h1>"
    "<div class='post_block hentry clear' id='post_id_9'><h3 class='row2'>"
    "<span class='post_id right'><a rel='bookmark'>#1</a></span><span class='author "
    "vcard'><a class='url fn name' href='/user/7-x/'><span itemprop='name'>grey_heron"
    "</span></a></span></h3><div class='post_body'><p class='posted_info'>Posted <abbr "
    "class='published' title='2026-02-14T09:30:00+00:00'>14 February 2026 - 09:30 AM"
    "</abbr></p><div itemprop='commentText' class='post entry-content '>"
    "<p class='citation'>x said:</p><div class='blockquote'><div class='quote'>500k "
    "lines</div></div><blockquote class='ipsBlockquote' "
    "data-author='x'>700k</blockquote>"
    "<p>I sell a database of 12 000 patients, 300 $.</p><p class='edit'>Edited by "
    "grey_heron, 14 February 2026 - 11:00 AM.</p></div><div class='signature'>900k"
    "</div></div></div></body>";

static void reads_a_post_of_ip_board_3(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_page(&reading, topic_3, TOPIC);
    check_offer(&reading);
}

static void leads_to_topics_but_not_to_what_only_lives_in_a_folder_forum(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_page(&reading,
        "<body class='ipsApp' data-pageController='forums'><a "
        "href='/forum/profile/1-x/'>x"
        "</a><a href='/forum/forum/3-databases/'>Databases</a><ol "
        "class='ipsDataList cForumTopicTable'><li class='ipsDataItem' data-rowID='12'>"
        "<h4 class='ipsDataItem_title'><a href='/forum/topic/12-lab-base/'>A lab's base"
        "</a></h4><a href='/forum/topic/12-lab-base/page/2/'>2</a><a "
        "href='/forum/topic/12-lab-base/?do=getLastComment'>today</a></li></ol>",
        BASE "/forum/forum/3-databases/");
    assert_int_equal(reading.page.kind, PAGE_BOARD);
    assert_false(reading.page.drifted);
    assert_int_equal(
        reading_link(&reading, BASE "/forum/topic/12-lab-base/")->rel, LINK_THREAD);
    assert_int_equal(
        reading_link(&reading, BASE "/forum/topic/12-lab-base/page/2/")->rel,
        LINK_OTHER);
    assert_int_equal(
        reading_link(&reading, BASE "/forum/forum/3-databases/")->rel, LINK_BOARD);
    assert_int_equal(
        reading_link(&reading, BASE "/forum/profile/1-x/")->rel, LINK_OTHER);
}

static void tells_a_login_and_a_missing_topic(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading login;
    AUTO(reading_done) struct reading missing;
    reading_init(&login);
    reading_init(&missing);
    reading_page(&login,
        "<body class='ipsApp' data-pageController='login'><div id='ipsLayout_mainArea'>"
        "<section id='elError'>Please sign in</section><form action='/login/' "
        "data-controller='core.global.core.login'><input type='password'></form></div>",
        BASE "/login/");
    reading_page(&missing,
        "<body class='ipsApp' data-pageController='topic'><div id='ipsLayout_mainArea'>"
        "<section id='elError'><div id='elErrorMessage'>We could not locate the item "
        "you are trying to view.</div></section></div>",
        TOPIC);
    assert_int_equal(login.page.kind, PAGE_LOGIN);
    assert_int_equal(missing.page.kind, PAGE_ERROR);
}

static void a_stream_of_what_is_new_leads_to_threads(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_page(&reading,
        "<body class=ipsApp data-pagecontroller=streams><ol><li class=ipsStreamItem>"
        "<h2 class=ipsStreamItem_title><a href='/topic/44-x/?do=findComment&comment=3'>"
        "Clinic, 12k patients</a></h2><a href='/profile/2-heron/'>heron</a><time "
        "datetime='2026-05-02T10:00:00Z'></time></li></ol>",
        "http://board.example/discover/");
    assert_int_equal(reading.page.kind, PAGE_SEARCH);
    assert_int_equal(reading.page.posting_count, 0);
    bool leads = false;
    for (uint32_t i = 0; i < reading.page.link_count; i++)
        leads =
            leads || (reading.page.links[i].rel == LINK_THREAD &&
                         bytes_is(reading.page.links[i].title, "Clinic, 12k patients"));
    assert_true(leads);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_a_post_of_invision_4),
        cmocka_unit_test(knows_the_last_page_by_its_inactive_link),
        cmocka_unit_test(reads_a_post_of_invision_5),
        cmocka_unit_test(reads_a_post_of_ip_board_3),
        cmocka_unit_test(leads_to_topics_but_not_to_what_only_lives_in_a_folder_forum),
        cmocka_unit_test(tells_a_login_and_a_missing_topic),
        cmocka_unit_test(a_stream_of_what_is_new_leads_to_threads),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
