/* Lists of recent pastes, as pages, feeds and JSON, and the forms of pastes' addresses.
 */
#include "parsers/paste_site.h"

#include "tests/unit/parsers/reading.h"

static bool leads_to(const struct page *page, const char *url, enum link_rel rel)
{
    for (uint32_t i = 0; i < page->link_count; i++)
        if (bytes_is(page->links[i].url, url))
            return page->links[i].rel == rel;
    return false;
}

static size_t threads_of(const struct page *page)
{
    size_t count = 0;
    for (uint32_t i = 0; i < page->link_count; i++)
        count += page->links[i].rel == LINK_THREAD ? 1U : 0U;
    return count;
}

static void read_list(
    struct reading *reading, const char *name, const char *url, const char *type)
{
    reading_init(reading);
    reading_fixture(reading, name, url, type);
    assert_int_equal(reading->page.kind, PAGE_BOARD);
    assert_false(reading->page.settled);
    assert_int_equal(reading->page.posting_count, 0);
}

static void leads_from_an_archive_to_each_paste_as_plain_text_once(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    read_list(
        &reading, "paste/archive.html", "http://paste.example/archive", "text/html");
    assert_true(
        leads_to(&reading.page, "http://paste.example/raw/Qk3TzV8p", LINK_THREAD));
    assert_true(
        leads_to(&reading.page, "http://paste.example/raw/a8JdP0sX", LINK_THREAD));
    assert_true(
        leads_to(&reading.page, "http://paste.example/raw/mM2wYc4N", LINK_THREAD));
    assert_int_equal(threads_of(&reading.page), 3);
    /* The site's own pages are no pastes, though they have eight letters. */
    assert_true(leads_to(&reading.page, "http://paste.example/settings", LINK_OTHER));
    assert_true(
        leads_to(&reading.page, "http://paste.example/archive/ini", LINK_OTHER));
}

static void knows_where_stikked_has_its_plain_text(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    read_list(&reading, "paste/lists.html", "http://paste.example/lists", "text/html");
    assert_true(
        leads_to(&reading.page, "http://paste.example/view/raw/3f2a91bc", LINK_THREAD));
    assert_true(
        leads_to(&reading.page, "http://paste.example/view/raw/58cd01e7", LINK_THREAD));
    assert_true(
        leads_to(&reading.page, "http://paste.example/view/raw/deadbeef", LINK_THREAD));
    assert_int_equal(threads_of(&reading.page), 3);
    assert_true(bytes_is(reading.page.next, "http://paste.example/lists/15"));
}

static void reads_an_rss_feed_and_lets_its_text_go_by(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    read_list(&reading, "paste/rss.xml", "http://paste.example/lists/rss",
        "application/rss+xml");
    assert_int_equal(reading.page.link_count, 3);
    assert_true(
        leads_to(&reading.page, "http://paste.example/view/raw/3f2a91bc", LINK_THREAD));
    assert_true(bytes_is(reading.page.links[0].title, "Re: labo & co"));
    assert_true(
        leads_to(&reading.page, "http://paste.example/view/raw/58cd01e7", LINK_THREAD));
    /* Another host's is left as it is. */
    assert_true(
        leads_to(&reading.page, "http://other.example/view/3f2a91bc", LINK_THREAD));
    assert_true(reading_has(&reading, SEGMENT_RAW, "LANDRIEUX;190059999000171"));
}

static void reads_an_atom_feed(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    read_list(&reading, "paste/atom.xml", "http://paste.example/feed",
        "application/atom+xml");
    assert_int_equal(reading.page.link_count, 2);
    assert_true(
        leads_to(&reading.page, "http://paste.example/p/aB3dE9?x=1&y=2", LINK_THREAD));
    assert_true(leads_to(&reading.page, "http://paste.example/p/Zz9Yy8", LINK_THREAD));
}

static void reads_json_lists_by_address_or_by_id(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    read_list(&reading, "paste/scraping.json",
        "http://scrape.example/api_scraping.php?limit=50", "application/json");
    assert_int_equal(reading.page.link_count, 2);
    assert_true(leads_to(&reading.page,
        "http://scrape.example/api_scrape_item.php?i=Qk3TzV8p", LINK_THREAD));
    assert_true(
        leads_to(&reading.page, "http://scrape.example/raw/a8JdP0sX", LINK_THREAD));
    reading_done(&reading);
    read_list(&reading, "paste/recent.json", "http://paste.example/api/recent", NULL);
    assert_int_equal(reading.page.link_count, 2);
    assert_true(
        leads_to(&reading.page, "http://paste.example/view/raw/58cd01e7", LINK_THREAD));
}

/* Cards of victims have links of such forms too, and are more than a list. */
static void leaves_a_blog_s_page_to_the_general_reading(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_fixture(&reading, "paste/lists.html", "http://blog.example/", "text/html");
    assert_text(reading.page.engine, "generic");
    assert_false(
        leads_to(&reading.page, "http://blog.example/view/raw/58cd01e7", LINK_THREAD));
}

static void takes_the_same_json_elsewhere_for_text(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_fixture(&reading, "paste/recent.json", "http://paste.example/raw/Qk3TzV8p",
        "application/json");
    assert_text(reading.page.engine, "paste-plain");
    assert_int_equal(reading.page.link_count, 0);
}

static void finds_the_text_behind_hastebins_empty_page(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_fixture(&reading, "paste/haste.html", "http://paste.example/ugiwexamol.sql",
        "text/html");
    assert_int_equal(reading.page.kind, PAGE_PASTE);
    assert_true(reading.page.settled);
    assert_true(
        leads_to(&reading.page, "http://paste.example/raw/ugiwexamol", LINK_FILE));
}

static void settles_a_paste_and_nothing_else(void **state)
{
    (void)state;
    static const struct {
        const char *file;
        const char *url;
        const char *type;
        bool settled;
    } cases[] = {
        {"paste/raw.txt", "http://paste.example/raw/Zk3f9q", "text/plain", true},
        {"paste/raw.txt", "http://paste.example/view/raw/58cd01e7", "text/plain", true},
        {"paste/raw.txt", "http://paste.example/Zk3f9q/raw", "text/plain", true},
        {"paste/raw.txt", "http://paste.example/Zk3f9q?raw", "text/plain", true},
        {"paste/raw.txt", "http://blog.example/drawings/list.txt", "text/plain", false},
        {"paste/code.html", "http://paste.example/p/Zk3f9q", "text/html", true},
        {"paste/code.html", "http://paste.example/Zk3f9q", "text/html", true},
        {"paste/snippet.html", "http://blog.example/post/victim.html", "text/html",
            false},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        AUTO(reading_done) struct reading reading;
        reading_init(&reading);
        reading_fixture(&reading, cases[i].file, cases[i].url, cases[i].type);
        if (reading.page.settled != cases[i].settled)
            fail_msg("%s: settled is %d", cases[i].url, reading.page.settled);
    }
}

static void tells_lists_from_pastes_by_their_paths(void **state)
{
    (void)state;
    static const struct {
        const char *url;
        bool list;
        bool raw;
    } cases[] = {
        {"http://p.example/archive", true, false},
        {"http://p.example/archive/php", true, false},
        {"http://p.example/trends", true, false},
        {"http://p.example/lists/rss", true, false},
        {"http://p.example/recent.json", true, false},
        {"http://p.example/", false, false},
        {"http://p.example/archives-1998", false, false},
        {"http://p.example/raw/Qk3TzV8p", false, true},
        {"http://p.example/raw.php?i=Qk3TzV8p", false, true},
        {"http://p.example/paste/aB3dE9/raw", false, true},
        {"http://p.example/raw/", false, false},
        {"http://p.example/raw/a/b", false, false},
        {"http://p.example/view/Qk3TzV8p", false, false},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct url url;
        assert_int_equal(url_parse(&url, bytes_of(cases[i].url), NULL), 0);
        if (paste_site_is_list(&url) != cases[i].list ||
            paste_site_is_raw(&url) != cases[i].raw)
            fail_msg("%s", cases[i].url);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(leads_from_an_archive_to_each_paste_as_plain_text_once),
        cmocka_unit_test(knows_where_stikked_has_its_plain_text),
        cmocka_unit_test(reads_an_rss_feed_and_lets_its_text_go_by),
        cmocka_unit_test(reads_an_atom_feed),
        cmocka_unit_test(reads_json_lists_by_address_or_by_id),
        cmocka_unit_test(leaves_a_blog_s_page_to_the_general_reading),
        cmocka_unit_test(takes_the_same_json_elsewhere_for_text),
        cmocka_unit_test(finds_the_text_behind_hastebins_empty_page),
        cmocka_unit_test(settles_a_paste_and_nothing_else),
        cmocka_unit_test(tells_lists_from_pastes_by_their_paths),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
