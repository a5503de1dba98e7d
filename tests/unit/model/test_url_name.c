#include "model/url.h"
#include "model/url_name.h"
#include "model/url_rules.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define B       "http://b.example"
#define SESSION "0123456789abcdef0123456789abcdef"
enum { SPELLINGS_MAX = 12 };

static struct url parsed(const char *text)
{
    struct url url;
    struct err err = {0};
    if (url_parse(&url, bytes_of(text), &err) != 0)
        fail_msg("%s: %s", text, err.text);
    return url;
}

/* Each row is one page. */
static const char *const spellings[][SPELLINGS_MAX] = {
    /* MyBB */
    {B "/showthread.php?tid=5", B "/showthread.php?tid=5&pid=7#pid7",
        B "/showthread.php?tid=5&page=1", B "/showthread.php?tid=5&action=lastpost",
        B "/showthread.php?pid=7&tid=5", B "/showthread.php?tid=5&highlight=nir",
        B "/showthread.php?tid=5&amp;page=1&amp;mode=linear",
        B "/printthread.php?tid=5", B "/showthread.php?tid=5&lang=fr"},
    {B "/showthread.php?tid=5&page=2", B "/showthread.php?page=2&tid=5",
        B "/showthread.php?tid=5&amp;page=2", B "/printthread.php?tid=5&page=2"},
    {B "/forumdisplay.php?fid=2", B "/forumdisplay.php?fid=2&page=1",
        B "/forumdisplay.php?fid=2&sortby=subject&order=asc"},
    {B "/thread-5.html", B "/thread-5-post-7.html#pid7", B "/thread-5-page-1.html",
        B "/thread-5-lastpost.html", B "/thread-5-newpost.html"},
    /* phpBB */
    {B "/viewtopic.php?f=2&t=9", B "/viewtopic.php?f=2&t=9&start=0",
        B "/viewtopic.php?t=9", B "/viewtopic.php?t=9&f=2&sid=" SESSION,
        B "/viewtopic.php?f=2&t=9&p=31#p31", B "/viewtopic.php?f=2&t=9&view=print",
        B "/viewtopic.php?f=2&t=9&hilit=patient&language=fr"},
    {B "/viewforum.php?f=2", B "/viewforum.php?f=2&start=0&sk=t&sd=d&st=0"},
    /* FluxBB */
    {B "/viewtopic.php?id=9", B "/viewtopic.php?id=9&p=1",
        B "/viewtopic.php?id=9&action=new"},
    /* SMF */
    {B "/index.php?topic=12.0", B "/index.php?topic=12",
        B "/index.php?topic=12.msg34#msg34", B "/index.php?topic=12.new#new",
        B "/index.php?topic=12.0;topicseen", B "/index.php?PHPSESSID=abc123&topic=12.0",
        B "/index.php?action=printpage;topic=12.0",
        B "/index.php?topic=12.0;PHPSESSID=abc123"},
    {B "/index.php?board=3.0", B "/index.php?board=3",
        B "/index.php?board=3.0;sort=subject;desc"},
    /* vBulletin */
    {B "/showthread.php?t=5", B "/showthread.php?t=5&goto=lastpost",
        B "/showthread.php?s=" SESSION "&t=5", B "/showthread.php?t=5&p=7#post7",
        B "/printthread.php?t=5", B "/showthread.php?t=5&page=1"},
    {B "/showthread.php?5-Some-title",
        B "/showthread.php?5-Some-title&p=7&viewfull=1#post7",
        B "/showthread.php?5-Some-title/page1"},
    /* XenForo */
    {B "/threads/title.123/", B "/threads/title.123/page-1", B "/threads/123/",
        B "/threads/title.123/post-9", B "/threads/title.123/latest",
        B "/threads/new-title.123/unread", B "/threads/title.123"},
    {B "/threads/title.123/page-2", B "/threads/123/page-2",
        B "/threads/other.123/page-2/"},
    {B "/index.php?threads/title.123/", B "/index.php?threads/title.123/post-9#post-9"},
    {B "/forums/leaks.5/", B "/forums/leaks.5/?order=post_date&direction=desc"},
    /* Invision */
    {B "/topic/12-slug/", B "/topic/12-slug/?do=getNewComment",
        B "/topic/12-slug/?do=findComment&comment=9", B "/topic/12-slug/page/1/",
        B "/topic/12-slug/?tab=comments#comment-9", B "/topic/12-slug"},
    /* NodeBB, Discourse, Flarum, Vanilla */
    {B "/topic/12/slug", B "/topic/12/slug/34", B "/topic/12/slug?page=1",
        B "/topic/12/slug?sort=newest_to_oldest&lang=en-GB"},
    {B "/t/some-slug/123", B "/t/some-slug/123/45", B "/t/some-slug/123?page=1",
        B "/t/some-slug/123?u=alice"},
    {B "/d/12-slug", B "/d/12-slug/45", B "/d/12-slug?page=1"},
    {B "/discussion/12/slug", B "/discussion/12/slug/p1"},
    /* any */
    {B "/page?id=3", B "/page?id=3&utm_source=x&fbclid=y", B "/page?id=3&print=1",
        B "/page;jsessionid=1A2B?id=3", B "/page?id=3&language=french"},
    {B "/caf%C3%A9", B "/caf\xc3\xa9", B "/caf%c3%a9"},
};

static void expect_one_id(const char *const *row)
{
    struct url first = parsed(row[0]);
    struct id id = url_id(&first);
    for (size_t i = 1; i < SPELLINGS_MAX && row[i] != NULL; i++) {
        struct url other = parsed(row[i]);
        struct id other_id = url_id(&other);
        if (!id_equal(&id, &other_id))
            fail_msg("%s (%s) is not %s", row[i], other.text, first.text);
    }
}

static void spellings_of_one_page_have_one_id(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(spellings) / sizeof(spellings[0]); i++)
        expect_one_id(spellings[i]);
}

/* Each is a page of its own. */
static const char *const pages[] = {
    B "/showthread.php?tid=5",
    B "/showthread.php?tid=6",
    B "/showthread.php?tid=5&page=2",
    B "/showthread.php?tid=5&page=3",
    B "/showthread.php?pid=7",
    B "/showthread.php?pid=8",
    B "/showthread.php?tid=5&action=nextnewest",
    B "/showthread.php?t=5",
    B "/showthread.php?p=7",
    B "/showthread.php?p=8",
    B "/showthread.php?t=5&goto=nextoldest",
    B "/showthread.php?t=5&page=2&pp=10",
    B "/showthread.php?t=5&page=2",
    B "/printthread.php?t=5&page=2&pp=40",
    B "/showthread.php?5-Some-title/page2",
    B "/showthread.php?6-Some-title",
    B "/viewtopic.php?t=9",
    B "/viewtopic.php?t=9&start=10",
    B "/viewtopic.php?p=9",
    B "/viewtopic.php?p=10",
    B "/viewtopic.php?t=9&view=next",
    B "/viewtopic.php?id=9",
    B "/viewtopic.php?id=9&p=2",
    B "/viewtopic.php?pid=9",
    B "/viewforum.php?f=2",
    B "/viewforum.php?f=3",
    B "/viewforum.php?f=2&start=25",
    B "/index.php?topic=12.0",
    B "/index.php?topic=12.15",
    B "/index.php?topic=13.0",
    B "/index.php?board=3.0",
    B "/index.php?board=3.20",
    B "/index.php?topic=12.0;all",
    B "/index.php?topic=12.0;prev_next=next",
    B "/index.php?action=profile;u=3",
    B "/index.php?action=profile;u=4",
    B "/threads/title.123/",
    B "/threads/title.124/",
    B "/threads/title.123/page-2",
    B "/threads/title-123/",
    B "/threads/",
    B "/forums/leaks.5/",
    B "/forums/leaks.5/page-2",
    B "/topic/12-slug/",
    B "/topic/12-other/",
    B "/topic/12-slug/page/2/",
    B "/topic/12/slug",
    B "/topic/12/slug?page=2",
    B "/topic/13/slug",
    B "/t/some-slug/123",
    B "/t/some-slug/124",
    B "/t/some-slug/123?page=2",
    B "/t/leaks/2",
    B "/t/leaks/3",
    B "/t/news/2",
    B "/d/12-slug",
    B "/d/13-slug",
    B "/discussion/12/slug/p2",
    B "/discussion/12/slug",
    B "/thread-5.html",
    B "/thread-5-page-2.html",
    B "/page",
    B "/page?page=1",
    B "/page?page=2",
    B "/page?s=query",
    B "/page?sid=12",
    B "/page?sid=13",
    B "/page?lang=python",
    B "/page?lang=pl",
    B "/page?start=0",
    B "/page?p=1",
    B "/page?p=7",
    B "/page?order=asc",
    B "/page?sort=name",
    B "/page?a=1&a=2",
    B "/page?a=2&a=1",
    B "/Page",
    B "/page/",
    B "/page?print=2",
    "http://c.example/page",
    "https://b.example/page",
    B ":8080/page",
    B "/page?a=b%26c=d",
    B "/page?a=b&c=d",
    B "/page?amp",
};

static void different_pages_never_fall_together(void **state)
{
    (void)state;
    struct id ids[sizeof(pages) / sizeof(pages[0])];
    for (size_t i = 0; i < sizeof(pages) / sizeof(pages[0]); i++) {
        struct url url = parsed(pages[i]);
        ids[i] = url_id(&url);
        for (size_t j = 0; j < i; j++)
            if (id_equal(&ids[i], &ids[j]))
                fail_msg("%s is taken for %s", pages[i], pages[j]);
    }
}

static void asks_for_what_the_site_wrote_where_sites_insist_on_it(void **state)
{
    (void)state;
    static const char *const kept[] = {B "/page?lang=fr", B "/viewtopic.php?f=2&t=9",
        B "/threads/title.123/", B "/forumdisplay.php?page=2&fid=3",
        B "/index.php?action=profile;u=3"};
    for (size_t i = 0; i < sizeof(kept) / sizeof(kept[0]); i++)
        assert_string_equal(parsed(kept[i]).text, kept[i]);
}

static void asks_for_no_place_in_a_page(void **state)
{
    (void)state;
    static const char *const pairs[][2] = {
        {B "/showthread.php?tid=5&amp;page=2", B "/showthread.php?tid=5&page=2"},
        {B "/?a=1&amp;amp;b=2&amp;", B "/?a=1&b=2"},
        {B "/?amp&utm_x=1;b=2", B "/?amp&b=2"},
        {B "/printthread.php?tid=5&page=2", B "/showthread.php?tid=5&page=2"},
        {B "/forum/threads/t.1/page-1", B "/forum/threads/t.1/"},
        {B "/threads/t.1/post-5/", B "/threads/t.1/"},
        {B "/index.php?threads/t.1/post-5", B "/index.php?threads/t.1/"},
        {B "/index.php?/topic/3-x/page/1/", B "/index.php?/topic/3-x/"},
        {B "/index.php?topic=12.msg3;topicseen#msg3", B "/index.php?topic=12"},
    };
    for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
        assert_string_equal(parsed(pairs[i][0]).text, pairs[i][1]);
}

/* A generator of its own, so that a failure comes again. */
static uint32_t next_random(uint32_t *state)
{
    *state = *state * 1664525U + 1013904223U;
    return *state >> 8U;
}

static void add_pick(
    char *text, const char *const *pieces, size_t count, uint32_t *seed)
{
    strcat(text, pieces[next_random(seed) % count]); /* NOLINT: room for all of them */
}

static void build(char *text, uint32_t *seed)
{
    static const char *const paths[] = {"/showthread.php", "/viewtopic.php", "/",
        "/index.php", "/threads/a.1", "/threads/1", "/topic/3-x", "/topic/3/x",
        "/t/a-b/3", "/d/3-x", "/forums/f.2", "/printthread.php",
        "/thread-5-post-3.html", "/a", "/forumdisplay.php", "/viewforum.php",
        "/discussion/4/x"};
    static const char *const tails[] = {"", "", "", "/", "/page-1", "/post-3",
        "/page/1/", "/7", "/p1", "/latest", "/page-2", "//", "/./", "/../x.5/",
        ";jsessionid=1"};
    static const char *const queries[] = {"tid=5", "t=5", "f=2", "fid=2", "id=3",
        "pid=7", "p=7", "p=1", "page=1", "page=2", "start=0", "topic=12.0",
        "topic=12.msg3", "topic=1.0.0", "board=2.0", "amp", "amp;", "utm_a=b",
        "sid=0123456789abcdef0123456789abcdef", "lang=fr", "goto=lastpost",
        "action=lastpost", "5-title", "5-t/page1", "threads/a.1/post-2",
        "/topic/3-x/page/1/", "do=getNewComment", "=", "a=1", "a=0", "pp=9", "desc", "",
        "view=print", "sort=x", "x/../y"};
    static const char *const joints[] = {"&", "&", "&amp;", ";", "&&", ";&"};
    text[0] = '\0';
    strcat(text, B); /* NOLINT: an empty text */
    add_pick(text, paths, sizeof(paths) / sizeof(paths[0]), seed);
    add_pick(text, tails, sizeof(tails) / sizeof(tails[0]), seed);
    add_pick(text, tails, sizeof(tails) / sizeof(tails[0]), seed);
    for (uint32_t i = 0, count = next_random(seed) % 6; i < count; i++) {
        if (i == 0)
            strcat(text, "?"); /* NOLINT: room for all of them */
        else
            add_pick(text, joints, sizeof(joints) / sizeof(joints[0]), seed);
        add_pick(text, queries, sizeof(queries) / sizeof(queries[0]), seed);
    }
}

static void what_is_canonical_stays_as_it_is(void **state)
{
    (void)state;
    enum { TRIES = 20000 };
    uint32_t seed = 1;
    for (int i = 0; i < TRIES; i++) {
        char text[1024];
        uint8_t name[URL_MAX];
        uint8_t again[URL_MAX];
        build(text, &seed);
        struct url first = parsed(text);
        struct url second = parsed(first.text);
        if (!url_equal(&first, &second))
            fail_msg("%s: %s, then %s", text, first.text, second.text);
        size_t len = url_name(name, bytes_make(first.text, first.len));
        size_t len_again = url_name(again, bytes_make(name, len));
        if (len != len_again || memcmp(name, again, len) != 0)
            fail_msg("%s: %.*s, then %.*s", text, (int)len, (const char *)name,
                (int)len_again, (const char *)again);
    }
}

/* So that a row that never applies cannot hide in the table. */
static void every_rule_says_of_which_program_it_is(void **state)
{
    (void)state;
    const struct url_rules *rules = url_rules();
    for (size_t i = 0; i < rules->parameter_count; i++) {
        const struct url_rule *rule = &rules->parameters[i];
        assert_non_null(strstr(rule->engine, ":") != NULL ? rule->engine
                                                          : strchr(rule->engine, ' '));
        assert_true(rule->name[0] != '\0');
        assert_int_equal(rule->words != NULL, rule->value == URL_VALUE_WORD);
    }
}

static void check_shapes(const struct url_cut *cuts, size_t count)
{
    for (size_t i = 0; i < count; i++)
        assert_non_null(strpbrk(cuts[i].shape, "#@%"));
}

/* Addresses without a digit are not compared with them. */
static void every_shape_that_is_cut_has_a_number(void **state)
{
    (void)state;
    const struct url_rules *rules = url_rules();
    check_shapes(rules->paths, rules->path_count);
    check_shapes(rules->values, rules->value_count);
    check_shapes(rules->titles, rules->title_count);
    check_shapes(rules->slashes, rules->slash_count);
}

static void an_address_without_end_costs_its_length(void **state)
{
    (void)state;
    char text[URL_MAX + 1];
    (void)memcpy(text, B "/?", sizeof(B "/?"));
    for (size_t at = strlen(text); at + 6 < sizeof(text); at += 4)
        (void)memcpy(text + at, "b=1&", 5);
    struct url url = parsed(text);
    uint8_t name[URL_MAX];
    assert_string_equal(url.text, text); /* far too many to be sorted out */
    assert_true(url_name(name, bytes_make(url.text, url.len)) <= url.len);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(spellings_of_one_page_have_one_id),
        cmocka_unit_test(different_pages_never_fall_together),
        cmocka_unit_test(asks_for_what_the_site_wrote_where_sites_insist_on_it),
        cmocka_unit_test(asks_for_no_place_in_a_page),
        cmocka_unit_test(what_is_canonical_stays_as_it_is),
        cmocka_unit_test(every_rule_says_of_which_program_it_is),
        cmocka_unit_test(every_shape_that_is_cut_has_a_number),
        cmocka_unit_test(an_address_without_end_costs_its_length),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
