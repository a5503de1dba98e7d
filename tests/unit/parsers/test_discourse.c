/* Discourse's pages, in its own markup, with invented content. */
#include "tests/unit/parsers/reading.h"

#define BASE      "http://talk.example"
#define TOPIC     BASE "/t/lab-base/12"
#define GENERATOR "<meta name='generator' content='Discourse 3.5.0'>"

static void check_offer(const struct reading *reading)
{
    assert_text(reading->page.engine, "discourse");
    assert_int_equal(reading->page.kind, PAGE_THREAD);
    assert_int_equal(reading->page.posting_count, 2);
    const struct posting *offer = &reading->page.postings[0];
    assert_text(offer->title, "A lab's base");
    assert_text(offer->author, "grey_heron");
    assert_text(offer->board, "Databases");
    assert_int_equal(offer->posted_at_ms, 1771061400000); /* 2026-02-14T09:30Z */
    assert_int_equal(offer->edited_at_ms, 1771066800000);
    assert_int_equal(offer->offer, OFFER_SALE);
    assert_int_equal(offer->records, 12000);
    assert_int_equal(offer->sample_rows, 2);
    const struct posting *reply = &reading->page.postings[1];
    assert_text(reply->author, "paper.boat");
    assert_int_equal(reply->edited_at_ms, 0);
    assert_int_equal(reply->records, 0);
    assert_false(reply->is_dataset);
    assert_text(reading->page.next, TOPIC "?page=2");
}

static const char crawled[] =
    "<head>" GENERATOR "<title>T</title></head><body class='crawler'>"
    "<div id='topic-title'><h1><a href='/t/lab-base/12'>A lab's base</a></h1>"
    "<div class='topic-category'><a href='/c/databases/3' class='badge-wrapper'><span "
    "class='category-name' itemprop='name'>Databases</span></a></div></div>"
    "<div itemscope itemtype='http://schema.org/DiscussionForumPosting'>"
    "<div id='post_1' class='topic-body crawler-post'><div class='crawler-post-meta'>"
    "<span class='creator' itemprop='author'><a itemprop='url' href='/u/grey_heron'>"
    "<span itemprop='name'>grey_heron</span></a> (Heron)</span><span "
    "class='crawler-post-infos'><time datetime='2026-02-14T09:30:00Z' "
    "class='post-time'>February 14, 2026</time><meta itemprop='dateModified' "
    "content='2026-02-14T11:00:00Z'></span></div><div class='post' itemprop='text'>"
    "<p>I sell a database of 12 000 patients, 300 $.</p><pre><code>"
    "a;b;0199001122;x@a.example\nc;d;0199001133;y@a.example\n</code></pre></div></div>"
    "<div id='post_2' class='topic-body crawler-post'><span class='creator'><a "
    "href='/u/paper.boat'><span itemprop='name'>paper.boat</span></a></span><span "
    "class='crawler-post-infos'><time datetime='2026-02-14T12:00:00Z' "
    "class='post-time'>x</time><meta itemprop='dateModified' "
    "content='2026-02-14T12:00:00Z'></span><div class='post' itemprop='text'><aside "
    "class='quote'><div class='title'>grey_heron:</div><blockquote><p>I sell a "
    "database of 12 000 patients</p></blockquote></aside><p>Is it fresh?</p></div>"
    "</div></div><div role='navigation' class='topic-body crawler-post'><a rel='next' "
    "href='/t/lab-base/12?page=2'>next page</a></div></body>";

static void reads_what_is_served_without_scripts(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_page(&reading, crawled, TOPIC);
    check_offer(&reading);
}

static void read_preloaded(struct reading *reading)
{
    reading_fixture(
        reading, "discourse/preloaded.html", TOPIC, "text/html; charset=utf-8");
}

static void reads_what_is_preloaded_for_its_scripts(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    read_preloaded(&reading);
    check_offer(&reading);
}

static void hands_preloaded_text_and_links_on_as_if_they_stood_there(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    read_preloaded(&reading);
    assert_true(reading_has(&reading, SEGMENT_PROSE, "Is it fresh?"));
    assert_true(reading_has(&reading, SEGMENT_ROWS,
        "a;b;0199001122;x@a.example\nc;d;0199001133;y@a.example"));
    const struct link *file = reading_link(&reading, "http://files.example/a.7z");
    assert_non_null(file);
    assert_int_equal(file->rel, LINK_FILE);
    assert_int_equal(reading.page.postings[0].link_count, 1);
}

static void leads_from_a_preloaded_list_to_its_topics(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_page(&reading,
        "<head>" GENERATOR "<script type='application/json' id='data-preloaded'>"
        "{\"topic_list\":\"{\\\"topic_list\\\":{\\\"more_topics_url\\\":"
        "\\\"/c/databases/3?page=1\\\",\\\"topics\\\":[{\\\"id\\\":12,\\\"title\\\":"
        "\\\"A lab\\u0026apos;s "
        "<b>base</b>\\\",\\\"slug\\\":\\\"lab-base\\\"}]}}\"}</script>",
        BASE "/c/databases/3");
    assert_int_equal(reading.page.kind, PAGE_BOARD);
    const struct link *topic = reading_link(&reading, TOPIC);
    assert_non_null(topic);
    assert_int_equal(topic->rel, LINK_THREAD);
    assert_text(reading.page.next, BASE "/c/databases/3?page=1");
}

static void says_that_a_topic_it_finds_no_posts_in_has_drifted(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_page(&reading,
        "<head>" GENERATOR "<script id='data-preloaded'>{\"topic_12\":\"{broken\"}"
        "</script><section id='main'></section>",
        TOPIC);
    assert_int_equal(reading.page.kind, PAGE_THREAD);
    assert_true(reading.page.drifted);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_what_is_served_without_scripts),
        cmocka_unit_test(reads_what_is_preloaded_for_its_scripts),
        cmocka_unit_test(hands_preloaded_text_and_links_on_as_if_they_stood_there),
        cmocka_unit_test(leads_from_a_preloaded_list_to_its_topics),
        cmocka_unit_test(says_that_a_topic_it_finds_no_posts_in_has_drifted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
