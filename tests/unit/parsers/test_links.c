/* Where a page leads. */
#include "tests/unit/parsers/reading.h"

struct resolved {
    const char *html;
    const char *url; /* NULL: no link */
};

static void makes_addresses_absolute(void **state)
{
    (void)state;
    /* The page is http://site.example/dir/page. */
    static const struct resolved links[] = {
        {"<a href=b>", "http://site.example/dir/b"},
        {"<a href='/b?c=d#e'>", "http://site.example/b?c=d"},
        {"<a href='?c=d'>", "http://site.example/dir/page?c=d"},
        {"<a href='../b'>", "http://site.example/b"},
        {"<a href='//other.example/b'>", "http://other.example/b"},
        {"<a href='HTTPS://Other.example:443/b'>", "https://other.example/b"},
        {"<base href='/base/'><a href=b>", "http://site.example/base/b"},
        {"<a href='a&amp;b=c'>", "http://site.example/dir/a&b=c"},
        {"<iframe src=b></iframe>", "http://site.example/dir/b"},
        {"<map><area href=b></map>", "http://site.example/dir/b"},
        {"<a href='javascript:alert(1)'>", NULL},
        {"<a href='mailto:a@b.example'>", NULL},
        {"<a href=''>", NULL},
        {"<a name=b>", NULL},
    };
    for (size_t i = 0; i < sizeof(links) / sizeof(links[0]); i++) {
        AUTO(reading_done) struct reading reading;
        reading_init(&reading);
        reading_html(&reading, links[i].html);
        if (links[i].url == NULL) {
            assert_int_equal(reading.page.link_count, 0);
            continue;
        }
        assert_int_equal(reading.page.link_count, 1);
        assert_text(reading.page.links[0].url, links[i].url);
    }
}

static void keeps_addresses_as_written_when_the_page_s_own_is_unknown(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_parse(&reading,
        bytes_of("<a href='b?c'></a><a href='http://x.example/d'></a>"
                 "<a href='javascript:e'></a><a href='#f'></a>"),
        NULL, "text/html");
    assert_int_equal(reading.page.link_count, 2);
    assert_text(reading.page.links[0].url, "b?c");
    assert_text(reading.page.links[1].url, "http://x.example/d");
}

static void keeps_a_magnet_link_as_written(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading, "<a href='magnet:?xt=urn:btih:00ff&amp;dn=a'>all</a>");
    assert_int_equal(reading.page.link_count, 1);
    assert_text(reading.page.links[0].url, "magnet:?xt=urn:btih:00ff&dn=a");
    assert_int_equal(reading.page.links[0].rel, LINK_FILE);
}

static void keeps_an_onion_address_with_a_wrong_checksum_as_written(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading,
        "<a href='http://notarealaddress.onion/f/lab.7z'>all</a>"
        "<a href='http://a.onion@x:y/'>no</a><a href='http://[/'>no</a>");
    assert_int_equal(reading.page.link_count, 1);
    assert_text(reading.page.links[0].url, "http://notarealaddress.onion/f/lab.7z");
    assert_int_equal(reading.page.links[0].rel, LINK_FILE);
}

static void knows_the_address_a_page_gives_as_its_own(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(
        &reading, "<link rel=stylesheet href=a><link rel=canonical href='/b'>");
    assert_text(reading.page.canonical, "http://site.example/b");
}

struct kind {
    const char *html;
    enum link_rel rel;
};

static void tells_what_a_link_leads_to(void **state)
{
    (void)state;
    static const struct kind kinds[] = {
        {"<a rel=next href=b>", LINK_NEXT},
        {"<link rel='next' href=b>", LINK_NEXT},
        {"<a class='pg next' href=b>", LINK_NEXT},
        {"<a href=dump.7z>", LINK_FILE},
        {"<a href='dump.SQL?x=1'>", LINK_FILE},
        {"<a href='http://other.example/'>our mirror</a>", LINK_MIRROR},
        {"<a href='/mirrors'>mirrors</a>", LINK_OTHER},
        {"<h2><a href=b>a title</a></h2>", LINK_THREAD},
        {"<a href=b>", LINK_OTHER},
    };
    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
        AUTO(reading_done) struct reading reading;
        reading_init(&reading);
        reading_html(&reading, kinds[i].html);
        assert_int_equal(reading.page.link_count, 1);
        assert_int_equal(reading.page.links[0].rel, kinds[i].rel);
    }
}

static void keeps_one_link_per_address_with_the_first_title_it_finds(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(
        &reading, "<a href=b><img src=c></a><a href='b#x'>Title</a><a href=b>Z</a>");
    assert_int_equal(reading.page.link_count, 1);
    assert_text(reading.page.links[0].title, "Title");
}

/* Even a link that shows itself in full says no key in what is kept of it. */
static void keeps_a_paste_s_key_beside_its_address(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading,
        "<a href='/bin/?0123456789abcdef'>first</a>"
        "<a href='/bin/?0123456789abcdef#-4wBqpZM9xaSheZzJSMawUKKwhdpChKbZ5eu5ky4V'>"
        "x</a><a "
        "href='/bin/?0000456789abcdef#4wBqpZM9xaSheZzJSMawUKKwhdpChKbZ5eu5ky4V'>"
        "http://site.example/bin/?abcd#4wBqpZM9xaSheZzJSMawUKKwhdpChKbZ5eu5ky4V</a>"
        "<a href='/thread#4wBqpZM9xaSheZzJSMawUKKwhdpChKbZ5eu5ky4V'>y</a>");
    assert_int_equal(reading.page.link_count, 3);
    const struct link *links = reading.page.links;
    assert_text(links[0].url, "http://site.example/bin/?0123456789abcdef");
    assert_text(links[0].key, "-4wBqpZM9xaSheZzJSMawUKKwhdpChKbZ5eu5ky4V");
    assert_text(links[0].title, "first");
    assert_int_equal(links[0].rel, LINK_THREAD);
    assert_text(links[1].key, "4wBqpZM9xaSheZzJSMawUKKwhdpChKbZ5eu5ky4V");
    assert_text(links[1].title, "http://site.example/bin/?abcd[key]");
    assert_int_equal(links[2].key.len, 0);
}

static void finds_a_paste_s_link_that_is_only_written_out(void **state)
{
    (void)state;
    static const char text[] =
        "voir http://bin.example/?0123456789abcdef"
        "#4wBqpZM9xaSheZzJSMawUKKwhdpChKbZ5eu5ky4V, et http://other.example/page\n"
        "(HTTP://bin.example/"
        "?aaaa456789abcdef#-4wBqpZM9xaSheZzJSMawUKKwhdpChKbZ5eu5ky4V)"
        " http://bin.example/?bbbb456789abcdef http://x http";
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_parse(
        &reading, bytes_of(text), "http://site.example/raw/Zk3f9q", "text/plain");
    const struct link *links = reading.page.links;
    assert_true(reading.page.link_count > 1);
    assert_text(links[0].key, "4wBqpZM9xaSheZzJSMawUKKwhdpChKbZ5eu5ky4V");
    assert_text(links[1].url, "http://bin.example/?aaaa456789abcdef");
    assert_text(links[1].key, "-4wBqpZM9xaSheZzJSMawUKKwhdpChKbZ5eu5ky4V");
    reading_done(&reading);
    reading_init(&reading);
    reading_html(&reading, "<p>http://bin.example/?0123456789abcdef"
                           "#4wBqpZM9xaSheZzJSMawUKKwhdpChKbZ5eu5ky4V<br>ok</p>");
    assert_int_equal(reading.page.link_count, 1);
    assert_text(reading.page.links[0].url, "http://bin.example/?0123456789abcdef");
    assert_int_equal(reading.page.links[0].rel, LINK_THREAD);
}

static const char offer_page[] =
    "<body id=phpbb><div class=post id=p1><p class=author><b class=username>heron</b> "
    "2026-05-01 10:00</p><div class=content>Sample: http://files.example/a/sample.csv. "
    "All of it: <a href='http://files.example/b/whole-dump.7z'>http://files.example/b/"
    "wh...p.7z</a>, <a href='http://files.example/c/long.7z'>http://files.example/c/"
    "lo</a>, magnet:?xt=urn:btih:0123456789abcdef0123456789abcdef01234567</div></div>";

/* An address need be no link to be where the data is. */
static void an_address_that_is_only_written_out_is_a_posting_s_link(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_page(&reading, offer_page, "http://board.example/viewtopic.php?t=1");
    const struct posting *offer = &reading.page.postings[0];
    const struct link *links = reading.page.links;
    assert_int_equal(offer->link_count, 4);
    assert_text(links[offer->links[0]].url, "http://files.example/b/whole-dump.7z");
    assert_text(links[offer->links[1]].url, "http://files.example/c/long.7z");
    assert_text(links[offer->links[2]].url, "http://files.example/a/sample.csv");
    assert_int_equal(links[offer->links[2]].rel, LINK_FILE);
    assert_true(bytes_starts(links[offer->links[3]].url, "magnet:?xt=urn:btih:"));
}

static void masks_personal_data_in_titles(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading, "<title>Ask jean@x.example</title>"
                           "<a href=b>jean@x.example 01 99 00 12 34</a>"
                           "<a href=c>Camille EXEMPLE 06 39 98 12 34</a>");
    assert_int_equal(
        bytes_find(reading.page.links[0].title, bytes_of("@"), 0), BYTES_NONE);
    assert_int_equal(
        bytes_find(reading.page.links[0].title, bytes_of("12 34"), 0), BYTES_NONE);
    assert_int_equal(bytes_find(reading.page.title, bytes_of("jean@"), 0), BYTES_NONE);
    assert_int_equal(
        bytes_find(reading.page.links[1].title, bytes_of("EXEMPLE"), 0), BYTES_NONE);
}

static void takes_at_most_5000_links_and_says_so(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    AUTO(buf_done) struct buf html;
    buf_init(&html, READING_MAX);
    for (int i = 0; i < 5010; i++)
        assert_int_equal(buf_addf(&html, NULL, "<a href=\"p%d\">p</a>", i), 0);
    reading_parse(&reading, buf_bytes(&html), "http://site.example/", "text/html");
    assert_int_equal(reading.page.link_count, PAGE_LINKS_MAX);
    assert_true(reading.page.partly_read);
}

static void keeps_each_of_many_addresses_once(void **state)
{
    enum { ADDRESSES = 2000 };
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    AUTO(buf_done) struct buf html;
    buf_init(&html, READING_MAX);
    for (int i = 0; i < ADDRESSES * 2; i++)
        assert_int_equal(
            buf_addf(&html, NULL, "<a href=\"p%d\">p</a>", i % ADDRESSES), 0);
    reading_parse(&reading, buf_bytes(&html), "http://site.example/", "text/html");
    assert_int_equal(reading.page.link_count, ADDRESSES);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(makes_addresses_absolute),
        cmocka_unit_test(keeps_a_magnet_link_as_written),
        cmocka_unit_test(keeps_an_onion_address_with_a_wrong_checksum_as_written),
        cmocka_unit_test(knows_the_address_a_page_gives_as_its_own),
        cmocka_unit_test(keeps_addresses_as_written_when_the_page_s_own_is_unknown),
        cmocka_unit_test(tells_what_a_link_leads_to),
        cmocka_unit_test(keeps_one_link_per_address_with_the_first_title_it_finds),
        cmocka_unit_test(keeps_a_paste_s_key_beside_its_address),
        cmocka_unit_test(finds_a_paste_s_link_that_is_only_written_out),
        cmocka_unit_test(an_address_that_is_only_written_out_is_a_posting_s_link),
        cmocka_unit_test(masks_personal_data_in_titles),
        cmocka_unit_test(keeps_each_of_many_addresses_once),
        cmocka_unit_test(takes_at_most_5000_links_and_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
