/* XenForo's pages, in its own markup, with invented content. */
#include "tests/unit/parsers/reading.h"

#define BASE   "http://forum.example"
#define THREAD BASE "/threads/lab-base.12/"

#define HEAD2                                                                          \
    "<html id='XF' data-template='thread_view'><title>Lab base | Forum</title>"        \
    "<ul class='p-breadcrumbs'><li><a href='/'>Home</a></li>"                          \
    "<li><a href='/forums/databases.3/'>Databases</a></li></ul>"                       \
    "<h1 class='p-title-value'>Selling a lab's base, 12 000 patients</h1>"

#define POST2(number, author, body)                                                    \
    "<article class='message message--post js-post' data-author='" author              \
    "' data-content='post-" number "' id='js-post-" number "'>"                        \
    "<h4 class='message-name'><a href='/members/x.1/' class='username'>" author        \
    "</a></h4><header class='message-attribution'>"                                    \
    "<ul class='message-attribution-main'><li><time class='u-dt' "                     \
    "datetime='2026-02-14T09:30:00+0100' data-timestamp='1771057800' "                 \
    "data-time='9:30 AM'>Feb 14, 2026</time></li></ul></header>"                       \
    "<article class='message-body'><div class='bbWrapper'>" body "</div></article>"    \
    "<div class='message-lastEdit'>Last edited: <time class='u-dt' "                   \
    "datetime='2026-02-14T11:00:00+0000'>Feb 14</time></div>"                          \
    "<aside class='message-signature'><div class='bbWrapper'>selling 900k lines"       \
    "</div></aside></article>"

static void reads_a_post_of_xenforo_2_with_author_dates_and_board(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_page(&reading,
        HEAD2 POST2("7", "grey_heron",
            "I sell a database of 12 000 patients, 300 $.") "</html>",
        THREAD);
    assert_text(reading.page.engine, "xenforo");
    assert_int_equal(reading.page.kind, PAGE_THREAD);
    assert_int_equal(reading.page.posting_count, 1);
    const struct posting *offer = &reading.page.postings[0];
    assert_text(offer->title, "Selling a lab's base, 12 000 patients");
    assert_text(offer->author, "grey_heron");
    assert_text(offer->board, "Databases");
    assert_int_equal(offer->posted_at_ms, 1771057800000);
    assert_int_equal(offer->edited_at_ms, 1771066800000);
    assert_int_equal(offer->records, 12000);
}

static void takes_the_author_from_the_posts_own_mark_where_no_name_is_shown(
    void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_page(&reading,
        HEAD2 "<article class='message message--post' data-author='grey_heron' "
              "data-content='post-7'><div class='message-avatar'><a "
              "href='/members/x.1/'><img alt='grey_heron'></a></div><article "
              "class='message-body'><div class='bbWrapper'>I sell a database of "
              "12 000 patients.</div></article></article></html>",
        THREAD);
    assert_int_equal(reading.page.posting_count, 1);
    assert_text(reading.page.postings[0].author, "grey_heron");
}

static void does_not_take_quotes_and_signatures_for_the_post(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_page(&reading,
        HEAD2 POST2("8", "paper.boat",
            "<blockquote class='bbCodeBlock bbCodeBlock--quote' data-quote='x'>"
            "<div class='bbCodeBlock-title'><a>x said:</a></div>I sell a database of "
            "500k patients, 300 $</blockquote>Is this real?") "</html>",
        THREAD "page-2");
    const struct posting *reply = &reading.page.postings[0];
    assert_false(reply->is_dataset);
    assert_int_equal(reply->records, 0);
    assert_int_equal(bytes_find(reply->excerpt, bytes_of("900k"), 0), BYTES_NONE);
    assert_int_equal(bytes_find(reply->excerpt, bytes_of("said"), 0), BYTES_NONE);
}

static void counts_the_rows_of_a_code_block(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_page(&reading,
        HEAD2 POST2("9", "x",
            "Sample:<div class='bbCodeBlock bbCodeBlock--code'><div "
            "class='bbCodeBlock-title'>Code:</div><pre class='bbCodeCode'><code>"
            "a;b;0199001122;x@a.example\nc;d;0199001133;y@a.example\n</code></pre>"
            "</div>") "</html>",
        THREAD);
    assert_int_equal(reading.page.postings[0].sample_rows, 2);
}

/* In 1.x the post itself is a blockquote, and so is a quote in it. */
static const char thread_1[] =
    "<html id='XenForo'><base href='" BASE "/'><title>T | Forum</title>"
    "<fieldset class='breadcrumb'><a href='" BASE "/' class='crumb'>Forums</a>"
    "<a href='forums/databases.3/' class='crumb'>Databases</a></fieldset>"
    "<div class='titleBar'><h1>A base of 491 840 lines</h1></div>"
    "<ol class='messageList'><li id='post-5' class='message' data-author='heron'>"
    "<h3 class='userText'><a class='username' href='members/heron.2/'>heron</a></h3>"
    "<article><blockquote class='messageText SelectQuoteContainer ugc baseHtml'>"
    "I sell it for 300 $.<div class='bbCodeBlock bbCodeQuote'><aside>"
    "<div class='attribution type'>boat said:</div><blockquote>not 900k lines"
    "</blockquote></aside></div><div class='messageTextEndMarker'></div>"
    "</blockquote></article><div class='baseHtml signature messageText ugc'>900k"
    "</div><div class='messageMeta'><a class='datePermalink'><abbr class='DateTime' "
    "data-time='1771057800' data-diff='99'>Feb 14, 2026 at 8:30 AM</abbr></a></div>"
    "</li></ol><form action='login/login' id='login' style='display:none'>"
    "<input type='password' name='password'></form></html>";

static void reads_a_post_of_xenforo_1(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_page(&reading, thread_1, THREAD);
    assert_int_equal(reading.page.kind, PAGE_THREAD);
    assert_int_equal(reading.page.posting_count, 1);
    const struct posting *offer = &reading.page.postings[0];
    assert_text(offer->author, "heron");
    assert_text(offer->board, "Databases");
    assert_int_equal(offer->posted_at_ms, 1771057800000);
    assert_int_equal(offer->offer, OFFER_SALE);
    assert_int_equal(offer->records, 491840);
}

static const char board_2[] =
    "<html id='XF' data-template='forum_view'><title>Databases</title>"
    "<div class='structItem structItem--thread js-threadListItem-12'>"
    "<div class='structItem-title'><a href='/forums/databases.3/?prefix_id=2' "
    "class='labelLink'>SELL</a><a href='/threads/lab-base.12/' data-tp-primary='on'>"
    "A lab&#39;s base</a></div><a href='/threads/lab-base.12/page-2'>2</a>"
    "<a href='/threads/lab-base.12/latest'>today</a></div>"
    "<a href='/forums/databases.3/page-2' class='pageNav-jump pageNav-jump--next'>Next"
    "</a></html>";

static void leads_to_each_thread_of_a_board_once(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_page(&reading, board_2, BASE "/forums/databases.3/");
    assert_int_equal(reading.page.kind, PAGE_BOARD);
    assert_int_equal(reading.page.posting_count, 0);
    assert_false(reading.page.drifted);
    assert_text(reading.page.next, BASE "/forums/databases.3/page-2");
    uint32_t threads = 0;
    for (uint32_t i = 0; i < reading.page.link_count; i++)
        threads += reading.page.links[i].rel == LINK_THREAD ? 1 : 0;
    assert_int_equal(threads, 1);
    assert_text(reading_link(&reading, THREAD)->title, "A lab's base");
}

static void says_that_a_thread_without_posts_has_drifted(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_page(&reading,
        HEAD2 "<div class='renamed'>I sell it, as we always did in these long "
              "years on this board, with many words so that this is no bare page"
              "</div></html>",
        THREAD);
    assert_true(reading.page.drifted);
}

static void tells_a_login_and_a_missing_thread(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading login;
    AUTO(reading_done) struct reading missing;
    reading_init(&login);
    reading_init(&missing);
    reading_page(&login,
        "<html id='XF' data-template='login'><title>Log in</title><div "
        "class='p-body-main'><form action='/login/login' method='post'><input "
        "type='password' name='password'></form></div></html>",
        BASE "/login/");
    reading_page(&missing,
        "<html id='XF' data-template='error'><title>Oops!</title><div "
        "class='p-body-main'><div class='blockMessage'>The requested thread could not "
        "be found.</div></div></html>",
        THREAD);
    assert_int_equal(login.page.kind, PAGE_LOGIN);
    assert_int_equal(missing.page.kind, PAGE_ERROR);
    assert_false(missing.page.drifted);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_a_post_of_xenforo_2_with_author_dates_and_board),
        cmocka_unit_test(
            takes_the_author_from_the_posts_own_mark_where_no_name_is_shown),
        cmocka_unit_test(does_not_take_quotes_and_signatures_for_the_post),
        cmocka_unit_test(counts_the_rows_of_a_code_block),
        cmocka_unit_test(reads_a_post_of_xenforo_1),
        cmocka_unit_test(leads_to_each_thread_of_a_board_once),
        cmocka_unit_test(says_that_a_thread_without_posts_has_drifted),
        cmocka_unit_test(tells_a_login_and_a_missing_thread),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
